package workshop.polymatch;

import module java.base;

import org.locationtech.jts.geom.*;
import org.locationtech.jts.io.*;
import tools.jackson.core.*;
import tools.jackson.databind.*;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.*;

/**
 * Reads a file of one's own, feature by feature: GeoJSON (a collection, or features one after the
 * other), a geometry in WKT on each line, or points as comma-separated values. Features without a
 * geometry are left out and counted. What else can't be used is an error that names its line or
 * feature, counted from 1.
 *
 * @param <T> {@link Point} or {@link Shape}
 */
final class FeatureFile<T> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
  private static final Set<String> LONGITUDE = Set.of("lon", "lng", "long", "longitude");
  private static final Set<String> LATITUDE = Set.of("lat", "latitude");

  private final Path path;

  /** What the features are, as JTS names it. */
  private final String type;

  private final Function<Geometry, T> item;
  private final Features<T> features = new Features<>();

  /** What is being read, such as {@code feature 3}. */
  private String place = "";

  private FeatureFile(Path path, String type, Function<Geometry, T> item) {
    this.path = path;
    this.type = type;
    this.item = item;
  }

  /** Reads polygons: GeoJSON or WKT; refused in one sentence if something can't be used. */
  static Features<Shape> polygons(Path path) {
    return new FeatureFile<>(path, "Polygon", FeatureFile::shape).read();
  }

  /** Reads points: comma-separated values with a header, or GeoJSON; refused likewise. */
  static Features<Point> points(Path path) {
    return new FeatureFile<>(
            path, "Point", point -> new Point(point.getCoordinate().x, point.getCoordinate().y))
        .read();
  }

  /** The outer ring, whose last vertex is the first once more. */
  private static Shape shape(Geometry polygon) {
    Coordinate[] ring = ((Polygon) polygon).getExteriorRing().getCoordinates();
    Coordinate[] vertices = Arrays.copyOf(ring, Math.max(0, ring.length - 1));
    return new Shape(
        Arrays.stream(vertices).mapToDouble(vertex -> vertex.x).toArray(),
        Arrays.stream(vertices).mapToDouble(vertex -> vertex.y).toArray());
  }

  private Features<T> read() {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      char first = firstCharacter(in);
      if (first == '{' || first == '[') {
        readGeoJson(in);
      } else if (type.equals("Polygon")) {
        readWkt(in);
      } else {
        readCsv(in);
      }
    } catch (NoSuchFileException e) {
      throw bad("there is no such file");
    } catch (CharacterCodingException e) {
      throw bad(place + "is not UTF-8");
    } catch (IOException e) {
      throw bad("it can't be read (%s)".formatted(e.getMessage()));
    } catch (JacksonException e) {
      boolean hasLine = e.getLocation() != null && e.getLocation().getLineNr() > 0;
      throw bad(
          (hasLine ? "line %d: ".formatted(e.getLocation().getLineNr()) : place)
              + e.getOriginalMessage().lines().findFirst().orElse("it can't be read"));
    } catch (StackOverflowError e) { // WKT is read by recursion.
      throw bad(place + "it is nested too deeply");
    } catch (ParseException | RuntimeException e) {
      throw bad(
          place + (e.getMessage() == null ? e : e.getMessage().lines().findFirst().orElse("")));
    }
    if (features.items.isEmpty()) {
      throw bad(
          features.leftOut == 0 ? "there is nothing in it" : "no feature in it has a geometry");
    }
    return features;
  }

  private IllegalArgumentException bad(String what) {
    return new IllegalArgumentException(
        "`%s`: %s; correct it, or name another file".formatted(path, Features.visible(what)));
  }

  /** The first that is no blank, after a byte order mark, which is skipped. */
  private static char firstCharacter(BufferedInputStream in) throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.reset();
    }
    in.mark(BUFFER);
    int read = in.read();
    for (int i = 1; i < BUFFER && Character.isWhitespace(read); i++) {
      read = in.read();
    }
    in.reset();
    return (char) read;
  }

  /** Only one feature at a time is held as a tree. */
  private void readGeoJson(InputStream in) {
    int count = 0;
    try (JsonParser json = JSON.createParser(in)) {
      while (json.nextToken() != null) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
          throw new IllegalArgumentException("it is no GeoJSON object; give a FeatureCollection");
        }
        ObjectNode alone = JSON.createObjectNode();
        boolean isCollection = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          if (name.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
            isCollection = true;
            while (json.nextToken() != JsonToken.END_ARRAY) {
              add(json.readValueAsTree(), ++count);
            }
          } else {
            alone.set(name, json.<JsonNode>readValueAsTree());
          }
        }
        if (!isCollection) {
          add(alone, ++count);
        }
        place = "";
      }
    }
  }

  private void add(JsonNode feature, int number) {
    place = "feature %d: ".formatted(number);
    JsonNode geometry = feature.has("coordinates") ? feature : feature.path("geometry");
    if (geometry.isNull()) { // An unlocated feature: RFC 7946, section 3.2.
      features.leftOut++;
      return;
    }
    JsonNode id = feature.path("id");
    if (id.isContainer()) {
      throw new IllegalArgumentException("its id is %s; give a text or a number".formatted(id));
    }
    add(GeoJson.geometry(geometry), id.isNull() ? "" : id.asString(""));
  }

  /** Each part of a geometry. */
  private void add(Geometry geometry, String id) {
    if (geometry.isEmpty()) {
      throw new IllegalArgumentException("it is empty");
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (!part.getGeometryType().equals(type)) {
        throw new IllegalArgumentException(
            "it is a %s; give %ss"
                .formatted(part.getGeometryType(), type.toLowerCase(Locale.ROOT)));
      }
      features.holes += part instanceof Polygon polygon ? polygon.getNumInteriorRing() : 0;
      features.add(item.apply(part), id);
    }
  }

  private void readWkt(InputStream in) throws IOException, ParseException {
    WKTReader reader = new WKTReader();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      place = "line %d: ".formatted(++number);
      if (!line.isBlank()) {
        add(reader.read(line), "");
      }
    }
  }

  /** The header has x and y, or lon and lat, and perhaps an id, among whatever else. */
  private void readCsv(InputStream in) {
    try (MappingIterator<String[]> rows =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvReadFeature.WRAP_AS_ARRAY)
            .with(CsvReadFeature.SKIP_EMPTY_LINES)
            .with(CsvReadFeature.TRIM_SPACES)
            .readValues(in)) {
      if (!rows.hasNextValue()) {
        return;
      }
      String[] header = rows.nextValue();
      if (header[0].startsWith("sep=") || String.join("", header).matches(".*[;\t].*")) {
        throw new IllegalArgumentException(
            "its header is `%s`; save it again with commas between the columns"
                .formatted(String.join(",", header)));
      }
      List<String> names =
          Arrays.stream(header).map(name -> name.toLowerCase(Locale.ROOT).strip()).toList();
      int x = column(names, LONGITUDE);
      int y = column(names, LATITUDE);
      if (x < 0 || y < 0) {
        x = names.indexOf("x");
        y = names.indexOf("y");
      }
      int id = names.indexOf("id");
      if (x < 0 || y < 0) {
        throw new IllegalArgumentException(
            "its header is `%s`; give columns x and y, or lon and lat"
                .formatted(String.join(",", header)));
      }
      while (rows.hasNextValue()) {
        place = "line %d: ".formatted(rows.currentLocation().getLineNr());
        String[] row = rows.nextValue();
        Coordinate point = new Coordinate(number(row, x, header), number(row, y, header));
        add(GeoJson.GEOMETRIES.createPoint(point), id < 0 || id >= row.length ? "" : row[id]);
      }
    }
  }

  private static int column(List<String> names, Set<String> wanted) {
    return names.stream().filter(wanted::contains).findFirst().map(names::indexOf).orElse(-1);
  }

  private static double number(String[] row, int column, String[] header) {
    String text = column < row.length ? row[column] : "";
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is `%s`, which is no number".formatted(header[column], text), e);
    }
  }
}
