package workshop.harness.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a JVM that crashes leaves behind: in a temporary folder, not in the user's. */
public final class Crash {

  /** Option of a JVM: it leaves no image of its memory. */
  public static final String NO_CORE_DUMP = "-XX:-CreateCoredumpOnCrash";

  private static final String FILE = "crash.log";

  /** Such as {@code # SIGSEGV (0xb) at pc=0x00007f}. */
  private static final Pattern SIGNAL =
      Pattern.compile("(?m)^#\\s+([A-Z_]+) \\(0x[0-9a-f]+\\) at pc");

  private Crash() {}

  /** Option of a JVM: where it tells how it crashed. */
  public static String errorFile(Path folder) {
    return "-XX:ErrorFile=" + folder.resolve(FILE);
  }

  /**
   * The signal by which a JVM crashed, such as {@code SIGSEGV}, if one did; what it told is
   * removed.
   *
   * @param folder where its {@link #errorFile} is
   */
  public static Optional<String> taken(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      // Code in another language may have put anything into it.
      String log = Files.readString(file, StandardCharsets.ISO_8859_1);
      Files.delete(file);
      return Optional.of(
          SIGNAL
              .matcher(log)
              .results()
              .findFirst()
              .map(found -> found.group(1))
              .orElse("a signal"));
    } catch (IOException e) {
      return Optional.empty(); // There is no such file: it did not crash.
    }
  }
}
