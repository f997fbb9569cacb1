package workshop.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static workshop.harness.cli.Cli.call;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.harness.cli.Cli.Outcome;
import workshop.harness.io.Project;
import workshop.harness.results.MeasuredSuite;
import workshop.harness.results.Publication;

/** Three slow starts, as people write them, and a faster version of each. */
class JobIT {

  private static final String QUICKLY = " --rounds 1";

  private static final String HEAD =
      """
      import module java.base;
      import workshop.harness.*;

      public class Example implements Job<String, Example.Answer> {
        record Answer(long number) implements Serializable {}

        public String description() { return "an example"; }

        public List<Version<String, Answer>> versions() {
          return List.of(version("v0", "slow", V0.class, V0::new), version("v1", "fast", V1.class, V1::new));
        }

        public List<Setting> settings() {
          return List.of(new Setting("size", "N", "1000", "numbers, or letters"));
        }

        public String makeInput(Workload workload) {
          return new Random(1).ints(workload.count("size"), 0, 1000)
              .mapToObj(Integer::toString).collect(Collectors.joining(","));
        }

        public Optional<String> mismatch(String in, Answer right, Answer actual) {
          return right.equals(actual)
              ? Optional.empty()
              : Optional.of(actual + " in place of " + right);
        }

      """;

  private static final String NUMBERS =
      """
        record V0(String text) implements Task<Answer> {
          public Answer run() {
            long sum = 0;
            for (String number : text.split(" *, *")) {
              sum += Integer.parseInt(number);
            }
            return new Answer(sum);
          }
        }

        record V1(String text) implements Task<Answer> {
          public Answer run() {
            long sum = 0;
            long number = 0;
            for (int i = 0; i < text.length(); i++) {
              char c = text.charAt(i);
              if (c == ',') {
                sum += number;
                number = 0;
              } else {
                number = 10 * number + (c - '0');
              }
            }
            return new Answer(sum + number);
          }
        }
      }
      """;

  /** From the input to itself backwards. */
  private static final String DISTANCE =
      """
        record V0(String text) implements Task<Answer> {
          public Answer run() {
            String other = new StringBuilder(text).reverse().toString();
            Integer[][] d = new Integer[text.length() + 1][other.length() + 1];
            for (int i = 0; i <= text.length(); i++) {
              for (int j = 0; j <= other.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i
                    : Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                        d[i - 1][j - 1] + (text.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
              }
            }
            return new Answer(d[text.length()][other.length()]);
          }
        }

        record V1(String text) implements Task<Answer> {
          public Answer run() {
            char[] a = text.toCharArray();
            char[] b = new StringBuilder(text).reverse().toString().toCharArray();
            int[] row = IntStream.rangeClosed(0, b.length).toArray();
            for (int i = 1; i <= a.length; i++) {
              int diagonal = row[0];
              row[0] = i;
              for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                int same = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + same);
                diagonal = above;
              }
            }
            return new Answer(row[b.length]);
          }
        }
      }
      """;

  private static final String SLOW_WORDS = "return Arrays.stream(";

  /** One pass over the characters, and a count that is no object for each word. */
  private static final String FAST_WORDS =
      """
      Map<String, int[]> counts = new HashMap<>();
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
              if (i == text.length() || text.charAt(i) == ' ') {
                counts.computeIfAbsent(text.substring(start, i), _ -> new int[1])[0]++;
                start = i + 1;
              }
            }
            Map<String, Integer> result = new HashMap<>();
            counts.forEach((word, count) -> result.put(word.toLowerCase(), count[0]));
            return result;
          }
        }
      }
      """;

  @TempDir Path project;

  @BeforeEach
  void moveTheProject() {
    System.setProperty(Project.ROOT, project.toString());
  }

  @AfterEach
  void moveItBack() {
    System.clearProperty(Project.ROOT);
  }

  /**
   * By how many times v0 allocates more than v1: unlike the time, it is the same on a busy machine.
   */
  private double saving(String job, String settings) throws IOException {
    Path json = project.resolve("a.json");
    Path jmh = project.resolve("jmh.json");
    Outcome outcome =
        call(
            "measure-all %s --no-graphs --json %s --jmh-json %s" + QUICKLY + settings,
            job,
            json,
            jmh);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(jmh).content().contains("\"" + job + "_v1\"");
    MeasuredSuite measured = Publication.read(json).measured().getFirst();
    return measured.version(job + "_v0").bytes().orElseThrow()
        / measured.version(job + "_v1").bytes().orElseThrow();
  }

  @Test
  void aNewJobIsMeasuredProfiledAndScaledAsItStands() throws IOException {
    assertThat(call("new word-count").exitCode()).isZero();
    Path text = Files.writeString(project.resolve("a.txt"), "One two, TWO.");
    assertThat(call("run word-count_v0 --text %s --csv -", text).out())
        .isEqualTo("result\none=1\ntwo=2\n");
    Outcome measured = call("measure word-count_v1 --no-graphs --words 1000" + QUICKLY);
    assertThat(measured.out()).contains(" ns per character (", "Speedup over word-count_v0: ");
    Outcome profiled =
        call("profile word-count_v0 --words 1000 --processes 1 --seconds 3 --graphs %s", project);
    assertThat(profiled.exitCode()).as(profiled.err()).isZero();
    assertThat(project.resolve("word_count_word-count_v0.svg"))
        .content()
        .contains("WordCount$V0.run");
    Outcome scaled =
        call("scale word-count_v0,word-count_v1 --largest 100 --rounds 2 --graphs %s", project);
    assertThat(scaled.err()).isEmpty();
    assertThat(scaled.out()).containsPattern("\nword-count_v1 +[0-9.]+");

    Path file = project.resolve("jobs/WordCount.java");
    String source = Files.readString(file);
    int slow = source.lastIndexOf(SLOW_WORDS);
    Files.writeString(file, source.substring(0, slow) + FAST_WORDS);
    assertThat(saving("word-count", " --words 5000")).isGreaterThan(1.3);
  }

  private double example(String versions, String settings) throws IOException {
    Files.writeString(
        Files.createDirectory(project.resolve("jobs")).resolve("Example.java"), HEAD + versions);
    return saving("example", settings);
  }

  @Test
  void numbersAreParsedFasterWithoutSplit() throws IOException {
    assertThat(example(NUMBERS, "")).isGreaterThan(10);
  }

  @Test
  void aDistanceNeedsNoWholeMatrix() throws IOException {
    assertThat(example(DISTANCE, " --size 50")).isGreaterThan(10);
  }
}
