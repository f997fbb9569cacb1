package workshop.polymatch;

import java.io.Serializable;

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
}
