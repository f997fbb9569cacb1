package workshop.harness;

import static java.util.stream.Collectors.*;

import module java.base;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** The suites on the class path, and looking them and their versions up by name. */
public final class Suites {

  private Suites() {}

  /** A version and the suite that it belongs to. */
  public record Found<I, R>(Suite<I, R> suite, Version<I, R> version) {}

  /**
   * All suites, in the order of the class path; then the user's own. They are loaded one by one:
   * whoever measures a version on the class path loads no other code.
   */
  public static Stream<Suite<?, ?>> all() {
    return Stream.concat(onClassPath(), ofSources());
  }

  private static Stream<Suite<?, ?>> ofSources() {
    return sources().flatMap(source -> source.suites().stream());
  }

  public static Stream<Suite<?, ?>> onClassPath() {
    return ServiceLoader.load(Suite.class).stream().<Suite<?, ?>>map(ServiceLoader.Provider::get);
  }

  private static Stream<Source> sources() {
    return ServiceLoader.load(Source.class).stream().map(ServiceLoader.Provider::get);
  }

  /** The suite that is meant where none is named. */
  public static Suite<?, ?> first() {
    return all().findFirst().orElseThrow();
  }

  /**
   * Versions of a suite that are measured together.
   *
   * @param name the suite's name, or that of a part of it
   * @param versions the one that the others are compared with first
   * @param leftOut what belongs to it and was left out, as {@code "c_simd, c_sorted (no compiler)"}
   *     for each reason
   */
  public record Part<I, R>(
      String name, Suite<I, R> suite, List<Version<I, R>> versions, List<String> leftOut) {

    public Part(Suite<I, R> suite, List<Version<I, R>> versions) {
      this(suite.name(), suite, versions, List.of());
    }

    /** The part, without the versions that are not available; refused if none is left. */
    public Part<I, R> available(Function<Version<?, ?>, Availability> asked) {
      Map<Optional<String>, List<Version<I, R>>> byReason =
          versions.stream()
              .collect(
                  groupingBy(
                      version -> asked.apply(version).reason(), LinkedHashMap::new, toList()));
      List<Version<I, R>> left = byReason.remove(Optional.empty());
      List<String> leftOut = new ArrayList<>();
      byReason.forEach((reason, several) -> {
        String ids = several.stream().map(Version::id).collect(joining(", "));
        leftOut.add("%s (%s)".formatted(ids, reason.get()));
      });
      if (left == null) {
        throw new WorkshopException(
            "nothing is left; name other versions. Left out: %s."
                .formatted(String.join("; ", leftOut)));
      }
      return new Part<>(name, suite, left, leftOut);
    }

    public Part<I, R> with(List<Version<I, R>> others) {
      return new Part<>(name, suite, others, leftOut);
    }

    /** The first version beside a second copy of itself: what differs is noise. */
    public Part<I, R> withCopy() {
      Version<I, R> version = versions.getFirst();
      return with(List.of(version, version.in(VersionKey.Mode.COPY)));
    }

    /** An index that is used once must not look free: its preparation is measured, too. */
    public Part<I, R> withPreparation() {
      Version<I, R> last = versions.getLast();
      VersionKey prepared = last.key().in(VersionKey.Mode.PREPARE);
      if (!last.has(Version.Trait.BUILDS_INDEX)
          || !last.key().mode().equals(VersionKey.Mode.AS_IS)
          || versions.stream().anyMatch(version -> version.key().equals(prepared))) {
        return this;
      }
      return with(Stream.concat(versions.stream(), Stream.of(last.in(prepared.mode()))).toList());
    }

    public Part<I, R> only(Predicate<Version<I, R>> which) {
      return with(versions.stream().filter(which).toList());
    }

    public List<Found<I, R>> found() {
      return versions.stream().map(version -> new Found<>(suite, version)).toList();
    }
  }

  /** Finds a suite or a part of one; refused if there is none of that name. */
  public static Part<?, ?> part(String name) {
    return all()
        .filter(suite -> suite.names().anyMatch(name::equals))
        .findFirst()
        .<Part<?, ?>>map(suite -> part(suite, name))
        .orElseThrow(() ->
            found(name).isPresent()
                ? new IllegalArgumentException(
                    "%1$s is a version, not a suite; `workshop measure %1$s` measures it"
                        .formatted(name))
                : unknown("suite", name, all().flatMap(Suite::names)));
  }

  private static <I, R> Part<I, R> part(Suite<I, R> suite, String name) {
    List<String> ids = suite.parts().get(name);
    return new Part<>(
        name, suite, ids == null ? suite.versions() : versions(suite, ids), List.of());
  }

  /** Versions by their ids; refused if there is none of an id, or they are of several suites. */
  public static Part<?, ?> chosen(List<String> ids) {
    List<String> plain = ids.stream().map(id -> VersionKey.parse(id).id()).toList();
    return all()
        .filter(suite -> suite.ids().containsAll(plain))
        .findFirst()
        .<Part<?, ?>>map(suite -> chosen(suite, ids))
        .orElseGet(() -> chosen(version(ids.getFirst()).suite(), ids));
  }

  private static <I, R> Part<I, R> chosen(Suite<I, R> suite, List<String> ids) {
    return new Part<>(suite, versions(suite, ids));
  }

  /** Two versions of a suite, of which the second is a copy if they are the same. */
  public static Part<?, ?> pair(String first, String second) {
    Part<?, ?> both = chosen(List.of(first, second));
    return both.versions.size() == 1 ? both.withCopy() : both;
  }

  /** Versions of a suite by their ids, each once; refused if one is not there. */
  public static <I, R> List<Version<I, R>> versions(Suite<I, R> suite, List<String> ids) {
    Map<String, Version<I, R>> versions = new LinkedHashMap<>();
    ids.stream().map(id -> version(suite, id)).forEach(each -> versions.put(each.id(), each));
    return List.copyOf(versions.values());
  }

  /** The suite of a name, or of a part's; refused as by {@link #part}. */
  public static Suite<?, ?> suite(String name) {
    return part(name).suite();
  }

  /**
   * Finds a version among those of all suites and sources, in the mode of its key; {@code V1} is
   * taken for {@code v1}. Refused if there is none, or a source can't load it.
   */
  public static Found<?, ?> version(String id) {
    return found(id)
        .orElseThrow(() ->
            all().flatMap(Suite::names).anyMatch(id::equals)
                ? new IllegalArgumentException(
                    "%1$s is a suite, not a version; `workshop measure-all %1$s` measures all of it"
                        .formatted(id))
                : unknown("version", id, all().flatMap(suite -> suite.ids().stream())));
  }

  private static Optional<Found<?, ?>> found(String name) {
    return Stream.of(name, name.toLowerCase(Locale.ROOT))
        .flatMap(id ->
            Stream.<Stream<Optional<? extends Found<?, ?>>>>of(
                    onClassPath().map(suite -> listed(suite, id)),
                    sources().map(source -> source.find(id)),
                    ofSources().map(suite -> listed(suite, id)))
                .flatMap(each -> each))
        .<Found<?, ?>>flatMap(Optional::stream)
        .findFirst();
  }

  /** Finds a version of a suite; refused if it is another suite's, or there is none. */
  @SuppressWarnings("unchecked") // A suite is known by its name.
  public static <I, R> Version<I, R> version(Suite<I, R> suite, String id) {
    Found<?, ?> found = listed(suite, id).<Found<?, ?>>map(own -> own).orElseGet(() -> version(id));
    if (!found.suite().name().equals(suite.name())) {
      throw new IllegalArgumentException(
          "%s is no version of %s but of %s; name versions of one suite"
              .formatted(id, suite.name(), found.suite().name()));
    }
    return (Version<I, R>) found.version();
  }

  private static <I, R> Optional<Found<I, R>> listed(Suite<I, R> suite, String id) {
    return suite.listed(id).map(version -> new Found<>(suite, version));
  }

  /** There is nothing of a name; says which one may be meant. */
  private static IllegalArgumentException unknown(String kind, String name, Stream<String> all) {
    LevenshteinDistance distance = new LevenshteinDistance();
    ToIntFunction<String> typos = known -> distance.apply(known, name.toLowerCase(Locale.ROOT));
    String nearest =
        all.filter(known -> typos.applyAsInt(known) <= name.length() / 2)
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

    /** Finds a version by its id, if it is of this source; refused if it can't be loaded. */
    Optional<Suites.Found<?, ?>> find(String id);

    /** Suites that are not on the class path. */
    default List<Suite<?, ?>> suites() {
      return List.of();
    }
  }
}
