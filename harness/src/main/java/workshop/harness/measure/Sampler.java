package workshop.harness.measure;

import module java.base;

import one.convert.*;
import one.jfr.JfrReader;
import one.profiler.AsyncProfiler;
import workshop.harness.WorkshopException;
import workshop.harness.io.*;
import workshop.harness.results.Profile;

/**
 * How an event is sampled on this machine: by async-profiler, or else by JFR.
 *
 * @param name the profiler's own name of it, such as {@code ctimer}
 * @param library async-profiler's library; empty for JFR
 * @param drawback one sentence if this is not the first choice
 */
public record Sampler(
    Profile.Event event, String name, Optional<Path> library, Optional<String> drawback) {

  private static final String JFR = "JFR";

  /** What the profiler or the JVM says. */
  private static final Pattern ERROR = Pattern.compile("(?:\\[ERROR] |error: )(.*)");

  /** A sample a millisecond of processor time, where the system's timer is fine enough. */
  private static final long INTERVAL_NANOS = 1_000_000;

  /** Finds the best way that works here, by trying them in turn; JFR alone if asked for. */
  public static Sampler find(Profile.Event event, boolean onlyJfr) {
    List<String> refused = new ArrayList<>();
    List<String> candidates =
        event == Profile.Event.CPU ? List.of("cpu", "ctimer", "itimer") : List.of("" + event);
    if (onlyJfr) {
      refused.add("async-profiler, as you asked");
      candidates = List.of();
    }
    try {
      for (String candidate : candidates) {
        Path library = extracted();
        Optional<String> refusal = refusal(library, candidate);
        if (refusal.isEmpty()) {
          return new Sampler(event, candidate, Optional.of(library), drawback(refused, candidate));
        }
        refused.add("`%s` (%s)".formatted(candidate, refusal.get()));
      }
    } catch (WorkshopException e) {
      refused.add(e.getMessage());
    }
    // JFR has no wall clock: it samples running threads only.
    Profile.Event seen = event == Profile.Event.WALL ? Profile.Event.CPU : event;
    return new Sampler(seen, JFR, Optional.empty(), drawback(refused, JFR + " for " + seen));
  }

  private static Optional<String> drawback(List<String> refused, String instead) {
    return Optional.of(String.join(", ", refused))
        .filter(all -> !all.isEmpty())
        .map(all -> "Not to be had here: %s; sampled with %s instead.".formatted(all, instead));
  }

  /**
   * How many times longer to sample than with the best of all. JFR samples a running thread every
   * 10 ms at best, the timers once a tick of the system, which is every 4 or 10 ms on many.
   */
  double length() {
    return library.isEmpty() ? 3 : name.endsWith("timer") ? 2 : 1;
  }

  String jmhProfiler() {
    return library.isEmpty() ? "jfr" : "async";
  }

  String jmhOptions(Path folder) {
    if (library.isEmpty()) {
      return "dir=%s;configName=profile".formatted(folder);
    }
    String options = "libPath=%s;event=%s;output=jfr;dir=%s".formatted(library.get(), name, folder);
    return event == Profile.Event.ALLOC ? options : options + ";interval=" + INTERVAL_NANOS;
  }

  /**
   * The stacks of recordings, those of the JVM's own threads too, as other tools read them.
   *
   * @param recordings one after the other
   * @param total whether to count bytes, not samples
   */
  public String collapsed(byte[] recordings, boolean total) {
    List<String> options =
        new ArrayList<>(List.of("--lines", "--norm", "--dot", "--output", "collapsed"));
    // JFR's own samples lack the thread state by which --cpu selects async-profiler's.
    if (event != Profile.Event.CPU || library.isPresent()) {
      options.add("--" + event);
    }
    if (total) {
      options.add("--total");
    }
    ByteArrayOutputStream collapsed = new ByteArrayOutputStream();
    try (JfrReader reader = new JfrReader(ByteBuffer.wrap(recordings))) {
      JfrToFlame stacks = new JfrToFlame(reader, new Arguments(options.toArray(String[]::new)));
      stacks.convert();
      stacks.dump(collapsed);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The profiler wrote a recording that is none.
    }
    return collapsed.toString(StandardCharsets.UTF_8);
  }

  /**
   * Extracts async-profiler's native library from its jar. Its own method for that deletes the file
   * again, but JMH must pass it on to the measuring process. Only JMH may load it.
   *
   * @throws WorkshopException if there is none for this platform, or it can't be stored
   */
  private static Path extracted() {
    String platform = platform();
    try (InputStream in =
        AsyncProfiler.class.getResourceAsStream("/" + platform + "/libasyncProfiler.so")) {
      if (in == null) {
        throw new WorkshopException(
            "async-profiler (it has no library for %s)".formatted(platform));
      }
      byte[] library = in.readAllBytes();
      // Another version of the library gets another file.
      Path file =
          Project.root()
              .resolve("target", "async-profiler")
              .resolve("libasyncProfiler-%08x.so".formatted(Arrays.hashCode(library)));
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        WholeFile.write(file, library);
      }
      return file;
    } catch (IOException | UncheckedIOException e) {
      throw new WorkshopException("async-profiler (its library can't be stored: %s)".formatted(e));
    }
  }

  private static String platform() {
    String os = System.getProperty("os.name");
    if (os.startsWith("Mac")) {
      return "macos"; // One library for both kinds of processor.
    }
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    return os.split(" ")[0].toLowerCase(Locale.ROOT) + "-" + architecture;
  }

  /** Tries an event in a JVM of its own; the profiler's reason if it does not work. */
  private static Optional<String> refusal(Path library, String event) {
    // Where perf events are forbidden, async-profiler starts `cpu` all the same and samples by
    // timer; `cpu-clock` shows whether they are.
    String probed = event.equals("cpu") ? "cpu-clock" : event;
    ProcessBuilder probe =
        new ProcessBuilder(
                ChildJvm.java(),
                "-agentpath:%s=start,event=%s,file=/dev/null".formatted(library, probed),
                "-version")
            .redirectErrorStream(true);
    try {
      String said = Processes.run(probe).out();
      Matcher error = ERROR.matcher(said);
      return said.contains("Profiling started")
          ? Optional.empty()
          : Optional.of(error.find() ? error.group(1) : "it does not start");
    } catch (IOException e) {
      return Optional.of(e.toString());
    }
  }
}
