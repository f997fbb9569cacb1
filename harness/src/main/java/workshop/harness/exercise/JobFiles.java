package workshop.harness.exercise;

import module java.base;

import org.apache.commons.text.CaseUtils;
import workshop.harness.*;
import workshop.harness.io.*;

/** The user's own jobs: the files of the folder {@code jobs}, compiled as exercises are. */
public final class JobFiles implements Suites.Source {

  /** What the template calls its class. */
  private static final String EXAMPLE = "WordCount";

  /** By file and time, a job or the sentence on what is wrong: one command asks many times. */
  private static final Map<List<?>, Object> LOADED = new ConcurrentHashMap<>();

  @Override
  public List<Suite<?, ?>> suites() {
    String measured = System.getProperty(Job.CLASSES);
    Stream<?> loaded =
        measured == null
            ? files().map(JobFiles::loaded)
            : Stream.of(load(Path.of(measured), () -> new StudentClasses(Path.of(measured))));
    return loaded.filter(Job.class::isInstance).<Suite<?, ?>>map(Job.class::cast).toList();
  }

  /** Finds none, as the suites list them; but says why there is no such suite. */
  @Override
  public Optional<Suites.Found<?, ?>> find(String id) {
    for (String problem : problems(id).toList()) {
      throw new WorkshopException(problem);
    }
    return Optional.empty();
  }

  /** What is wrong with a file, by a version's id, or with all of them if it is empty. */
  public static Stream<String> problems(String id) {
    return files()
        .filter(file -> id.isEmpty() || id.matches(Job.name(className(file)) + "(_.*)?"))
        .map(JobFiles::loaded)
        .flatMap(loaded -> loaded instanceof String problem ? Stream.of(problem) : Stream.of());
  }

  private static Stream<Path> files() {
    File[] files = folder().toFile().listFiles((_, name) -> name.endsWith(".java"));
    return files == null ? Stream.of() : Arrays.stream(files).sorted().map(File::toPath);
  }

  private static Path folder() {
    return Project.root().resolve("jobs");
  }

  /** Of a file, or of a folder of compiled classes. */
  private static String className(Path path) {
    return path.getFileName().toString().replaceFirst("[.-].*", "");
  }

  private static Object loaded(Path file) {
    return LOADED.computeIfAbsent(
        List.of(file, file.toFile().lastModified(), file.toFile().length()),
        _ -> load(file, () -> StudentClasses.compile(file, List.of())));
  }

  private static Object load(Path file, Supplier<StudentClasses> classes) {
    try {
      Constructor<?> constructor =
          classes.get().loadClass(className(file)).getDeclaredConstructor();
      constructor.setAccessible(true); // Somebody may leave out `public`.
      Job<?, ?> job = (Job<?, ?>) constructor.newInstance();
      // Every command asks all suites for these, so they must not fail there.
      Stream.of(job.description(), job.versions(), job.settings()).forEach(Objects::requireNonNull);
      return job;
    } catch (WorkshopException e) {
      return e.getMessage();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return "`%s` must hold a class `%s implements Job<...>`, and its methods must work: it %s"
          .formatted(
              Project.shown(file),
              className(file),
              Todo.described(Objects.requireNonNullElse(e.getCause(), e)));
    }
  }

  /** Writes a job with a slow example in it, under a name such as {@code word-count}. */
  public static Path create(String name) {
    if (!name.matches("(?!my-)[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*")) {
      throw new IllegalArgumentException(
          "`%s` is no name of a job; give small letters, as in word-count, and not my- before them"
              .formatted(name));
    }
    String className = CaseUtils.toCamelCase(name, true, '-');
    String example =
        new Scanner(JobFiles.class.getResourceAsStream(EXAMPLE + ".java.txt"), "UTF-8")
            .useDelimiter("\\A")
            .next();
    Path file = folder().resolve(className + ".java");
    Stream<String> names = Suites.all().flatMap(s -> Stream.concat(s.names(), s.ids().stream()));
    if (Files.exists(file)
        || names.anyMatch(name::equals)
        || example.replace(EXAMPLE, "").matches("(?s).*\\b%s\\b.*".formatted(className))) {
      throw new IllegalArgumentException(
          "`%s` is the name of a job, suite, version or class; give another name".formatted(name));
    }
    folder().toFile().mkdirs(); // If that fails, writing says why.
    WholeFile.write(file, example.replace(EXAMPLE, className).replace(Job.name(EXAMPLE), name));
    return file;
  }
}
