package workshop.polymatch;

import java.util.*;

/** Texts with a mistake in them, drawn by a seed. */
final class Mutations {

  /** What a file may have where something else belongs. */
  private static final List<String> PIECES =
      List.of(
          "1e999", "-1e-400", "NaN", "\"7\"", "null", "[]", "{}", "[[[]]]", "\ud800", "\u0000",
          "\"", "\\u", "\\", ",", ";", "\n", "\r", "\t", "(", ")", "EMPTY", "\uFEFF", "true",
          "0x1p3");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** A text with one to three mistakes. */
  String mutate(String text) {
    String mutated = text;
    for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
      int from = random.nextInt(mutated.length() + 1);
      int to = Math.min(mutated.length(), from + random.nextInt(12));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      String before = mutated.substring(0, from);
      mutated =
          switch (random.nextInt(6)) {
            case 0 -> before; // Truncated.
            case 1 -> before + mutated.substring(to); // A part is missing.
            case 2 -> before + mutated.substring(from, to) + mutated.substring(from); // Doubled.
            case 3 -> before + piece + mutated.substring(from); // Put in.
            case 4 -> before + piece + mutated.substring(to); // In place of a part.
            default ->
                random.nextInt(500) == 0
                    ? before + List.of("[", "(", "{\"a\":").get(random.nextInt(3)).repeat(100_000)
                    : before + (char) random.nextInt(0x3000) + mutated.substring(to);
          };
    }
    return mutated;
  }
}
