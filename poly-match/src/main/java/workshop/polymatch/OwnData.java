package workshop.polymatch;

import module java.base;

import workshop.harness.Workload;
import workshop.harness.foreign.NumpyRandom;

/** What is known of points and polygons that come from files. */
record OwnData(Features<?> points, Features<?> polygons) implements Serializable {

  /** What is known where nothing comes from a file. */
  static final OwnData NONE = new OwnData(new Features<>(), new Features<>());

  static final String POINTS_FROM = "points-from";
  static final String POLYGONS_FROM = "polygons-from";
  static final String SAMPLE = "sample";

  /** A command asks for its input more than once. */
  private static final Map<Path, Read<?>> READ = new ConcurrentHashMap<>();

  private record Read<T>(long time, Features<T> features) {}

  /** Whether a workload names files. */
  static boolean isWanted(Workload workload) {
    return !workload.text(POINTS_FROM).isEmpty() || !workload.text(POLYGONS_FROM).isEmpty();
  }

  /**
   * Reads the files that a workload names.
   *
   * @throws IllegalArgumentException if one is missing, or can't be used, in one sentence
   */
  static Job job(Workload workload, double maxDistance) {
    for (String other : List.of(POINTS_FROM, POLYGONS_FROM)) {
      if (workload.text(other).isEmpty()) {
        throw new IllegalArgumentException(
            "there is no --%s; give both --%s and --%s"
                .formatted(other, POLYGONS_FROM, POINTS_FROM));
      }
    }
    Features<Shape> polygons = read(Path.of(workload.text(POLYGONS_FROM)), FeatureFile::polygons);
    Features<Point> points = read(Path.of(workload.text(POINTS_FROM)), FeatureFile::points);
    if (!workload.text(SAMPLE).isEmpty()) {
      int size = workload.count(SAMPLE);
      if (size < 1) {
        throw new IllegalArgumentException("--sample is %d; give 1 or more".formatted(size));
      }
      polygons = sample(polygons, size, workload.whole("seed"));
      points = sample(points, size, workload.whole("seed"));
    }
    return new Job(
        new Scene(points.items, polygons.items), maxDistance, new OwnData(points, polygons));
  }

  /** The size of the larger of the files. */
  static int largest(Workload workload) {
    Scene scene = job(workload, 1).scene();
    return Math.max(scene.points().size(), scene.polygons().size());
  }

  @SuppressWarnings("unchecked") // Each name is read as one kind of features.
  private static <T> Features<T> read(Path path, Function<Path, Features<T>> reading) {
    long time = path.toFile().lastModified(); // 0 if it is missing: reading says so.
    Read<?> known = READ.get(path);
    if (known == null || known.time != time) {
      known = new Read<>(time, reading.apply(path));
      READ.put(path, known);
    }
    return (Features<T>) known.features;
  }

  /** So many, drawn by the seed, in their order; all if there are fewer. */
  private static <T> Features<T> sample(Features<T> features, int size, long seed) {
    int[] places = IntStream.range(0, features.items.size()).toArray();
    new NumpyRandom(seed).shuffle(places);
    return features.at(Arrays.stream(places).limit(size).sorted().toArray());
  }
}
