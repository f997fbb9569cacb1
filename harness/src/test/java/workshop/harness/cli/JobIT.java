package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.call;

import module java.base;

import org.junit.jupiter.api.Test;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.results.*;

/** Three slow starts, as people write them, and a faster version of each. */
class JobIT extends OwnProject {

  private static final String EXAMPLE =
      """
      import module java.base;
      import workshop.harness.*;

      public class Example implements Job<String, Example.Answer> {
        record Answer(long number) implements Serializable {}
        public String description() { return "an example"; }
        public List<Version<String, Answer>> versions() {
          return List.of(version("v0", "slow", V0.class, V0::new), version("v1", "fast", V1.class, V1::new));
        }
        public List<Setting> settings() { return List.of(new Setting("size", "N", "1000", "numbers")); }
        public String makeInput(Workload workload) {
          return new Random(1).ints(workload.count("size"), 0, 1000)
              .mapToObj(Integer::toString).collect(Collectors.joining(","));
        }
        public Optional<String> mismatch(String in, Answer right, Answer actual) {
          return right.equals(actual) ? Optional.empty() : Optional.of(actual + ", not " + right);
        }
        record V0(String text) implements Task<Answer> { public Answer run() { %s } }
        record V1(String text) implements Task<Answer> { public Answer run() { %s } }
      }
      """;

  /** By how many times v0 allocates more than v1: unlike time, the same on a busy machine. */
  private double saving(String job, String setting) throws IOException {
    Path json = project.resolve("a.json");
    Path jmh = project.resolve("jmh.json");
    String line = "measure-all %s --rounds 1 --no-graphs --json %s --jmh-json %s " + setting;
    Outcome outcome = call(line, job, json, jmh);
    assertThat(outcome).returns("", Outcome::err).returns(0, Outcome::exitCode);
    assertThat(jmh).content().contains("\"" + job + "_v1\"");
    MeasuredSuite measured = Publication.read(json).measured().getFirst();
    return measured.version(job + "_v0").bytes().orElseThrow()
        / measured.version(job + "_v1").bytes().orElseThrow();
  }

  private double example(String setting, String slow, String fast) throws IOException {
    Path jobs = Files.createDirectory(project.resolve("jobs"));
    Files.writeString(jobs.resolve("Example.java"), EXAMPLE.formatted(slow, fast));
    return saving("example", setting);
  }

  /** What `new` writes counts words by streams and boxed integers. */
  @Test
  void aNewJobIsMeasuredProfiledAndScaledAsItStands() throws IOException {
    assertThat(call("new word-count").exitCode()).isZero();
    Path text = Files.writeString(project.resolve("a.txt"), "One two, TWO.");
    assertThat(call("run word-count_v0 --text %s --csv -", text).out())
        .isEqualTo("result\none=1\ntwo=2\n");
    assertThat(call("measure word-count_v1 --rounds 1 --no-graphs --words 1000").out())
        .contains(" ns per character (", "Speedup over word-count_v0: ");
    Outcome profiled = call("profile word-count_v0 --words 1000 --seconds 3 --graphs %s", project);
    assertThat(profiled.exitCode()).as(profiled.err()).isZero();
    Path picture = project.resolve("word_count_word-count_v0.svg");
    assertThat(picture).content().contains("WordCount$V0.run");
    Outcome scaled =
        call("scale word-count_v0,word-count_v1 --budget 1e-9 --rounds 2 --graphs %s", project);
    assertThat(scaled.err()).isEmpty();
    // How it goes on growing, nobody knows.
    assertThat(scaled.out()).containsPattern("\nword-count_v1 +[0-9.]+").doesNotContain("~");

    Path file = project.resolve("jobs/WordCount.java");
    String source = Files.readString(file);
    String fast =
        """
              Map<String, int[]> counts = new HashMap<>();
              for (StringTokenizer words = new StringTokenizer(text); words.hasMoreTokens(); ) {
                counts.computeIfAbsent(words.nextToken(), _ -> new int[1])[0]++;
              }
              return counts.entrySet().stream().collect(Collectors.toMap(
                  word -> word.getKey().toLowerCase(), word -> word.getValue()[0]));
            }
          }
        }
        """;
    Files.writeString(file, source.substring(0, source.lastIndexOf("return Arrays.")) + fast);
    assertThat(saving("word-count", "--words 5000")).isGreaterThan(1.3);
  }

  @Test
  void numbersAreParsedFasterWithoutSplit() throws IOException {
    String slow =
        "return new Answer(Stream.of(text.split(\" *, *\")).mapToInt(Integer::parseInt).sum());";
    String fast =
        """
        long sum = 0, number = 0;
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          sum += c == ',' ? number : 0;
          number = c == ',' ? 0 : 10 * number + (c - '0');
        }
        return new Answer(sum + number);
        """;
    assertThat(example("", slow, fast)).isGreaterThan(10);
  }

  /** From the input to itself backwards. */
  @Test
  void aDistanceNeedsNoWholeMatrix() throws IOException {
    String slow =
        """
        int n = text.length();
        Integer[][] d = new Integer[n + 1][n + 1];
        for (int i = 0; i <= n; i++)
          for (int j = 0; j <= n; j++)
            d[i][j] = i == 0 || j == 0 ? i + j : Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                d[i - 1][j - 1] + (text.charAt(i - 1) == text.charAt(n - j) ? 0 : 1));
        return new Answer(d[n][n]);
        """;
    String fast =
        """
        int n = text.length();
        int[] row = IntStream.rangeClosed(0, n).toArray();
        for (int i = 1; i <= n; i++)
          for (int j = 1, diagonal = row[0]++; j <= n; j++) {
            int replaced = diagonal + (text.charAt(i - 1) == text.charAt(n - j) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(Math.min(diagonal, row[j - 1]) + 1, replaced);
          }
        return new Answer(row[n]);
        """;
    assertThat(example("--size 50", slow, fast)).isGreaterThan(10);
  }
}
