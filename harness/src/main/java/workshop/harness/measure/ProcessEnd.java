package workshop.harness.measure;

import module java.base;

import workshop.harness.*;

/** Turns the end of a child JVM into a sentence. */
final class ProcessEnd {

  /** Such as {@code # SIGSEGV (0xb) at pc=0x00007f}. */
  private static final Pattern SIGNAL =
      Pattern.compile("(?m)^#\\s+([A-Z_]+) \\(0x[0-9a-f]+\\) at pc");

  /** What JMH says of a JVM that ended without an exception; Windows has negative codes. */
  private static final Pattern EXIT_CODE = Pattern.compile("exit code (-?\\d+)");

  private ProcessEnd() {}

  /** Options of a version's JVM: it logs a crash in this folder, and dumps no memory. */
  static List<String> options(Version<?, ?> version, Path folder) {
    List<String> options = new ArrayList<>();
    options.add("-XX:ErrorFile=" + crashLog(folder));
    options.add("-XX:-CreateCoredumpOnCrash");
    options.add("--enable-native-access=ALL-UNNAMED");
    options.addAll(version.jvmOptions()); // Of two equal options, the JVM takes the last.
    return options;
  }

  private static Path crashLog(Path folder) {
    return folder.resolve("crash.log");
  }

  /**
   * The sentence on a crash, if the JVM crashed; its log is deleted. Only the version's own code
   * can cause a crash.
   *
   * @param folder the folder of its {@link #options}
   */
  static Optional<WorkshopException> crash(String version, Path folder) {
    try {
      // Code in another language may have put any bytes into it.
      String log = Files.readString(crashLog(folder), StandardCharsets.ISO_8859_1);
      Files.delete(crashLog(folder));
      Matcher signal = SIGNAL.matcher(log);
      return Optional.of(
          new WorkshopException(
              "%s: its process crashed (%s); look for what its code outside Java reads or writes beyond an array"
                  .formatted(version, signal.find() ? signal.group(1) : "a signal")));
    } catch (IOException e) {
      return Optional.empty(); // There is no such file: it did not crash.
    }
  }

  /** The sentence on a fork that JMH reports as failed. */
  static WorkshopException failure(String version, Throwable failure) {
    List<Throwable> causes = causes(failure).toList();
    for (Throwable cause : causes) {
      if (cause instanceof WorkshopException) {
        return new WorkshopException("%s: %s".formatted(version, cause.getMessage()));
      }
      if (cause instanceof OutOfMemoryError) {
        return new WorkshopException(
            "%s: the heap of its measuring process is used up; give a smaller input, or let it keep less"
                .formatted(version));
      }
      Matcher exitCode = EXIT_CODE.matcher(String.valueOf(cause.getMessage()));
      if (exitCode.find()) {
        return new Fork.Died(
            "%s: its measuring process died (exit code %s); measure again, with --verbose to see why"
                .formatted(version, exitCode.group(1)));
      }
    }
    return new WorkshopException(
        "%s: its measuring process failed (%s); measure again, with --verbose to see why"
            .formatted(version, causes.getLast()));
  }

  /** It and its causes; JMH adds a fork's exceptions to one of them as suppressed. */
  private static Stream<Throwable> causes(Throwable failure) {
    Stream<Throwable> under =
        Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()));
    return Stream.concat(Stream.of(failure), under.flatMap(ProcessEnd::causes));
  }
}
