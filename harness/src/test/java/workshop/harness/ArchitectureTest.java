package workshop.harness;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Which package of the harness may use which. */
@AnalyzeClasses(packages = "workshop.harness", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** As these arrows all point one way, there can be no cycle. */
  @ArchTest
  static final ArchRule ARROWS =
      layeredArchitecture()
          .consideringAllDependencies()
          .layer("cli")
          .definedBy("workshop.harness.cli")
          .layer("notebook")
          .definedBy("workshop.harness.notebook")
          .layer("report")
          .definedBy("workshop.harness.report")
          .layer("exercise")
          .definedBy("workshop.harness.exercise")
          .layer("profile")
          .definedBy("workshop.harness.profile")
          .layer("measure")
          .definedBy("workshop.harness.measure", "workshop.harness.measure.jmh_generated")
          .layer("harness")
          .definedBy("workshop.harness")
          .layer("io")
          .definedBy("workshop.harness.io")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("notebook")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli", "notebook")
          .whereLayer("exercise")
          .mayOnlyBeAccessedByLayers("cli", "notebook")
          .whereLayer("profile")
          .mayOnlyBeAccessedByLayers("cli", "notebook", "report", "exercise")
          .whereLayer("measure")
          .mayOnlyBeAccessedByLayers("cli", "notebook", "report", "exercise", "profile")
          .whereLayer("harness")
          .mayOnlyBeAccessedByLayers("cli", "notebook", "report", "exercise", "profile", "measure")
          .ensureAllClassesAreContainedInArchitecture();

  /** Words of the suites' own jobs. */
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
