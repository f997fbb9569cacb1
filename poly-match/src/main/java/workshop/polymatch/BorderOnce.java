package workshop.polymatch;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import workshop.harness.io.NativeLibrary;

/**
 * Version 5, both of whose loops are on the other side: the border is crossed once a call, with all
 * points and all polygons, and back comes an array of indices. Expect nothing of the border, and of
 * the other language what its compiler makes of the loop.
 */
public final class BorderOnce implements Matcher {

  private static final int NONE = -1;

  /** So many doubles fill two of the widest registers. */
  private static final int PADDING = 16;

  private final MethodHandle matchAll;
  private final MemorySegment pointX;
  private final MemorySegment pointY;
  private final MemorySegment centerX;
  private final MemorySegment centerY;
  private final MemorySegment area;
  private final int points;
  private final int polygons;

  /** Lays out the scene, for a function of one of the languages. */
  BorderOnce(Scene scene, NativeLibrary library, String function) {
    matchAll =
        NativeCode.function(
            library,
            function,
            FunctionDescriptor.ofVoid(
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                JAVA_DOUBLE,
                ADDRESS),
            Linker.Option.critical(true));
    pointX = array(scene.points(), Scene.Point::x);
    pointY = array(scene.points(), Scene.Point::y);
    centerX = array(scene.polygons(), shape -> shape.center().x());
    centerY = array(scene.polygons(), shape -> shape.center().y());
    area = array(scene.polygons(), Scene.Shape::area);
    points = scene.points().size();
    polygons = scene.polygons().size();
  }

  private static <T> MemorySegment array(List<T> all, ToDoubleFunction<T> number) {
    double[] values = new double[Math.ceilDiv(all.size(), PADDING) * PADDING];
    Arrays.fill(values, Double.NaN); // No number: near to nothing.
    for (int i = 0; i < all.size(); i++) {
      values[i] = number.applyAsDouble(all.get(i));
    }
    return MemorySegment.ofArray(values);
  }

  @Override
  public List<Match> match(double maxDistance) {
    int[] best = findBestPolygons(maxDistance);
    List<Match> matches = new ArrayList<>();
    for (int point = 0; point < best.length; point++) {
      if (best[point] != NONE) {
        matches.add(new Match(point, best[point]));
      }
    }
    return matches;
  }

  private int[] findBestPolygons(double maxDistance) {
    double maxSquared = maxDistance * maxDistance;
    int[] best = new int[points];
    try {
      matchAll.invokeExact(
          pointX,
          pointY,
          points,
          centerX,
          centerY,
          area,
          polygons,
          maxSquared,
          MemorySegment.ofArray(best));
      return best;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // Neither language throws.
    }
  }
}
