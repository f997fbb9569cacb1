package workshop.mldemos;

/**
 * Clusters points by Lloyd's algorithm. Every version implements this interface; its constructor
 * takes the {@link KMeansJob} and prepares it, which is not measured.
 */
public interface KMeans {

  /** Runs from the start to the end that {@link KMeansJob} describes. */
  Clustering fit();
}
