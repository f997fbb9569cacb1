package workshop.harness.report;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.plot.Numbers;
import workshop.harness.results.*;

/** Where the time of a version goes, in text and as a picture. */
public record ProfileReport(ProfiledVersion profiled) {

  public FlameGraph flameGraph() {
    Suite<?, ?> suite = profiled.ofSuite();
    return new FlameGraph(
        "%s %s, %s".formatted(suite.name(), profiled.version(), profiled.event()),
        profiled.event().unit(),
        profiled.profile(),
        List.of(suite.getClass().getPackageName(), profiled.ofVersion().type().getPackageName()),
        callouts());
  }

  /** A table of the version's methods with what they call, and the sentence. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Profiled `%s`: %s %s of %s (%s)"
            .formatted(
                profiled.version(),
                Numbers.whole(profiled.profile().total()),
                profiled.event().unit(),
                Numbers.count(profiled.processes().size(), "JVM"),
                profiled.sampledBy()));
    lines.add("");
    lines.add("   self   total  method (indented: what it calls in other classes)");
    for (Hotspots.Row row : profiled.hotspots().rows()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%5.1f %%  %5.1f %%  %s%s",
              100 * row.self(),
              100 * row.total(),
              "  ".repeat(row.level()),
              Frame.shortName(row.method())));
    }
    lines.add("");
    lines.add(profiled.hotspots().sentence());
    numbered().forEach(lines::add);
    return lines;
  }

  /** What the suite's author points at, where it is in the profile, which must be of time. */
  List<ShownCallout> callouts() {
    List<Suite.Callout> callouts = profiled.ofSuite().callouts(profiled.version());
    return profiled.event() == Profile.Event.ALLOC
        ? List.of()
        : ShownCallout.of(profiled.profile(), callouts);
  }

  /** In Markdown: the sentence, and what the numbers in the picture point at. */
  public String block() {
    return "Profiled: %s\n\n%s"
        .formatted(profiled.hotspots().sentence(), numbered().collect(Collectors.joining("\n")));
  }

  private Stream<String> numbered() {
    return callouts().stream()
        .map(shown -> "%d. `%s`: %s".formatted(shown.number(), shown.shortMethod(), shown.text()));
  }

  /**
   * A call-out whose method is in a profile.
   *
   * @param number its number in the picture and in lists, from 1
   * @param callout what the author wrote
   * @param share the method's share, with all that it calls
   */
  public record ShownCallout(int number, Suite.Callout callout, double share) {

    /** With less of the profile a method is not to be seen. */
    private static final double SEEN = 0.01;

    /** Those whose method is in the profile, in order. */
    public static List<ShownCallout> of(Profile profile, List<Suite.Callout> callouts) {
      Map<String, Profile.Weight> methods = profile.methods();
      List<ShownCallout> shown = new ArrayList<>();
      for (Suite.Callout callout : callouts) {
        Profile.Weight weight = methods.getOrDefault(callout.method(), new Profile.Weight(0, 0));
        double share = weight.total() / profile.total();
        if (share >= SEEN) {
          shown.add(new ShownCallout(shown.size() + 1, callout, share));
        }
      }
      return shown;
    }

    public String shortMethod() {
      return Frame.shortName(callout.method());
    }

    public String text() {
      return String.format(Locale.ROOT, "%.0f %%, %s", 100 * share, callout.sentence());
    }
  }
}
