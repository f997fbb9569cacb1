package workshop.harness.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which methods' shares differ from process to process by more than sampling explains: the compiler
 * does not inline the same each time.
 *
 * @param processes the samples of a version, a process each
 */
public record ProcessSpread(List<Profiler.Samples> processes) {

  /** Beyond so many standard errors it is no chance, however many methods are looked at. */
  private static final double STANDARD_ERRORS = 3;

  /** Methods with a smaller share are left out. */
  private static final double SHOWN = 0.01;

  /**
   * A method.
   *
   * @param method its name without the package
   * @param lowest its share, with all that it calls, in the process where that is lowest
   * @param highest the same in the process where it is highest
   */
  public record Row(String method, double lowest, double highest) {}

  /** The methods, the widest spread first. */
  public List<Row> rows() {
    Profile all = Profiler.Samples.together(processes).profile();
    List<Map<String, Profile.Weight>> methods =
        processes.stream().map(process -> process.profile().methods()).toList();
    return all.methods().entrySet().stream()
        .filter(method -> method.getValue().total() >= SHOWN * all.total())
        .map(method -> row(method.getKey(), method.getValue().total() / all.total(), methods))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble((Row row) -> row.lowest - row.highest))
        .toList();
  }

  private Optional<Row> row(
      String method, double share, List<Map<String, Profile.Weight>> methods) {
    double[] shares = new double[processes.size()];
    for (int i = 0; i < shares.length; i++) {
      Profile.Weight weight = methods.get(i).get(method);
      shares[i] = weight == null ? 0 : weight.total() / processes.get(i).profile().total();
    }
    Arrays.sort(shares);
    double fewest = processes.stream().mapToLong(Profiler.Samples::samples).min().orElse(0);
    double standardError = Math.sqrt(share * Math.max(0, 1 - share) * 2 / fewest);
    double spread = shares[shares.length - 1] - shares[0];
    return spread > STANDARD_ERRORS * standardError
        ? Optional.of(new Row(Frame.shortName(method), shares[0], shares[shares.length - 1]))
        : Optional.empty();
  }
}
