package workshop.harness;

import java.util.stream.Stream;

/** Stands where an exercise leaves something out. */
public final class Todo {

  private Todo() {}

  /** Thrown where something is missing; its message says what to write there. */
  public static final class Unfinished extends RuntimeException {

    private Unfinished(String what) {
      super(what);
    }
  }

  /**
   * What a version threw, in a few words: {@code threw ...} with the line of the user's own file,
   * or that it is not finished.
   */
  public static String described(Throwable thrown) {
    return thrown instanceof Unfinished
        ? "is not finished: " + thrown.getMessage()
        : "threw " + thrown + place(thrown);
  }

  /** The line that an exception came through in a user's file, whose class is in no package. */
  public static String place(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().indexOf('.') < 0)
        .findFirst()
        .map(frame -> " (%s:%d)".formatted(frame.getFileName(), frame.getLineNumber()))
        .orElse("");
  }

  /** Takes the place of an expression; says what belongs there. */
  public static <T> T missing(String what) {
    throw new Unfinished("replace Todo.missing(...) by " + what);
  }

  /** Takes the place of a method's body, behind {@code throw}. */
  public static Unfinished unfinished(String what) {
    return new Unfinished("replace throw Todo.unfinished(...) by " + what);
  }
}
