package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.*;
import workshop.harness.app.Measure;
import workshop.harness.measure.*;
import workshop.harness.results.Profile;

/** The hot spot that the chapter names for a version is one: a profile, not a clock. */
class LessonIT {

  private static final Map<String, Profile> PROFILES = new HashMap<>();

  /**
   * Methods (by the end of their names, separated by spaces) that must hold this share together,
   * with what they call. The limits are far below what was seen, since the compiler inlines a
   * little differently each time.
   */
  @ParameterizedTest
  @CsvSource({
    "v0, V0Baseline.findClosePolygons, 0.8",
    "v0, SimpleBase.normF SimpleBase.minus, 0.4",
    "v1, NormOps_DDRM.normF CommonOps_DDRM.subtract, 0.25",
    "v2, V2OwnPolygon.minus V2OwnPolygon.norm, 0.5",
    "v3, V3NoAllocation.findClosePolygons, 0.7",
    "v4, V4OuterLoop.findAllClosePolygons, 0.6",
  })
  void keepsItsHotSpot(String id, String methods, double share) {
    Profile profile = PROFILES.computeIfAbsent(id, _ -> profile(Suites.version(id)));
    double total =
        List.of(methods.split(" ")).stream()
            .mapToDouble(method ->
                profile.methods().entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("." + method))
                    .mapToDouble(entry -> entry.getValue().total())
                    .sum())
            .sum();
    assertThat(total / profile.total()).isGreaterThan(share);
  }

  private static <I, R> Profile profile(Suites.Found<I, R> found) {
    Workload workload = Workload.of(found.suite(), Map.of());
    Sampler sampler = Sampler.find(Profile.Event.CPU, false);
    return new Measure(new Measurement.Listener() {})
        .profile(found, workload, new Profiler(sampler, 1, 1.5))
        .profile();
  }
}
