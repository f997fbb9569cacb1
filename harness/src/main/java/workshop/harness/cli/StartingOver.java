package workshop.harness.cli;

import java.io.PrintWriter;
import workshop.harness.exercise.Beginning;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.ProgressFile;
import workshop.harness.exercise.StudentFile;
import workshop.harness.io.Project;

/**
 * Begins an exercise anew, if that is really wanted.
 *
 * @param beginning what the new file holds
 */
record StartingOver(Exercise<?, ?> exercise, Beginning beginning, PrintWriter out) {

  void ask() {
    out.printf(
        "Begin %s anew? %s is kept aside. [y/N] ", exercise.id(), Project.shown(exercise.file()));
    out.flush();
  }

  /**
   * Keeps the file aside and writes a new one, if the answer is yes; says what it did.
   *
   * @return whether the answer is yes
   */
  boolean act(String answer) {
    if (!answer.strip().toLowerCase().startsWith("y")) {
      out.println("Nothing was changed.");
      return false;
    }
    out.printf("Kept as %s.%n", Project.shown(StudentFile.keepAside(exercise)));
    ProgressFile.of(exercise).showHints(exercise.id(), 0);
    begin(exercise, beginning, out);
    return true;
  }

  /** Writes the file, and says what is to be done in it. */
  static void begin(Exercise<?, ?> exercise, Beginning beginning, PrintWriter out) {
    StudentFile.begin(exercise, beginning);
    out.printf("Wrote %s (%s).%n%n", Project.shown(exercise.file()), beginning);
    out.printf("Goal: %s.%n%s%n", exercise.reference().idea(), exercise.rules());
  }
}
