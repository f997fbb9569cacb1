package workshop.polymatch;

import java.io.Serializable;
import workshop.harness.Workload;

/**
 * What a matcher is asked.
 *
 * @param scene the points and polygons
 * @param maxDistance how near a centre must be, in the unit of the coordinates
 * @param data what is known of a scene that comes from files
 */
public record Job(Scene scene, double maxDistance, OwnData data) implements Serializable {

  /**
   * Checks the distance.
   *
   * @throws IllegalArgumentException as {@link Scene#checkDistance}
   */
  public Job {
    Scene.checkDistance(maxDistance);
  }

  /** A job of a scene that was made. */
  public Job(Scene scene, double maxDistance) {
    this(scene, maxDistance, OwnData.NONE);
  }

  /** The number of pairs of a point and a polygon. */
  double pairs() {
    return (double) scene.points().size() * scene.polygons().size();
  }

  /**
   * Makes the job that a workload describes.
   *
   * @throws IllegalArgumentException if a setting is out of range
   */
  static Job of(Workload workload) {
    double maxDistance = Scene.checkDistance(workload.decimal("max-distance"));
    if (OwnData.isWanted(workload)) {
      return OwnData.job(workload, maxDistance);
    }
    long seed = workload.whole("seed");
    int points = workload.count("points");
    int polygons = workload.count("polygons");
    Scene scene =
        switch (workload.text("scene")) {
          case "example" -> Scene.example(seed, points, polygons);
          case "varied" -> Scene.varied(seed, points, polygons);
          case String other ->
              throw new IllegalArgumentException(
                  "there is no scene `%s`; choose example or varied".formatted(other));
        };
    return new Job(scene, maxDistance);
  }
}
