package workshop.harness.measure;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** What a version prints when it is tried: its first lines, so that they bury nothing. */
final class FirstLines {

  private static final int SHOWN = 10;

  private FirstLines() {}

  /** Does something, and lets through the first lines that it prints. */
  static <T> T printed(Supplier<T> doing) {
    PrintStream out = System.out;
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    System.setOut(new PrintStream(kept, true));
    try {
      return doing.get();
    } finally {
      System.setOut(out);
      List<String> lines = kept.toString().lines().toList();
      lines.stream().limit(SHOWN).forEach(out::println);
      if (lines.size() > SHOWN) {
        out.printf(
            "... and %,d more lines; printing is timed with the rest.%n", lines.size() - SHOWN);
      }
    }
  }
}
