package workshop.mldemos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterTest {

  @Test
  void namesAxesGroupsAndCentroids() {
    String svg = draw(100, 3, new double[][] {{1, 2}, {3, 4}});
    assertThat(svg)
        .contains("k-means<", "a summary<", "cluster 0<", "cluster 2<", "centroid<")
        .contains("axis-title-x", "axis-title-y")
        .doesNotContain("is drawn", "Each colour");
    // A point and a legend key each.
    assertThat(svg.split("<circle", -1)).hasSize(1 + 100 + 3);
  }

  @Test
  void withoutCentroidsTheLegendNamesNone() {
    assertThat(draw(100, 3, new double[0][])).doesNotContain("centroid");
  }

  @Test
  void moreGroupsThanColoursAreTold() {
    assertThat(draw(100, 11, new double[0][]))
        .contains("Each colour stands for several of the 11 groups.", "cluster 10<");
    assertThat(draw(100, 40, new double[0][])).contains("40 groups").doesNotContain("cluster 39");
  }

  private static String draw(int points, int groups, double[][] centroids) {
    return Scatter.svg(
        "k-means",
        "a summary",
        points,
        i -> new double[] {i % 7, i % 11},
        IntStream.range(0, groups).mapToObj(group -> "cluster " + group).toList(),
        i -> i % groups,
        centroids,
        Scatter.WIDTH,
        Scatter.MOST_POINTS);
  }
}
