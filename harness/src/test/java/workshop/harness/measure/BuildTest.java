package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import module java.base;

import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workshop.harness.*;

/** What differs between two builds. */
class BuildTest {

  private static final SortSuite SUITE = new SortSuite();
  private static final Suites.Part<int[], int[]> PART = new Suites.Part<>(SUITE, SUITE.versions());
  private static final Path SOURCES = Path.of("src/test/java/workshop/harness");
  private static final Path SOURCE = SOURCES.resolve("SortSuite.java");

  @TempDir Path folder;

  /** A build whose suite is compiled from another source. */
  private Build.Pairs<int[], int[]> against(String suite, boolean sameToo) throws Exception {
    return against("SortSuite.java", suite, sameToo);
  }

  private Build.Pairs<int[], int[]> against(String file, String text, boolean sameToo)
      throws Exception {
    Path source = Files.writeString(folder.resolve(file), text);
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
    return new Build(classPath, versions).pairs(PART, "old", sameToo);
  }

  private static List<String> ids(Build.Pairs<?, ?> pairs) {
    return pairs.measured().versions().stream().<String>map(Version::id).toList();
  }

  /** Two versions of the other build would have one name. */
  @Test
  void whatIsMeantInAnotherWayIsLeftOut() {
    Version<?, ?> fast = Suites.version("fast").version();
    assertThat(Build.comparing(fast).reason()).isEmpty();
    assertThat(Build.comparing(fast.in(VersionKey.Mode.PREPARE)).reason()).isPresent();
    assertThat(Build.comparing(fast.in(VersionKey.Mode.STUDENT)).reason()).isPresent();
  }

  @Test
  void namesAndCommentsAreNoDifference() throws Exception {
    String renamed =
        Files.readString(SOURCE)
            .replace("int number = ", "// The next one.\nint one = ")
            .replace("> number)", "> one)")
            .replace("= number;", "= one;");
    Build.Pairs<int[], int[]> pairs = against(renamed, false);
    assertThat(pairs.same()).containsExactly("slow", "fast");
    assertThat(ids(pairs)).isEmpty();
    assertThat(ids(against(renamed, true))).containsExactly("slow", "slow@old", "fast", "fast@old");
  }

  @Test
  void anotherInstructionIs() throws Exception {
    String source = Files.readString(SOURCE);
    assertThat(ids(against(source.replace("number) {", "number + 0L) {"), false)))
        .containsExactly("slow", "slow@old", "fast", "fast@old");
  }

  /** Of the class itself, and of one that it uses. */
  @ParameterizedTest
  @ValueSource(strings = {"SortSuite.java", "Sorting.java"})
  void aNestedClassCounts(String file) throws Exception {
    String source = Files.readString(SOURCES.resolve(file)).stripTrailing();
    String nested = source.substring(0, source.length() - 1) + "  record Pair(int a, int b) {}\n}";
    assertThat(ids(against(file, nested, false))).contains("slow", "fast");
  }

  /** The other build's options are its own, such as for a module that it no longer needs. */
  @Test
  void whatTheOtherBuildListsCounts() {
    Build here = Build.here();
    Build.BuiltVersion slow = here.version("sort", "slow").orElseThrow();
    Build.BuiltVersion other =
        new Build.BuiltVersion(slow.suite(), slow.id(), List.of("-Xint"), slow.bytecode());
    Build before = Build.read("old", new Build(here.classPath(), List.of(other)).json());
    Build.Pairs<int[], int[]> pairs = before.pairs(PART, "old", false);
    assertThat(ids(pairs)).containsExactly("slow", "slow@old");
    assertThat(pairs.measured().versions().getLast().jvmOptions()).containsExactly("-Xint");
    assertThat(pairs.added()).containsExactly("fast");
  }

  @Test
  void whatIsNoListOfVersionsIsAnError() {
    assertThatExceptionOfType(WorkshopException.class)
        .isThrownBy(() -> Build.read("old", "poly-match: no JSON"))
        .withMessageStartingWith("the versions of `old` can't be read (")
        .withMessageEndingWith("); name a later commit");
  }
}
