package workshop.harness.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import workshop.harness.Question;

/** Asks questions, and counts the right answers. */
final class Asking {

  private final PrintWriter out;
  private final Scanner in;
  private final Random random;
  private int asked;
  private int right;

  /**
   * Begins.
   *
   * @param random decides the order of the answers
   */
  Asking(PrintWriter out, InputStream in, Random random) {
    this.out = out;
    this.in = new Scanner(in);
    this.random = random;
  }

  /** Asks a question, and says what is right; false if the input has ended. */
  boolean ask(Question question) {
    List<String> choices = new ArrayList<>(question.choices());
    Collections.shuffle(choices, random);
    Optional<Integer> answer = choose(question.text(), choices);
    answer.ifPresent(chosen ->
        grade(choices.get(chosen).equals(question.choices().getFirst()), question.explanation()));
    return answer.isPresent();
  }

  /** Lets one choose, and asks again for what is no choice; empty if the input has ended. */
  Optional<Integer> choose(String text, List<?> choices) {
    out.println(text);
    for (int i = 0; i < choices.size(); i++) {
      out.printf("  %c) %s%n", 'a' + i, choices.get(i));
    }
    while (true) {
      out.print("> ");
      out.flush();
      if (!in.hasNextLine()) {
        out.println();
        return Optional.empty();
      }
      String answer = in.nextLine().strip().toLowerCase(Locale.ROOT).replaceFirst("\\)$", "");
      int chosen = answer.length() == 1 ? answer.charAt(0) - 'a' : -1;
      if (chosen >= 0 && chosen < choices.size()) {
        return Optional.of(chosen);
      }
      out.printf("Type a letter from a to %c.%n", 'a' + choices.size() - 1);
    }
  }

  /** Says whether an answer was right, and why. */
  void grade(boolean isRight, String explanation) {
    asked++;
    right += isRight ? 1 : 0;
    out.printf("%s %s%n%n", isRight ? "Right." : "No.", explanation);
  }

  /** How many were right. */
  void printScore() {
    if (asked > 0) {
      out.printf("%d of %d right.%n", right, asked);
    }
  }
}
