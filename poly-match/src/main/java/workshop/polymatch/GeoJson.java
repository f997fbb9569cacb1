package workshop.polymatch;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Points and polygons as GeoJSON writes them: <a
 * href="https://datatracker.ietf.org/doc/html/rfc7946#section-3.1">RFC 7946</a>.
 */
final class GeoJson {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private GeoJson() {}

  /**
   * A geometry.
   *
   * @throws IllegalArgumentException if it is of another type, or its coordinates can't be used
   */
  static Geometry geometry(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asString("")) {
      case "Point" -> point(coordinates);
      case "MultiPoint" ->
          GEOMETRIES.createMultiPoint(
              parts(coordinates).mapToObj(i -> point(coordinates.get(i))).toArray(Point[]::new));
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" ->
          GEOMETRIES.createMultiPolygon(
              parts(coordinates)
                  .mapToObj(i -> polygon(coordinates.get(i)))
                  .toArray(Polygon[]::new));
      case "" -> throw new IllegalArgumentException("it has no geometry with a type");
      case String other ->
          throw new IllegalArgumentException(
              "it is a %s; give points or polygons".formatted(other));
    };
  }

  private static Point point(JsonNode coordinates) {
    // An empty one is refused by whoever wanted a point.
    return coordinates.isArray() && coordinates.isEmpty()
        ? GEOMETRIES.createPoint()
        : GEOMETRIES.createPoint(coordinate(coordinates));
  }

  /** The first ring is the outer one, the others are holes. */
  private static Polygon polygon(JsonNode coordinates) {
    LinearRing[] rings =
        parts(coordinates).mapToObj(i -> ring(coordinates.get(i))).toArray(LinearRing[]::new);
    return rings.length == 0
        ? GEOMETRIES.createPolygon()
        : GEOMETRIES.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
  }

  private static LinearRing ring(JsonNode coordinates) {
    return GEOMETRIES.createLinearRing(
        parts(coordinates)
            .mapToObj(i -> coordinate(coordinates.get(i)))
            .toArray(Coordinate[]::new));
  }

  /** Two numbers; a third one, the height, counts for nothing. */
  private static Coordinate coordinate(JsonNode position) {
    if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
      throw new IllegalArgumentException(
          "it has the position %s; give two numbers".formatted(position));
    }
    return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
  }

  private static IntStream parts(JsonNode coordinates) {
    if (!coordinates.isArray()) {
      throw new IllegalArgumentException(
          "its coordinates are %s; give a list".formatted(coordinates));
    }
    return IntStream.range(0, coordinates.size());
  }
}
