package workshop.harness.results;

import module java.base;

import workshop.harness.*;

/** Made-up results of the suite {@code sort}. */
public final class MadeUp {

  private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

  private MadeUp() {}

  /** A machine with a JDK. */
  public static Machine machine(String jdk) {
    return machine(jdk, "mains");
  }

  /** A machine with a JDK, and what its power comes from. */
  public static Machine machine(String jdk, String power) {
    return new Machine(
        "A CPU", 4, Optional.of(8192L), Optional.of(power), Optional.of(false), "Linux", jdk);
  }

  /** A fork with these times. */
  public static ForkScore fork(double... ms) {
    return new ForkScore(Arrays.stream(ms).boxed().toList(), Optional.of(64.0), 0.5);
  }

  /** What was measured where. */
  public static MeasuredSuite.Conditions conditions(Machine machine, String... leftOut) {
    return new MeasuredSuite.Conditions(
        Workload.of(Suites.suite("sort"), Map.of()),
        Optional.of(new Suite.Units("number", 1000)),
        "against slow",
        LocalDate.of(2026, 2, 3),
        machine,
        256,
        3,
        List.of(leftOut));
  }

  /** Two versions in two rounds. */
  public static MeasuredSuite suite(Machine machine, String... leftOut) {
    return suite(
        "sort",
        conditions(machine, leftOut),
        version("slow", fork(8, 8.2), fork(7.9, 8)),
        new MeasuredVersion("fast", JVM, List.of(fork(1, 1.1), fork(1, 1)), Map.of("kind", "b")));
  }

  /** Versions, of which the first is the baseline. */
  public static MeasuredSuite suite(
      String name, MeasuredSuite.Conditions conditions, MeasuredVersion... versions) {
    return new MeasuredSuite(
        name,
        name,
        versions[0].id(),
        conditions,
        List.of(versions),
        Map.of(),
        Set.of(),
        List.of("A note."));
  }

  /** A version with these forks. */
  public static MeasuredVersion version(String id, ForkScore... forks) {
    return new MeasuredVersion(id, JVM, List.of(forks), Map.of());
  }

  /** A profile of a version, from collapsed stacks. */
  public static ProfiledVersion profile(String id, Profile.Event event, String collapsed) {
    return ProfiledVersion.of(
        Suites.version(id), event, "ctimer", machine("25"), List.of(Profile.parse(collapsed)));
  }
}
