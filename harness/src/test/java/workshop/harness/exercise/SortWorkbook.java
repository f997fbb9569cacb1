package workshop.harness.exercise;

import module java.base;

import workshop.harness.SortSuite;
import workshop.harness.Version;
import workshop.harness.Workbook;
import workshop.harness.Workload;

/**
 * As much of a workbook as a measurement needs.
 *
 * @param suite the suite
 * @param bytes how many times the reference's bytes are allowed
 * @param folder where progress is noted
 */
record SortWorkbook(SortSuite suite, double bytes, Path folder) implements Workbook<int[], int[]> {

  @Override
  public Contract contract(String id) {
    return new Contract("", _ -> Optional.empty(), bytes);
  }

  @Override
  public List<Workload> drawn(long seed) {
    return List.of(Workload.of(suite, Map.of("seed", String.valueOf(seed))));
  }

  @Override
  public String module() {
    return folder.toString();
  }

  @Override
  public Version<int[], int[]> version(String id, String idea, Class<?> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Trial<int[]>> trials() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Function<int[], int[]> prepare(Version<int[], int[]> version, int[] input) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int[] question(int[] input, double factor) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<int[]> questions(int[] input, int count, RandomGenerator random) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> mismatch(Trial<int[]> trial, int[] expected, int[] actual) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void spoil(int[] result) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<int[]> smaller(int[] input) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String describe(int[] input) {
    throw new UnsupportedOperationException();
  }
}
