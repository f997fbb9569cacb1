package workshop.mldemos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data against scikit-learn's. */
class BlobsTest {

  private static final double TOLERANCE = 1e-9;

  static JsonNode golden() {
    try (InputStream in = BlobsTest.class.getResourceAsStream("/sklearn_reference.json")) {
      return JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"kmeans, 10000, 5, 0.67", "stratif, 100000, 4, 0.7"})
  void theDataAreScikitLearns(String name, int points, int centers, double std) {
    Blobs blobs = Blobs.make(0, points, centers, std);
    JsonNode golden = golden().get(name);
    int n = blobs.labels().length;
    int ends = golden.get("first_rows").size();
    for (int i = 0; i < ends; i++) {
      assertRow(blobs, i, golden.get("first_rows").get(i), golden.get("first_labels").get(i));
      int last = n - ends + i;
      assertRow(blobs, last, golden.get("last_rows").get(i), golden.get("last_labels").get(i));
    }
    for (int column = 0; column < 2; column++) {
      double sum = 0;
      for (double[] point : blobs.points()) {
        sum += point[column];
      }
      assertThat(sum).isCloseTo(golden.get("sum").get(column).asDouble(), within(1e-6));
    }
    int[] counts = SplitJob.counts(blobs);
    assertThat(counts)
        .containsExactly(
            IntStream.range(0, counts.length)
                .map(c -> golden.get("label_counts").get(c).asInt())
                .toArray());
  }

  private static void assertRow(Blobs blobs, int row, JsonNode point, JsonNode label) {
    assertThat(blobs.points()[row][0]).isCloseTo(point.get(0).asDouble(), within(TOLERANCE));
    assertThat(blobs.points()[row][1]).isCloseTo(point.get(1).asDouble(), within(TOLERANCE));
    assertThat(blobs.labels()[row]).isEqualTo(label.asInt());
  }

  @Test
  void rowsThatDontDivideEvenlyGoToTheFirstCentres() {
    assertThat(SplitJob.counts(Blobs.make(1, 11, 4, 1))).containsExactly(3, 3, 3, 2);
  }
}
