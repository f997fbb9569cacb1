package workshop.polymatch;

import java.util.*;
import org.locationtech.jts.geom.*;

/**
 * What a file of one's own holds: points or polygons, each with the id of its feature.
 *
 * @param <T> {@link Point} or {@link Shape}
 */
final class Features<T> {

  /** Makes the parts of a geometry, and puts them into the features. */
  interface Parts<T> {
    void add(Features<T> features, Geometry geometry, String id);
  }

  /** In the order of the file; those of a feature of several parts follow each other. */
  final List<T> items = new ArrayList<>();

  /** The id of each item's feature; empty where it has none. */
  final List<String> ids = new ArrayList<>();

  /** The index of each item in the file, where what was left out counts too. */
  final List<Integer> indices = new ArrayList<>();

  /** How many holes the polygons had. */
  int holes;

  /** How many features had no geometry. */
  int leftOut;

  private int next;

  void add(T item, String id) {
    items.add(item);
    ids.add(visible(id));
    indices.add(next++);
  }

  void leaveOut() {
    leftOut++;
    next++;
  }

  /** A text from a file, in which a control character can't change the terminal. */
  static String visible(String text) {
    return text.replaceAll("\\p{Cc}", "\uFFFD");
  }

  /** The features with these places, which are in order. */
  Features<T> at(int[] places) {
    Features<T> some = new Features<>();
    some.holes = holes;
    some.leftOut = leftOut;
    for (int place : places) {
      some.items.add(items.get(place));
      some.ids.add(ids.get(place));
      some.indices.add(indices.get(place));
    }
    return some;
  }

  /** Each polygon of a geometry, as its outer ring. */
  static void addPolygons(Features<Shape> features, Geometry geometry, String id) {
    require(geometry, geometry instanceof Polygon || geometry instanceof MultiPolygon, "polygons");
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      if (polygon.isEmpty()) {
        throw new IllegalArgumentException("it is empty");
      }
      features.holes += polygon.getNumInteriorRing();
      features.add(shape(polygon.getExteriorRing().getCoordinates()), id);
    }
  }

  /** The last vertex of a ring is the first once more. */
  private static Shape shape(Coordinate[] ring) {
    Coordinate[] vertices = Arrays.copyOf(ring, ring.length - 1);
    return new Shape(
        Arrays.stream(vertices).mapToDouble(vertex -> vertex.x).toArray(),
        Arrays.stream(vertices).mapToDouble(vertex -> vertex.y).toArray());
  }

  /** Each point of a geometry. */
  static void addPoints(Features<Point> features, Geometry geometry, String id) {
    require(
        geometry,
        geometry instanceof org.locationtech.jts.geom.Point || geometry instanceof MultiPoint,
        "points");
    for (Coordinate point : geometry.getCoordinates()) {
      features.add(new Point(point.x, point.y), id);
    }
  }

  private static void require(Geometry geometry, boolean isFit, String wanted) {
    if (!isFit) {
      throw new IllegalArgumentException(
          "it is a %s; give %s".formatted(geometry.getGeometryType(), wanted));
    }
    if (geometry.isEmpty()) {
      throw new IllegalArgumentException("it is empty");
    }
  }
}
