package workshop.harness.measure;

import module java.base;

import workshop.harness.*;
import workshop.harness.Requirements.Availability;
import workshop.harness.results.ForkScore;

/**
 * The versions of a part in this build and in another one, to be measured in the same rounds.
 *
 * @param other what the user calls the other build
 * @param changed the versions that differ, by id, as the other build has them
 * @param same ids of the versions with the same bytecode in both builds
 * @param added ids of the versions that the other build lacks
 */
public record BuildPairs<I, R>(
    Suites.Part<I, R> part,
    String other,
    Map<String, Version<I, R>> changed,
    List<String> same,
    List<String> added) {

  /** Whether a version of another build can be measured here. */
  public static Availability comparing(Version<?, ?> version) {
    if (version.foreign().isPresent()) {
      return Availability.no("not all of it is Java, and compare looks at Java classes only");
    }
    return version.key().mode().equals(VersionKey.Mode.PREPARE)
        ? Availability.no("compare measures it without its preparation")
        : version.availability();
  }

  /**
   * Compares the versions of this build with those of another one.
   *
   * @param other what the user calls the other build
   * @param sameToo whether versions with the same bytecode are measured too
   */
  public static <I, R> BuildPairs<I, R> of(
      Suites.Part<I, R> part, String other, Build before, boolean sameToo) {
    BuildPairs<I, R> pairs =
        new BuildPairs<>(part, other, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (Version<I, R> version : part.versions()) {
      Build.BuiltVersion here = Build.BuiltVersion.of(part.suite(), version);
      Optional<Build.BuiltVersion> inOther = before.version(here.suite(), here.id());
      if (inOther.isEmpty()) {
        pairs.added.add(version.id());
      } else if (!sameToo && inOther.get().equals(here)) {
        pairs.same.add(version.id());
      } else {
        String name = version.key().in(VersionKey.Mode.of(other)).toString();
        pairs.changed.put( // The other build alone knows what its version needs.
            version.id(),
            new Version<>(name, version.idea(), version.type(), version.factory())
                .withJvmOptions(inOther.get().jvmOptions().toArray(String[]::new)));
      }
    }
    return pairs;
  }

  /** The versions to measure: each that changed, in both builds. */
  public Suites.Part<I, R> measured() {
    return part.with(
        part.versions().stream()
            .filter(version -> changed.containsKey(version.id()))
            .flatMap(version -> Stream.of(version, changed.get(version.id())))
            .toList());
  }

  /** The ids of those: by the id here, the one in the other build. */
  public Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    changed.forEach((id, inOther) -> ids.put(id, inOther.id()));
    return ids;
  }

  /** Forks of both builds. */
  public Fork fork(Fork here, Fork inOther) {
    return new Fork() {
      @Override
      public ForkScore measure(Version<?, ?> version, Expected<?, ?> expected, Plan plan) {
        if (checksHere(version)) {
          return here.measure(version, expected, plan);
        }
        try {
          return inOther.measure(version.in(VersionKey.Mode.AS_IS), expected, plan);
        } catch (WorkshopException e) {
          String sentence = "in %s, %s".formatted(other, e.getMessage());
          throw e instanceof Died ? new Died(sentence) : new WorkshopException(sentence);
        }
      }

      @Override
      public boolean checksHere(Version<?, ?> version) {
        return changed.values().stream().noneMatch(each -> each.id().equals(version.id()));
      }
    };
  }
}
