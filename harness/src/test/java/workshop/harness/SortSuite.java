package workshop.harness;

import module java.base;

/** A small job for the tests, with a version for each thing that can go wrong. */
public class SortSuite extends Sorting {

  @Override
  public String name() {
    return "sort";
  }

  @Override
  public String description() {
    return "sort numbers";
  }

  @Override
  public List<Version<int[], int[]>> versions() {
    return List.of(
        new Version<>(
            "slow", "sort twenty times", SortSuite.class, numbers -> () -> sorted(numbers, 20)),
        new Version<int[], int[]>(
                "fast", "sort once", SortSuite.class, numbers -> () -> sorted(numbers, 1))
            .with(Version.Trait.BUILDS_INDEX));
  }

  @Override
  public Map<String, List<String>> parts() {
    return Map.of("quick", List.of("fast", "fast+prepare"));
  }

  @Override
  public String callouts() {
    return """
    slow workshop.harness.Sorting.input: not measured
    slow workshop.harness.SortSuite.insertionSort: twenty times the same
    """;
  }

  @Override
  public List<String> lessons() {
    return List.of(name());
  }

  @Override
  public Optional<String> lowerBound() {
    return Optional.of("fast");
  }

  @Override
  public Optional<Units> units(int[] numbers, int[] result) {
    return Optional.of(new Units("number", numbers.length));
  }

  @Override
  public Optional<Growth> growth(Workload workload) {
    return Optional.of(
        new Growth(List.of("slow", "fast"), 3000, size -> Map.of("numbers", "" + size), true));
  }

  /** Of many numbers the order is enough. */
  @Override
  public Optional<Oracle<int[]>> oracle(int[] numbers) {
    return numbers.length <= 2000
        ? Optional.empty()
        : Optional.of(
            new Oracle<>(
                "their order",
                result ->
                    IntStream.range(1, result.length).allMatch(i -> result[i - 1] <= result[i])
                        ? Optional.empty()
                        : Optional.of("they are not in order")));
  }

  static int[] sorted(int[] numbers, int times) {
    int[] sorted = numbers;
    for (int i = 0; i < times; i++) {
      sorted = numbers.clone();
      insertionSort(sorted);
    }
    return sorted;
  }

  /** By hand, with so many turns of a loop that a JIT compiler takes it up in any JVM. */
  private static void insertionSort(int[] numbers) {
    for (int i = 1; i < numbers.length; i++) {
      int number = numbers[i];
      int at = i;
      while (at > 0 && numbers[at - 1] > number) {
        numbers[at] = numbers[at - 1];
        at--;
      }
      numbers[at] = number;
    }
  }
}
