package workshop.harness;

/** A job failed; the message is the one sentence that the user reads. */
public class WorkshopException extends RuntimeException {

  public WorkshopException(String sentence) {
    super(sentence);
  }
}
