package workshop.polymatch;

import module java.base;

import workshop.harness.plot.Plot;

/** Draws a scene with its matches. */
final class ScenePicture {

  /** Many more points or polygons would make a picture that no browser likes. */
  private static final int MOST = 4000;

  /** Up to this number, points are drawn larger. */
  private static final int FEW = 500;

  /** Lets-Plot refuses more. */
  private static final int MOST_PER_LAYER = 1000;

  private static final String POLYGON = "polygon";
  private static final String NEAR = "near the ringed point";
  private static final String MATCH = "match of a point";

  private record Corner(double x, double y, int polygon) {}

  private final double maxDistance;
  private final List<Point> points;
  private final List<Shape> polygons;
  private final int pointStep;
  private final int polygonStep;

  private ScenePicture(Job job) {
    maxDistance = job.maxDistance();
    points = job.scene().points();
    polygons = job.scene().polygons();
    pointStep = Math.ceilDiv(Math.max(1, points.size()), MOST);
    polygonStep = Math.ceilDiv(polygons.size(), MOST);
  }

  /** The picture; of very many points or polygons some are left out, and a note says so. */
  static String svg(Job job, List<Match> matches) {
    return new ScenePicture(job).draw(matches);
  }

  private String draw(List<Match> matches) {
    List<Point> drawn =
        IntStream.range(0, points.size())
            .filter(i -> i % pointStep == 0)
            .<Point>mapToObj(points::get)
            .toList();
    List<Match> lines = matches.stream().filter(match -> match.point() % pointStep == 0).toList();
    Optional<Point> ringed = ringed(drawn);
    double size = drawn.size() <= FEW ? 2.5 : 1;

    Map<String, Object> fills = Plot.options(POLYGON, "#cccccc");
    Map<String, Object> lineTypes = Plot.options("to its match", "solid");
    if (ringed.isPresent()) {
      fills.put(NEAR, Plot.GREY);
      lineTypes.put("max-distance", "dashed");
    }
    fills.put(MATCH, Plot.BLUE);
    Plot plot =
        new Plot(title(matches.size()), note(), 900, 760)
            .undistorted()
            .legend("fill", fills)
            .legend("color", fills)
            .legend("linetype", lineTypes)
            .legend("shape", Plot.options("point", 16));
    Map<String, List<Shape>> kinds = byKind(lines, ringed);
    fills
        .keySet()
        .forEach(kind ->
            drawPolygons(
                plot, kinds.getOrDefault(kind, List.of()), kind, kind.equals(MATCH) ? size : 0.5));
    plot.layer(
        "segment",
        lines,
        Map.of(
            "x", match -> points.get(match.point()).x(),
            "y", match -> points.get(match.point()).y(),
            "xend", match -> polygons.get(match.polygon()).center().x(),
            "yend", match -> polygons.get(match.polygon()).center().y(),
            "linetype", _ -> "to its match"),
        Map.of("color", Plot.ORANGE, "size", size / 4));
    ringed.ifPresent(at ->
        plot.layer(
            "path",
            IntStream.rangeClosed(0, 360).mapToObj(Math::toRadians).toList(),
            Map.of(
                "x", angle -> at.x() + maxDistance * Math.cos(angle),
                "y", angle -> at.y() + maxDistance * Math.sin(angle),
                "linetype", _ -> "max-distance"),
            Map.of("color", Plot.ORANGE)));
    plot.layer(
        "point",
        drawn,
        Map.of("x", Point::x, "y", Point::y, "shape", _ -> "point"),
        Map.of("color", Plot.ORANGE, "size", size));
    return plot.svg();
  }

  private String title(int matches) {
    return "Points: %,d, polygons: %,d, matches: %,d"
        .formatted(points.size(), polygons.size(), matches);
  }

  private String note() {
    String note =
        """
        A point's match is the smallest of the polygons whose centre is nearer than %s (max-distance).
        Polygons that its line passes over are nearer, but not smaller.\
        """
            .formatted(maxDistance);
    return pointStep == 1 && polygonStep == 1
        ? note
        : note
            + "\nDrawn: %s with its match, %s."
                .formatted(part("point", pointStep), part("polygon", polygonStep));
  }

  private static String part(String what, int step) {
    return step == 1 ? "every " + what : "one %s in %d".formatted(what, step);
  }

  /** The point in the middle, whose reach is drawn; none if that would be wider than the scene. */
  private Optional<Point> ringed(List<Point> drawn) {
    DoubleSummaryStatistics x = drawn.stream().mapToDouble(Point::x).summaryStatistics();
    DoubleSummaryStatistics y = drawn.stream().mapToDouble(Point::y).summaryStatistics();
    double middleX = (x.getMin() + x.getMax()) / 2;
    double middleY = (y.getMin() + y.getMax()) / 2;
    return drawn.stream()
        .filter(_ -> 2 * maxDistance <= Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin()))
        .min(Comparator.comparingDouble(at -> Math.hypot(at.x() - middleX, at.y() - middleY)));
  }

  private Map<String, List<Shape>> byKind(List<Match> lines, Optional<Point> ringed) {
    Set<Integer> chosen = lines.stream().map(Match::polygon).collect(Collectors.toSet());
    Map<String, List<Shape>> kinds = new HashMap<>();
    for (int i = 0; i < polygons.size(); i++) {
      Shape shape = polygons.get(i);
      if (chosen.contains(i)) {
        kinds.computeIfAbsent(MATCH, _ -> new ArrayList<>()).add(shape);
      } else if (i % polygonStep == 0) {
        String kind =
            ringed.filter(at -> shape.center().distance(at) < maxDistance).isPresent()
                ? NEAR
                : POLYGON;
        kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(shape);
      }
    }
    return kinds;
  }

  private static void drawPolygons(Plot plot, List<Shape> shapes, String kind, double border) {
    for (int from = 0; from < shapes.size(); from += MOST_PER_LAYER) {
      List<Corner> corners = new ArrayList<>();
      for (int i = from; i < Math.min(shapes.size(), from + MOST_PER_LAYER); i++) {
        for (int corner = 0; corner < shapes.get(i).x().length; corner++) {
          corners.add(new Corner(shapes.get(i).x()[corner], shapes.get(i).y()[corner], i));
        }
      }
      plot.layer(
          "polygon",
          corners,
          Map.of(
              "x", Corner::x,
              "y", Corner::y,
              "group", Corner::polygon,
              "fill", _ -> kind,
              "color", _ -> kind),
          Map.of("size", border));
    }
  }
}
