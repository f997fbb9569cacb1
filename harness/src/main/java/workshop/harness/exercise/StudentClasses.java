package workshop.harness.exercise;

import module java.base;

import workshop.harness.WorkshopException;
import workshop.harness.io.*;

/**
 * The compiled classes of a student's file. They stand in a folder of their own, so that a broken
 * file never breaks the project's build.
 */
final class StudentClasses extends URLClassLoader {

  /** By its capital letter; where a method is called on it, javac takes it for a variable. */
  private static final Pattern UNKNOWN_CLASS =
      Pattern.compile("symbol:\\s+(?:class|variable) (\\p{Lu}\\w*\\p{Ll}\\w*)");

  private final Path folder;

  /** Loads classes that were compiled before. */
  StudentClasses(Path folder) {
    super(new URL[0], StudentClasses.class.getClassLoader());
    this.folder = folder;
    try {
      addURL(folder.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e); // Not of a file's URI.
    }
  }

  Path folder() {
    return folder;
  }

  /** Looks here first for what is in no package: an IDE may have compiled the file as well. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      boolean isOwn = name.indexOf('.') < 0 && findResource(name + ".class") != null;
      return isOwn && findLoadedClass(name) == null
          ? findClass(name)
          : super.loadClass(name, resolve);
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  /** Compiles a file in this process; what has been compiled is not compiled again. */
  static StudentClasses compile(Path file, List<String> moduleOptions) {
    try {
      byte[] source = Files.readAllBytes(file);
      Path done = target(file, source);
      if (!Files.isDirectory(done)) {
        Files.createDirectories(done.getParent());
        try (TemporaryFolder part = TemporaryFolder.in(done.getParent())) {
          // Beside the classes, as with the project's own versions.
          Path copy = Files.write(part.path().resolve(file.getFileName().toString()), source);
          compile(copy, Project.shown(file).toString(), moduleOptions);
          Files.move(part.path(), done);
        } catch (FileAlreadyExistsException e) {
          // A second terminal was faster.
        }
      }
      return new StudentClasses(done);
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s` could not be compiled (%s); check that it can be read"
              .formatted(Project.shown(file), e));
    }
  }

  /** Another content, or another build of the project, gets another folder. */
  private static Path target(Path file, byte[] source) {
    CRC32 checksum = new CRC32();
    checksum.update(source);
    checksum.update(System.getProperty("java.class.path").getBytes());
    String name = file.getFileName().toString().replace(".java", "");
    return Project.root()
        .resolve("target", "exercises", "%s-%08x".formatted(name, checksum.getValue()));
  }

  private static void compile(Path copy, String shown, List<String> moduleOptions) {
    String folder = copy.getParent().toString();
    List<String> options = new ArrayList<>(moduleOptions);
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    // Nothing else is there: sources beside the versions are not to be compiled.
    options.addAll(List.of("-d", folder, "-sourcepath", folder));
    options.addAll(List.of("-g", "-proc:none", "-Xlint:none", "-nowarn", copy.toString()));
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow(); // The launcher has run it.
    if (javac.run(out, out, options.toArray(String[]::new)) != 0) {
      String told = messages.toString().strip().replace(copy.toString(), shown);
      throw new WorkshopException(
          "`%s` does not compile:%n%s"
              .formatted(shown, UNKNOWN_CLASS.matcher(told).replaceAll("$0\n  Is `$1` imported?")));
    }
  }
}
