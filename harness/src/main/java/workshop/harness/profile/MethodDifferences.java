package workshop.harness.profile;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which methods explain the milliseconds between two versions: each method's own time in both.
 *
 * @param rows the methods, the largest difference first
 * @param longerMs milliseconds per iteration of the slower version
 */
public record MethodDifferences(List<Row> rows, double longerMs) {

  /** Two standard errors: what chance alone does to a share in 19 of 20 cases. */
  private static final double STANDARD_ERRORS = 2;

  /** A version's samples, a profile of each process, and its time. */
  public static final class Side {

    private final List<Profile> forks;
    private final double ms;
    private final double relativeError;
    private final List<Map<String, Profile.Weight>> methods;
    private final double total;

    /**
     * Takes a version's samples.
     *
     * @param ms milliseconds per iteration, measured without a profiler
     * @param relativeError how far off they may be, next to the other side's: 0.02 stands for 2 %
     */
    public Side(List<Profile> forks, double ms, double relativeError) {
      this.forks = forks;
      this.ms = ms;
      this.relativeError = relativeError;
      methods = forks.stream().map(Profile::methods).toList();
      total = forks.stream().mapToDouble(Profile::total).sum();
    }

    /** The same samples of a version that takes another time. */
    Side in(double otherMs) {
      return new Side(forks, otherMs, relativeError);
    }

    /** All samples, scaled to nanoseconds per iteration. */
    Profile nanoseconds() {
      return Profile.together(forks).times(1e6 * ms / total);
    }

    private double samples(int fork, String method) {
      Profile.Weight weight = methods.get(fork).get(method);
      return weight == null ? 0 : weight.self();
    }

    private double share(String method) {
      return IntStream.range(0, forks.size()).mapToDouble(fork -> samples(fork, method)).sum()
          / total;
    }

    /** A method's own milliseconds per iteration. */
    double ms(String method) {
      return ms * share(method);
    }

    /**
     * How far off that may be: by chance in sampling, or by what differs from process to process
     * (the compiler does not inline the same each time), whichever is more.
     */
    double error(String method) {
      double share = share(method);
      double sampling = STANDARD_ERRORS * Math.sqrt(share * Math.max(0, 1 - share) / total);
      DoubleSummaryStatistics shares =
          IntStream.range(0, forks.size())
              .mapToDouble(fork -> samples(fork, method) / forks.get(fork).total())
              .summaryStatistics();
      double spread = shares.getMax() - shares.getMin();
      return ms * (Math.max(sampling, spread) + share * relativeError);
    }
  }

  /**
   * A method.
   *
   * @param method its name
   * @param beforeMs its own milliseconds per iteration in the version before
   * @param afterMs the same in the version after
   * @param errorMs a smaller difference may be chance
   */
  public record Row(String method, double beforeMs, double afterMs, double errorMs) {

    /** What the version after saves; negative if it spends more. */
    public double savedMs() {
      return beforeMs - afterMs;
    }

    /** The method's name without the package. */
    public String shortName() {
      return Frame.shortName(method);
    }

    /** Whether the difference is more than chance. */
    public boolean isShown() {
      return Math.abs(savedMs()) > errorMs;
    }
  }

  /** Compares two versions whose classes have been given the same name. */
  public static MethodDifferences of(Side from, Side to) {
    List<Row> rows =
        Stream.of(from, to)
            .flatMap(side -> side.methods.stream())
            .flatMap(methods -> methods.keySet().stream())
            .distinct()
            .sorted()
            .map(method ->
                new Row(
                    method, from.ms(method), to.ms(method), from.error(method) + to.error(method)))
            .filter(row -> row.beforeMs() > 0 || row.afterMs() > 0)
            .sorted(Comparator.comparingDouble((Row row) -> Math.abs(row.savedMs())).reversed())
            .toList();
    return new MethodDifferences(rows, Math.max(from.ms, to.ms));
  }

  /** The milliseconds between the two versions. */
  public double savedMs() {
    return rows.stream().mapToDouble(Row::savedMs).sum();
  }

  /** The methods whose difference is more than chance, the largest first. */
  public List<Row> shown() {
    return rows.stream().filter(Row::isShown).toList();
  }

  /** Milliseconds of the difference that lie in methods within the error. */
  public double unexplainedMs() {
    return rows.stream().filter(row -> !row.isShown()).mapToDouble(Row::savedMs).sum();
  }

  /** The share of the difference that the methods beyond the error make up, from 0 to 1. */
  public double explained() {
    return Math.max(0, 1 - Math.abs(unexplainedMs() / savedMs()));
  }
}
