package workshop.harness.notebook;

import module java.base;

import workshop.harness.*;

/**
 * A class that was written in a cell, as a version. Its code is in the notebook's memory only, so
 * it is put into a folder for the processes that measure it.
 */
public final class CellVersions implements Suites.Source {

  static final String ID = "mine";

  /** System property of the processes that measure: the suite, the class, its code's folder. */
  private static final String CELL = "workshop.cell";

  /** The version that a class is; refused if the class lacks what a version needs. */
  static <I, R> Version<I, R> of(Suite<I, R> suite, Class<?> type) {
    return workbook(suite).version(ID, "yours", type);
  }

  /**
   * Stores a class's code.
   *
   * @param folder an empty folder
   * @return the option with which a JVM finds it there
   * @throws IOException if there is no place for it
   */
  static String stored(Suite<?, ?> suite, Class<?> type, Path folder) throws IOException {
    store(type.getClassLoader(), type.getName().replace('.', '/'), folder);
    String cell = "%s %s %s".formatted(suite.name(), type.getName(), folder);
    System.setProperty(CELL, cell); // This JVM, too, can run it.
    return "-D" + CELL + "=" + cell;
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
  private static void store(ClassLoader loader, String name, Path folder) throws IOException {
    Path file = folder.resolve(name + ".class");
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.getParent());
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      Files.copy(in, file);
    }
    String cells = name.substring(0, name.lastIndexOf('/') + 1);
    for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
      if (entry instanceof ClassEntry other && other.asInternalName().startsWith(cells)) {
        store(loader, other.asInternalName(), folder);
      }
    }
  }

  @Override
  public Optional<Suites.Found<?, ?>> find(String id) {
    String cell = System.getProperty(CELL);
    if (!id.equals(ID) || cell == null) {
      return Optional.empty();
    }
    String[] parts = cell.split(" ", 3);
    return Optional.of(found(Suites.suite(parts[0]), parts[1], Path.of(parts[2])));
  }

  private static <I, R> Suites.Found<I, R> found(Suite<I, R> suite, String type, Path folder) {
    try {
      URL[] code = {folder.toUri().toURL()};
      ClassLoader loader = new URLClassLoader(code, CellVersions.class.getClassLoader());
      return new Suites.Found<>(suite, of(suite, loader.loadClass(type)));
    } catch (MalformedURLException | ClassNotFoundException e) {
      throw new WorkshopException("the cell's class is not there (%s); run it again".formatted(e));
    }
  }
}
