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
   * Versions of a suite that are measured together.
   *
   * @param name the suite's name, or that of a part of it
   * @param suite the suite
   * @param versions the versions, the one that the others are compared with first
   * @param <I> the suite's input
   * @param <R> the suite's result
   */
  public record Part<I, R>(String name, Suite<I, R> suite, List<Version<I, R>> versions) {}

  /**
   * Finds a suite or a part of one.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Part<?, ?> part(String name) {
    return all().stream()
        .filter(suite -> partNames(suite).anyMatch(name::equals))
        .findFirst()
        .<Part<?, ?>>map(suite -> part(suite, name))
        .orElseThrow(
            () -> unknown("suite", name, all().stream().flatMap(Suites::partNames).toList()));
  }

  /** Names of a suite and of its parts. */
  public static Stream<String> partNames(Suite<?, ?> suite) {
    return Stream.concat(Stream.of(suite.name()), suite.parts().keySet().stream()).distinct();
  }

  private static <I, R> Part<I, R> part(Suite<I, R> suite, String name) {
    List<String> ids = suite.parts().get(name);
    return new Part<>(
        name,
        suite,
        ids == null ? suite.versions() : ids.stream().map(id -> version(suite, id)).toList());
  }

  /**
   * Versions by their ids, all of one suite.
   *
   * @throws IllegalArgumentException if there is none of an id, or they are of several suites
   */
  public static Part<?, ?> chosen(List<String> ids) {
    return all().stream()
        .filter(suite -> ids.stream().allMatch(id -> !listed(suite, Version.plainId(id)).isEmpty()))
        .findFirst()
        .<Part<?, ?>>map(suite -> chosen(suite, ids))
        .orElseGet(() -> chosen(version(ids.getFirst()).suite(), ids));
  }

  private static <I, R> Part<I, R> chosen(Suite<I, R> suite, List<String> ids) {
    return new Part<>(
        suite.name(), suite, ids.stream().distinct().map(id -> version(suite, id)).toList());
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
   * Finds a version among those of all suites and sources; with {@code -again} or {@code -anew}
   * behind its id, as {@link Version#again} and {@link Version#anew} give it.
   *
   * @throws IllegalArgumentException if there is none of that id
   * @throws WorkshopException if a source has it but can't load it
   */
  public static Found<?, ?> version(String id) {
    String plain = Version.plainId(id);
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
    return underName(found, id);
  }

  /**
   * Finds a version of a suite.
   *
   * @throws IllegalArgumentException if there is none of that id, or it is another suite's
   */
  @SuppressWarnings("unchecked") // A suite is known by its name.
  public static <I, R> Version<I, R> version(Suite<I, R> suite, String id) {
    Optional<Found<I, R>> own = listed(suite, Version.plainId(id));
    if (own.isPresent()) {
      return own.get().version().underName(id);
    }
    Found<?, ?> found = version(id);
    if (!found.suite().name().equals(suite.name())) {
      throw new IllegalArgumentException(
          "%s is no version of %s but of %s; name versions of one suite"
              .formatted(id, suite.name(), found.suite().name()));
    }
    return (Version<I, R>) found.version();
  }

  private static Optional<Found<?, ?>> listed(String id) {
    return all().stream().<Found<?, ?>>flatMap(suite -> listed(suite, id).stream()).findFirst();
  }

  private static <I, R> Optional<Found<I, R>> listed(Suite<I, R> suite, String id) {
    return suite.versions().stream()
        .filter(version -> version.id().equals(id))
        .map(version -> new Found<>(suite, version))
        .findFirst();
  }

  private static Optional<Found<?, ?>> fromSources(String id) {
    return ServiceLoader.load(VersionSource.class).stream()
        .flatMap(source -> source.get().find(id).stream())
        .findFirst();
  }

  private static <I, R> Found<I, R> underName(Found<I, R> found, String id) {
    return new Found<>(found.suite(), found.version().underName(id));
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
