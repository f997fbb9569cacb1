package workshop.polymatch;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.Workload;

/** What makes exercises of the ladder's versions. */
final class PolyMatchWorkbook implements Workbook<Job, List<Match>> {

  private static final int DESCRIBED = 6;

  private final Suite<Job, List<Match>> suite;

  PolyMatchWorkbook(Suite<Job, List<Match>> suite) {
    this.suite = suite;
  }

  @Override
  public String module() {
    return "poly-match";
  }

  @Override
  public Version<Job, List<Match>> version(String id, String idea, Class<?> type) {
    constructor(type);
    return new Version<>(
        id,
        idea,
        type,
        job -> {
          Matcher matcher = matcher(type, job.scene());
          double maxDistance = job.maxDistance();
          return () -> matcher.match(maxDistance);
        });
  }

  private static Constructor<?> constructor(Class<?> type) {
    if (!Matcher.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "class `%s` does not implement `Matcher`; add `implements Matcher`"
              .formatted(type.getSimpleName()));
    }
    try {
      return type.getConstructor(Scene.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          "class `%s` has no public constructor that takes a `Scene`; add `public %s(Scene scene)`"
              .formatted(type.getSimpleName(), type.getSimpleName()));
    }
  }

  private static Matcher matcher(Class<?> type, Scene scene) {
    try {
      return (Matcher) constructor(type).newInstance(scene);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "class `%s` can't be made (%s)".formatted(type.getSimpleName(), e));
    }
  }

  /** What a matcher keeps from call to call must not depend on the distance it was asked first. */
  @Override
  public List<Match> attempt(Version<Job, List<Match>> version, Job job) {
    Matcher matcher = matcher(version.type(), job.scene());
    matcher.match(job.maxDistance() * 2);
    matcher.match(job.maxDistance() / 2);
    return matcher.match(job.maxDistance());
  }

  @Override
  public List<Trial<Job>> trials() {
    return List.of(
        new Trial<>("example", new Job(Scene.example(6, 100, 1000), 10), false),
        new Trial<>("varied", new Job(Scene.varied(1, 60, 300), 10), false),
        new Trial<>("another seed", new Job(Scene.varied(2, 20, 500), 15), false),
        new Trial<>("a centre exactly at the limit", atTheLimit(), true),
        new Trial<>("equal areas: the first one counts", equalAreas(), true),
        new Trial<>("either way round", eitherWayRound(), true),
        new Trial<>("one polygon", new Job(Scene.varied(3, 30, 1), 3), false),
        new Trial<>("no points", new Job(Scene.varied(4, 0, 10), 10), false),
        new Trial<>("nothing near", new Job(Scene.varied(5, 20, 20), 0.001), false),
        new Trial<>("distance 0", new Job(Scene.varied(6, 20, 20), 0), false),
        new Trial<>("everything near", new Job(Scene.varied(7, 20, 50), 1e6), false));
  }

  /** 3, 4 and 5: every version's arithmetic is exact here, so strictly nearer means just that. */
  private static Job atTheLimit() {
    return new Job(
        new Scene(List.of(new Scene.Point(0, 0), new Scene.Point(3, 0)), List.of(square(3, 4, 2))),
        5);
  }

  private static Job equalAreas() {
    return new Job(
        new Scene(
            List.of(new Scene.Point(0, 0), new Scene.Point(8, 0)),
            List.of(square(4, 0, 4), square(5, 0, 2), square(3, 0, 2), square(4, 1, 2))),
        20);
  }

  /** The same square, its vertices in the other order: the area must not become negative. */
  private static Job eitherWayRound() {
    Scene.Shape large = square(2, 0, 8);
    Scene.Shape turned =
        new Scene.Shape(
            new double[] {large.x()[3], large.x()[2], large.x()[1], large.x()[0]},
            new double[] {large.y()[3], large.y()[2], large.y()[1], large.y()[0]});
    return new Job(
        new Scene(List.of(new Scene.Point(0, 0)), List.of(turned, square(1, 0, 2), large)), 20);
  }

  private static Scene.Shape square(double centerX, double centerY, double side) {
    double half = side / 2;
    return new Scene.Shape(
        new double[] {centerX - half, centerX + half, centerX + half, centerX - half},
        new double[] {centerY - half, centerY - half, centerY + half, centerY + half});
  }

  @Override
  public String disagreement(Trial<Job> trial, List<Match> expected, List<Match> actual) {
    return trial.isExact()
        ? Agreement.exactDisagreement(trial.input(), expected, actual)
        : suite.disagreement(trial.input(), expected, actual);
  }

  /** With half of the points or polygons, a quarter, and so on down to leaving out one. */
  @Override
  public Stream<Job> smaller(Job job) {
    Scene scene = job.scene();
    Stream<Scene> fewerPoints =
        subsets(scene.points()).map(points -> new Scene(points, scene.polygons()));
    Stream<Scene> fewerPolygons =
        subsets(scene.polygons())
            .filter(polygons -> !polygons.isEmpty())
            .map(polygons -> new Scene(scene.points(), polygons));
    return Stream.concat(fewerPoints, fewerPolygons)
        .map(smaller -> new Job(smaller, job.maxDistance()));
  }

  private static <T> Stream<List<T>> subsets(List<T> list) {
    List<List<T>> kept = new ArrayList<>();
    List<List<T>> dropped = new ArrayList<>();
    for (int size = list.size() / 2; size >= 1; size /= 2) {
      for (int from = 0; from < list.size(); from += size) {
        List<T> part = list.subList(from, Math.min(from + size, list.size()));
        List<T> rest = new ArrayList<>(list.subList(0, from));
        rest.addAll(list.subList(from + part.size(), list.size()));
        if (part.size() < list.size()) {
          kept.add(part);
          dropped.add(rest);
        }
      }
    }
    return Stream.concat(kept.stream(), dropped.stream());
  }

  @Override
  public String describe(Job job) {
    Scene scene = job.scene();
    StringBuilder text =
        new StringBuilder(
            "%d point(s), %d polygon(s), maximal distance %s%n"
                .formatted(scene.points().size(), scene.polygons().size(), job.maxDistance()));
    if (scene.points().size() > DESCRIBED || scene.polygons().size() > DESCRIBED) {
      return text.toString();
    }
    for (int i = 0; i < scene.points().size(); i++) {
      Scene.Point point = scene.points().get(i);
      text.append("point %d: (%s, %s)%n".formatted(i, point.x(), point.y()));
    }
    for (int i = 0; i < scene.polygons().size(); i++) {
      Scene.Shape shape = scene.polygons().get(i);
      text.append(
          "polygon %d: x %s, y %s%n"
              .formatted(i, Arrays.toString(shape.x()), Arrays.toString(shape.y())));
    }
    return text.toString();
  }

  @Override
  public List<Workload> variations() {
    return List.of(
        Workload.of(suite, Map.of("seed", "7")),
        Workload.of(suite, Map.of("scene", "varied", "polygons", "200")),
        Workload.of(suite, Map.of("scene", "varied", "points", "10", "polygons", "10000")));
  }
}
