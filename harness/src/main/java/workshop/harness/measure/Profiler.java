package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.results.*;

/**
 * Samples the stacks of versions, each in fresh JVMs. Gives shares, never times.
 *
 * @param processes how many JVMs, one after the other
 * @param seconds how long each
 * @param recordings where their recordings are copied, one behind the other: together they are one
 *     recording
 */
public record Profiler(Sampler sampler, int processes, double seconds, OutputStream recordings) {

  private static final int FEWEST_SAMPLES = 200;

  /** Without the recordings. */
  public Profiler(Sampler sampler, int processes, double seconds) {
    this(sampler, processes, seconds, OutputStream.nullOutputStream());
  }

  /**
   * Profiles a version.
   *
   * @return the stacks of each from JMH's stub on, weighted by the event's unit
   * @throws WorkshopException if the result is wrong, a process dies, or there are too few samples
   */
  public <I, R> ProfiledVersion profile(
      Suites.Found<I, R> found, Workload workload, Machine machine, Optional<PrintStream> chatter) {
    Version<I, R> version = found.version();
    refuseProgram(version);
    version.timing().require("; it is not profiled");
    Plan plan =
        Plan.ofRounds(1)
            .withForks(Duration.ofSeconds(1), 1, Duration.ofNanos((long) (length() * 1e9)));
    boolean isAllocation = sampler.event() == Profile.Event.ALLOC;
    List<Profile> forks = new ArrayList<>();
    double samples = 0;
    Suites.Part<I, R> part = new Suites.Part<>(found.suite(), List.of(version));
    try (Expected<I, R> expected = Expected.of(part, workload)) {
      for (int i = 0; i < processes; i++) {
        Path folder = Files.createDirectory(expected.folder().path().resolve("profile" + i));
        new JmhFork(chatter).record(version, expected, plan, sampler, folder);
        byte[] recording = Files.readAllBytes(recording(version, folder));
        recordings.write(recording);
        samples += converted(recording, false).total();
        forks.add(converted(recording, isAllocation));
      }
    } catch (IOException e) {
      throw new WorkshopException(
          "the profile of %s could not be stored (%s); free some space for temporary files"
              .formatted(version.id(), e));
    }
    if (samples < FEWEST_SAMPLES) {
      throw new WorkshopException(
          "only %.0f samples of %s in %.1f s, too few to tell anything (%d are needed);"
                  .formatted(samples, version.id(), processes * length(), FEWEST_SAMPLES)
              + " raise --seconds"
              + (isAllocation ? ", or the input's size: it may allocate too little" : ""));
    }
    return ProfiledVersion.of(found, sampler.event(), sampler.name(), machine, forks);
  }

  /** Whether a JVM runs a version, so that it can be profiled. */
  public static Availability profiling(Version<?, ?> version) {
    return version.isProgram()
        ? Availability.no("the profiler reads JVMs alone")
        : version.availability();
  }

  /** Refuses a version that no JVM runs. */
  public static void refuseProgram(Version<?, ?> version) {
    if (version.isProgram()) {
      throw new WorkshopException(
          "%1$s is no Java, and no JVM runs it; `measure %1$s` measures it"
              .formatted(version.id()));
    }
  }

  private static Path recording(Version<?, ?> version, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jfr"))
          .findFirst()
          .orElseThrow(() ->
              new WorkshopException(
                  "the profiler left no recording of %s; try again with --verbose to see why"
                      .formatted(version.id())));
    }
  }

  /** From the stub on; in total bytes, or else in samples. */
  private Profile converted(byte[] recording, boolean total) {
    return Profile.parse(sampler.collapsed(recording, total)).fromStub();
  }

  /** How long each process is sampled, since not every sampler takes as many samples. */
  double length() {
    return seconds * sampler.length();
  }

  /** About how long it takes, in seconds. */
  public double totalSeconds() {
    return processes * (2 + length());
  }
}
