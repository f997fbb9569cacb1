package workshop.harness;

import java.util.List;

/**
 * A question with answers to choose from.
 *
 * @param text what is asked
 * @param choices the right answer, then wrong ones that many believe
 * @param explanation what to say afterwards
 */
public record Question(String text, List<String> choices, String explanation) {

  /** Keeps a copy of the choices. */
  public Question {
    choices = List.copyOf(choices);
  }
}
