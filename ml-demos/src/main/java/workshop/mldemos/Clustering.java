package workshop.mldemos;

import java.io.Serializable;

/**
 * What k-means found.
 *
 * @param labels the cluster of each point
 * @param centroids a row for each cluster: x and y
 * @param inertia the sum of the squared distances of the points to their centroids
 * @param iterations how many there were, the one that changed nothing included
 */
public record Clustering(int[] labels, double[][] centroids, double inertia, int iterations)
    implements Serializable {}
