package workshop.harness.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which methods explain the milliseconds between two versions: each method's own time in both.
 *
 * @param rows the methods, the largest difference first
 */
public record MethodDifferences(List<Row> rows) {

  /** Two standard errors: what chance alone does to a share in 19 of 20 cases. */
  private static final double STANDARD_ERRORS = 2;

  /**
   * A version's samples.
   *
   * @param forks a profile of each process, in samples
   * @param ms milliseconds per iteration, measured without a profiler
   * @param relativeError how far off they may be, next to the other side's: 0.02 stands for 2 %
   */
  public record Side(List<Profile> forks, double ms, double relativeError) {

    private double samples() {
      return forks.stream().mapToDouble(Profile::total).sum();
    }

    private static double self(Profile profile, String method) {
      Profile.Weight weight = profile.methods().get(method);
      return weight == null ? 0 : weight.self();
    }

    private double share(String method) {
      return forks.stream().mapToDouble(fork -> self(fork, method)).sum() / samples();
    }

    /**
     * How far off a method's milliseconds may be: by chance in sampling, or by what differs from
     * process to process (the compiler does not inline the same each time), whichever is more.
     */
    private double error(String method) {
      double share = share(method);
      double sampling = STANDARD_ERRORS * Math.sqrt(share * (1 - share) / samples());
      double[] shares =
          forks.stream().mapToDouble(fork -> self(fork, method) / fork.total()).sorted().toArray();
      double spread = shares[shares.length - 1] - shares[0];
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

    /** Whether the difference is more than chance. */
    public boolean isShown() {
      return Math.abs(savedMs()) > errorMs;
    }
  }

  /** Compares two versions whose classes have been given the same name. */
  public static MethodDifferences of(Side before, Side after) {
    Set<String> methods = new TreeSet<>();
    before.forks().forEach(fork -> methods.addAll(fork.methods().keySet()));
    after.forks().forEach(fork -> methods.addAll(fork.methods().keySet()));
    List<Row> rows = new ArrayList<>();
    for (String method : methods) {
      Row row =
          new Row(
              method,
              before.ms() * before.share(method),
              after.ms() * after.share(method),
              before.error(method) + after.error(method));
      if (row.beforeMs() > 0 || row.afterMs() > 0) {
        rows.add(row);
      }
    }
    rows.sort(Comparator.comparingDouble((Row row) -> Math.abs(row.savedMs())).reversed());
    return new MethodDifferences(rows);
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
