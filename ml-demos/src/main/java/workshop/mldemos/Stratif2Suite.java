package workshop.mldemos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import workshop.harness.Setting;
import workshop.harness.Suite;
import workshop.harness.Version;
import workshop.harness.Workload;

/** Stratified folds for cross-validation. */
public final class Stratif2Suite implements Suite<FoldsJob, List<Split>> {

  @Override
  public String name() {
    return "stratif2";
  }

  @Override
  public String description() {
    return "split rows into folds, each class in its share";
  }

  /** To add a version: its class, and one line here. */
  @Override
  public List<Version<FoldsJob, List<Split>>> versions() {
    return List.of(
        version(
            "stratif2_java_scratch",
            "by hand: lists, a training part put together for each fold",
            Stratif2JavaScratch.class,
            Stratif2JavaScratch::new),
        version(
            "stratif2_java_fast",
            "one copy in the order of the folds, parts as views of it",
            Stratif2JavaFast.class,
            Stratif2JavaFast::new));
  }

  private static Version<FoldsJob, List<Split>> version(
      String id, String idea, Class<?> type, Function<FoldsJob, StratifiedFolds> layOut) {
    return new Version<>(
        id,
        idea,
        type,
        job -> {
          StratifiedFolds folds = layOut.apply(job);
          return folds::folds;
        });
  }

  @Override
  public boolean isLadder() {
    return false;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("points", "N", "100000", "number of rows"),
        new Setting("centers", "N", "4", "number of classes"),
        new Setting("std", "D", "0.7", "standard deviation of a class"),
        new Setting("seed", "N", "0", "seed of the data and of shuffling, 0 to 4294967295"),
        new Setting("folds", "N", "10", "number of folds"),
        new Setting("shuffle", "true|false", "false", "whether to shuffle each class"));
  }

  @Override
  public FoldsJob input(Workload workload) {
    return new FoldsJob(
        Stratif1Suite.blobs(workload),
        workload.count("folds"),
        Stratif1Suite.shuffle(workload),
        workload.whole("seed"));
  }

  @Override
  public String disagreement(FoldsJob job, List<Split> expected, List<Split> actual) {
    if (expected.size() != actual.size()) {
      return "expected %d folds, got %d".formatted(expected.size(), actual.size());
    }
    for (int fold = 0; fold < expected.size(); fold++) {
      Split wanted = expected.get(fold);
      Split got = actual.get(fold);
      String test = SplitAgreement.disagreement("test part of fold " + fold, wanted.test(), got.test());
      String train =
          SplitAgreement.disagreement("training part of fold " + fold, wanted.train(), got.train());
      if (test != null || train != null) {
        return test != null ? test : train;
      }
    }
    return null;
  }

  @Override
  public String summary(FoldsJob job, List<Split> splits) {
    return String.format(
        Locale.ROOT,
        "%d folds; in the first, %,d rows to train on and %,d to test on.",
        splits.size(),
        splits.getFirst().train().size(),
        splits.getFirst().test().size());
  }

  @Override
  public String csv(FoldsJob job, List<Split> splits) {
    StringBuilder csv = new StringBuilder("fold,x,y,class\n");
    for (int fold = 0; fold < splits.size(); fold++) {
      Stratif1Suite.append(csv, Integer.toString(fold), splits.get(fold).test());
    }
    return csv.toString();
  }

  @Override
  public String svg(FoldsJob job, List<Split> splits) {
    List<double[]> points = new ArrayList<>();
    List<Integer> folds = new ArrayList<>();
    for (int fold = 0; fold < splits.size(); fold++) {
      Rows test = splits.get(fold).test();
      for (int i = 0; i < test.size(); i++) {
        points.add(new double[] {test.feature(i, 0), test.feature(i, 1)});
        folds.add(fold);
      }
    }
    return Scatter.svg(
        "Stratified folds, a colour each: " + summary(job, splits),
        points.size(),
        points::get,
        folds::get,
        new double[0][]);
  }
}
