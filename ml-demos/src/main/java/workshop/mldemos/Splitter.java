package workshop.mldemos;

/**
 * Splits data into a part to train on and a part to test on. Every version implements this
 * interface; its constructor takes the {@link SplitJob} and prepares it, which is not measured.
 */
public interface Splitter {

  /** Splits as {@link SplitJob} describes. */
  Split split();
}
