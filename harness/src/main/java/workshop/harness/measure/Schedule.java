package workshop.harness.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which version runs when: rounds in each of which every version runs once, so that a slow minute
 * of the machine falls on all versions and not on one. The first round keeps the order of the
 * suite, for the reader's sake; over as many rounds as there are versions, each version stands once
 * in each place (a Latin square), its rows and columns shuffled by the seed.
 */
public final class Schedule {

  private final List<Integer> shifts = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  /**
   * Makes a schedule.
   *
   * @param versions how many versions run in a round, at least one
   * @param seed decides the order
   */
  public Schedule(int versions, long seed) {
    for (int i = 0; i < versions; i++) {
      shifts.add(i);
      places.add(i);
    }
    Random random = new Random(seed);
    // The first row of a cyclic square, renamed so that it reads 0, 1, 2, ...; the others shuffled.
    Collections.shuffle(shifts.subList(Math.min(1, versions), versions), random);
    Collections.shuffle(places, random);
  }

  /**
   * The order in one round.
   *
   * @param round the first is 0
   * @return the versions' indices
   */
  public List<Integer> order(int round) {
    int versions = places.size();
    int shift = shifts.get(round % versions);
    Integer[] order = new Integer[versions];
    // Column c of the cyclic square holds the symbol at place (places[c] + shift); the symbol there
    // is renamed to the column in which the first row has it.
    for (int column = 0; column < versions; column++) {
      order[column] = places.indexOf((places.get(column) + shift) % versions);
    }
    return List.of(order);
  }
}
