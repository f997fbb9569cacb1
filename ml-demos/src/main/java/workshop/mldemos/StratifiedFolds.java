package workshop.mldemos;

import java.util.List;

/**
 * Deals data out to folds. Every version implements this interface; its constructor takes the
 * {@link FoldsJob} and prepares it, which is not measured.
 */
public interface StratifiedFolds {

  /** The rows and labels of each fold, as {@link FoldsJob} describes. */
  List<Rows> folds();
}
