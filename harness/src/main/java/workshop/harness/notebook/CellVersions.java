package workshop.harness.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.VersionSource;
import workshop.harness.Workbook;
import workshop.harness.WorkshopException;

/**
 * A class that was written in a cell, as a version. Its code is in the notebook's memory only, so
 * it is put into a folder for the processes that measure it.
 */
public final class CellVersions implements VersionSource {

  /** The id of the version. */
  static final String ID = "mine";

  private static final String IDEA = "yours";

  /** System properties of a process that measures: suite, class, and where its code is. */
  private static final String SUITE = "workshop.cell.suite";

  private static final String TYPE = "workshop.cell.type";
  private static final String FOLDER = "workshop.cell.folder";

  /** For the service loader. */
  public CellVersions() {}

  /**
   * The version that a class is.
   *
   * @throws WorkshopException if the class lacks what a version needs
   */
  static <I, R> Version<I, R> of(Suite<I, R> suite, Class<?> type) {
    try {
      return workbook(suite).version(ID, IDEA, type);
    } catch (IllegalArgumentException e) {
      throw new WorkshopException(e.getMessage());
    }
  }

  /**
   * Stores a class's code.
   *
   * @param folder an empty folder
   * @return the options by which a JVM finds it there
   */
  static List<String> stored(Suite<?, ?> suite, Class<?> type, Path folder) {
    store(type, folder);
    return options(suite.name(), type.getName(), folder.toString());
  }

  private static List<String> options(String suite, String type, String folder) {
    return List.of(
        "-D%s=%s".formatted(SUITE, suite),
        "-D%s=%s".formatted(TYPE, type),
        "-D%s=%s".formatted(FOLDER, folder));
  }

  static <I, R> Workbook<I, R> workbook(Suite<I, R> suite) {
    return suite
        .workbook()
        .orElseThrow(() ->
            new WorkshopException(
                "%s has no exercises, so there is nothing to check a class by; take a suite that has"
                    .formatted(suite.name())));
  }

  /** With all the cells' classes that it refers to: they have a package of their own. */
  private static void store(Class<?> type, Path folder) {
    String own = type.getPackageName().replace('.', '/') + "/";
    Deque<String> open = new ArrayDeque<>(Set.of(type.getName().replace('.', '/')));
    Set<String> seen = new HashSet<>(open);
    try {
      while (!open.isEmpty()) {
        String name = open.pop();
        byte[] code = code(type.getClassLoader(), name);
        Path file = folder.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, code);
        ClassFile.of()
            .parse(code)
            .constantPool()
            .forEach(entry -> {
              if (entry instanceof ClassEntry other
                  && other.asInternalName().startsWith(own)
                  && seen.add(other.asInternalName())) {
                open.add(other.asInternalName());
              }
            });
      }
    } catch (IOException e) {
      throw new WorkshopException(
          "the code of `%s` could not be stored (%s); free some space for temporary files"
              .formatted(type.getSimpleName(), e));
    }
  }

  private static byte[] code(ClassLoader loader, String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      if (in == null) {
        throw new IOException("no code of " + name);
      }
      return in.readAllBytes();
    }
  }

  @Override
  public Optional<Suites.Found<?, ?>> find(String id) {
    String suite = System.getProperty(SUITE);
    return id.equals(ID) && suite != null
        ? Optional.of(
            found(Suites.suite(suite), System.getProperty(TYPE), System.getProperty(FOLDER)))
        : Optional.empty();
  }

  private static <I, R> Suites.Found<I, R> found(Suite<I, R> suite, String type, String folder) {
    try {
      URL[] code = {Path.of(folder).toUri().toURL()};
      ClassLoader loader = new URLClassLoader(code, CellVersions.class.getClassLoader());
      String[] options = options(suite.name(), type, folder).toArray(String[]::new);
      return new Suites.Found<>(suite, of(suite, loader.loadClass(type)).withJvmOptions(options));
    } catch (MalformedURLException | ClassNotFoundException e) {
      throw new WorkshopException("the cell's class is not there (%s); run it again".formatted(e));
    }
  }
}
