package workshop.polymatch;

import module java.base;

/** Small jobs on which versions are tried, and what makes jobs smaller. */
final class SmallCases {

  private SmallCases() {}

  /** 3, 4 and 5: every version's arithmetic is exact here, so strictly nearer means just that. */
  static Job atTheLimit() {
    return new Job(
        new Scene(List.of(new Point(0, 0), new Point(3, 0)), List.of(square(3, 4, 2))), 5);
  }

  static Job equalAreas() {
    return new Job(
        new Scene(
            List.of(new Point(0, 0), new Point(8, 0)),
            List.of(square(4, 0, 4), square(5, 0, 2), square(3, 0, 2), square(4, 1, 2))),
        20);
  }

  /** The same square, its vertices in the other order: the area must not become negative. */
  static Job eitherWayRound() {
    Shape large = square(2, 0, 8);
    Shape turned =
        new Shape(
            new double[] {large.x()[3], large.x()[2], large.x()[1], large.x()[0]},
            new double[] {large.y()[3], large.y()[2], large.y()[1], large.y()[0]});
    return new Job(
        new Scene(List.of(new Point(0, 0)), List.of(turned, square(1, 0, 2), large)), 20);
  }

  private static Shape square(double centerX, double centerY, double side) {
    double half = side / 2;
    return new Shape(
        new double[] {centerX - half, centerX + half, centerX + half, centerX - half},
        new double[] {centerY - half, centerY - half, centerY + half, centerY + half});
  }

  /** Half of a list, a quarter, and so on; and the list without each of those parts. */
  static <T> Stream<List<T>> subsets(List<T> list) {
    List<List<T>> kept = new ArrayList<>();
    List<List<T>> dropped = new ArrayList<>();
    for (int size = list.size() / 2; size >= 1; size /= 2) {
      for (int from = 0; from < list.size(); from += size) {
        List<T> part = list.subList(from, Math.min(from + size, list.size()));
        List<T> rest = new ArrayList<>(list.subList(0, from));
        rest.addAll(list.subList(from + part.size(), list.size()));
        if (part.size() < list.size()) {
          kept.add(part);
          dropped.add(rest);
        }
      }
    }
    return Stream.concat(kept.stream(), dropped.stream());
  }
}
