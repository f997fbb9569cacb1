package workshop.harness.report;

import module java.base;

import one.convert.Arguments;
import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.Suite;
import workshop.harness.results.*;

/**
 * A flame graph of one version.
 *
 * @param unit what a weight is: {@code samples} or {@code bytes}
 * @param profile the stacks, from the benchmark's stub on
 * @param packages of the version and its suite, whose code has a colour of its own
 * @param callouts what to point at
 */
public record FlameGraph(
    String title,
    String unit,
    Profile profile,
    List<String> packages,
    List<ProfileReport.ShownCallout> callouts) {

  /** The width of a column of text on a web page. */
  public static final int COLUMN = 840;

  /** Half the width of a projector, which shows the picture twice as large. */
  public static final int PROJECTOR = 610;

  /**
   * Leaves out lines except those of the version's own code: elsewhere they would split a method
   * into many narrow frames.
   */
  public FlameGraph {
    profile =
        profile.map(
            frame -> Origin.of(frame, packages) == Origin.VERSION ? frame : frame.withoutLine());
  }

  /** Async-profiler's page, to zoom and search in; it needs no other file and no network. */
  public String html() {
    return html("%s (%s)".formatted(title, unit), profile, Optional.empty());
  }

  /**
   * Async-profiler's page of a profile, coloured by the change from another one if there is one.
   * Both must have the same unit, since their weights are subtracted as they are.
   */
  static String html(String title, Profile to, Optional<Profile> from) {
    Arguments arguments = new Arguments("--title", StringEscapeUtils.escapeHtml4(title));
    one.convert.FlameGraph page = new one.convert.FlameGraph(arguments);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      page.parseCollapsed(new StringReader(to.collapsed()));
      if (from.isPresent()) {
        one.convert.FlameGraph other = new one.convert.FlameGraph(arguments);
        other.parseCollapsed(new StringReader(from.get().collapsed()));
        page.diff(other);
      }
      page.dump(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory can be read and written.
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A picture that needs no script; hovering over a frame names it. */
  public String svg(int width) {
    return FlamePicture.svg(this, width);
  }

  /**
   * Where the code of a frame comes from, with its colour. Colour-blind people can tell the colours
   * apart too.
   */
  enum Origin {
    VERSION("#f0953f", "the version and its suite"),
    LIBRARY("#f9e784", "libraries"),
    JDK("#8ad19f", "JDK"),
    NATIVE("#d98fbb", "native code"),
    /** Around the version; left out of pictures. */
    HARNESS(null, "the harness and JMH");

    static final List<Origin> SHOWN = List.of(VERSION, LIBRARY, JDK, NATIVE);

    private static final String HARNESS_PACKAGE = Suite.class.getPackageName() + ".";
    private static final String JMH_PACKAGE = "org.openjdk.jmh.";

    /** Its packages, and allocated arrays such as {@code double[]}. */
    private static final Pattern OF_JDK =
        Pattern.compile("(javax?|jdk|sun|com\\.sun)\\..*|[a-z]+(\\[])+");

    /** To fill a frame with, under black text. */
    final String colour;

    final String text;

    Origin(String colour, String text) {
      this.colour = colour;
      this.text = text;
    }

    /** The origin of a frame; the packages are those of the version and its suite. */
    static Origin of(Frame frame, List<String> packages) {
      String name = frame.name();
      if (OF_JDK.matcher(name).matches()) {
        return JDK;
      }
      if (frame.kind() == Frame.NATIVE || frame.kind() == Frame.KERNEL) {
        return NATIVE;
      }
      if (packages.contains(frame.packageName())) {
        return VERSION;
      }
      return name.startsWith(HARNESS_PACKAGE) || name.startsWith(JMH_PACKAGE) ? HARNESS : LIBRARY;
    }
  }
}
