package workshop.harness.exercise;

import module java.base;

import org.apache.commons.text.WordUtils;
import workshop.harness.*;
import workshop.harness.io.Project;

/** A version of a suite that students write themselves; the reference is the solution. */
public record Exercise<I, R>(Suite<I, R> suite, Workbook<I, R> workbook, Version<I, R> reference) {

  /** System property: where the classes are, in a JVM that measures them. */
  private static final String CLASSES = "workshop.exercise.classes";

  /**
   * Finds an exercise by the version to be written, {@code v1}, or the student's, {@code my-v1}.
   */
  public static Exercise<?, ?> of(String id) {
    String version = Suites.version(VersionKey.parse(id).id()).version().id();
    return all().stream()
        .filter(exercise -> exercise.id().equals(version))
        .findFirst()
        .orElseThrow(() -> {
          String all = all().stream().map(Exercise::id).collect(Collectors.joining(", "));
          return new IllegalArgumentException(
              "%s is no exercise%s".formatted(version, all.isEmpty() ? "" : "; these are: " + all));
        });
  }

  /** All exercises, in order. */
  public static List<Exercise<?, ?>> all() {
    return Suites.onClassPath().<Exercise<?, ?>>flatMap(suite -> of(suite).stream()).toList();
  }

  /** The exercises of a suite, in order. */
  public static <I, R> List<Exercise<I, R>> of(Suite<I, R> suite) {
    return suite.workbook().stream()
        .flatMap(workbook ->
            suite.versions().stream()
                .filter(version -> !Skeleton.Hole.beside(version.type()).isEmpty())
                .map(version -> new Exercise<>(suite, workbook, version)))
        .toList();
  }

  public String id() {
    return reference.id();
  }

  /** The id of the student's version, such as {@code my-v1}. */
  public String versionId() {
    return reference.key().in(VersionKey.Mode.STUDENT).toString();
  }

  public String className() {
    return id().toUpperCase(Locale.ROOT);
  }

  public Path file() {
    return folder().resolve(className() + ".java");
  }

  /** The folder of the student's files: a source root, so that their classes have no package. */
  public Path folder() {
    return Project.root().resolve(workbook.module()).resolve("exercises");
  }

  public boolean isStarted() {
    return Files.isRegularFile(file());
  }

  /** The ids of the student's versions of a suite that have a file. */
  public static List<String> written(Suite<?, ?> suite) {
    return of(suite).stream().filter(Exercise::isStarted).map(Exercise::versionId).toList();
  }

  /** With the student's own version behind each where there is one that compiles. */
  public static <I, R> Suites.Part<I, R> withOwn(
      Suites.Part<I, R> part, Consumer<String> problems) {
    List<Version<I, R>> all = new ArrayList<>(part.versions());
    for (Exercise<I, R> exercise : of(part.suite())) {
      int at = all.stream().map(Version::id).toList().indexOf(exercise.id());
      try {
        if (at >= 0 && exercise.isStarted()) {
          all.add(at + 1, exercise.version());
        }
      } catch (WorkshopException e) {
        problems.accept(e.getMessage());
      }
    }
    return part.with(all);
  }

  private Suites.Found<I, R> found() {
    return new Suites.Found<>(suite, version());
  }

  /**
   * The exercise as it is handed out. A hole of an earlier one is in it until that one was begun:
   * then its answer isn't given away, and whoever goes on without having passed does nothing twice.
   */
  public String skeleton(Level level) {
    List<Skeleton.Hole> holes = new ArrayList<>(Skeleton.Hole.beside(reference.type()));
    holes.removeIf(hole -> hole.level() != level || isBegunEarlier(hole.exercise()));
    return Skeleton.of(reference.source(), level, holes)
        .replaceAll("\\b" + reference.type().getSimpleName() + "\\b", className());
  }

  /** What `check` asks for beside a right result and speed, as a terminal shows it. */
  public String rules() {
    String contract = workbook.contract(id()).text();
    return WordUtils.wrap(
        "Rules: %sone thread does all the work; memoization does not pay, as every call gets new input."
            .formatted(contract.isEmpty() ? "" : contract + "; "),
        Hints.COLUMNS);
  }

  private boolean isBegunEarlier(String id) {
    Exercise<?, ?> other = of(id);
    return !id.equals(id()) && (other.isStarted() || new ProgressFile(other).isPassed());
  }

  public Version<I, R> previous() {
    return suite.listedBefore(id()).flatMap(suite::listed).orElseThrow();
  }

  /** What a student's version is measured with: the baseline, the version before, the solution. */
  List<Version<I, R>> measuredWith() {
    return Suites.versions(suite, List.of(suite.baseline().id(), previous().id(), id()));
  }

  /** The exercise after this, or null. */
  public Exercise<I, R> next() {
    return of(suite).stream()
        .dropWhile(exercise -> !exercise.id().equals(id()))
        .skip(1)
        .findFirst()
        .orElse(null);
  }

  /** The student's version; refused if its file is missing, does not compile, or is unfit. */
  public Version<I, R> version() {
    String measured = System.getProperty(CLASSES);
    StudentClasses loader = measured == null ? compiled() : new StudentClasses(Path.of(measured));
    try {
      Class<?> type = loader.loadClass(className());
      Version<I, R> own =
          workbook
              .version(versionId(), "yours: " + reference.idea(), type)
              .withJvmOptions("-D" + CLASSES + "=" + loader.folder())
              .withNeedsOf(reference);
      return own.withTiming(() -> Trials.timing(this, own));
    } catch (ClassNotFoundException e) {
      throw refused(
          " has no class `%s` outside of any package; name it so again, without a line `package`"
              .formatted(className()));
    } catch (IllegalArgumentException e) {
      throw refused(": " + e.getMessage());
    }
  }

  private WorkshopException refused(String why) {
    return new WorkshopException("`%s`%s".formatted(Project.shown(file()), why));
  }

  private StudentClasses compiled() {
    requireStarted();
    try {
      return StudentClasses.compile(file(), reference.moduleOptions());
    } catch (WorkshopException e) {
      throw workbook
          .outdated(text(StandardCharsets.ISO_8859_1)) // Reads what the compiler refuses, too.
          .map(sentence -> refused(": " + sentence))
          .orElse(e);
    }
  }

  /** What the student has written. */
  String text(Charset charset) {
    requireStarted();
    try {
      return Files.readString(file(), charset);
    } catch (IOException e) {
      throw refused(" can't be read (%s); make it readable".formatted(e));
    }
  }

  /** Refuses an exercise without a file of the student's. */
  public void requireStarted() {
    if (!isStarted()) {
      throw new WorkshopException(
          "there is no `%s` yet; `workshop start %s` makes it"
              .formatted(Project.shown(file()), id()));
    }
  }

  /** Finds what students write, as versions like any other. */
  public static final class Source implements Suites.Source {

    @Override
    public Optional<Suites.Found<?, ?>> find(String id) {
      return all().stream()
          .filter(exercise -> exercise.versionId().equals(id))
          .findFirst()
          .map(Exercise::found);
    }
  }

  /** How much of a solution an exercise leaves out. */
  public enum Level {
    /** The shape is there, a few lines are missing; the one with the idea is among them. */
    EASY,
    /** Whole methods are missing. */
    INTERMEDIATE,
    /** The signature and the goal. */
    HARD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
