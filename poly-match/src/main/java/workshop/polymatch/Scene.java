package workshop.polymatch;

import module java.base;

import workshop.harness.foreign.NumpyRandom;

/**
 * Points and polygons in the plane.
 *
 * @param points the points, in order
 * @param polygons the polygons, in order; at least one
 */
public record Scene(List<Point> points, List<Shape> polygons) implements Serializable {

  /** Beyond this magnitude the square of a distance would overflow. */
  private static final double LARGEST_COORDINATE = 1e150;

  /** Below this, but for 0, the square of a distance would underflow. */
  private static final double SMALLEST_DISTANCE = 1e-150;

  /** The side of the original's square, in which points and polygons lie. */
  private static final int SIDE = 100;

  /** Polygons in the original's square: {@link #varied} keeps this density. */
  private static final int POLYGONS_PER_SQUARE = 1000;

  /**
   * Checks the scene.
   *
   * @throws IllegalArgumentException if there is no polygon
   */
  public Scene {
    points = List.copyOf(points);
    polygons = List.copyOf(polygons);
    if (polygons.isEmpty()) {
      throw new IllegalArgumentException("a scene needs at least one polygon, got 0");
    }
  }

  static void checkCoordinate(double value) {
    if (!(Math.abs(value) <= LARGEST_COORDINATE)) {
      throw new IllegalArgumentException(
          "a coordinate is %s; give a finite number of magnitude 1e150 at most".formatted(value));
    }
  }

  /**
   * Checks a maximal distance.
   *
   * @throws IllegalArgumentException if it is negative, NaN, or so small (but for 0) that its
   *     square underflows
   */
  public static void checkDistance(double maxDistance) {
    if (!(maxDistance >= 0)) {
      throw new IllegalArgumentException(
          "the maximal distance is %s; give a number that is not negative".formatted(maxDistance));
    }
    if (maxDistance > 0 && maxDistance < SMALLEST_DISTANCE) {
      throw new IllegalArgumentException(
          "the maximal distance is %s; give 0, or 1e-150 at least".formatted(maxDistance));
    }
  }

  /**
   * The original workshop's {@code generate_example}: points at shuffled whole coordinates,
   * polygons that are one quarter arc moved by whole numbers. With seed 6, 100 points and 1,000
   * polygons it is the original's scene bit for bit. Other sizes stay in the same square of side
   * 100: the points' coordinates start again at 0 after 99.
   *
   * @throws IllegalArgumentException if a count is out of range
   */
  public static Scene example(long seed, int points, int polygons) {
    checkCounts(points, polygons);
    NumpyRandom random = new NumpyRandom(seed);
    int[] xs = wholeCoordinates(points);
    int[] ys = wholeCoordinates(points);
    random.shuffle(xs);
    random.shuffle(ys);
    Point[] placed = new Point[points];
    Arrays.setAll(placed, i -> new Point(xs[i], ys[i]));

    Shape[] arcs = new Shape[polygons];
    for (int i = 0; i < polygons; i++) {
      int offsetX = random.randint(SIDE);
      int offsetY = random.randint(SIDE);
      arcs[i] = quarterArc(offsetX, offsetY);
    }
    return new Scene(List.of(placed), List.of(arcs));
  }

  private static int[] wholeCoordinates(int count) {
    return IntStream.range(0, count).map(i -> i % SIDE).toArray();
  }

  private static Shape quarterArc(int offsetX, int offsetY) {
    double[] x = new double[10];
    double[] y = new double[10];
    for (int i = 0; i < 10; i++) {
      double arcX = i * 0.1; // as NumPy's arange, start + i * step: 0.30000000000000004, not 0.3
      x[i] = arcX + offsetX;
      y[i] = Math.sqrt(1.0 - arcX * arcX) + offsetY;
    }
    return new Shape(x, y);
  }

  /**
   * A scene with real differences: polygons of 3 to 12 vertices with radii from 0.05 to 5, at
   * real-valued positions, points spread evenly. The square grows with the number of polygons, so
   * that a point has about as many near polygons at any size.
   *
   * @throws IllegalArgumentException if a count is out of range
   */
  public static Scene varied(long seed, int points, int polygons) {
    checkCounts(points, polygons);
    NumpyRandom random = new NumpyRandom(seed);
    double side = SIDE * Math.sqrt((double) polygons / POLYGONS_PER_SQUARE);
    Point[] placed = new Point[points];
    for (int i = 0; i < points; i++) {
      placed[i] = new Point(random.uniform(0, side), random.uniform(0, side));
    }
    Shape[] shapes = new Shape[polygons];
    for (int i = 0; i < polygons; i++) {
      shapes[i] = star(random, random.uniform(0, side), random.uniform(0, side));
    }
    return new Scene(List.of(placed), List.of(shapes));
  }

  /** A polygon around a middle, its vertices at growing angles, some nearer and some farther. */
  private static Shape star(NumpyRandom random, double middleX, double middleY) {
    int vertices = 3 + random.randint(10);
    double radius = 0.05 * StrictMath.pow(100, random.uniform(0, 1));
    double[] angles = new double[vertices];
    for (int i = 0; i < vertices; i++) {
      angles[i] = random.uniform(0, 2 * Math.PI);
    }
    Arrays.sort(angles);
    double[] x = new double[vertices];
    double[] y = new double[vertices];
    for (int i = 0; i < vertices; i++) {
      double reach = radius * random.uniform(0.5, 1);
      // StrictMath: the same scene on every machine.
      x[i] = middleX + reach * StrictMath.cos(angles[i]);
      y[i] = middleY + reach * StrictMath.sin(angles[i]);
    }
    return new Shape(x, y);
  }

  private static void checkCounts(int points, int polygons) {
    if (points < 0) {
      throw new IllegalArgumentException(
          "the number of points is %d; give 0 or more".formatted(points));
    }
    if (polygons < 1) {
      throw new IllegalArgumentException(
          "the number of polygons is %d; give 1 or more".formatted(polygons));
    }
  }
}
