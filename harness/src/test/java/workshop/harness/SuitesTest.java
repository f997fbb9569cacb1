package workshop.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

/** Versions by their names, and those that are measured together. */
class SuitesTest {

  private static List<String> ids(Suites.Part<?, ?> part) {
    return part.versions().stream().<String>map(Version::id).toList();
  }

  @Test
  void aSuiteStandsForAllOfItsVersionsAPartForItsOwn() {
    assertThat(ids(Suites.part("sort"))).containsExactly("slow", "fast");
    Suites.Part<?, ?> part = Suites.part("quick");
    assertThat(part.name()).isEqualTo("quick");
    assertThat(part.suite().name()).isEqualTo("sort");
    assertThat(ids(part)).containsExactly("fast", "fast+prepare");
  }

  @Test
  void eachVersionIsChosenOnceAlsoByCapitals() {
    assertThat(ids(Suites.chosen(List.of("fast", "slow", "fast", "FAST", "Fast+Prepare"))))
        .containsExactly("fast", "slow", "fast+prepare");
  }

  @Test
  void whatIsLeftOutIsRemembered() {
    Suites.Part<?, ?> part = Suites.chosen(List.of("fast", "slow"));
    Suites.Part<?, ?> left =
        part.available(
            version -> version.id().equals("slow") ? Availability.no("no slow") : Availability.YES);
    assertThat(ids(left)).containsExactly("fast");
    assertThat(left.leftOut()).containsExactly("slow (no slow)");
    assertThatThrownBy(() -> part.available(_ -> Availability.no("no compiler")))
        .hasMessage("nothing is left; name other versions. Left out: fast, slow (no compiler).");
  }

  @Test
  void aVersionCanPrepareInEveryCall() {
    AtomicInteger prepared = new AtomicInteger();
    Version<Integer, Integer> version =
        new Version<>(
            "v",
            "",
            SortSuite.class,
            input -> {
              prepared.incrementAndGet();
              return () -> input;
            });
    Task<Integer> once = version.prepare(3);
    once.run();
    once.run();
    assertThat(prepared).hasValue(1);
    Task<Integer> task = version.in(VersionKey.Mode.PREPARE).prepare(3);
    assertThat(task.run() + task.run()).isEqualTo(6);
    assertThat(prepared).hasValue(3);
    assertThat(version.in(VersionKey.Mode.PREPARE).id()).isEqualTo("v+prepare");
    assertThat(VersionKey.parse("v+prepare").id()).isEqualTo("v");
  }

  @Test
  void aVersionSaysWhichModuleItsJvmNeeds() {
    Version<int[], int[]> plain = new SortSuite().baseline();
    assertThat(plain.fitsThisJvm()).isTrue();
    Version<int[], int[]> incubating = plain.withJvmOptions("--add-modules=jdk.incubator.vector");
    assertThat(incubating.fitsThisJvm()).isFalse(); // This JVM was not given it.
    assertThat(incubating.availability()).isEqualTo(Availability.YES);
    assertThat(incubating.jvmOptions()).containsExactly("--add-modules=jdk.incubator.vector");
    assertThat(plain.withJvmOptions("--add-modules=no.such.module").availability().reason())
        .contains(
            "slow needs the module no.such.module, which this Java lacks; set JAVA_HOME to a whole"
                + " JDK 25");
  }
}
