package workshop.harness.exercise;

import module java.base;

import workshop.harness.*;

/** What students write, as versions like any other. */
public final class StudentVersions implements Suites.Source {

  @Override
  public Optional<Suites.Found<?, ?>> find(String id) {
    return Exercise.all().stream()
        .filter(exercise -> exercise.versionId().equals(id))
        .findFirst()
        .map(StudentVersions::found);
  }

  private static <I, R> Suites.Found<I, R> found(Exercise<I, R> exercise) {
    return new Suites.Found<>(exercise.suite(), exercise.version());
  }

  /** The ids of those of a suite that have a file. */
  public static List<String> written(Suite<?, ?> suite) {
    return Exercise.of(suite).stream()
        .filter(Exercise::isStarted)
        .map(Exercise::versionId)
        .toList();
  }

  /** With the student's own version behind each where there is one that compiles. */
  public static <I, R> Suites.Part<I, R> withOwn(
      Suites.Part<I, R> part, Consumer<String> problems) {
    List<Version<I, R>> all = new ArrayList<>();
    for (Version<I, R> version : part.versions()) {
      all.add(version);
      for (Exercise<I, R> exercise : Exercise.of(part.suite())) {
        try {
          if (exercise.id().equals(version.id()) && exercise.isStarted()) {
            all.add(exercise.version());
          }
        } catch (WorkshopException e) {
          problems.accept(e.getMessage());
        }
      }
    }
    return part.with(all);
  }
}
