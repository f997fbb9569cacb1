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
public final class Schedule {

  private final int versions;
  private final SplittableRandom random;
  private final List<List<Integer>> rounds = new ArrayList<>();

  /** Makes a schedule for rounds of so many versions, at least one. */
  public Schedule(int versions, long seed) {
    this.versions = versions;
    random = new SplittableRandom(seed);
  }

  /** The versions' indices in the order of a round; the first round is 0. */
  public List<Integer> order(int round) {
    while (rounds.size() <= round) {
      rounds.addAll(block());
    }
    return rounds.get(round);
  }

  private List<List<Integer>> block() {
    List<Integer> names = new ArrayList<>(IntStream.range(0, versions).boxed().toList());
    Collections.shuffle(names, random);
    List<List<Integer>> block = new ArrayList<>();
    for (int shift = 0; shift < versions; shift++) {
      int by = shift;
      List<Integer> row =
          IntStream.range(0, versions)
              .mapToObj(place -> names.get((zigzag(place) + by) % versions))
              .toList();
      block.add(row);
      if (versions % 2 == 1) {
        block.add(row.reversed());
      }
    }
    Collections.shuffle(block, random);
    return block;
  }

  /** 0, n - 1, 1, n - 2, ...: no step from one to the next, modulo n, comes twice if n is even. */
  private int zigzag(int place) {
    return place % 2 == 0 ? place / 2 : versions - 1 - place / 2;
  }
}
