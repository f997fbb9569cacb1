package workshop.harness.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import one.convert.Arguments;

/**
 * A flame graph of one version.
 *
 * @param title what was profiled
 * @param unit what a weight is: {@code samples} or {@code bytes}
 * @param profile the stacks, from the benchmark's stub on
 */
public record FlameGraph(String title, String unit, Profile profile) {

  private static final String OURS = "#f5a35c";
  private static final String JDK = "#a8d08d";
  private static final String LIBRARY = "#f6d55c";
  private static final String NATIVE = "#d9b3b3";
  private static final String FRAME = "#d0d0d0";

  /** Async-profiler's own page: zooming, searching, no network needed. */
  public String html() {
    Arguments arguments = new Arguments("--title", title);
    one.convert.FlameGraph page = new one.convert.FlameGraph(arguments);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      page.parseCollapsed(new StringReader(profile.collapsed()));
      page.dump(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Neither end is a file.
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A picture that needs no script; hovering over a frame names it. */
  public String svg() {
    FrameTree tree = FrameTree.of(profile);
    String note =
        String.format(
            Locale.ROOT,
            "%,.0f %s; width is share, callers below. Orange: the workshop's code, yellow: libraries,"
                + " green: JDK, pink: native, grey: around it.",
            tree.total(),
            unit);
    return FlamePicture.svg(title, note, tree, null, tree.total(), new Plain(tree.total(), unit));
  }

  private record Plain(double whole, String unit) implements FlamePicture.Style {

    @Override
    public String colour(FrameTree node, FrameTree counterpart) {
      String name = node.frame().name();
      if (name.startsWith("workshop.harness.")) {
        return FRAME;
      }
      if (name.startsWith("workshop.")) {
        return OURS;
      }
      if (name.startsWith("java.") || name.startsWith("jdk.")) {
        return JDK;
      }
      return node.frame().kind() == Frame.NATIVE || node.frame().kind() == 'k' ? NATIVE : LIBRARY;
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
