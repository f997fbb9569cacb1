package workshop.polymatch;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.*;
import tools.jackson.databind.JsonNode;

/**
 * Points and polygons as GeoJSON writes them: <a
 * href="https://datatracker.ietf.org/doc/html/rfc7946#section-3.1">RFC 7946</a>.
 */
final class GeoJson {

  static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private GeoJson() {}

  /**
   * A geometry.
   *
   * @throws IllegalArgumentException if it is of another type, or its coordinates can't be used
   */
  static Geometry geometry(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asString("")) {
      case "Point" -> GEOMETRIES.createPoint(coordinate(coordinates));
      case "MultiPoint" -> GEOMETRIES.createMultiPointFromCoords(coordinates(coordinates));
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" ->
          GEOMETRIES.createMultiPolygon(
              parts(coordinates).map(GeoJson::polygon).toArray(Polygon[]::new));
      case "" -> throw new IllegalArgumentException("it has no geometry with a type");
      case String other ->
          throw new IllegalArgumentException(
              "it is a %s; give points or polygons".formatted(other));
    };
  }

  /** The first ring is the outer one, the others are holes. */
  private static Polygon polygon(JsonNode coordinates) {
    List<LinearRing> rings =
        parts(coordinates).map(ring -> GEOMETRIES.createLinearRing(coordinates(ring))).toList();
    return GEOMETRIES.createPolygon(
        rings.getFirst(), rings.stream().skip(1).toArray(LinearRing[]::new));
  }

  private static Coordinate[] coordinates(JsonNode positions) {
    return parts(positions).map(GeoJson::coordinate).toArray(Coordinate[]::new);
  }

  /** Two numbers; a third one, the height, counts for nothing. */
  private static Coordinate coordinate(JsonNode position) {
    if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
      throw new IllegalArgumentException(
          "it has the position %s; give two numbers".formatted(position));
    }
    return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
  }

  private static Stream<JsonNode> parts(JsonNode coordinates) {
    if (!coordinates.isArray() || coordinates.isEmpty()) {
      throw new IllegalArgumentException(
          "its coordinates are %s; give a list with something in it".formatted(coordinates));
    }
    return coordinates.valueStream();
  }
}
