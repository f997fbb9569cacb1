package workshop.harness.report;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.measure.Machine;
import workshop.harness.profile.FlameGraph;
import workshop.harness.profile.Hotspots;
import workshop.harness.profile.Profile;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Sampler;
import workshop.harness.profile.ShownCallout;

/**
 * Where the time of a version goes, in text.
 *
 * @param suite the version's suite, whose author points at what to see
 * @param processes its samples, a process each
 * @param sampler what took them
 */
public record ProfileReport(
    Suite<?, ?> suite,
    Version<?, ?> version,
    List<Profile> processes,
    Sampler sampler,
    Machine machine,
    LocalDate date) {

  /** What was sampled just now, on this machine. */
  public ProfileReport(
      Suite<?, ?> suite, Version<?, ?> version, List<Profile> processes, Sampler sampler) {
    this(suite, version, processes, sampler, Machine.current(), LocalDate.now());
  }

  /** The samples of all processes. */
  private Profile profile() {
    return Profile.together(processes);
  }

  private Hotspots hotspots() {
    return new Hotspots(profile(), version.type().getName());
  }

  /** Writes the flame graph to a folder. */
  public Graphs.Drawn draw(Graphs graphs) {
    ProfileEvent event = sampler.event();
    String name = version.id() + (event == ProfileEvent.CPU ? "" : "_" + event);
    return graphs.draw(suite, name, flameGraph());
  }

  /** The flame graph. */
  FlameGraph flameGraph() {
    ProfileEvent event = sampler.event();
    return new FlameGraph(
        "%s %s, %s".formatted(suite.name(), version.id(), event),
        event.unit(),
        profile(),
        List.of(suite.getClass().getPackageName(), version.type().getPackageName()),
        event.callouts(suite, version));
  }

  /** One sentence: the method where nearly all time is, and what it spends it on. */
  public String sentence() {
    return hotspots().sentence();
  }

  /** A table of the version's methods with what they call, and the sentence. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Profiled `%s`: %s (%s)".formatted(version.id(), counted(), sampler.name()));
    lines.add("");
    lines.add("   self   total  method, and what it calls elsewhere");
    for (Hotspots.Row row : hotspots().rows()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%5.1f %%  %5.1f %%  %s%s",
              100 * row.self(),
              100 * row.total(),
              "  ".repeat(row.level()),
              row.name()));
    }
    lines.add("");
    lines.add(sentence());
    List<ShownCallout> callouts = callouts();
    if (!callouts.isEmpty()) {
      lines.add("In the picture:");
    }
    callouts.forEach(shown ->
        lines.add(
            "  %d  %s: %s".formatted(shown.number(), shown.callout().shortMethod(), shown.text())));
    return lines;
  }

  /** What the suite's author points at, where it is in the profile. */
  List<ShownCallout> callouts() {
    return ShownCallout.of(profile(), sampler.event().callouts(suite, version));
  }

  private String counted() {
    return "%s %s of %s"
        .formatted(
            Numbers.whole(profile().total()),
            sampler.event().unit(),
            processes.size() == 1 ? "1 process" : processes.size() + " processes");
  }

  /** What belongs into a chapter's block {@code profile V}; nothing if V was not profiled. */
  public static Optional<String> content(List<ProfileReport> reports, String block) {
    return reports.stream()
        .filter(report -> block.equals("profile " + report.version.id()))
        .map(ProfileReport::block)
        .findFirst();
  }

  /** The sentence with its origin, and what the numbers in the picture point at. */
  private String block() {
    String callouts =
        callouts().stream()
            .map(shown ->
                "\n%d. `%s`: %s"
                    .formatted(shown.number(), shown.callout().shortMethod(), shown.text()))
            .collect(Collectors.joining());
    return "Profiled: %s %s, %s, on %s.%s"
        .formatted(sentence(), counted(), date, machine, callouts.isEmpty() ? "" : "\n" + callouts);
  }
}
