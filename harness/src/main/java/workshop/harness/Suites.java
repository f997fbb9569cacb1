package workshop.harness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

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

  /** All suites, in the order of the class path. */
  public static List<Suite<?, ?>> all() {
    return ServiceLoader.load(Suite.class).stream()
        .<Suite<?, ?>>map(ServiceLoader.Provider::get)
        .toList();
  }

  /** The suite that is meant where none is named. */
  public static Suite<?, ?> first() {
    return all().getFirst();
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
   * Finds a version among those of all suites and sources. With {@code -again} behind its id, a
   * version is found under a second name.
   *
   * @throws IllegalArgumentException if there is none of that id
   * @throws WorkshopException if a source has it but can't load it
   */
  public static Found<?, ?> version(String id) {
    String plain = Version.withoutAgain(id);
    Found<?, ?> found =
        Stream.concat(listed(plain).stream(), fromSources(plain).stream())
            .findFirst()
            .orElseThrow(() ->
                unknown(
                    "version",
                    id,
                    all().stream()
                        .flatMap(suite -> suite.versions().stream())
                        .<String>map(Version::id)
                        .toList()));
    return plain.equals(id) ? found : again(found);
  }

  /**
   * Finds a version of a suite.
   *
   * @throws IllegalArgumentException if there is none of that id, or it is another suite's
   */
  @SuppressWarnings("unchecked") // A suite is known by its name.
  public static <I, R> Version<I, R> version(Suite<I, R> suite, String id) {
    Found<?, ?> found = version(id);
    if (!found.suite().name().equals(suite.name())) {
      throw new IllegalArgumentException(
          "%s is no version of %s but of %s; name versions of one suite"
              .formatted(id, suite.name(), found.suite().name()));
    }
    return (Version<I, R>) found.version();
  }

  private static Optional<Found<?, ?>> listed(String id) {
    return all().stream().<Found<?, ?>>flatMap(suite -> listed(suite, id)).findFirst();
  }

  private static <I, R> Stream<Found<I, R>> listed(Suite<I, R> suite, String id) {
    return suite.versions().stream()
        .filter(version -> version.id().equals(id))
        .map(version -> new Found<>(suite, version));
  }

  private static Optional<Found<?, ?>> fromSources(String id) {
    return ServiceLoader.load(VersionSource.class).stream()
        .flatMap(source -> source.get().find(id).stream())
        .findFirst();
  }

  private static <I, R> Found<I, R> again(Found<I, R> found) {
    return new Found<>(found.suite(), found.version().again());
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
