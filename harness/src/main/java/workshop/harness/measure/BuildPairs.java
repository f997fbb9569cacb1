package workshop.harness.measure;

import module java.base;

import workshop.harness.*;

/**
 * The versions of a part in this build and in another one, to be measured in the same rounds.
 *
 * @param measured those that differ, in both builds
 * @param same ids of the versions with the same bytecode in both builds
 * @param added ids of the versions that the other build lacks
 */
public record BuildPairs<I, R>(Suites.Part<I, R> measured, List<String> same, List<String> added) {

  /** Whether a version of another build can be measured here. */
  public static Availability comparing(Version<?, ?> version) {
    if (version.foreign().isPresent()) {
      return Availability.no("not all of it is Java, and compare looks at Java classes only");
    }
    return version.key().mode().equals(VersionKey.Mode.AS_IS)
        ? version.availability()
        : Availability.no("compare measures the suite's versions as they are");
  }

  /**
   * Compares the versions of this build with those of another one.
   *
   * @param other what the user calls the other build
   * @param sameToo whether versions with the same bytecode are measured too
   */
  public static <I, R> BuildPairs<I, R> of(
      Suites.Part<I, R> part, String other, Build before, boolean sameToo) {
    List<Version<I, R>> measured = new ArrayList<>();
    List<String> same = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (Version<I, R> version : part.versions()) {
      Build.BuiltVersion here = Build.BuiltVersion.of(part.suite(), version);
      Optional<Build.BuiltVersion> inOther = before.version(here.suite(), here.id());
      if (inOther.isEmpty()) {
        added.add(version.id());
      } else if (!sameToo && inOther.get().equals(here)) {
        same.add(version.id());
      } else {
        measured.add(version);
        String name = version.key().in(VersionKey.Mode.of(other)).toString();
        measured.add( // The other build alone knows what its version needs.
            new Version<>(name, version.idea(), version.type(), version.factory())
                .withJvmOptions(inOther.get().jvmOptions().toArray(String[]::new)));
      }
    }
    return new BuildPairs<>(part.with(measured), same, added);
  }
}
