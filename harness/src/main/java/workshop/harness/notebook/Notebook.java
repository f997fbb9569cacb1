package workshop.harness.notebook;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.io.Project;
import workshop.harness.io.TemporaryFolder;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.JmhFork;
import workshop.harness.measure.Machine;
import workshop.harness.measure.MachineLock;
import workshop.harness.measure.Measurement;
import workshop.harness.measure.Plan;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;
import workshop.harness.profile.Sampler;
import workshop.harness.report.Graphs;
import workshop.harness.report.Numbers;
import workshop.harness.report.Plot;
import workshop.harness.report.ProfileReport;
import workshop.harness.report.Report;

/**
 * For the cells of a notebook. What is to be seen is returned as HTML, which a notebook shows if it
 * is the last value of a cell.
 */
public final class Notebook {

  /** As {@code --quick}. */
  private static final int ROUNDS = 3;

  private static final double PROFILED_SECONDS = 2.5;

  private static final int WIDTH = 720;
  private static final int BAR = 40;

  /** Relative to the longest bar: the axis, and what is between a bar and its number. */
  private static final double ROOM = 1.12;

  private static final double GAP = 0.01;

  private Notebook() {}

  /**
   * Builds what is stale.
   *
   * @return what to do next, in one sentence
   * @throws WorkshopException if the build fails, with the compiler's messages
   */
  public static String build() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path launcher = Project.root().resolve("scripts").resolve("workshop" + (windows ? ".cmd" : ""));
    try {
      Process process =
          new ProcessBuilder(launcher.toString(), "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new WorkshopException(output.strip());
      }
      Path current = Project.root().resolve("target").resolve("builds").resolve("current");
      return !Files.exists(current)
              || System.getProperty("java.class.path").contains(Files.readString(current).strip())
          ? "The project is built."
          : "The project has been built anew. <b>Restart the kernel</b> (menu Kernel) to use it.";
    } catch (IOException e) {
      throw new WorkshopException("`%s` can't be run (%s)".formatted(launcher, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkshopException("building was interrupted; run this cell again");
    }
  }

  /**
   * Runs a version once, and holds its result against the baseline's.
   *
   * @throws WorkshopException if it is wrong, with the first difference
   */
  public static <I, R> R run(Suite<I, R> suite, String id, I input) {
    Version<I, R> version = Suites.version(suite, id);
    R result = version.runOnce(input);
    String wrong = suite.objection(version, input, suite.baseline().runOnce(input), result);
    if (wrong != null) {
      throw new WorkshopException("%s: wrong result: %s".formatted(id, wrong));
    }
    return result;
  }

  /**
   * Measures versions side by side, in processes of their own, as {@code measure-all --quick} does.
   *
   * @param settings settings of the input that differ from the defaults
   * @param ids versions, the one that the others are compared with first; without any, all
   * @throws WorkshopException if a version can't be measured
   */
  public static <I, R> Report measure(
      Suite<I, R> suite, Map<String, String> settings, String... ids) {
    List<Version<I, R>> versions =
        ids.length == 0
            ? suite.versions().stream().filter(version -> version.obstacle().isEmpty()).toList()
            : versions(suite, ids);
    return measure(suite, versions, Workload.of(suite, settings));
  }

  private static <I, R> List<Version<I, R>> versions(Suite<I, R> suite, String... ids) {
    return Stream.of(ids).map(id -> Suites.version(suite, id)).toList();
  }

  private static <I, R> Report measure(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload) {
    Plan plan = Plan.ofRounds(ROUNDS);
    Measurement<I, R> measurement =
        new Measurement<>(suite, versions, workload, plan, new Silent(), new JmhFork(null));
    Rounds rounds = alone(() -> measurement.run(1));
    if (!rounds.failures().isEmpty()) {
      throw new WorkshopException(String.join("\n", rounds.failures().values()));
    }
    return new Report(suite.name(), suite, workload, rounds, Machine.current());
  }

  /** Does something while nothing else is measured on this machine. */
  private static <T> T alone(Supplier<T> doing) {
    try (MachineLock _ =
        MachineLock.take(
            true, () -> System.err.println("This machine is busy measuring; waiting."))) {
      return doing.get();
    }
  }

  private static final class Silent implements Measurement.Listener {
    @Override
    public void forkStarts(int round, String version) {}

    @Override
    public void forkEnds(int round, String version, ForkScore score) {}

    @Override
    public void failed(String version, String sentence) {}
  }

  /**
   * Checks a class that was written in a cell, and measures it beside others.
   *
   * @param type the class, which must be as the suite's versions are
   * @param ids versions to measure beside it, the one that the others are compared with first
   * @throws WorkshopException if a result is wrong, with the input and the first difference
   */
  public static <I, R> Report check(Suite<I, R> suite, Class<?> type, String... ids) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Version<I, R> mine = CellVersions.of(suite, type, folder.path());
      for (Workbook.Trial<I> trial : CellVersions.workbook(suite).trials()) {
        String wrong = disagreement(suite, mine, trial);
        if (wrong != null) {
          throw new WorkshopException("On the input `%s`: %s".formatted(trial.name(), wrong));
        }
      }
      List<Version<I, R>> versions = new ArrayList<>(versions(suite, ids));
      versions.add(mine);
      return measure(suite, versions, Workload.of(suite, Map.of()));
    } catch (IOException e) {
      throw new WorkshopException(
          "there is no place for temporary files (%s); free some".formatted(e));
    }
  }

  private static <I, R> String disagreement(
      Suite<I, R> suite, Version<I, R> version, Workbook.Trial<I> trial) {
    Workbook<I, R> workbook = CellVersions.workbook(suite);
    I input = trial.input();
    R expected = workbook.layOut(suite.baseline(), input).apply(input);
    R actual = version.told(() -> workbook.layOut(version, input).apply(input));
    return workbook.disagreement(trial, expected, actual);
  }

  /**
   * Profiles a version in a process of its own, and draws its flame graph, also as a page to zoom
   * in.
   */
  public static <I, R> String flameGraph(Suite<I, R> suite, String id) {
    Version<I, R> version = Suites.version(suite, id);
    Sampler sampler = Sampler.find(ProfileEvent.CPU, false);
    Profiler profiler = new Profiler(sampler, PROFILED_SECONDS, null);
    List<Profiler.Samples> samples =
        alone(() -> profiler.profile(suite, version, Workload.of(suite, Map.of()), 1));
    Graphs.Drawn drawn = Graphs.local().draw(suite, version, samples.getFirst(), sampler.event());
    try {
      return "%s<p>%s<br>To zoom and search: <code>%s</code></p>"
          .formatted(
              picture(Files.readString(drawn.picture())),
              withCode(new ProfileReport(version, samples, sampler.name()).sentence()),
              Project.root().relativize(drawn.page()));
    } catch (IOException e) {
      throw new WorkshopException("the flame graph can't be read (%s); run it again".formatted(e));
    }
  }

  private static String withCode(String sentence) {
    return escaped(sentence).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  /** A picture. */
  public static String picture(Plot plot) {
    return picture(plot.svg());
  }

  /**
   * A picture, as an image with its content inside: pages that show notebooks take SVG elements out
   * of HTML.
   */
  public static String picture(String svg) {
    return "<img src=\"data:image/svg+xml;base64,%s\">"
        .formatted(Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)));
  }

  /** A measurement as a table, with what to know beside it. */
  public static String table(Report report) {
    return "<table>%s%s</table>%s"
        .formatted(
            row(report.head(), "th"),
            report.rows().stream().map(row -> row(row, "td")).collect(joining()),
            report.remarks().stream()
                .map(remark -> "<p>" + escaped(remark) + "</p>")
                .collect(joining()));
  }

  private static String row(Report.Row row, String name) {
    Stream<String> texts = Stream.of(row.version(), row.idea());
    return Stream.concat(
            texts.map(text -> cell(name, "left", escaped(text))),
            row.figures().stream().map(figure -> cell(name, "right", escaped(figure))))
        .collect(joining("", "<tr>", "</tr>"));
  }

  /** Aligned twice: one page goes by the attribute, another by the style. */
  private static String cell(String name, String side, String content) {
    return ("<%s align=\"%s\" valign=\"top\" style=\"text-align: %2$s; vertical-align: top\">"
            + "%s</%1$s>")
        .formatted(name, side, content);
  }

  /**
   * A bar.
   *
   * @param low where its interval begins; the value itself if it has none
   * @param high where its interval ends
   */
  private record Bar(String name, double value, double low, double high) {}

  /** How many times faster than the first each version is, as bars with their intervals. */
  public static String bars(Report report) {
    Rounds rounds = report.rounds();
    List<Bar> bars =
        rounds.versions().stream()
            .map(id -> {
              Speedup speedup = rounds.speedup(id);
              String name = id.replaceFirst("^" + report.suite().name() + "_", "");
              return new Bar(name, speedup.ratio(), speedup.low(), speedup.high());
            })
            .toList();
    return bars("Speedup over " + rounds.baseline() + ", with its 95 % interval", "times", bars);
  }

  /**
   * Values as bars.
   *
   * @param unit the name of the axis
   * @param values the values by name; they are drawn in the order of the map
   */
  public static String bars(String title, String unit, Map<String, Double> values) {
    List<Bar> bars = new ArrayList<>();
    values.forEach((name, value) -> bars.add(new Bar(name, value, value, value)));
    return bars(title, unit, bars);
  }

  private static String bars(String title, String unit, List<Bar> bars) {
    List<String> fromBelow = bars.reversed().stream().map(Bar::name).toList();
    double longest = bars.stream().mapToDouble(Bar::high).max().orElse(1);
    return picture(
        new Plot(title, "", WIDTH, 90 + BAR * bars.size())
            .scale("y", "name", "", "limits", fromBelow)
            .scale("x", "name", unit, "limits", List.of(0, ROOM * longest))
            .layer(
                "bar",
                bars,
                Map.of("x", Bar::value, "y", Bar::name),
                "stat",
                "identity",
                "orientation",
                "y",
                "width",
                0.6,
                "fill",
                Plot.BLUE)
            .layer(
                "errorbar",
                bars.stream().filter(bar -> bar.low() < bar.high()).toList(),
                Map.of("xmin", Bar::low, "xmax", Bar::high, "y", Bar::name),
                "width",
                0.3,
                "color",
                Plot.ORANGE)
            .layer(
                "text",
                bars,
                Map.of("x", Bar::high, "y", Bar::name, "label", bar -> Numbers.ms(bar.value())),
                "hjust",
                "left",
                "nudge_x",
                GAP * longest,
                "size",
                6));
  }

  /** Methods of two versions, side by side. */
  public static String sideBySide(Code left, Code right) {
    return "<table><tr>%s%s</tr><tr>%s%s</tr></table>"
        .formatted(left.head(), right.head(), left.body(), right.body());
  }

  /** Methods of a version, as they stand in its source. */
  public record Code(Version<?, ?> version, List<String> methods) {

    private String head() {
      return cell(
          "th", "left", "<code>%s</code>: %s".formatted(version.id(), escaped(version.idea())));
    }

    private String body() {
      String code = methods.stream().map(this::source).collect(joining("\n"));
      return cell("td", "left", "<pre style=\"font-size: 11px\">%s</pre>".formatted(escaped(code)));
    }

    /** From its head to the brace below it: the sources are all formatted alike. */
    private String source(String method) {
      Matcher found =
          Pattern.compile("(?sm)^( +)[\\w<>\\[\\], .]* %s\\([^;]*?\\{$.*?^\\1}$".formatted(method))
              .matcher(version.source());
      if (!found.find()) {
        throw new WorkshopException(
            "%s has no method `%s`; look at its source"
                .formatted(version.type().getSimpleName(), method));
      }
      return found.group().stripIndent() + "\n";
    }
  }

  /**
   * Methods of a version.
   *
   * @param methods their names
   */
  public static Code code(Version<?, ?> version, String... methods) {
    return new Code(version, List.of(methods));
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
