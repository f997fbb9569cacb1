package workshop.harness;

import module java.base;

import org.apache.commons.text.similarity.LevenshteinDistance;
import workshop.harness.Requirements.Availability;

/** The suites on the class path, and looking them and their versions up by name. */
public final class Suites {

  private Suites() {}

  /** A version and the suite that it belongs to. */
  public record Found<I, R>(Suite<I, R> suite, Version<I, R> version) {}

  /** All suites, in the order of the class path; then the user's own. */
  public static List<Suite<?, ?>> all() {
    return stream().toList();
  }

  /** As they are asked for: whoever measures a version on the class path loads no other code. */
  private static Stream<Suite<?, ?>> stream() {
    return Stream.concat(onClassPath(), sources().flatMap(source -> source.suites().stream()));
  }

  public static Stream<Suite<?, ?>> onClassPath() {
    return ServiceLoader.load(Suite.class).stream().<Suite<?, ?>>map(ServiceLoader.Provider::get);
  }

  private static Stream<Source> sources() {
    return ServiceLoader.load(Source.class).stream().map(ServiceLoader.Provider::get);
  }

  /** The suite that is meant where none is named. */
  public static Suite<?, ?> first() {
    return all().getFirst();
  }

  /**
   * Versions of a suite that are measured together.
   *
   * @param name the suite's name, or that of a part of it
   * @param versions the versions, the one that the others are compared with first
   * @param leftOut what belongs to it and was left out, as {@code "c_simd, c_sorted (no compiler)"}
   *     for each reason
   */
  public record Part<I, R>(
      String name, Suite<I, R> suite, List<Version<I, R>> versions, List<String> leftOut) {

    public Part(Suite<I, R> suite, List<Version<I, R>> versions) {
      this(suite.name(), suite, versions, List.of());
    }

    /** The part, without the versions that are not available; refused if none is left. */
    public Part<I, R> without(Function<Version<?, ?>, Availability> asked) {
      List<Version<I, R>> left = new ArrayList<>();
      Map<String, List<String>> ids = new LinkedHashMap<>();
      for (Version<I, R> version : versions) {
        asked
            .apply(version)
            .reason()
            .ifPresentOrElse(
                why -> ids.computeIfAbsent(why, _ -> new ArrayList<>()).add(version.id()),
                () -> left.add(version));
      }
      List<String> leftOut =
          ids.entrySet().stream()
              .map(each -> "%s (%s)".formatted(String.join(", ", each.getValue()), each.getKey()))
              .toList();
      if (left.isEmpty()) {
        throw new WorkshopException(
            "nothing is left; name other versions. Left out: %s."
                .formatted(String.join("; ", leftOut)));
      }
      return new Part<>(name, suite, left, leftOut);
    }

    public Part<I, R> with(List<Version<I, R>> others) {
      return new Part<>(name, suite, others, leftOut);
    }
  }

  /** Finds a suite or a part of one; refused if there is none of that name. */
  public static Part<?, ?> part(String name) {
    return stream()
        .filter(suite -> partNames(suite).anyMatch(name::equals))
        .findFirst()
        .<Part<?, ?>>map(suite -> part(suite, name))
        .orElseThrow(() ->
            found(name).isPresent()
                ? new IllegalArgumentException(
                    "%1$s is a version, not a suite; `workshop measure %1$s` measures it"
                        .formatted(name))
                : unknown("suite", name, all().stream().flatMap(Suites::partNames).toList()));
  }

  /** Names of a suite and of its parts. */
  public static Stream<String> partNames(Suite<?, ?> suite) {
    return Stream.concat(Stream.of(suite.name()), suite.parts().keySet().stream()).distinct();
  }

  private static <I, R> Part<I, R> part(Suite<I, R> suite, String name) {
    List<String> ids = suite.parts().get(name);
    return new Part<>(
        name, suite, ids == null ? suite.versions() : versions(suite, ids), List.of());
  }

  /**
   * Versions by their ids, all of one suite.
   *
   * @throws IllegalArgumentException if there is none of an id, or they are of several suites
   */
  public static Part<?, ?> chosen(List<String> ids) {
    return all().stream()
        .filter(suite ->
            ids.stream().allMatch(id -> suite.listed(VersionKey.parse(id).id()).isPresent()))
        .findFirst()
        .or(() -> Optional.of(version(ids.getFirst()).suite()))
        .<Part<?, ?>>map(suite -> chosen(suite, ids))
        .orElseThrow();
  }

  private static <I, R> Part<I, R> chosen(Suite<I, R> suite, List<String> ids) {
    return new Part<>(suite, versions(suite, ids));
  }

  /**
   * Versions of a suite by their ids, each once.
   *
   * @throws IllegalArgumentException if there is none of an id, or it is another suite's
   */
  public static <I, R> List<Version<I, R>> versions(Suite<I, R> suite, List<String> ids) {
    Map<String, Version<I, R>> versions = new LinkedHashMap<>();
    for (String id : ids) {
      Version<I, R> version = version(suite, id);
      versions.put(version.id(), version);
    }
    return List.copyOf(versions.values());
  }

  /** The suite of a name, or of a part's; refused as by {@link #part}. */
  public static Suite<?, ?> suite(String name) {
    return part(name).suite();
  }

  /**
   * Finds a version among those of all suites and sources, in the mode that a {@link VersionKey}
   * tells. {@code V1} is taken for {@code v1}.
   *
   * @throws IllegalArgumentException if there is none of that id
   * @throws WorkshopException if a source has it but can't load it
   */
  public static Found<?, ?> version(String id) {
    return found(id).orElseThrow(() -> noVersion(id));
  }

  private static Optional<Found<?, ?>> found(String name) {
    return Stream.of(name, name.toLowerCase(Locale.ROOT))
        .distinct()
        .flatMap(id ->
            Stream.concat(
                onClassPath().flatMap(suite -> listed(suite, VersionKey.parse(id)).stream()),
                sources()
                    .flatMap(source ->
                        Stream.concat(
                            source.find(id).stream(),
                            source.suites().stream()
                                .flatMap(suite -> listed(suite, VersionKey.parse(id)).stream())))))
        .findFirst();
  }

  private static IllegalArgumentException noVersion(String name) {
    if (all().stream().flatMap(Suites::partNames).anyMatch(name::equals)) {
      return new IllegalArgumentException(
          "%1$s is a suite, not a version; `workshop measure-all %1$s` measures all of it"
              .formatted(name));
    }
    return unknown("version", name, all().stream().flatMap(suite -> suite.ids().stream()).toList());
  }

  /** Finds a version of a suite; refused if it is another suite's, or there is none. */
  @SuppressWarnings("unchecked") // A suite is known by its name.
  public static <I, R> Version<I, R> version(Suite<I, R> suite, String id) {
    Optional<Found<I, R>> own = listed(suite, VersionKey.parse(id));
    if (own.isPresent()) {
      return own.get().version();
    }
    Found<?, ?> found = version(id);
    if (!found.suite().name().equals(suite.name())) {
      throw new IllegalArgumentException(
          "%s is no version of %s but of %s; name versions of one suite"
              .formatted(id, suite.name(), found.suite().name()));
    }
    return (Version<I, R>) found.version();
  }

  /** A version that the suite lists, in the mode of the key. The student's are elsewhere. */
  private static <I, R> Optional<Found<I, R>> listed(Suite<I, R> suite, VersionKey key) {
    return suite
        .listed(key.id())
        .filter(_ -> key.mode().isOfSuite())
        .map(version -> new Found<>(suite, version.in(key.mode())));
  }

  /** There is nothing of a name; says which one may be meant. */
  private static IllegalArgumentException unknown(String kind, String name, List<String> all) {
    if (name.matches(".*([/\\\\]|\\.java$).*")) {
      return new IllegalArgumentException(
          "`%s` is a file; give the name of a %s, as `workshop list --all` shows it"
              .formatted(name, kind));
    }
    LevenshteinDistance distance = new LevenshteinDistance();
    ToIntFunction<String> typos = known -> distance.apply(known, name.toLowerCase(Locale.ROOT));
    String nearest =
        all.stream()
            .filter(known -> typos.applyAsInt(known) <= name.length() / 2)
            .min(Comparator.comparingInt(typos).thenComparing(Comparator.naturalOrder()))
            .map("did you mean `%s`? "::formatted)
            .orElse("");
    return new IllegalArgumentException(
        "there is no %s `%s`; %s`workshop list --all` shows all of them"
            .formatted(kind, name, nearest));
  }

  /**
   * Knows what users write: versions that no suite lists, and suites. A source is found by {@link
   * java.util.ServiceLoader}.
   */
  @FunctionalInterface
  public interface Source {

    /**
     * Finds a version by its id; empty if the id is none of this source.
     *
     * @throws WorkshopException if the version is there but can't be loaded
     */
    Optional<Suites.Found<?, ?>> find(String id);

    /** Suites that are not on the class path. */
    default List<Suite<?, ?>> suites() {
      return List.of();
    }
  }
}
