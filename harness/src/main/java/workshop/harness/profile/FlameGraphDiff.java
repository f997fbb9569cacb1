package workshop.harness.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import workshop.harness.profile.MethodDifferences.Side;

/**
 * Two flame graphs in milliseconds per iteration, each coloured by what is different in the other.
 * Both have the same scale, so a version that is four times faster is a quarter as wide. Two
 * directions, because a frame that has gone is only in the first picture, and a new one only in the
 * second.
 *
 * @param beforeName the version before
 * @param before its profiles, without lines, its class named as in the other
 * @param afterName the version after
 * @param after its profiles
 */
public record FlameGraphDiff(String beforeName, Side before, String afterName, Side after) {

  private static final String SAME = "#dcdcdc";

  /** The first version's picture: what becomes of its time in the second. */
  public String beforeSvg() {
    return svg(beforeName, before, afterName, after, 1, FlamePicture.COLUMN);
  }

  /** The second version's picture: where its time was in the first. */
  public String afterSvg() {
    return svg(afterName, after, beforeName, before, -1, FlamePicture.COLUMN);
  }

  /** {@link #beforeSvg} for a projector, with larger text. */
  public String largeBeforeSvg() {
    return svg(beforeName, before, afterName, after, 1, FlamePicture.PROJECTOR);
  }

  /** {@link #afterSvg} for a projector. */
  public String largeAfterSvg() {
    return svg(afterName, after, beforeName, before, -1, FlamePicture.PROJECTOR);
  }

  private String svg(
      String name, Side drawn, String otherName, Side other, int direction, int width) {
    double longerMs = Math.max(before.ms(), after.ms());
    Map<String, String> legend = new LinkedHashMap<>();
    legend.put(Changes.colour(1), afterName + " takes less here");
    legend.put(Changes.colour(-1), "more");
    legend.put(SAME, "as much, but for chance");
    FrameTree tree = FrameTree.of(drawn.forks());
    FrameTree counterpart = FrameTree.of(other.forks());
    return FlamePicture.svg(
        String.format(Locale.ROOT, "%s: %.3g ms per iteration", name, drawn.ms()),
        "Width is time, the same scale in both pictures; callers are below.",
        legend,
        tree,
        counterpart,
        tree.total() * longerMs / drawn.ms(),
        new Changes(drawn, tree.totals(), other, counterpart.totals(), otherName, direction),
        List.of(),
        width);
  }

  /**
   * Colours by the change from before to after.
   *
   * @param all samples of the drawn side, by process
   * @param otherAll those of the other side
   * @param direction 1 if the drawn side is the one before, -1 if it is the one after
   */
  private record Changes(
      Side drawn, double[] all, Side other, double[] otherAll, String otherName, int direction)
      implements FlamePicture.Style {

    /** A change of this share of the longer time has the full colour. */
    private static final double FULL = 0.25;

    private static final double UNSEEN = 0.005;

    /** Red for -1 and less, blue for 1 and more, the paler the nearer to 0. */
    static String colour(double saved) {
      int pale = (int) Math.round(225 - 125 * Math.min(1, Math.abs(saved)));
      return saved > 0
          ? "rgb(%d,%d,255)".formatted(pale, pale + 15)
          : "rgb(255,%d,%d)".formatted(pale, pale);
    }

    @Override
    public String colour(FrameTree node, FrameTree counterpart) {
      double[] samples = samples(counterpart);
      double saved = direction * (drawn.ms(node.totals(), all) - other.ms(samples, otherAll));
      double error = drawn.error(node.totals(), all) + other.error(samples, otherAll);
      // What may be chance has no colour, and what is hardly more than chance has little.
      double beyond = Math.max(0, Math.abs(saved) - error) / Math.max(drawn.ms(), other.ms());
      return beyond < UNSEEN ? SAME : colour(Math.signum(saved) * beyond / FULL);
    }

    private double[] samples(FrameTree counterpart) {
      return counterpart == null ? new double[otherAll.length] : counterpart.totals();
    }

    @Override
    public String tooltip(FrameTree node, FrameTree counterpart) {
      return String.format(
          Locale.ROOT,
          "%s: %.3g ms; in %s %s",
          node.frame().name(),
          drawn.ms(node.totals(), all),
          otherName,
          counterpart == null
              ? "not there"
              : String.format(Locale.ROOT, "%.3g ms", other.ms(counterpart.totals(), otherAll)));
    }
  }
}
