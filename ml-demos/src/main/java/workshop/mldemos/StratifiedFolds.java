package workshop.mldemos;

import java.util.List;

/**
 * Splits data into folds. Every version implements this interface; its constructor takes the {@link
 * FoldsJob} and lays it out, which is not measured.
 */
public interface StratifiedFolds {

  /** A split for each fold, as {@link FoldsJob} describes. */
  List<Split> folds();
}
