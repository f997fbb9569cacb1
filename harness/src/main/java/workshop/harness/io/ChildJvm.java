package workshop.harness.io;

import module java.base;

/** Starts another JVM of this JDK, is its main class, and hands it objects in files. */
public final class ChildJvm {

  /** System property: the id of the process that started this one. */
  private static final String PARENT = "workshop.parent";

  private ChildJvm() {}

  /** The program {@code java} of this JDK. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What every JVM of the project is told: the project's folder, and who started it. */
  public static List<String> options() {
    return List.of(
        "-D" + Project.ROOT + "=" + Project.root(),
        "-D" + PARENT + "=" + ProcessHandle.current().pid());
  }

  /** Whether some options choose a garbage collector: a JVM refuses to start with two. */
  public static boolean chooseCollector(List<String> options) {
    return options.stream().anyMatch(option -> option.matches("-XX:\\+Use\\w+GC"));
  }

  /** Ends this JVM when the one that started it ends, however that ends. */
  public static void endWithParent() {
    Long parent = Long.getLong(PARENT);
    if (parent != null) { // Not in a JVM that was started by hand.
      ProcessHandle.of(parent)
          .map(ProcessHandle::onExit)
          .orElse(CompletableFuture.completedFuture(null))
          .thenRun(() -> Runtime.getRuntime().halt(1));
    }
  }

  /** Takes the name of a class and the arguments of its main method. */
  public static void main(String[] args) throws ReflectiveOperationException {
    endWithParent();
    Method main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
  }

  /** A JVM with this one's class path and further options. What it prints goes nowhere. */
  public static ProcessBuilder command(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    if (!chooseCollector(options)) {
      command.add("-XX:+UseSerialGC");
    }
    command.addAll(options());
    // Measurements keep out of each other's way by a file there.
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ChildJvm.class.getName(), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Writes an object to a file, to be handed from one JVM to another. */
  public static void write(Path file, Object object) throws IOException {
    try (ObjectOutputStream out =
        new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeObject(object);
    }
  }

  /** Reads an object, whose classes a loader finds. */
  public static Object read(Path file, ClassLoader classes)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file))) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
            return Class.forName(type.getName(), false, classes);
          }
        }) {
      return in.readObject();
    }
  }
}
