package workshop.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.*;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.*;
import com.tngtech.archunit.lang.*;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.junit.jupiter.api.Test;

/** Which package of the harness may use which. */
@AnalyzeClasses(packages = "workshop.harness", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Each package, and those that it may use: from the bottom to the top, so there is no cycle. */
  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("io", List.of());
    MAY_USE.put("plot", List.of());
    MAY_USE.put("harness", List.of());
    MAY_USE.put("foreign", List.of("harness", "io"));
    MAY_USE.put("results", List.of("harness"));
    MAY_USE.put("measure", List.of("results", "harness", "io"));
    MAY_USE.put("exercise", List.of("measure", "results", "harness", "io"));
    MAY_USE.put("report", List.of("results", "plot", "harness"));
    MAY_USE.put(
        "app", List.of("report", "exercise", "measure", "results", "plot", "harness", "io"));
    List<String> all = Stream.concat(Stream.of("app"), MAY_USE.get("app").stream()).toList();
    MAY_USE.put("notebook", all);
    MAY_USE.put("cli", all);
  }

  @ArchTest static final ArchRule ARROWS = arrows();

  private static ArchRule arrows() {
    LayeredArchitecture arrows = layeredArchitecture().consideringAllDependencies();
    for (String name : MAY_USE.keySet()) {
      String root = name.equals("harness") ? "workshop.harness" : "workshop.harness." + name;
      arrows = arrows.layer(name).definedBy(root, root + ".jmh_generated");
    }
    for (String used : MAY_USE.keySet()) {
      String[] users =
          MAY_USE.keySet().stream()
              .filter(user -> MAY_USE.get(user).contains(used))
              .toArray(String[]::new);
      arrows =
          users.length == 0
              ? arrows.whereLayer(used).mayNotBeAccessedByAnyLayer()
              : arrows.whereLayer(used).mayOnlyBeAccessedByLayers(users);
    }
    return arrows.ensureAllClassesAreContainedInArchitecture();
  }

  @ArchTest
  static final ArchRule METHODS =
      methods()
          .should(
              have(
                  "at most 5 parameters",
                  (JavaMethod method) ->
                      method.getOwner().getPackageName().endsWith("jmh_generated")
                          || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                          || method.getRawParameterTypes().size() <= 5));

  @ArchTest
  static final ArchRule RECORDS =
      classes()
          .that()
          .areRecords()
          .should(
              have(
                  "at most 8 components",
                  (JavaClass type) -> type.reflect().getRecordComponents().length <= 8));

  private static <T extends HasDescription> ArchCondition<T> have(
      String what, Predicate<T> condition) {
    return new ArchCondition<>("have " + what) {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(new SimpleConditionEvent(item, condition.test(item), item.getDescription()));
      }
    };
  }

  /** Of all modules: a class is read as a whole. */
  @Test
  void noFileIsLong() throws IOException {
    assertThat(sources(Path.of("..")))
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(250));
  }

  /** What users type behind a version's id, one class reads and writes. */
  @Test
  void idsArePutTogetherInOnePlace() throws IOException {
    assertThat(sources(Path.of(".")))
        .filteredOn(file -> !file.endsWith("VersionKey.java"))
        .allSatisfy(file ->
            assertThat(file).content().doesNotContainPattern("\"(my-|\\+prepare|\\+copy|@)\""));
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
              .toList();
      assertThat(sources).isNotEmpty();
      return sources;
    }
  }

  /** Words of the suites' own jobs, and of languages other than Java's. */
  @Test
  void knowsNoSuite() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(file)
                  .content()
                  .doesNotContainPattern(
                      "(?i)polygon|poly.?match|\\bscene|\\bcluster|centroid|ejml"));
    }
  }
}
