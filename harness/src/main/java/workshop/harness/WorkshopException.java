package workshop.harness;

/** A job failed; the message is the one sentence that the user reads. */
public class WorkshopException extends RuntimeException {

  /** Takes the sentence, with the value and the remedy in it. */
  public WorkshopException(String sentence) {
    super(sentence);
  }
}
