package workshop.harness.profile;

import java.util.List;
import workshop.harness.Suite;

/**
 * Where the code of a frame comes from: its colour, to be told apart by colour-blind people too.
 */
enum Origin {
  VERSION("#f0953f", "the version and its suite"),
  LIBRARY("#f9e784", "libraries"),
  JDK("#8ad19f", "JDK"),
  NATIVE("#d98fbb", "native code"),
  HARNESS("#e8e8e8", "the harness");

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
   * @param packages of the version and its suite
   */
  static Origin of(Frame frame, List<String> packages) {
    String name = frame.name();
    if (packages.contains(frame.packageName())) {
      return VERSION;
    }
    if (name.startsWith(Suite.class.getPackageName() + ".")) {
      return HARNESS;
    }
    if (name.startsWith("java.") || name.startsWith("jdk.")) {
      return JDK;
    }
    return frame.kind() == Frame.NATIVE || frame.kind() == Frame.KERNEL ? NATIVE : LIBRARY;
  }
}
