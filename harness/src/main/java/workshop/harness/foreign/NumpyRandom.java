package workshop.harness.foreign;

import module java.base;

import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.core.source32.MersenneTwister;

/**
 * The draws of NumPy's legacy generator, {@code numpy.random.RandomState(seed)}: the same seed
 * gives the same numbers in the same order. {@code shuffle}, {@code randint} and {@code uniform}
 * are equal bit for bit; {@code normal} up to the last place of the platform's logarithm.
 *
 * <p>Source: {@code numpy/random/mtrand.pyx} and {@code src/legacy/legacy-distributions.c}.
 */
public final class NumpyRandom {

  private static final long LARGEST_SEED = 0xFFFF_FFFFL;

  /** Words of the generator's state. */
  private static final int WORDS = 624;

  private final MersenneTwister twister = new MersenneTwister(new int[0]);
  private double spareNormal = Double.NaN;

  /**
   * Seeds the generator.
   *
   * @throws IllegalArgumentException if the seed is not in 0 to 2^32 - 1
   */
  public NumpyRandom(long seed) {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "the seed is %d; give a whole number from 0 to %d".formatted(seed, LARGEST_SEED));
    }
    seed((int) seed);
  }

  /** As NumPy does, which the library can't: writes the state, 624 words and which is the next. */
  private void seed(int seed) {
    byte[] state = ((RandomProviderDefaultState) twister.saveState()).getState();
    IntBuffer words = ByteBuffer.wrap(state).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    int word = seed;
    for (int i = 0; i < WORDS; i++) {
      words.put(i, word);
      word = 1812433253 * (word ^ word >>> 30) + i + 1;
    }
    words.put(WORDS, WORDS);
    twister.restoreState(new RandomProviderDefaultState(state));
  }

  /** {@code shuffle(values)}: in place. */
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = randint(i + 1);
      int swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }

  /**
   * {@code randint(bound)}: a whole number from 0 to bound - 1. A 32-bit word, masked to the bits
   * that the largest one needs, until one is not above it.
   */
  public int randint(int bound) {
    int largest = bound - 1;
    if (largest == 0) {
      return 0;
    }
    int mask = -1 >>> Integer.numberOfLeadingZeros(largest);
    int value;
    do {
      value = twister.nextInt() & mask;
    } while (value > largest);
    return value;
  }

  /**
   * {@code uniform(low, high)}: in [low, high), by 53 bits. The library's nextDouble has but 52.
   */
  public double uniform(double low, double high) {
    int upper = twister.nextInt() >>> 5;
    int lower = twister.nextInt() >>> 6;
    return low + (high - low) * ((upper * 67108864.0 + lower) / 9007199254740992.0);
  }

  /** {@code normal(mean, deviation)}: by the polar method, which makes two at a time. */
  public double normal(double mean, double deviation) {
    double normal = spareNormal;
    spareNormal = Double.NaN;
    if (Double.isNaN(normal)) {
      double x;
      double y;
      double squared;
      do {
        x = uniform(-1, 1);
        y = uniform(-1, 1);
        squared = x * x + y * y;
      } while (squared >= 1 || squared == 0);
      double factor = Math.sqrt(-2 * Math.log(squared) / squared);
      spareNormal = factor * x;
      normal = factor * y;
    }
    return mean + deviation * normal;
  }
}
