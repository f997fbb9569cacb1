package workshop.harness;

import module java.base;

import workshop.harness.foreign.NumpyRandom;

/** The job of the tests' suites: to sort numbers. */
abstract class Sorting implements Suite<int[], int[]> {

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("numbers", "N", "1000", "how many numbers"),
        new Setting("seed", "N", "1", "their seed"));
  }

  @Override
  public int[] input(Workload workload) {
    int[] numbers = new int[workload.count("numbers")];
    Arrays.setAll(numbers, i -> i);
    new NumpyRandom(workload.whole("seed")).shuffle(numbers);
    return numbers;
  }

  @Override
  public Optional<String> mismatch(int[] input, int[] expected, int[] actual) {
    int at = Arrays.mismatch(expected, actual);
    return at < 0 ? Optional.empty() : Optional.of("they differ at index " + at);
  }

  @Override
  public String summary(int[] input, int[] result) {
    return result.length + " numbers sorted.";
  }

  @Override
  public String csv(int[] input, int[] result) {
    return Arrays.stream(result)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("\n", "number\n", "\n"));
  }

  @Override
  public String svg(int[] input, int[] result) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n";
  }

  @Override
  public Optional<String> builtOn(String id) {
    return listedBefore(id);
  }
}
