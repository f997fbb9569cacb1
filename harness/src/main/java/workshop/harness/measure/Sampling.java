package workshop.harness.measure;

import module java.base;

/**
 * How a version is sampled.
 *
 * @param sampler what takes the samples
 * @param processes how many JVMs, one after the other
 * @param seconds how long each
 * @param recordings where their recordings are copied: one after the other, they are one
 */
public record Sampling(Sampler sampler, int processes, double seconds, OutputStream recordings) {

  /** Without the recordings. */
  public Sampling(Sampler sampler, int processes, double seconds) {
    this(sampler, processes, seconds, OutputStream.nullOutputStream());
  }

  /** How long each process is sampled, since not every sampler takes as many samples. */
  double length() {
    return seconds * sampler.length();
  }

  /** About how long it takes, in seconds. */
  public double totalSeconds() {
    return processes * (2 + length());
  }
}
