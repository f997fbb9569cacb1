package workshop.harness.notebook;

import module java.base;

import workshop.harness.*;

/**
 * A class that was written in a cell, as a version. Its code is in the notebook's memory only, so
 * it is put into a folder for the processes that measure it.
 */
public final class CellVersions implements Suites.Source {

  static final String ID = "mine";

  private static final String IDEA = "yours";

  /** System properties of the processes that measure: the suite, the class, its code's folder. */
  private static final String SUITE = "workshop.cell.suite";

  private static final String TYPE = "workshop.cell.type";
  private static final String FOLDER = "workshop.cell.folder";

  /** The version that a class is; refused if the class lacks what a version needs. */
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
   * @return the options with which a JVM finds it there
   * @throws IOException if there is no place for it
   */
  static String[] stored(Suite<?, ?> suite, Class<?> type, Path folder) throws IOException {
    store(type, folder);
    Map<String, String> properties =
        Map.of(SUITE, suite.name(), TYPE, type.getName(), FOLDER, folder.toString());
    properties.forEach(System::setProperty); // This JVM, too, can run it.
    return properties.entrySet().stream().map(each -> "-D" + each).toArray(String[]::new);
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
  private static void store(Class<?> type, Path folder) throws IOException {
    String own = type.getPackageName().replace('.', '/') + "/";
    Deque<String> open = new ArrayDeque<>(Set.of(type.getName().replace('.', '/')));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String name = open.pop();
      byte[] code = code(type.getClassLoader(), name);
      Path file = folder.resolve(name + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, code);
      for (PoolEntry entry : ClassFile.of().parse(code).constantPool()) {
        if (entry instanceof ClassEntry other
            && other.asInternalName().startsWith(own)
            && seen.add(other.asInternalName())) {
          open.add(other.asInternalName());
        }
      }
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
        ? Optional.of(found(Suites.suite(suite)))
        : Optional.empty();
  }

  private static <I, R> Suites.Found<I, R> found(Suite<I, R> suite) {
    try {
      URL[] code = {Path.of(System.getProperty(FOLDER)).toUri().toURL()};
      ClassLoader loader = new URLClassLoader(code, CellVersions.class.getClassLoader());
      return new Suites.Found<>(suite, of(suite, loader.loadClass(System.getProperty(TYPE))));
    } catch (MalformedURLException | ClassNotFoundException e) {
      throw new WorkshopException("the cell's class is not there (%s); run it again".formatted(e));
    }
  }
}
