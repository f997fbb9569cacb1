package workshop.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.io.Project;
import workshop.harness.io.WholeFile;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Scaling;
import workshop.harness.report.MarkdownBlocks;
import workshop.harness.report.ScalingPicture;
import workshop.harness.report.ScalingReport;

/** {@code workshop scale}. */
@Command(
    name = "scale",
    description = "Measures how the time of versions grows with the size of the input.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScaleCommand implements Callable<Integer>, TakesWorkload {

  private static final int SMALLEST = 100;
  private static final int ROUNDS = 3;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..*",
      split = ",",
      description = "Versions of a suite (default: some of the first suite).")
  private List<String> ids = List.of();

  @Option(
      names = "--budget",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "Seconds that a single iteration may take; what would take longer is extrapolated"
              + " (default: ${DEFAULT-VALUE}).")
  private double budget;

  @Option(names = "--largest", paramLabel = "N", description = "The largest size.")
  private Integer largest;

  @Option(
      names = "--update",
      paramLabel = "FILE",
      description = "Refresh the block `scale` of a Markdown file.")
  private Path updated;

  @Mixin private MeasuringOptions measuring;
  @Mixin private GraphOptions graphs;

  @Override
  public Integer call() {
    Suites.Part<?, ?> part =
        ids.isEmpty()
            ? new Suites.Part<>(Suites.first().name(), first(Suites.first()), List.of())
            : Errors.check(spec, () -> Suites.chosen(ids));
    return scale(part);
  }

  private static <I, R> Suite<I, R> first(Suite<I, R> suite) {
    return suite;
  }

  private <I, R> int scale(Suites.Part<I, R> part) {
    Suite<I, R> suite = part.suite();
    if (!(budget > 0)) {
      throw new ParameterException(
          spec.commandLine(), "--budget is %s; give more than 0".formatted(budget));
    }
    measuring.check();
    graphs.check();
    Optional<MarkdownBlocks> file =
        Optional.ofNullable(updated)
            .map(markdown -> Errors.check(spec, () -> MarkdownBlocks.of(markdown, "scale")));
    Suite.Growth growth = growth(suite);
    List<Version<I, R>> versions =
        part.versions().isEmpty()
            ? growth.versions().stream().map(id -> Suites.version(suite, id)).toList()
            : part.versions();
    List<Integer> sizes = Scaling.sizes(SMALLEST, largest(growth));
    PrintWriter out = spec.commandLine().getOut();
    Scaling scaling =
        Scaling.of(
            versions.stream().filter(this::isHere).toList(),
            sizes,
            size -> workload(suite, growth, size),
            1000 * budget,
            (size, left, workload) -> {
              out.printf("Size %,d%n", size);
              return measure(suite, left, workload);
            });
    ScalingReport report =
        new ScalingReport(
            suite,
            workload(suite, growth, sizes.getLast()),
            scaling,
            measuring.rounds(ROUNDS),
            budget,
            measuring.jvm().machine());
    out.println();
    report.lines().forEach(out::println);
    Path picture = graphs.graphs().file(suite, "scale.svg");
    WholeFile.write(picture, ScalingPicture.svg(suite.name() + ": time over size", scaling));
    out.printf("Picture: %s%n", Project.shown(picture));
    file.ifPresent(each -> each.replace(report::content));
    measuring.write(report::json);
    return scaling.notes().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean isHere(Version<?, ?> version) {
    version.obstacle().ifPresent(why -> Errors.print(spec, "left out: %s".formatted(why)));
    return version.obstacle().isEmpty();
  }

  private <I, R> Rounds measure(
      Suite<I, R> suite, List<Version<I, R>> versions, Workload workload) {
    return measuring.measure(suite, versions, workload, ROUNDS).rounds();
  }

  private Suite.Growth growth(Suite<?, ?> suite) {
    Map<String, String> given = WorkloadOptions.given(spec);
    Suite.Growth growth =
        Errors.check(spec, () -> suite.growth(Workload.of(suite, given)))
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "%s has no size to grow by; name versions of another suite"
                        .formatted(suite.name())));
    growth.settings().apply(SMALLEST).keySet().stream()
        .filter(given::containsKey)
        .findFirst()
        .ifPresent(setting -> {
          throw new ParameterException(
              spec.commandLine(),
              "--%s is what grows; leave it out, or give --largest".formatted(setting));
        });
    return growth;
  }

  private int largest(Suite.Growth growth) {
    int last = largest == null ? growth.largest() : largest;
    if (last < SMALLEST || last > growth.largest()) {
      throw new ParameterException(
          spec.commandLine(),
          "the largest size is %,d; it must be from %,d to %,d"
              .formatted(last, SMALLEST, growth.largest()));
    }
    return last;
  }

  private Workload workload(Suite<?, ?> suite, Suite.Growth growth, int size) {
    Map<String, String> settings = new HashMap<>(WorkloadOptions.given(spec));
    settings.putAll(growth.settings().apply(size));
    return Errors.check(spec, () -> Workload.of(suite, settings));
  }
}
