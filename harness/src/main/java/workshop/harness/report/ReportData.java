package workshop.harness.report;

import module java.base;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import workshop.harness.Suites;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Scaling;
import workshop.harness.measure.Speedup;
import workshop.harness.profile.Profile;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;

/**
 * What a page for the classroom is made of; all of one machine and JDK. The document that it is
 * stored as has every score and every stack, so that the page can be made again without measuring.
 *
 * @param measured measurements, in the order of the page
 * @param profiled profiles, one a version at the most
 */
public record ReportData(
    List<Report> measured, List<ProfileReport> profiled, List<Scaling> scaled) {

  /**
   * Keeps the last one of each.
   *
   * @throws IllegalArgumentException if they are of different machines or JDKs
   */
  public ReportData {
    machines(measured, profiled, scaled)
        .reduce((first, other) -> {
          requireSame(first, other);
          return first;
        });
    measured = last(measured, Report::name);
    profiled = last(profiled, profile -> profile.version().id());
    scaled = last(scaled, Scaling::suite);
  }

  private static <T> List<T> last(List<T> all, Function<T, String> name) {
    Map<String, T> last = new LinkedHashMap<>();
    all.forEach(each -> last.put(name.apply(each), each));
    return List.copyOf(last.values());
  }

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

    private static final Pattern FRAME = Pattern.compile("[^;\n]+?(?=;| \\d+\n)");

    static Profiled of(ProfileReport report) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      List<String> processes =
          report.processes().stream()
              .map(process ->
                  FRAME
                      .matcher(process.collapsed())
                      .replaceAll(frame ->
                          "" + numbers.computeIfAbsent(frame.group(), _ -> numbers.size())))
              .toList();
      return new Profiled(
          report.version().id(),
          report.sampler().name(),
          report.machine(),
          report.date(),
          List.copyOf(numbers.keySet()),
          processes);
    }

    ProfileReport report() {
      Suites.Found<?, ?> found = Suites.version(version);
      return new ProfileReport(
          found.suite(),
          found.version(),
          processes.stream().map(this::profile).toList(),
          new Sampler(ProfileEvent.CPU, sampledBy, null, null),
          machine,
          date);
    }

    private Profile profile(String numbered) {
      return Profile.parse(
          FRAME
              .matcher(numbered)
              .replaceAll(number ->
                  Matcher.quoteReplacement(frames.get(Integer.parseInt(number.group())))));
    }
  }

  private record Document(List<Results> measured, List<Profiled> profiled, List<Scaling> scaled) {

    ReportData data() {
      return new ReportData(
          measured.stream().map(Results::report).toList(),
          profiled.stream().map(Profiled::report).toList(),
          scaled);
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
        Scaling scaling = Results.JSON.treeToValue(tree, Scaling.class);
        return new ReportData(List.of(), List.of(), List.of(scaling));
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
            scaled));
  }

  /** With a measurement, in place of an older one of the same name. */
  public ReportData and(Report report) {
    return and(new ReportData(List.of(report), List.of(), List.of()));
  }

  /** With a profile, in place of an older one of the same version. */
  public ReportData and(ProfileReport report) {
    return and(new ReportData(List.of(), List.of(report), List.of()));
  }

  /**
   * With other data, which replace what they are newer than.
   *
   * @throws IllegalArgumentException if they are of another machine or JDK
   */
  public ReportData and(ReportData other) {
    return new ReportData(
        together(measured, other.measured),
        together(profiled, other.profiled),
        together(scaled, other.scaled));
  }

  private static <T> List<T> together(List<T> older, List<T> newer) {
    return Stream.of(older, newer).flatMap(List::stream).toList();
  }

  /**
   * Makes sure that what is going to be added comes from where this came from.
   *
   * @throws IllegalArgumentException if it does not
   */
  public void requireMachine(Machine other) {
    machine().ifPresent(machine -> requireSame(machine, other));
  }

  private static void requireSame(Machine machine, Machine other) {
    if (!machine.isSame(other)) {
      throw new IllegalArgumentException(
          "figures of different machines or JDKs are not mixed: some are of %s, others of %s;"
                  .formatted(machine, other)
              + " measure all on one");
    }
  }

  /** Where the figures come from; nothing if there are none. */
  public Optional<Machine> machine() {
    return machines(measured, profiled, scaled).findFirst();
  }

  private static Stream<Machine> machines(
      List<Report> measured, List<ProfileReport> profiled, List<Scaling> scaled) {
    return Stream.of(
            measured.stream().map(Report::machine),
            profiled.stream().map(ProfileReport::machine),
            scaled.stream().map(Scaling::machine))
        .flatMap(machines -> machines);
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
            scaled.stream().flatMap(scaling -> ScalingReport.content(scaling, block).stream()))
        .flatMap(contents -> contents)
        .findFirst();
  }
}
