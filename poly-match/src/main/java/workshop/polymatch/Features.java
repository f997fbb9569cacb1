package workshop.polymatch;

import java.io.Serializable;
import java.util.*;

/**
 * Points or polygons, and what is known of them if they come from a file.
 *
 * @param <T> {@link Point} or {@link Shape}
 */
final class Features<T> implements Serializable {

  /** In the order of the file; those of a feature of several parts follow each other. */
  final List<T> items = new ArrayList<>();

  /** The id of each item's feature; empty where it has none. */
  final List<String> ids = new ArrayList<>();

  private final List<Integer> indices = new ArrayList<>();

  /** How many holes the polygons had, which count for nothing. */
  int holes;

  /** How many features had no geometry. */
  int leftOut;

  void add(T item, String id) {
    indices.add(items.size() + leftOut);
    items.add(item);
    ids.add(visible(id));
  }

  /** A text from a file, in which a control character can't change the terminal. */
  static String visible(String text) {
    return text.replaceAll("\\p{Cc}", "\uFFFD");
  }

  /** The index of an item in its file, where what was left out counts too. */
  int index(int item) {
    return indices.isEmpty() ? item : indices.get(item);
  }

  boolean haveIds() {
    return ids.stream().anyMatch(id -> !id.isEmpty());
  }

  /** The features with these places, which are in order. */
  Features<T> at(int[] places) {
    Features<T> some = new Features<>();
    some.holes = holes;
    some.leftOut = leftOut;
    for (int place : places) {
      some.items.add(items.get(place));
      some.ids.add(ids.get(place));
      some.indices.add(indices.get(place));
    }
    return some;
  }
}
