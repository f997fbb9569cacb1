package workshop.harness.cli;

import java.io.PrintWriter;
import workshop.harness.exercise.Exercise;
import workshop.harness.exercise.Level;
import workshop.harness.exercise.StudentFile;
import workshop.harness.io.Project;

/**
 * Begins an exercise anew, if that is really wanted.
 *
 * @param level of the new skeleton
 */
record StartingOver(Exercise<?, ?> exercise, Level level, PrintWriter out) {

  void ask() {
    out.printf(
        "Begin %s anew? %s is kept aside. [y/N] ", exercise.id(), Project.shown(exercise.file()));
    out.flush();
  }

  /** Keeps the file aside and writes a new one, if the answer is yes; says what it did. */
  void act(String answer) {
    if (!answer.strip().toLowerCase().startsWith("y")) {
      out.println("Nothing was changed.");
      return;
    }
    out.printf("Kept as %s.%n", Project.shown(StudentFile.keepAside(exercise)));
    StudentFile.begin(exercise, level);
    out.printf("Wrote %s (%s).%n", Project.shown(exercise.file()), level);
  }
}
