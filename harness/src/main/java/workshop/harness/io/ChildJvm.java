package workshop.harness.io;

import module java.base;

/** Commands that start another JVM of this JDK. */
public final class ChildJvm {

  private ChildJvm() {}

  /**
   * The program {@code java}.
   *
   * @throws java.io.UncheckedIOException if the user asked to stop
   */
  public static String java() {
    Shutdown.refuse("no process is started");
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What every JVM of the project needs in order to find the project's folder. */
  public static String rootOption() {
    return "-D" + Project.ROOT + "=" + Project.root();
  }

  /**
   * A JVM with this one's class path. What it prints goes nowhere.
   *
   * @param options options for the JVM
   * @param main the class to run
   * @param arguments its arguments
   * @throws java.io.UncheckedIOException if the user asked to stop
   */
  public static ProcessBuilder command(List<String> options, Class<?> main, String... arguments) {
    return command(options, main.getName(), arguments);
  }

  /** The same for a class that is known by its name. */
  public static ProcessBuilder command(List<String> options, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add(rootOption());
    // Measurements keep out of each other's way by a file there.
    command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }
}
