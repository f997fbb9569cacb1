package workshop.mldemos;

/**
 * What stratified folds are asked, checked.
 *
 * <p>The rows are dealt like cards: class by class, from the lowest label on, one row to each fold
 * in turn, the next class going on with the fold after the one where the last class stopped. So a
 * class differs by one row at most from fold to fold, and so does a fold's size. A fold has its
 * rows in the order in which they were dealt.
 *
 * <p>The rows of a class are dealt in order, or shuffled as in {@link SplitJob}.
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
   * @throws IllegalArgumentException if there are fewer than two folds, or fewer rows than folds
   */
  public FoldsJob {
    if (folds < 2) {
      throw new IllegalArgumentException(
          "the number of folds is %d; give 2 or more".formatted(folds));
    }
    if (blobs.labels().length < folds) {
      throw new IllegalArgumentException(
          "there are %d rows for %d folds; give at least one for each"
              .formatted(blobs.labels().length, folds));
    }
  }
}
