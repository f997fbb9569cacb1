package workshop.mldemos;

/**
 * What stratified folds are asked, checked.
 *
 * <p>The rows of each class, in order or shuffled, are dealt out in runs: to each fold as many, and
 * to some one more. Those with one more follow on from class to class, so that the folds too differ
 * by one row at most. A fold holds class by class, from the lowest label on. For each fold there is
 * a split: the fold's rows to test on, and those of all others, fold by fold, to train on.
 *
 * <p>Shuffling is as in {@link SplitJob}.
 *
 * @param blobs the data
 * @param folds how many folds
 * @param shuffle whether to shuffle the rows of each class
 * @param seed for shuffling
 */
public record FoldsJob(Blobs blobs, int folds, boolean shuffle, long seed) {

  /**
   * Checks the job.
   *
   * @throws IllegalArgumentException if there are fewer than two folds, or a class has fewer rows
   */
  public FoldsJob {
    if (folds < 2) {
      throw new IllegalArgumentException(
          "the number of folds is %d; give 2 or more".formatted(folds));
    }
    int[] counts = SplitJob.counts(blobs);
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] < folds) {
        throw new IllegalArgumentException(
            "class %d has %d rows, fewer than the %d folds; give fewer folds or more points"
                .formatted(c, counts[c], folds));
      }
    }
  }
}
