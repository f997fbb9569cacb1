package workshop.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workshop.harness.exercise.StudentClasses;

/** Commands that start another JVM of this JDK. */
public final class ChildJvm {

  private ChildJvm() {}

  /** The program {@code java}. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * A JVM with this one's class path, in which a version can be found. What it prints goes nowhere.
   *
   * @param version the version, which may be a student's
   * @param options further options for the JVM
   * @param main the class to run
   * @param arguments its arguments
   */
  public static ProcessBuilder command(
      Version<?, ?> version, List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(StudentClasses.jvmArguments(version.type()));
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }
}
