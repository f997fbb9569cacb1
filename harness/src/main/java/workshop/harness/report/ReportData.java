package workshop.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import workshop.harness.Suites;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Speedup;
import workshop.harness.profile.Profile;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;
import workshop.harness.profile.Sampler;

/**
 * What a page for the classroom is made of; all of one machine and JDK. The document that it is
 * stored as has every score and every stack, so that the page can be made again without measuring.
 *
 * @param measured measurements, in the order of the page
 * @param profiled profiles, one a version at the most
 * @param scaled times over size
 */
public record ReportData(
    List<Report> measured, List<ProfileReport> profiled, List<ScalingReport> scaled) {

  /** Nothing yet. */
  public static final ReportData NOTHING = new ReportData(List.of(), List.of(), List.of());

  /**
   * A version's samples as programs read them.
   *
   * @param frames the frames of the stacks, each once
   * @param processes the stacks of each process, as {@code "0;4;2 17"}: numbers of frames, weight
   */
  private record Profiled(
      String version,
      String sampledBy,
      Machine machine,
      LocalDate date,
      List<String> frames,
      List<String> processes) {

    static Profiled of(ProfileReport report) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      List<String> processes =
          report.processes().stream()
              .map(process -> numbered(process.profile().collapsed(), numbers))
              .toList();
      return new Profiled(
          report.version().id(),
          report.sampler().name(),
          report.machine(),
          report.date(),
          List.copyOf(numbers.keySet()),
          processes);
    }

    private static String numbered(String collapsed, Map<String, Integer> numbers) {
      StringBuilder text = new StringBuilder();
      for (String line : collapsed.lines().toList()) {
        int space = line.lastIndexOf(' ');
        for (String frame : line.substring(0, space).split(";")) {
          text.append(numbers.computeIfAbsent(frame, _ -> numbers.size())).append(';');
        }
        text.setCharAt(text.length() - 1, ' ');
        text.append(line.substring(space + 1)).append('\n');
      }
      return text.toString();
    }

    ProfileReport report() {
      Suites.Found<?, ?> found = Suites.version(version);
      return new ProfileReport(
          found.suite(),
          found.version(),
          processes.stream().map(this::samples).toList(),
          new Sampler(ProfileEvent.CPU, sampledBy, null, null),
          machine,
          date);
    }

    private Profiler.Samples samples(String numbered) {
      StringBuilder collapsed = new StringBuilder();
      for (String line : numbered.lines().toList()) {
        int space = line.lastIndexOf(' ');
        Arrays.stream(line.substring(0, space).split(";"))
            .map(number -> frames.get(Integer.parseInt(number)))
            .forEach(frame -> collapsed.append(frame).append(';'));
        collapsed.setCharAt(collapsed.length() - 1, ' ');
        collapsed.append(line.substring(space + 1)).append('\n');
      }
      Profile profile = Profile.parse(collapsed.toString());
      return new Profiler.Samples(profile, Math.round(profile.total()));
    }
  }

  private record Document(
      List<Results> measured, List<Profiled> profiled, List<ScalingReport.Document> scaled) {

    ReportData data() {
      ReportData data = NOTHING;
      for (Results results : measured) {
        data = data.and(results.report());
      }
      for (Profiled profile : profiled) {
        data = data.and(profile.report());
      }
      for (ScalingReport.Document scaling : scaled) {
        data = data.and(scaling.report());
      }
      return data;
    }
  }

  /**
   * Reads what {@code report} wrote, or what {@code --json} of another measuring command did.
   *
   * @throws IllegalArgumentException if that can't be read, or what it is about is gone
   */
  public static ReportData read(Path file) {
    try {
      JsonNode tree = Results.JSON.readTree(Files.readString(file));
      if (tree.has("measured")) {
        return Results.JSON.treeToValue(tree, Document.class).data();
      }
      if (tree.has("sizes")) {
        return NOTHING.and(Results.JSON.treeToValue(tree, ScalingReport.Document.class).report());
      }
      if (tree.has("schedule_seed")) {
        return NOTHING.and(Results.JSON.treeToValue(tree, Results.class).report());
      }
    } catch (IOException | JacksonException | IndexOutOfBoundsException | NullPointerException e) {
      throw unreadable(file, e.toString());
    } catch (IllegalArgumentException e) { // Of another time: its versions are not here.
      throw unreadable(file, e.getMessage());
    }
    throw unreadable(file, "it holds no measurement");
  }

  private static IllegalArgumentException unreadable(Path file, String why) {
    return new IllegalArgumentException(
        "`%s` can't be used (%s); give a file that `report`, or `measure-all --json`, has written"
            .formatted(file, why.lines().findFirst().orElse("")));
  }

  /** The document, with a line end. */
  public String json() {
    return Results.json(
        new Document(
            measured.stream().map(Results::of).toList(),
            profiled.stream().map(Profiled::of).toList(),
            scaled.stream().map(ScalingReport::document).toList()));
  }

  /** With a measurement, in place of an older one of the same name. */
  public ReportData and(Report report) {
    return and(new ReportData(List.of(report), List.of(), List.of()));
  }

  /** With a profile, in place of an older one of the same version. */
  public ReportData and(ProfileReport report) {
    return and(new ReportData(List.of(), List.of(report), List.of()));
  }

  private ReportData and(ScalingReport report) {
    return and(new ReportData(List.of(), List.of(), List.of(report)));
  }

  /**
   * With other data, which replace what they are newer than.
   *
   * @throws IllegalArgumentException if they are of another machine or JDK
   */
  public ReportData and(ReportData other) {
    if (machine().isPresent() && other.machine().isPresent()) {
      requireMachine(other.machine().get());
    }
    Map<String, Report> reports = new LinkedHashMap<>();
    Map<String, ProfileReport> profiles = new LinkedHashMap<>();
    Map<String, ScalingReport> scalings = new LinkedHashMap<>();
    for (ReportData data : List.of(this, other)) {
      data.measured.forEach(report -> reports.put(report.name(), report));
      data.profiled.forEach(profile -> profiles.put(profile.version().id(), profile));
      data.scaled.forEach(scaling -> scalings.put(scaling.plan().suite().name(), scaling));
    }
    return new ReportData(
        List.copyOf(reports.values()),
        List.copyOf(profiles.values()),
        List.copyOf(scalings.values()));
  }

  /**
   * Makes sure that what is going to be added comes from where this came from.
   *
   * @throws IllegalArgumentException if it does not
   */
  public void requireMachine(Machine other) {
    machine()
        .filter(machine -> !machine.isSame(other))
        .ifPresent(machine -> {
          throw new IllegalArgumentException(
              "figures of different machines or JDKs are not mixed: some are of %s, others of %s;"
                      .formatted(machine, other)
                  + " measure all on one");
        });
  }

  /** Where the figures come from; nothing if there are none. */
  public Optional<Machine> machine() {
    return Stream.of(
            measured.stream().map(Report::machine),
            profiled.stream().map(ProfileReport::machine),
            scaled.stream().map(ScalingReport::machine))
        .flatMap(machines -> machines)
        .findFirst();
  }

  /** The profile of a version; nothing if it was not profiled. */
  Optional<ProfileReport> profile(String version) {
    return profiled.stream().filter(profile -> profile.version().id().equals(version)).findFirst();
  }

  /** How much faster than a report's baseline the job can be done, where that was measured. */
  Optional<Floor> floor(Report report) {
    String baseline = report.rounds().baseline();
    return report.suite().floor().stream()
        .flatMap(floor ->
            measured.stream()
                .map(Report::rounds)
                .filter(rounds -> rounds.has(floor) && rounds.has(baseline))
                .map(rounds -> new Floor(floor, rounds.speedup(baseline, floor))))
        .findFirst();
  }

  /** The version that is the floor, and its speedup. */
  record Floor(String version, Speedup speedup) {}

  /** The content of a chapter's generated block, or nothing if the data are of something else. */
  public Optional<String> content(String block) {
    return Stream.of(
            measured.stream()
                .filter(Report::isComplete)
                .flatMap(report -> ChapterBlocks.content(report, block).stream()),
            ProfileReport.content(profiled, block).stream(),
            scaled.stream().flatMap(scaling -> scaling.content(block).stream()))
        .flatMap(contents -> contents)
        .findFirst();
  }
}
