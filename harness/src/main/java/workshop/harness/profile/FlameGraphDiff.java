package workshop.harness.profile;

import java.util.Locale;

/**
 * Two flame graphs in milliseconds per iteration, each coloured by what is different in the other.
 * Both have the same scale, so a version that is four times faster is a quarter as wide. Two
 * directions, because a frame that has gone is only in the first picture, and a new one only in the
 * second.
 *
 * @param beforeName the version before
 * @param before its profile, scaled to milliseconds, without lines, its class named as in the other
 * @param afterName the version after
 * @param after its profile
 */
public record FlameGraphDiff(String beforeName, Profile before, String afterName, Profile after) {

  /** The first version's picture: what becomes of its time in the second. */
  public String beforeSvg() {
    return svg(beforeName, before, afterName, after, 1);
  }

  /** The second version's picture: where its time was in the first. */
  public String afterSvg() {
    return svg(afterName, after, beforeName, before, -1);
  }

  private String svg(String name, Profile drawn, String otherName, Profile other, int direction) {
    FrameTree tree = FrameTree.of(drawn);
    double fullWidth = Math.max(before.total(), after.total());
    String note =
        "Width is time, the same scale in both pictures. Blue: %s takes less here; red: more; grey: as much."
            .formatted(afterName);
    return FlamePicture.svg(
        String.format(Locale.ROOT, "%s: %.3g ms per iteration", name, tree.total()),
        note,
        tree,
        FrameTree.of(other),
        fullWidth,
        new Changes(otherName, direction, fullWidth));
  }

  /**
   * Colours by the change from before to after.
   *
   * @param direction 1 if the drawn tree is the one before, -1 if it is the one after
   */
  private record Changes(String otherName, int direction, double whole)
      implements FlamePicture.Style {

    /** A change of this share of the whole has the full colour. */
    private static final double FULL = 0.25;

    private static final double UNSEEN = 0.005;

    private static double total(FrameTree node) {
      return node == null ? 0 : node.total();
    }

    @Override
    public String colour(FrameTree node, FrameTree counterpart) {
      double saved = direction * (node.total() - total(counterpart)) / whole;
      if (Math.abs(saved) < UNSEEN) {
        return "#dcdcdc";
      }
      int pale = (int) Math.round(225 - 125 * Math.min(1, Math.abs(saved) / FULL));
      return saved > 0
          ? "rgb(%d,%d,255)".formatted(pale, pale + 15)
          : "rgb(255,%d,%d)".formatted(pale, pale);
    }

    @Override
    public String tooltip(FrameTree node, FrameTree counterpart) {
      return String.format(
          Locale.ROOT,
          "%s: %.3g ms; in %s %s",
          node.frame().name(),
          node.total(),
          otherName,
          counterpart == null
              ? "not there"
              : String.format(Locale.ROOT, "%.3g ms", counterpart.total()));
    }
  }
}
