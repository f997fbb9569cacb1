package workshop.harness.measure;

import module java.base;

import workshop.harness.WorkshopException;
import workshop.harness.results.ProfileEvent;

/**
 * How an event is sampled on this machine: by async-profiler, or else by JFR.
 *
 * @param name the profiler's own name of it, such as {@code ctimer}
 * @param library async-profiler's library; empty for JFR
 * @param drawback one sentence if this is not the first choice
 */
public record Sampler(
    ProfileEvent event, String name, Optional<Path> library, Optional<String> drawback) {

  private static final String JFR = "JFR";

  /** JFR samples a running thread every 10 ms at best, a tenth of what async-profiler does. */
  private static final double JFR_LENGTH = 3;

  /** These see a running thread once a tick of the system, which is every 4 or 10 ms on many. */
  private static final List<String> BY_TICK = List.of("ctimer", "itimer");

  private static final double BY_TICK_LENGTH = 2;

  /** A sample a millisecond of processor time, where the system's timer is fine enough. */
  private static final long INTERVAL_NANOS = 1_000_000;

  /**
   * Finds the best way that works here, by trying them in turn.
   *
   * @param onlyJfr leave async-profiler out
   */
  public static Sampler find(ProfileEvent event, boolean onlyJfr) {
    List<String> refused = new ArrayList<>();
    if (!onlyJfr) {
      try {
        AsyncProfilerLibrary library = AsyncProfilerLibrary.extract();
        for (String candidate : candidates(event)) {
          String refusal = library.refusal(probed(candidate));
          if (refusal == null) {
            return new Sampler(
                event, candidate, Optional.of(library.file()), drawback(refused, candidate));
          }
          refused.add("`%s` (%s)".formatted(candidate, refusal));
        }
      } catch (WorkshopException e) {
        refused.add(e.getMessage());
      }
    } else {
      refused.add("async-profiler, as you asked");
    }
    // JFR has no wall clock: it samples running threads only.
    ProfileEvent seen = event == ProfileEvent.WALL ? ProfileEvent.CPU : event;
    return new Sampler(seen, JFR, Optional.empty(), drawback(refused, JFR + " for " + seen));
  }

  private static List<String> candidates(ProfileEvent event) {
    return event == ProfileEvent.CPU
        ? List.of("cpu", "ctimer", "itimer")
        : List.of(event.toString());
  }

  /**
   * What to try for an event. Where perf events are forbidden, async-profiler starts {@code cpu}
   * all the same and samples by timer; {@code cpu-clock} shows whether they are.
   */
  private static String probed(String candidate) {
    return candidate.equals("cpu") ? "cpu-clock" : candidate;
  }

  private static Optional<String> drawback(List<String> refused, String instead) {
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Not to be had here: %s; sampled with %s instead."
                .formatted(String.join(", ", refused), instead));
  }

  /** How many times longer to sample than with the best of all. */
  public double length() {
    return library.isEmpty() ? JFR_LENGTH : BY_TICK.contains(name) ? BY_TICK_LENGTH : 1;
  }

  String jmhProfiler() {
    return library.isEmpty() ? "jfr" : "async";
  }

  String jmhOptions(Path folder) {
    if (library.isEmpty()) {
      return "dir=%s;configName=profile".formatted(folder);
    }
    String options = "libPath=%s;event=%s;output=jfr;dir=%s".formatted(library.get(), name, folder);
    return event == ProfileEvent.ALLOC ? options : options + ";interval=" + INTERVAL_NANOS;
  }

  /** Options for jfr-converter that select the event. */
  List<String> converterOptions() {
    // JFR's own samples lack the thread state by which --cpu selects async-profiler's.
    return event == ProfileEvent.CPU && library.isEmpty() ? List.of() : List.of("--" + event);
  }
}
