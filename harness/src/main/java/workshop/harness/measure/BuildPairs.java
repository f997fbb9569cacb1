package workshop.harness.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

/**
 * The versions of a part in this build and in another one, to be measured in turn.
 *
 * @param part the versions, the first of which is measured in any case
 * @param other what the user calls the other build
 * @param changed those that differ, by id, as the other build has them
 * @param same ids of those that have the same bytecode in both, and so the same speed
 * @param added ids of those that the other build lacks
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
public record BuildPairs<I, R>(
    Suites.Part<I, R> part,
    String other,
    Map<String, Version<I, R>> changed,
    List<String> same,
    List<String> added) {

  /** Why a version of another build can't be measured here, if so. */
  public static Optional<String> objection(Version<?, ?> version) {
    return version.foreign().isPresent()
        ? Optional.of("not all of it is Java, and of another commit only the Java is built")
        : version.obstacle();
  }

  /**
   * Finds out what differs from the build that this process runs.
   *
   * @param other what the user calls the other build
   * @param classPath its classes and libraries
   * @param sameToo whether those with the same bytecode count as changed, so that they are measured
   * @throws WorkshopException if its classes can't be read
   */
  public static <I, R> BuildPairs<I, R> of(
      Suites.Part<I, R> part, String other, List<Path> classPath, boolean sameToo) {
    // Both are gone before anything is measured: how much lives here decides the forks' heap.
    try (Build here = Build.here();
        Build there = new Build(other, classPath)) {
      return of(part, here, there, sameToo);
    }
  }

  static <I, R> BuildPairs<I, R> of(
      Suites.Part<I, R> part, Build here, Build other, boolean sameToo) {
    Map<String, Build.BuiltVersion> inThis = here.versions(part.suite().name());
    Map<String, Build.BuiltVersion> inOther = other.versions(part.suite().name());
    BuildPairs<I, R> pairs =
        new BuildPairs<>(
            part, other.name(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (Version<I, R> version : part.versions()) {
      String plainId = Version.plainId(version.id());
      Build.BuiltVersion before = inOther.get(plainId);
      if (before == null) {
        pairs.added.add(version.id());
      } else if (!sameToo && Build.isSame(here, inThis.get(plainId), other, before)) {
        pairs.same.add(version.id());
      } else {
        pairs.changed.put(
            version.id(),
            version
                .withJvmOptionsOnly(before.jvmOptions())
                .named("%s@%s".formatted(version.id(), other.name())));
      }
    }
    return pairs;
  }

  /**
   * What is measured: the first version, by which the others are told how fast they are, and each
   * that changed twice.
   */
  public Suites.Part<I, R> measured() {
    List<Version<I, R>> versions = new ArrayList<>();
    for (Version<I, R> version : part.versions()) {
      Optional<Version<I, R>> before = before(version.id());
      if (before.isPresent() || version == part.versions().getFirst()) {
        versions.add(version);
      }
      before.ifPresent(versions::add);
    }
    return new Suites.Part<>(part.name(), part.suite(), versions);
  }

  private Optional<Version<I, R>> before(String id) {
    return Optional.ofNullable(changed.get(id));
  }

  /**
   * The id under which the other build's version is measured: the own one's if they are the same.
   */
  public String idInOther(String id) {
    return before(id).<String>map(Version::id).orElse(id);
  }

  /** How many times faster than in the other build each version is that was measured in both. */
  public List<Speedup> speedups(Rounds rounds) {
    return changed.keySet().stream()
        .filter(id -> rounds.has(id) && rounds.has(idInOther(id)))
        .map(id -> rounds.speedup(idInOther(id), id))
        .toList();
  }

  /** Forks of both builds. */
  public Fork fork(Fork here, Fork inOther) {
    return new Fork() {
      @Override
      public ForkScore measure(Version<?, ?> version, Workload workload, Path expected, Plan plan) {
        if (isOfThisBuild(version)) {
          return here.measure(version, workload, expected, plan);
        }
        try {
          return inOther.measure(version.named(ownId(version)), workload, expected, plan);
        } catch (Died e) {
          throw new Died(told(e));
        } catch (WorkshopException e) {
          throw new WorkshopException(told(e));
        }
      }

      private String told(WorkshopException e) {
        return "in %s, %s".formatted(other, e.getMessage());
      }

      @Override
      public boolean isOfThisBuild(Version<?, ?> version) {
        return changed.values().stream().noneMatch(each -> each.id().equals(version.id()));
      }
    };
  }

  private static String ownId(Version<?, ?> version) {
    return version.id().substring(0, version.id().indexOf('@'));
  }
}
