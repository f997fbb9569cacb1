package workshop.harness;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.commons.text.similarity.LevenshteinDistance;
import workshop.harness.exercise.Exercise;

/** The suites on the class path, and looking them and their versions up by name. */
public final class Suites {

  private Suites() {}

  /**
   * A version and the suite that it belongs to.
   *
   * @param <I> the suite's input
   * @param <R> the suite's result
   */
  public record Found<I, R>(Suite<I, R> suite, Version<I, R> version) {}

  /** All suites, the polygon ladder first. */
  public static List<Suite<?, ?>> all() {
    return ServiceLoader.load(Suite.class).stream()
        .<Suite<?, ?>>map(ServiceLoader.Provider::get)
        .toList();
  }

  /**
   * Finds a suite.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Suite<?, ?> suite(String name) {
    return all().stream()
        .filter(suite -> suite.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> unknown("suite", name, all().stream().<String>map(Suite::name).toList()));
  }

  /**
   * Finds a version among those of all suites. With {@code -again} behind its id, a version is
   * found under a second name; with {@code my-} before it, the student's own is meant.
   *
   * @throws IllegalArgumentException if there is none of that id
   * @throws WorkshopException if it is a student's, and does not compile
   */
  public static Found<?, ?> version(String id) {
    Exercise<?, ?> exercise = Exercise.byVersionId(Version.withoutAgain(id));
    if (exercise != null) {
      return own(exercise, id);
    }
    for (Suite<?, ?> suite : all()) {
      Found<?, ?> found = find(suite, id);
      if (found != null) {
        return found;
      }
    }
    throw unknown(
        "version",
        id,
        all().stream()
            .flatMap(suite -> suite.versions().stream())
            .<String>map(Version::id)
            .toList());
  }

  private static <I, R> Found<I, R> own(Exercise<I, R> exercise, String id) {
    Version<I, R> version = exercise.version();
    return new Found<>(exercise.suite(), version.id().equals(id) ? version : version.again());
  }

  private static <I, R> Found<I, R> find(Suite<I, R> suite, String id) {
    for (Version<I, R> version : suite.versions()) {
      if (version.id().equals(id)) {
        return new Found<>(suite, version);
      }
      if (version.again().id().equals(id)) {
        return new Found<>(suite, version.again());
      }
    }
    return null;
  }

  private static IllegalArgumentException unknown(String kind, String name, List<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String nearest =
        known.stream()
            .min(
                Comparator.<String>comparingInt(
                        candidate -> distance.apply(candidate.toLowerCase(), name.toLowerCase()))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse("none");
    return new IllegalArgumentException(
        "there is no %s `%s`; did you mean `%s`? `workshop list` shows all of them"
            .formatted(kind, name, nearest));
  }
}
