package workshop.harness.measure;

import module java.base;

import one.profiler.AsyncProfiler;
import workshop.harness.WorkshopException;
import workshop.harness.io.ChildJvm;
import workshop.harness.io.Processes;
import workshop.harness.io.Project;

/**
 * Async-profiler's native library, extracted from its jar.
 *
 * <p>Async-profiler's own method for that deletes the file again, but JMH must pass it on to the
 * measuring process. The library is not loaded here, since only JMH may load it.
 */
record AsyncProfilerLibrary(Path file) {

  private static final String STARTED = "Profiling started";

  /**
   * Extracts the library.
   *
   * @throws WorkshopException if there is none for this platform, or it can't be stored
   */
  static AsyncProfilerLibrary extract() {
    String platform = platform();
    String resource = "/" + platform + "/libasyncProfiler.so";
    try (InputStream in = AsyncProfiler.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new WorkshopException(
            "async-profiler (it has no library for %s)".formatted(platform));
      }
      return new AsyncProfilerLibrary(stored(in.readAllBytes()));
    } catch (IOException e) {
      throw new WorkshopException("async-profiler (its library can't be stored: %s)".formatted(e));
    }
  }

  private static String platform() {
    String os = System.getProperty("os.name");
    if (os.startsWith("Mac")) {
      return "macos"; // One library for both kinds of processor.
    }
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    return os.split(" ")[0].toLowerCase(Locale.ROOT) + "-" + architecture;
  }

  /** A file whose name has the content's hash: another version gets another file. */
  private static Path stored(byte[] library) throws IOException {
    Path folder = Project.root().resolve("target").resolve("async-profiler");
    Path file =
        folder.resolve("libasyncProfiler-" + Integer.toHexString(Arrays.hashCode(library)) + ".so");
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "part", ".so");
      Files.write(part, library);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file.toAbsolutePath();
  }

  /** Tries an event in a JVM of its own; null if it works, otherwise the profiler's reason. */
  String refusal(String event) {
    ProcessBuilder probe =
        new ProcessBuilder(
                ChildJvm.java(),
                "-agentpath:%s=start,event=%s,file=/dev/null".formatted(file, event),
                "-version")
            .redirectErrorStream(true);
    try {
      List<String> said = Processes.run(probe).out().lines().toList();
      return said.stream().anyMatch(line -> line.contains(STARTED)) ? null : reason(said);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The error among what the profiler or the JVM said. */
  static String reason(List<String> said) {
    return said.stream()
        .filter(line -> line.startsWith("[ERROR] ") || line.contains("error: "))
        .map(line -> line.replaceFirst("^(\\[ERROR] |.*error: )", ""))
        .findFirst()
        .orElse("it does not start");
  }
}
