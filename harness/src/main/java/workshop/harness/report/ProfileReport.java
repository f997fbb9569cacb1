package workshop.harness.report;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.plot.Numbers;
import workshop.harness.results.Hotspots;
import workshop.harness.results.ProfileEvent;
import workshop.harness.results.ProfiledVersion;

/** Where the time of a version goes, in text and as a picture. */
public record ProfileReport(ProfiledVersion profiled) {

  /** The flame graph. */
  public FlameGraph flameGraph() {
    Suite<?, ?> suite = profiled.ofSuite();
    ProfileEvent event = profiled.event();
    return new FlameGraph(
        "%s %s, %s".formatted(suite.name(), profiled.version(), event),
        event.unit(),
        profiled.profile(),
        List.of(suite.getClass().getPackageName(), profiled.ofVersion().type().getPackageName()),
        event.callouts(suite, profiled.version()));
  }

  /** One sentence: the method where nearly all time is, and what it spends it on. */
  public String sentence() {
    return profiled.hotspots().sentence();
  }

  /** A table of the version's methods with what they call, and the sentence. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Profiled `%s`: %s (%s)".formatted(profiled.version(), counted(), profiled.sampledBy()));
    lines.add("");
    lines.add("   self   total  method, and what it calls elsewhere");
    for (Hotspots.Row row : profiled.hotspots().rows()) {
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
    return ShownCallout.of(
        profiled.profile(), profiled.event().callouts(profiled.ofSuite(), profiled.version()));
  }

  private String counted() {
    return "%s %s of %s"
        .formatted(
            Numbers.whole(profiled.profile().total()),
            profiled.event().unit(),
            profiled.processes().size() == 1
                ? "1 process"
                : profiled.processes().size() + " processes");
  }

  /** What belongs into a chapter's block {@code profile V}; nothing if V was not profiled. */
  public static Optional<String> content(List<ProfiledVersion> profiles, String block) {
    return profiles.stream()
        .filter(profile -> block.equals("profile " + profile.version()))
        .map(profile -> new ProfileReport(profile).block())
        .findFirst();
  }

  /** The sentence, and what the numbers in the picture point at. */
  private String block() {
    String callouts =
        callouts().stream()
            .map(shown ->
                "\n%d. `%s`: %s"
                    .formatted(shown.number(), shown.callout().shortMethod(), shown.text()))
            .collect(Collectors.joining());
    return "Profiled: %s %s.%s"
        .formatted(sentence(), counted(), callouts.isEmpty() ? "" : "\n" + callouts);
  }
}
