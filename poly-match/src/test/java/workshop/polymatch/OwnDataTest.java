package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import workshop.harness.Workload;

/** Points and polygons from files: what is read, and what is told of what can't be. */
class OwnDataTest {

  private static final PolyMatchSuite SUITE = new PolyMatchSuite();
  private static final String SQUARE = "[[[0,0],[2,0],[2,2],[0,2],[0,0]]]";
  private static final String TRIANGLE = "POLYGON ((0 0, 2 0, 2 2, 0 0))";
  private static final String POINTS = "id,x,y\na,1,1\n";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Job job(String polygons, String points, String... further) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("polygons-from", write("polygons", polygons).toString());
    settings.put("points-from", write("points", points).toString());
    for (int i = 0; i < further.length; i += 2) {
      settings.put(further[i], further[i + 1]);
    }
    return SUITE.input(Workload.of(SUITE, settings));
  }

  private static String feature(String id, String type, String coordinates) {
    return """
    {"type": "Feature", "id": %s, "properties": {"area": 3},
     "geometry": {"type": "%s", "coordinates": %s}}\
    """
        .formatted(id, type, coordinates);
  }

  private static String collection(String... features) {
    return """
    {"type": "FeatureCollection", "crs": {"name": "any"}, "features": [%s], "bbox": [0, 0, 9, 9]}
    """
        .formatted(String.join(",\n", features));
  }

  @Test
  void geoJsonWithIdsPartsAndHoles() throws IOException {
    String hole = "[[[0,0],[9,0],[9,9],[0,9],[0,0]], [[1,1],[2,1],[2,2],[1,1]]]";
    Job job =
        job(
            collection(
                feature("\"north, \\\"old\\\"\"", "MultiPolygon", "[" + SQUARE + "," + hole + "]"),
                feature("17", "Polygon", "[[[5,5],[6,5],[6,6.5],[5,5]]]")),
            POINTS,
            "max-distance",
            "9");
    assertThat(job.scene().polygons()).hasSize(3);
    assertThat(job.scene().polygons().get(0).x()).containsExactly(0, 2, 2, 0);
    assertThat(job.scene().polygons().get(0).center()).isEqualTo(new Point(1, 1));
    assertThat(job.scene().polygons().get(1).area()).isEqualTo(81); // With its hole.
    assertThat(job.data().polygons().ids).containsExactly("north, \"old\"", "north, \"old\"", "17");
    assertThat(job.data().polygons().holes).isEqualTo(1);
    assertThat(SUITE.csv(job, List.of(new Match(0, 1), new Match(0, 2))))
        .isEqualTo(
            """
            point,polygon,point_id,polygon_id
            0,1,a,"north, ""old""\"
            0,2,a,17
            """);
    assertThat(SUITE.summary(job, List.of()))
        .endsWith("within 9.0. Only outer rings count; holes of polygons: 1.");
  }

  @Test
  void featuresOneAfterTheOtherBareGeometriesAndAByteOrderMark() throws IOException {
    String bare = "{\"coordinates\": %s, \"type\": \"Polygon\"}\n".formatted(SQUARE);
    Job job =
        job(
            "\uFEFF\n" + bare + feature("\"b\"", "Polygon", SQUARE),
            collection(
                feature("1", "Point", "[3, 4]"), feature("2", "MultiPoint", "[[5, 6], [7, 8]]")));
    assertThat(job.scene().polygons()).hasSize(2);
    assertThat(job.data().polygons().ids).containsExactly("", "b");
    assertThat(job.scene().points())
        .containsExactly(new Point(3, 4), new Point(5, 6), new Point(7, 8));
    assertThat(job.data().points().ids).containsExactly("1", "2", "2");
  }

  @Test
  void wktOnEachLineAndGeographicPoints() throws IOException {
    Job job =
        job(
            "POLYGON ((0 0, 2 0, 2 2, 0 0))\n\nMULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6,"
                + " 5 5)))\n",
            "name,Lat,LON\n\"here, and\nthere\",48.5,11.25\nelsewhere, 1e1 ,-3\n");
    assertThat(job.scene().polygons()).hasSize(3);
    assertThat(job.data().polygons().haveIds()).isFalse();
    assertThat(job.data().points().haveIds()).isFalse();
    assertThat(job.scene().points()).containsExactly(new Point(11.25, 48.5), new Point(-3, 10));
  }

  /** Exports have features that nobody has located yet. */
  @Test
  void featuresWithoutAGeometryAreLeftOutAndCounted() throws IOException {
    String unlocated = "{\"type\": \"Feature\", \"id\": \"nowhere\", \"geometry\": null}";
    Job job =
        job(
            collection(unlocated, feature("\"b\"", "Polygon", SQUARE)),
            collection(
                feature("1", "Point", "[1, 1]"), unlocated, feature("2", "Point", "[2, 2]")));
    List<Match> matches = SUITE.baseline().runOnce(job);
    assertThat(SUITE.csv(job, matches))
        .isEqualTo("point,polygon,point_id,polygon_id\n0,1,1,b\n2,1,2,b\n");
    assertThat(SUITE.summary(job, matches)).endsWith(" Features without a geometry, left out: 2.");
  }

  @ParameterizedTest
  @CsvSource({"lng,lat", "Long,Latitude", "LONGITUDE,lat", "x,y", "lon,latitude"})
  void usualHeadersAreKnown(String x, String y) throws IOException {
    assertThat(
            job("\uFEFFPOLYGON ((0 0, 2 0, 2 2, 0 0))", y + "," + x + "\n1,2\n").scene().points())
        .containsExactly(new Point(2, 1));
  }

  /** A spreadsheet would take them for formulas, a terminal for commands. */
  @Test
  void idsAreOnlyText() throws IOException {
    String ids = "id,x,y\n=1+1,1,1\n-5,1,1\n@a,1,1\nc\u001b[31m,1,1\n";
    Job job = job(TRIANGLE, ids);
    assertThat(SUITE.csv(job, SUITE.baseline().runOnce(job)))
        .isEqualTo("point,polygon,point_id\n0,0,'=1+1\n1,0,-5\n2,0,'@a\n3,0,c\uFFFD[31m\n");
  }

  /** Whatever the file: a result, or one sentence. */
  @ParameterizedTest
  @ValueSource(strings = {"geojson", "wkt", "csv"})
  void mutatedFilesGiveAResultOrOneSentence(String kind) throws IOException {
    String sample =
        switch (kind) {
          case "geojson" ->
              collection(
                  feature("\"a\"", "MultiPolygon", "[" + SQUARE + "]"),
                  feature("1", "Polygon", SQUARE));
          case "wkt" -> "POLYGON ((0 0, 2 0, 2 2, 0 0))\nMULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))\n";
          default -> "id,x,y\na,1,2\n\"b\",3,4.5e1\n";
        };
    Path file = folder.resolve("mutated");
    Mutations mutations = new Mutations(1);
    int results = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = mutations.mutate(sample);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      try {
        Features<?> features =
            kind.equals("csv") ? FeatureFile.points(file) : FeatureFile.polygons(file);
        assertThat(features.items).isNotEmpty();
        results++;
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage())
            .as(text)
            .startsWith("`" + file + "`: ")
            .endsWith("; correct it, or name another file")
            .doesNotContain("\n", "java.", "tools.jackson", "line -1");
      }
    }
    assertThat(results).as("most mutations are seen").isBetween(1, 1_800);
  }

  @Test
  void aSampleIsDrawnByTheSeedInOrder() throws IOException {
    StringBuilder points = new StringBuilder("x,y,id\n");
    for (int i = 0; i < 100; i++) {
      points.append("%d,0,p%d\n".formatted(i, i));
    }
    String polygons = (TRIANGLE + "\n").repeat(5);
    Job job = job(polygons, points.toString(), "sample", "10");
    assertThat(job.scene().polygons()).hasSize(5);
    assertThat(job.scene().points())
        .hasSize(10)
        .isSortedAccordingTo((a, b) -> Double.compare(a.x(), b.x()))
        .isEqualTo(job(polygons, points.toString(), "sample", "10").scene().points())
        .isNotEqualTo(
            job(polygons, points.toString(), "sample", "10", "seed", "7").scene().points());
    int first = (int) job.scene().points().getFirst().x();
    assertThat(job.data().points().ids.getFirst()).isEqualTo("p" + first);
  }

  /** A file that has changed is read again. */
  @Test
  void isReadOnceUnlessItChanges() throws Exception {
    Path points = write("points", POINTS);
    Path polygons = write("polygons", TRIANGLE);
    Workload workload =
        Workload.of(
            SUITE, Map.of("polygons-from", polygons.toString(), "points-from", points.toString()));
    assertThat(OwnData.job(workload, 1).scene().polygons().getFirst())
        .isSameAs(OwnData.job(workload, 2).scene().polygons().getFirst());
    Files.writeString(points, "x,y\n8,9\n");
    Files.setLastModifiedTime(points, java.nio.file.attribute.FileTime.fromMillis(1));
    assertThat(OwnData.job(workload, 1).scene().points()).containsExactly(new Point(8, 9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "POLYGON ((0 0, 2 0, 2 2, 0 0))*POLYGON ((0 0, 2 0) | line 2: ",
        "POLYGON ((0 0, 2 0, 2 2)) | line 1: Points of LinearRing do not form a closed linestring",
        "POLYGON ((0 0, 2 0, 0 0)) | line 1: a polygon has 2 vertices; give at least 3",
        "POLYGON EMPTY | line 1: it is empty",
        "*POINT (1 2) | line 2: it is a Point; give polygons",
        "POLYGON ((0 0, 2 0, 2 1e200, 0 0)) | line 1: a coordinate is 1.0E200",
        "hello | line 1: ",
        "{\"type\": \"FeatureCollection\", \"features\": []} | there is nothing in it",
        "{\"type\": \"FeatureCollection\",*\"features\": [{] | line 2: ",
        "{\"type\": \"Feature\" | line 1: Unexpected end-of-input",
        "[1, 2] | it is no GeoJSON object; give a FeatureCollection",
        "{\"features\": [{\"type\": \"Feature\", \"geometry\": null}]} | no feature in it has a geometry",
        "{\"features\": [{\"type\": \"Feature\"}]} | feature 1: it has no geometry",
        "{\"features\": [{\"id\": {\"a\": 1}, \"geometry\": {}}]} | feature 1: its id is {\"a\":1}; give a text or a number",
        "{\"type\": \"LineString\", \"coordinates\": []} | feature 1: it is a LineString; give points or polygons",
        "{\"features\": [1]} | feature 1: it has no geometry",
        "{\"type\": \"Point\", \"coordinates\": [1, 2]} | feature 1: it is a Point; give polygons",
        "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 0], [0, 0]]]} | feature 1: a polygon has 2 vertices",
        "{\"type\": \"Polygon\", \"coordinates\": [[0, 0], [1, 0]]} | feature 1: it has the position 0; give two numbers",
        "{\"type\": \"Polygon\", \"coordinates\": \"none\"} | feature 1: its coordinates are \"none\"; give a list",
        "{\"type\": \"Polygon\", \"coordinates\": [[[\"a\", 0], [1, 0], [1, 1], [0, 0]]]} | feature 1: it has the position [\"a\",0]; give two numbers",
        "{\"type\": \"Round\", \"coordinates\": [1, 2]} | feature 1: ",
      })
  void aBadFileOfPolygonsIsToldWithItsPlace(String text, String what) {
    assertThatThrownBy(() -> job(text.replace('*', '\n'), POINTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`" + folder.resolve("polygons") + "`: " + what)
        .hasMessageEndingWith("; correct it, or name another file")
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("java.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x,y*1,2*3,four | line 3: y is `four`, which is no number",
        "x,y*1,2**3 | line 4: y is ``, which is no number",
        "x,y*1,NaN | line 2: a coordinate is NaN",
        "x;y*1;2 | its header is `x;y`; save it again with commas between the columns",
        "sep=;*x;y | its header is `sep=;`; save it again with commas between the columns",
        "{\"type\": \"Point\", \"coordinates\": [5]} | feature 1: it has the position [5]; give two numbers",
        "x,a\u001b[31m*1,2 | its header is `x,a\uFFFD[31m`; give columns x and y, or lon and lat",
        "lon,y*1,2 | its header is `lon,y`; give columns x and y, or lon and lat",
        "x,y | there is nothing in it",
        "~~ | there is nothing in it",
        "{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[2,0],[2,2],[0,0]]]} | feature 1: it is a Polygon",
      })
  void aBadFileOfPointsIsToldWithItsPlace(String text, String what) {
    assertThatThrownBy(() -> job(TRIANGLE, text.replace('*', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`" + folder.resolve("points") + "`: " + what)
        .hasMessageNotContaining("\n");
  }

  @Test
  void whatIsMissingOrHasNoEffectIsTold() throws IOException {
    Path points = write("alone", POINTS);
    assertThatThrownBy(
            () -> SUITE.input(Workload.of(SUITE, Map.of("points-from", points.toString()))))
        .hasMessage("there is no --polygons-from; give both --polygons-from and --points-from");
    assertThatThrownBy(() -> job(TRIANGLE, POINTS, "polygons-from", "/no/such/file"))
        .hasMessage("`/no/such/file`: there is no such file; correct it, or name another file");
    assertThatThrownBy(() -> job(TRIANGLE, POINTS, "points", "7"))
        .hasMessage("--points has no effect on your own data; leave it out");
    assertThatThrownBy(() -> job(TRIANGLE, POINTS, "sample", "0"))
        .hasMessage("--sample is 0; give 1 or more");
    Files.write(folder.resolve("latin"), "x,y,id\n1,2,caf\u00e9\n".getBytes("ISO-8859-1"));
    assertThatThrownBy(() -> FeatureFile.points(folder.resolve("latin")))
        .hasMessageContaining("latin`: ");
    assertThatThrownBy(() -> FeatureFile.points(folder)).hasMessageContaining("it can't be read");
  }
}
