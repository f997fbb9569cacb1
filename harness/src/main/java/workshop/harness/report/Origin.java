package workshop.harness.report;

import module java.base;

import workshop.harness.Suite;
import workshop.harness.results.Frame;

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

  /** Those that a picture shows. */
  static final List<Origin> SHOWN = List.of(VERSION, LIBRARY, JDK, NATIVE);

  private static final String HARNESS_PACKAGE = Suite.class.getPackageName() + ".";
  private static final String JMH_PACKAGE = "org.openjdk.jmh.";

  /** Allocated arrays such as {@code double[]}. */
  private static final Pattern PRIMITIVES = Pattern.compile("[a-z]+(\\[])+");

  /** To fill a frame with, under black text. */
  final String colour;

  /** For the legend. */
  final String text;

  Origin(String colour, String text) {
    this.colour = colour;
    this.text = text;
  }

  /**
   * The origin of a frame.
   *
   * @param packages of the version and its suite; what students write is in the unnamed one
   */
  static Origin of(Frame frame, List<String> packages) {
    String name = frame.name();
    if (name.startsWith("java.") || name.startsWith("jdk.") || PRIMITIVES.matcher(name).matches()) {
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
