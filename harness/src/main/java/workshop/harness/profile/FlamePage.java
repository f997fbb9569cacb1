package workshop.harness.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import one.convert.Arguments;
import one.convert.FlameGraph;

/**
 * Async-profiler's page with a flame graph, in our colours. By itself it colours frames by how they
 * were compiled, and shows whole names. So each frame is given to it in parts, which its script
 * takes apart again: the number of the origin, that of a call-out, the package, and labels to
 * choose from by width.
 */
final class FlamePage {

  private static final String SEPARATOR = "\t";

  /** The page's own root is in no part. */
  private static final String TAKE_APART =
      """
      function parts(text) {
      		const [origin, number, prefix, ...labels] = text.includes('\\t') ? text.split('\\t') : [%d, '', '', text];
      		return {color: [%s][origin], title: prefix + labels[0], labels: labels.map(label => number + label)};
      	}

      """;

  private static final String FITTING =
      "f.labels.find(label => label.length <= chars)"
          + " || f.labels.at(-1).substring(0, chars - 1) + '\u2026'";

  private FlamePage() {}

  /** The page; it needs no other file and no network. */
  static String html(
      String title,
      String unit,
      Profile profile,
      List<String> packages,
      List<ShownCallout> callouts) {
    String page = original(title, profile.collapsed(frame -> inParts(frame, packages, callouts)));
    int otherLegend = page.indexOf("<dl class='frames'>");
    page = page.substring(0, otherLegend) + page.substring(page.indexOf("<dl class='hotkeys'>"));
    page = replaced(page, "<div id='legend'", legend() + list(callouts) + "<div id='legend'");
    String takeApart =
        TAKE_APART.formatted(
            Origin.HARNESS.ordinal(),
            origins().map(origin -> "'" + origin.colour + "'").collect(Collectors.joining(", ")));
    page = replaced(page, "function getColor(", takeApart + "function getColor(");
    page =
        replaced(
            page,
            "color: maxdiff >= 0 ? getDiffColor(d) : getColor(palette[key & 7]),",
            "...parts(cpool[key >>> 3]),");
    page = replaced(page, "title: cpool[key >>> 3],", "");
    page =
        replaced(
            page,
            "f.title.length <= chars ? f.title : f.title.substring(0, chars - 2) + '..'",
            FITTING);
    // Neighbours of one colour need a gap.
    page = replaced(page, "f.width * px, 15)", "Math.max(f.width * px - .5, .5), 15)");
    return replaced(page, "' samples'", "' " + unit + "'");
  }

  private static String original(String title, String collapsed) {
    FlameGraph page = new FlameGraph(new Arguments("--title", FlamePicture.escaped(title)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      page.parseCollapsed(new StringReader(collapsed));
      page.dump(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Neither end is a file.
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String inParts(Frame frame, List<String> packages, List<ShownCallout> callouts) {
    String number =
        callouts.stream()
            .filter(shown -> shown.callout().method().equals(frame.name()))
            .map(shown -> circled(shown) + " ")
            .collect(Collectors.joining());
    String origin = Integer.toString(Origin.of(frame, packages).ordinal());
    String prefix = frame.name().substring(0, frame.name().length() - frame.shortName().length());
    String labels = String.join(SEPARATOR, frame.labels());
    return new Frame(String.join(SEPARATOR, origin, number, prefix, labels), 0, frame.kind())
        .toString();
  }

  /** A black circle with the number in it. */
  private static String circled(ShownCallout shown) {
    return Character.toString('\u2775' + shown.number());
  }

  private static String list(List<ShownCallout> callouts) {
    return callouts.stream()
        .map(shown ->
            "<div>%s <b>%s</b>: %s</div>\n"
                .formatted(
                    circled(shown),
                    FlamePicture.escaped(shown.callout().shortMethod()),
                    FlamePicture.escaped(shown.text())))
        .collect(Collectors.joining("", "<div style='margin-bottom: 8px'>\n", "</div>\n"));
  }

  private static String legend() {
    return origins()
        .map(origin ->
            "<span style='background: %s; color: #000; padding: 2px 6px'>%s</span>\n"
                .formatted(origin.colour, origin.text))
        .collect(
            Collectors.joining("", "<div style='clear: both; margin-bottom: 8px'>\n", "</div>\n"));
  }

  private static Stream<Origin> origins() {
    return Arrays.stream(Origin.values());
  }

  private static String replaced(String page, String part, String by) {
    if (!page.contains(part)) {
      throw new IllegalStateException("async-profiler's page is another one: it lacks " + part);
    }
    return page.replace(part, by);
  }
}
