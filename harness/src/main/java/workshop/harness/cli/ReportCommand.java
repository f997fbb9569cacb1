package workshop.harness.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.io.Project;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;
import workshop.harness.profile.Sampler;
import workshop.harness.report.Graphs;
import workshop.harness.report.ProfileReport;
import workshop.harness.report.Publication;
import workshop.harness.report.Report;
import workshop.harness.report.ReportData;

/** {@code workshop report}. */
@Command(
    name = "report",
    description = "Makes the page for the classroom, and refreshes the tables in the chapters.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {

  private static final int ROUNDS = 7;
  private static final int PROCESSES = 3;
  private static final double SECONDS = 3;

  /** What a fork takes, by and large. */
  private static final double FORK_SECONDS = 2.2;

  private final Set<String> isProfiled = new HashSet<>();

  @Spec private CommandSpec spec;
  @Mixin private MeasuringOptions measuring;
  @Mixin private ProfilingOptions profiling;

  @Parameters(
      paramLabel = "SUITE",
      description =
          "Suites or parts to measure, the one for the front first (default: all that are lessons;"
              + " with --from none).")
  private List<String> names = List.of();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Take results from a file that this command or another one's --json has written. May be"
              + " given more than once.")
  private List<Path> from = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where the page and the results go; the chapters stay as they are (default: the project's"
              + " graphs/, and the chapters are refreshed).")
  private Path out;

  @Override
  public Integer call() {
    measuring.check();
    profiling.check();
    if (out != null && !Files.isDirectory(out)) {
      throw new ParameterException(
          spec.commandLine(), "--out is `%s`, which is no folder; make it first".formatted(out));
    }
    List<Suites.Part<?, ?>> parts = Errors.check(spec, this::parts);
    ReportData data = Errors.check(spec, () -> stored(parts));
    if (!parts.isEmpty()) {
      tell("Measuring %s: about %d min.", names(parts), minutes(parts));
    }
    for (Suites.Part<?, ?> part : parts) {
      data = measured(data, part);
    }
    if (data.measured().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no suite's measurement for the page; name a suite, or give --from one");
    }
    return publish(new Publication(data));
  }

  private List<Suites.Part<?, ?>> parts() {
    List<String> wanted =
        names.isEmpty() && from.isEmpty()
            ? Suites.all().stream().flatMap(suite -> suite.lessons().stream()).toList()
            : names;
    return wanted.stream().<Suites.Part<?, ?>>map(name -> here(Suites.part(name))).toList();
  }

  private <I, R> Suites.Part<I, R> here(Suites.Part<I, R> part) {
    List<Version<I, R>> versions = new ArrayList<>();
    for (Version<I, R> version : part.versions()) {
      version
          .obstacle()
          .ifPresentOrElse(
              why -> Errors.print(spec, "left out: " + why), () -> versions.add(version));
    }
    return new Suites.Part<>(part.name(), part.suite(), versions);
  }

  private ReportData stored(List<Suites.Part<?, ?>> parts) {
    ReportData data = ReportData.NOTHING;
    for (Path file : from) {
      data = data.and(ReportData.read(file));
    }
    if (!parts.isEmpty()) {
      data.requireMachine(measuring.jvm().machine());
    }
    return data;
  }

  private static String names(List<Suites.Part<?, ?>> parts) {
    return parts.stream().map(Suites.Part::name).collect(Collectors.joining(", "));
  }

  private long minutes(List<Suites.Part<?, ?>> parts) {
    int versions = parts.stream().mapToInt(part -> part.versions().size()).sum();
    double profiles = PROCESSES * (FORK_SECONDS + SECONDS);
    return Math.round(versions * (measuring.rounds(ROUNDS) * FORK_SECONDS + profiles) / 60 + 0.5);
  }

  /** With a part measured, and its versions profiled that have not been yet. */
  private <I, R> ReportData measured(ReportData before, Suites.Part<I, R> part) {
    Workload workload = Workload.of(part.suite(), Map.of());
    tell("%s: %s", part.name(), part.suite().description());
    Report report = measuring.measure(part, workload, ROUNDS);
    if (!report.isWhole()) {
      throw new WorkshopException(
          "not all of %s could be measured, so the page stays as it was; `workshop check` or"
                  .formatted(part.name())
              + " `measure` tells more");
    }
    ReportData data = before.and(report);
    if (!report.isLesson()) {
      return data;
    }
    Sampler sampler = profiling.sampler(ProfileEvent.CPU);
    for (Version<I, R> version : measuring.jvm().appliedTo(part.versions())) {
      if (Version.isAnew(version.id())
          || version.isProgram()
          || isProfiled.contains(version.id())) {
        continue;
      }
      List<Profiler.Samples> samples =
          profiling.profile(
              sampler, part.suite(), version, workload, PROCESSES, SECONDS, measuring.turn());
      data =
          data.and(
              new ProfileReport(
                  part.suite(),
                  version,
                  samples,
                  sampler,
                  measuring.jvm().machine(),
                  report.date()));
      isProfiled.add(version.id());
    }
    return data;
  }

  private int publish(Publication publication) {
    Graphs graphs = out == null ? Graphs.published() : new Graphs(out);
    publication.write(graphs);
    measuring.write(publication.data()::json);
    if (out == null) {
      publication.update().forEach(file -> tell("Refreshed: %s", Project.shown(file)));
    }
    tell(
        "Page: %s (open it in a browser)",
        Project.shown(graphs.folder().resolve(Publication.PAGE)));
    return ExitCode.OK;
  }

  private void tell(String format, Object... values) {
    spec.commandLine().getOut().println(format.formatted(values));
  }
}
