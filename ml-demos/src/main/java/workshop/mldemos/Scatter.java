package workshop.mldemos;

import module java.base;

import workshop.harness.plot.Plot;

/** Draws points in the colours of their groups. */
public final class Scatter {

  /** More would make a picture that no browser likes. */
  static final int MOST_POINTS = 5000;

  static final int WIDTH = 840;

  /** Paul Tol's muted scheme and a grey: to be told apart by colour-blind people too. */
  private static final List<String> COLOURS =
      List.of(
          "#332288", "#cc6677", "#117733", "#ddcc77", "#88ccee", "#882255", "#44aa99", "#999933",
          "#aa4499", "#777777");

  private Scatter() {}

  /** The colour of each group. */
  public static Map<String, Object> colours(List<String> groups) {
    Map<String, Object> colours = Plot.options();
    for (int i = 0; i < groups.size(); i++) {
      colours.put(groups.get(i), COLOURS.get(i % COLOURS.size()));
    }
    return colours;
  }

  /**
   * The picture.
   *
   * @param summary what the result is
   * @param count how many points there are; of very many, some are left out, and the title says so
   * @param point x and y of a point
   * @param groups the names of the groups
   * @param group the number of a point's group
   * @param centroids points to mark
   * @param width in pixels
   * @param mostPoints how many points are drawn at most
   */
  public static String svg(
      String title,
      String summary,
      int count,
      IntFunction<double[]> point,
      List<String> groups,
      IntUnaryOperator group,
      double[][] centroids,
      int width,
      int mostPoints) {
    int step = Math.ceilDiv(Math.max(1, count), mostPoints);
    StringJoiner note = new StringJoiner("\n").add(summary);
    if (step > 1) {
      note.add("One point in %d is drawn.".formatted(step));
    }
    if (groups.size() > COLOURS.size()) {
      note.add("Each colour stands for several of the %d groups.".formatted(groups.size()));
    }
    Plot plot =
        new Plot(title, note.toString(), width, width - 100)
            .undistorted()
            .scale("x", Map.of("name", "x"))
            .scale("y", Map.of("name", "y"))
            .legend("color", colours(groups));
    plot.layer(
        "point",
        IntStream.range(0, count).filter(i -> i % step == 0).boxed().toList(),
        Map.of(
            "x", i -> point.apply(i)[0],
            "y", i -> point.apply(i)[1],
            "color", i -> groups.get(group.applyAsInt(i))),
        Map.of("size", 1.5));
    if (centroids.length > 0) {
      plot.layer(
              "point",
              List.of(centroids),
              Map.of("x", at -> at[0], "y", at -> at[1], "shape", _ -> "centroid"),
              Map.of("size", 7, "color", "#000000", "fill", "#ffffff"))
          .legend("shape", Plot.options("centroid", 23));
    }
    return plot.svg();
  }
}
