package workshop.harness.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import workshop.harness.Callout;

/**
 * A flame graph of one version.
 *
 * @param title what was profiled
 * @param unit what a weight is: {@code samples} or {@code bytes}
 * @param profile the stacks, from the benchmark's stub on
 * @param packages of the version and its suite, whose code is set off from others'
 * @param callouts what to point at, where it is in the profile
 */
public record FlameGraph(
    String title, String unit, Profile profile, List<String> packages, List<Callout> callouts) {

  /**
   * Leaves out lines but those of the version's own code: elsewhere they would make many narrow
   * frames of one method.
   */
  public FlameGraph {
    profile = profile.withoutLines(frame -> Origin.of(frame, packages) != Origin.VERSION);
  }

  /** A page to zoom and search in. */
  public String html() {
    return FlamePage.html(title, unit, profile, packages, ShownCallout.of(profile, callouts));
  }

  /** A picture that needs no script; hovering over a frame names it. */
  public String svg() {
    return svg(FlamePicture.COLUMN);
  }

  /** The same for a projector, with larger text; it lists no call-outs. */
  public String largeSvg() {
    return svg(FlamePicture.PROJECTOR);
  }

  private String svg(int width) {
    FrameTree tree = FrameTree.of(profile);
    Map<String, String> legend = new LinkedHashMap<>();
    for (Origin origin : Origin.values()) {
      legend.put(origin.colour, origin.text);
    }
    return FlamePicture.svg(
        title,
        String.format(
            Locale.ROOT, "%,.0f %s. Width is share; callers are below.", tree.total(), unit),
        legend,
        tree,
        null,
        tree.total(),
        new Plain(tree.total(), unit, packages),
        ShownCallout.of(profile, callouts),
        width);
  }

  private record Plain(double whole, String unit, List<String> packages)
      implements FlamePicture.Style {

    @Override
    public String colour(FrameTree node, FrameTree counterpart) {
      return Origin.of(node.frame(), packages).colour;
    }

    @Override
    public String tooltip(FrameTree node, FrameTree counterpart) {
      return String.format(
          Locale.ROOT,
          "%s%s%s: %.1f %% (%,.0f %s)%s",
          node.frame().name(),
          node.frame().line() == 0 ? "" : ":" + node.frame().line(),
          node.isInlined() ? ", inlined" : "",
          100 * node.total() / whole,
          node.total(),
          unit,
          node.self() > 0
              ? String.format(Locale.ROOT, ", %.1f %% itself", 100 * node.self() / whole)
              : "");
    }
  }
}
