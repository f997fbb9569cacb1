package workshop.harness;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import module java.base;

import workshop.harness.io.Project;

/** {@link SortSuite}'s job, with a version for each way to fail. */
public final class FaultySuite extends Sorting {

  /** Set in the host by a test, and so unset in the forks. */
  static final String IN_HOST = "workshop.test.host";

  private static final String MODULE = "jdk.incubator.vector";

  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public String description() {
    return "sort numbers, with mistakes";
  }

  @Override
  public List<Version<int[], int[]>> versions() {
    return List.of(
        version("right", numbers -> SortSuite.sorted(numbers, 5)),
        version(
            "throws",
            numbers -> {
              throw new IllegalStateException("no sorting today");
            }),
        version("wrong", int[]::clone),
        inFork("wrong-in-fork", int[]::clone),
        inFork(
            "dies",
            numbers -> {
              Runtime.getRuntime().halt(137); // As if it were killed.
              return numbers;
            }),
        inFork("crashes", FaultySuite::sortedBeyondTheArray),
        version("crashes-at-once", FaultySuite::sortedBeyondTheArray)
            .with(new Version.Foreign("FaultySuite.java", List.of(), () -> Availability.YES)),
        inFork(
            "also-right",
            numbers -> {
              System.out.println("It prints where it is timed.");
              return SortSuite.sorted(numbers, 1);
            }),
        version("elsewhere", FaultySuite::sortedWithModule)
            .withJvmOptions("--add-modules=" + MODULE),
        inFork("endless", FaultySuite::endless),
        inFork("endless-elsewhere", FaultySuite::endless)
            .withJvmOptions("--add-modules=" + MODULE));
  }

  /** What doesn't end is measured by name alone. */
  @Override
  public Map<String, List<String>> parts() {
    return Map.of(name(), ids().stream().filter(id -> !id.startsWith("endless")).toList());
  }

  private static int[] sortedWithModule(int[] numbers) {
    ModuleLayer.boot().findModule(MODULE).orElseThrow();
    return SortSuite.sorted(numbers, 1);
  }

  /** Leaves its process id in the project's folder. */
  private static int[] endless(int[] numbers) {
    try {
      Files.writeString(Project.root().resolve("pid"), "" + ProcessHandle.current().pid());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (true) {
      Thread.onSpinWait();
    }
  }

  /** By a function in C, which writes where it is told to. */
  private static int[] sortedBeyondTheArray(int[] numbers) {
    Linker linker = Linker.nativeLinker();
    try {
      linker
          .downcallHandle(
              linker.defaultLookup().findOrThrow("memset"),
              FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG))
          .invoke(MemorySegment.ofAddress(16), 0, 1000L);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return SortSuite.sorted(numbers, 1);
  }

  /** Right in the host, and what it is named for in the forks. */
  private static Version<int[], int[]> inFork(String id, UnaryOperator<int[]> sorting) {
    return version(
        id,
        numbers ->
            Boolean.getBoolean(IN_HOST) ? SortSuite.sorted(numbers, 1) : sorting.apply(numbers));
  }

  private static Version<int[], int[]> version(String id, UnaryOperator<int[]> sorting) {
    return new Version<>(
        id, "the version that " + id, FaultySuite.class, numbers -> () -> sorting.apply(numbers));
  }

  @Override
  public List<String> measurements() {
    return List.of();
  }
}
