package workshop.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.results.Publication;

/** Files of results with a mistake in them: they are refused in one sentence, or can be shown. */
class ResultsMutationsTest {

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.]+|true|false|null|[\\[\\]{}:,]");

  private static final List<String> PIECES =
      List.of(
          "",
          "null",
          "true",
          "[]",
          "{}",
          "[ [ ] ]",
          "\"\"",
          "\"7\"",
          "\"slow\"",
          "\"\\ud800\"",
          "\"0;1 x\"",
          "0",
          "-1",
          "1e999",
          "-1e999",
          "1e-400",
          "1.5",
          "99999999999",
          "NaN",
          ",",
          "\"",
          "\\u",
          "\u0000");

  /** The page takes a tenth of a second. */
  private static final int SHOWN = 20;

  @Test
  void tenThousandFilesAreShownOrRefusedInASentence(@TempDir Path folder) throws IOException {
    String golden = "src/test/resources/workshop/harness/cli/golden/results.json";
    String sample = Files.readString(Path.of(golden));
    List<MatchResult> tokens = TOKEN.matcher(sample).results().toList();
    Random random = new Random(6);
    Path file = folder.resolve("results.json");
    int read = 0;
    for (int i = 0; i < 10_000; i++) {
      String mutated = mutated(sample, tokens, random);
      try {
        Publication results = Publication.read(Files.writeString(file, mutated));
        if (!results.measured().isEmpty() && read++ < SHOWN) {
          assertThat(new ClassroomPage(results).html()).endsWith("</html>\n");
        }
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage())
            .startsWith("`" + file + "` can't be used (")
            .doesNotContain("\n");
      } catch (RuntimeException | Error e) {
        throw new AssertionError(mutated, e);
      }
    }
    assertThat(read).isBetween(500, 5000);
  }

  /** Truncated, too deep, or with another token in the place of one. */
  private static String mutated(String sample, List<MatchResult> tokens, Random random) {
    MatchResult token = tokens.get(random.nextInt(tokens.size()));
    String before = sample.substring(0, token.start());
    return switch (random.nextInt(100)) {
      case 0 -> before + "[".repeat(100_000);
      case 1, 2, 3, 4 -> before;
      default -> before + PIECES.get(random.nextInt(PIECES.size())) + sample.substring(token.end());
    };
  }
}
