package workshop.harness.measure;

import module java.base;

/**
 * Which version runs when: rounds in each of which every version runs once, so that a slow minute
 * of the machine falls on all versions and not on one.
 *
 * <p>The rounds come in blocks (Williams, 1949). Over a block, each version stands equally often in
 * each place and follows each other one equally often, so that neither a drift within a round nor
 * what the one before leaves behind favours a version. A block has as many rounds as there are
 * versions, or twice as many where their number is odd. The seed decides all the rest, separately
 * for each block: which version is which, and the order of the rounds.
 */
final class Schedule<V> {

  private final List<V> versions;
  private final SplittableRandom random;
  private final List<List<V>> rounds = new ArrayList<>();

  /** Makes a schedule for rounds of at least one version. */
  Schedule(Collection<V> versions, long seed) {
    this.versions = List.copyOf(versions);
    random = new SplittableRandom(seed);
  }

  /** The versions in the order of a round; the first round is 0. */
  List<V> order(int round) {
    while (rounds.size() <= round) {
      rounds.addAll(block());
    }
    return rounds.get(round);
  }

  private List<List<V>> block() {
    List<V> names = new ArrayList<>(versions);
    Collections.shuffle(names, random);
    int count = names.size();
    List<List<V>> block = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // 0, n - 1, 1, n - 2, ...: no step from one to the next, modulo n, comes twice if n is even.
      List<V> row =
          IntStream.range(0, count)
              .mapToObj(place -> names.get(place % 2 == 0 ? place / 2 : count - 1 - place / 2))
              .toList();
      block.add(row);
      if (count % 2 == 1) {
        block.add(row.reversed());
      }
      Collections.rotate(names, -1);
    }
    Collections.shuffle(block, random);
    return block;
  }
}
