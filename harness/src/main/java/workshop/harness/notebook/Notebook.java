package workshop.harness.notebook;

import static java.util.stream.Collectors.joining;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.*;
import workshop.harness.app.*;
import workshop.harness.io.*;
import workshop.harness.measure.*;
import workshop.harness.plot.Plot;
import workshop.harness.report.*;
import workshop.harness.results.*;

/**
 * For the cells of a notebook. What is to be seen is returned as HTML, which a notebook shows if it
 * is the last value of a cell.
 */
public final class Notebook {

  private static final double PROFILED_SECONDS = 2.5;

  private static final Pattern LABEL = Pattern.compile("aria-label=\"([^\"]*)\"");

  /** Twice, since one page goes by the attributes and another by the style. */
  private static final String ALIGNED =
      "align=\"left\" valign=\"top\" style=\"text-align: left; vertical-align: top\"";

  private static final Measure MEASURE = new Measure(new Measurement.Listener() {});

  private Notebook() {}

  /** Builds what is stale, and tells what to do next; a failure has the compiler's messages. */
  public static String build() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path launcher = Project.root().resolve("scripts").resolve("workshop" + (windows ? ".cmd" : ""));
    try {
      ProcessBuilder command = new ProcessBuilder(launcher.toString(), "--version");
      Processes.Outcome outcome = Processes.run(command.redirectErrorStream(true));
      if (!outcome.isGood()) {
        throw new WorkshopException(outcome.out().strip());
      }
      Path started = Project.root().resolve("target", "builds", "command");
      String own = Path.of(System.getProperty(Project.BUILD)).getFileName().toString();
      return Files.readString(started, StandardCharsets.ISO_8859_1).contains(own)
          ? "The project is built."
          : "The project has been built again. <b>Restart the kernel</b> (menu Kernel) to use it.";
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s` can't be run (%s); run this cell again".formatted(launcher, e.getMessage()));
    }
  }

  /** The versions that this machine can run. */
  public static <I, R> List<Version<I, R>> versions(Suite<I, R> suite) {
    return suite.versions().stream()
        .filter(version -> version.availability().reason().isEmpty())
        .toList();
  }

  /** Runs a version once, and compares its result with the baseline's. */
  public static <I, R> R run(Suite<I, R> suite, String id, I input) {
    Version<I, R> version = Suites.version(suite, id);
    if (!version.fitsThisJvm()) { // What its code outside Java breaks would be the kernel.
      throw new WorkshopException(
          "%1$s needs a process of its own; `workshop run %1$s` gives it one".formatted(id));
    }
    R result = version.runOnce(input);
    suite
        .mismatch(version, input, suite.baseline().runOnce(input), result)
        .ifPresent(wrong -> {
          throw new WorkshopException("%s: wrong result: %s".formatted(id, wrong));
        });
    return result;
  }

  /**
   * Measures versions side by side, as {@code workshop measure-all --quick} does.
   *
   * @param settings settings of the input that differ from the defaults
   * @param ids versions, the one that the others are compared with first; without any, all
   */
  public static <I, R> MeasuredSuite measure(
      Suite<I, R> suite, Map<String, String> settings, String... ids) {
    List<Version<I, R>> versions =
        ids.length == 0 ? suite.versions() : Suites.versions(suite, List.of(ids));
    return measure(new Suites.Part<>(suite, versions), Workload.of(suite, settings));
  }

  private static <I, R> MeasuredSuite measure(Suites.Part<I, R> all, Workload workload) {
    Suites.Part<I, R> part = all.available(Version::availability);
    part.leftOut().forEach(each -> System.err.println("left out: " + each));
    Plan plan = Plan.ofRounds(Plan.IS_BRIEF ? 1 : Plan.QUICK_ROUNDS);
    MeasuredSuite measured = alone(() -> MEASURE.suite(part, workload, plan));
    if (!measured.isWhole()) {
      throw new WorkshopException(String.join("\n", measured.failures().values()));
    }
    return measured;
  }

  /** Does something while nothing else is measured on this machine. */
  private static <T> T alone(Supplier<T> doing) {
    try (MachineLock _ =
        MachineLock.take(
            true, () -> System.err.println("This machine is busy measuring; waiting."))) {
      return doing.get();
    }
  }

  /**
   * Checks a class that was written in a cell, and measures it beside others.
   *
   * @param type the class, which must be as the suite's versions are
   * @param ids versions to measure beside it, the one that the others are compared with first
   */
  public static <I, R> MeasuredSuite check(Suite<I, R> suite, Class<?> type, String... ids) {
    Version<I, R> mine = CellVersions.of(suite, type);
    Workbook<I, R> workbook = CellVersions.workbook(suite);
    for (Workbook.Trial<I> trial : workbook.trials()) {
      I input = trial.input();
      R expected = workbook.prepare(suite.baseline(), input).apply(input);
      R actual = mine.told(() -> workbook.prepare(mine, input).apply(input));
      workbook
          .mismatch(trial, expected, actual)
          .ifPresent(wrong -> {
            throw new WorkshopException("On the input `%s`: %s".formatted(trial.name(), wrong));
          });
    }
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      List<Version<I, R>> versions = new ArrayList<>(Suites.versions(suite, List.of(ids)));
      versions.add(mine.withJvmOptions(CellVersions.stored(suite, type, folder.path())));
      return measure(new Suites.Part<>(suite, versions), Workload.of(suite, Map.of()));
    } catch (IOException e) {
      throw new WorkshopException(
          "the code of `%s` could not be stored (%s); free some space for temporary files"
              .formatted(type.getSimpleName(), e));
    }
  }

  /**
   * Profiles a version in a process of its own, and draws its flame graph, also as a page to zoom
   * in.
   */
  public static <I, R> String flameGraph(Suite<I, R> suite, String id) {
    Version<I, R> version = Suites.version(suite, id);
    Sampler sampler = Sampler.find(Profile.Event.CPU, false);
    Suites.Found<I, R> found = new Suites.Found<>(suite, version);
    Workload workload = Workload.of(suite, Map.of());
    ProfiledVersion profile =
        alone(() -> MEASURE.profile(found, workload, new Profiler(sampler, 1, PROFILED_SECONDS)));
    ProfileReport report = new ProfileReport(profile);
    return "%s<p>%s<br>To zoom and search: <code>%s</code></p>"
        .formatted(
            picture(report.flameGraph().svg(FlameGraph.COLUMN)),
            StringEscapeUtils.escapeHtml4(report.block())
                .replaceAll("`([^`]*)`", "<code>$1</code>")
                .replace("\n", "<br>"),
            Project.root().relativize(Graphs.own().draw(profile)));
  }

  /**
   * A picture, as an image with its content inside: pages that show notebooks take SVG elements out
   * of HTML.
   */
  public static String picture(String svg) {
    Matcher label = LABEL.matcher(svg);
    return "<img alt=\"%s\" src=\"data:image/svg+xml;base64,%s\">"
        .formatted(
            label.find() ? label.group(1) : "",
            Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)));
  }

  public static String picture(Plot plot) {
    return picture(plot.svg());
  }

  /** A measurement as a table, with what to know beside it. */
  public static String table(MeasuredSuite measured) {
    return new SpeedupTable(measured).html();
  }

  /** How many times faster than the first each version is, as bars with their intervals. */
  public static String bars(MeasuredSuite measured) {
    return picture(SpeedupPicture.svg(measured, Optional.empty(), SpeedupPicture.WIDTH));
  }

  /** Methods of a version, as they stand in its source: a cell for {@link #sideBySide}. */
  public static String code(Suite<?, ?> suite, String id, String... methods) {
    Version<?, ?> version = Suites.version(suite, id);
    String code = Stream.of(methods).map(method -> source(version, method)).collect(joining("\n"));
    return "<td %s><b><code>%s</code>: %s</b><pre style=\"font-size: 11px\">%s</pre></td>"
        .formatted(
            ALIGNED,
            version.id(),
            StringEscapeUtils.escapeHtml4(version.idea()),
            StringEscapeUtils.escapeHtml4(code));
  }

  /** From its head to the brace below it: the sources are all formatted alike. */
  private static String source(Version<?, ?> version, String method) {
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

  /** Methods of one version or several, side by side. */
  public static String sideBySide(String... versions) {
    return "<table><tr>%s</tr></table>".formatted(String.join("", versions));
  }
}
