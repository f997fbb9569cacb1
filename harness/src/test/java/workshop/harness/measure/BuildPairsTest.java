package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import module java.base;

import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.*;
import workshop.harness.results.*;

/** What differs between two builds, and which build a fork is of. */
class BuildPairsTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final Suites.Part<int[], int[]> PART = new Suites.Part<>(SUITE, SUITE.versions());
  private static final Path SOURCE = Path.of("src/test/java/workshop/harness/SortSuite.java");

  @TempDir Path folder;

  /** A build whose suite is compiled from another source. */
  private BuildPairs<int[], int[]> against(String suite, boolean sameToo) throws Exception {
    Path source = Files.writeString(folder.resolve("SortSuite.java"), suite);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String classPath = System.getProperty("java.class.path");
    String[] call = {
      "-proc:none", "-g", "-parameters", "-d", classes.toString(), "-cp", classPath, "" + source
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, call)).isZero();
    List<Build.BuiltVersion> versions = new ArrayList<>();
    List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (String entry : classPath.split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
      long checksum = Build.checksum(loader.loadClass(SortSuite.class.getName()));
      for (Build.BuiltVersion here : Build.here().versions()) {
        versions.add(new Build.BuiltVersion(here.suite(), here.id(), here.jvmOptions(), checksum));
      }
    }
    return BuildPairs.of(PART, "old", new Build(classPath, versions), sameToo);
  }

  private static List<String> ids(BuildPairs<?, ?> pairs) {
    return pairs.measured().versions().stream().<String>map(Version::id).toList();
  }

  /** Two versions of the other build would have one name. */
  @Test
  void whatPreparesInEveryCallIsLeftOut() {
    Version<?, ?> fast = Suites.version("fast").version();
    assertThat(BuildPairs.comparing(fast).isGiven()).isTrue();
    assertThat(BuildPairs.comparing(fast.in(VersionKey.Mode.PREPARE)).isGiven()).isFalse();
  }

  @Test
  void namesAndCommentsAreNoDifference() throws Exception {
    String renamed =
        Files.readString(SOURCE)
            .replace("int number = ", "// The next one.\nint one = ")
            .replace("> number)", "> one)")
            .replace("= number;", "= one;");
    BuildPairs<int[], int[]> pairs = against(renamed, false);
    assertThat(pairs.same()).containsExactly("slow", "fast");
    assertThat(pairs.changed()).isEmpty();
    assertThat(ids(pairs)).isEmpty();
    assertThat(ids(against(renamed, true))).containsExactly("slow", "slow@old", "fast", "fast@old");
  }

  @Test
  void anotherInstructionIs() throws Exception {
    String source = Files.readString(SOURCE);
    BuildPairs<int[], int[]> pairs = against(source.replace("number) {", "number + 0L) {"), false);
    assertThat(pairs.changed()).containsOnlyKeys("slow", "fast");
    assertThat(ids(pairs)).containsExactly("slow", "slow@old", "fast", "fast@old");
  }

  @Test
  void aNestedClassCounts() throws Exception {
    String source = Files.readString(SOURCE).stripTrailing();
    String nested = source.substring(0, source.length() - 1) + "  record Pair(int a, int b) {}\n}";
    assertThat(against(nested, false).changed()).containsOnlyKeys("slow", "fast");
  }

  /** The other build's options are its own, such as for a module that it no longer needs. */
  @Test
  void whatTheOtherBuildListsCounts() {
    Build here = Build.here();
    Build.BuiltVersion slow = here.version("sort", "slow").orElseThrow();
    Build.BuiltVersion other =
        new Build.BuiltVersion(slow.suite(), slow.id(), List.of("-Xint"), slow.bytecode());
    Build before = Build.read("old", new Build(here.classPath(), List.of(other)).json());
    BuildPairs<int[], int[]> pairs = BuildPairs.of(PART, "old", before, false);
    assertThat(pairs.changed().get("slow").jvmOptions()).containsExactly("-Xint");
    assertThat(pairs.added()).containsExactly("fast");
  }

  @Test
  void whatIsNoListOfVersionsIsAnError() {
    assertThatExceptionOfType(WorkshopException.class)
        .isThrownBy(() -> Build.read("old", "poly-match: no JSON"))
        .withMessageStartingWith("the versions of `old` can't be read (")
        .withMessageEndingWith("); name a later commit");
  }

  private final Workload workload = Workload.of(SUITE, Map.of("numbers", "10"));
  private final List<String> forks = new ArrayList<>();

  private static BuildPairs<int[], int[]> pairs(String... changed) {
    Map<String, Version<int[], int[]>> others = new LinkedHashMap<>();
    for (String id : changed) {
      others.put(id, Suites.version(SUITE, id).in(VersionKey.Mode.of("old")));
    }
    return new BuildPairs<>(PART, "old", others, List.of(), List.of());
  }

  private Fork fork(String build, double ms) {
    return (version, _, _) -> {
      forks.add(version.id() + " of " + build);
      return MadeUp.fork(ms);
    };
  }

  private MeasuredSuite measure(BuildPairs<int[], int[]> pairs, Fork here, Fork other) {
    Plan plan = Plan.ofRounds(2);
    Measurement.Listener silent = new Measurement.Listener() {};
    return new Measurement<>(pairs.measured(), workload, plan, silent, pairs.fork(here, other))
        .run(1, MadeUp.machine("25"));
  }

  @Test
  void eachVersionRunsInItsBuildInEachRound() {
    BuildPairs<int[], int[]> pairs = pairs("fast");
    MeasuredSuite measured = measure(pairs, fork("here", 4), fork("old", 2));
    for (List<String> round : List.of(forks.subList(0, 2), forks.subList(2, 4))) {
      assertThat(round).containsExactlyInAnyOrder("fast of here", "fast of old");
    }
    assertThat(measured.speedup("fast@old", "fast").ratio()).isEqualTo(0.5);
  }

  @Test
  void aForkOfTheOtherBuildThatDiesIsTriedAgain() {
    Fork dies =
        (version, _, _) -> {
          forks.add(version.id());
          throw new Fork.Died(version.id() + ": its measuring process died");
        };
    assertThat(measure(pairs("fast"), (_, _, _) -> MadeUp.fork(1), dies).failures())
        .containsExactly(Map.entry("fast@old", "in old, fast: its measuring process died"));
    assertThat(forks).hasSize(2);
  }
}
