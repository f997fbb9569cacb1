package workshop.mldemos;

import module java.base;

import workshop.harness.*;

/** Stratified folds for cross-validation. */
public final class Stratif2Suite implements Suite<FoldsJob, List<Rows>> {

  @Override
  public String name() {
    return "stratif2";
  }

  @Override
  public String description() {
    return "deal rows out to folds, each class in its share";
  }

  /** To add a version: its class, and one line here. */
  @Override
  public List<Version<FoldsJob, List<Rows>>> versions() {
    return List.of(
        version(
            "stratif2_java_scratch",
            "by hand: a list of rows for each class, dealt one by one",
            Stratif2JavaScratch.class,
            Stratif2JavaScratch::new),
        version(
            "stratif2_java_fast",
            "a counting sort, and every K-th row of it for each fold",
            Stratif2JavaFast.class,
            Stratif2JavaFast::new),
        PythonVersions.foldsScratch(),
        PythonVersions.foldsSklearn());
  }

  private static Version<FoldsJob, List<Rows>> version(
      String id, String idea, Class<?> type, Function<FoldsJob, StratifiedFolds> prepare) {
    return new Version<>(id, idea, type, job -> prepare.apply(job)::folds);
  }

  @Override
  public List<String> lessons() {
    return List.of(name());
  }

  /** The suite by its full name too. */
  @Override
  public Map<String, List<String>> parts() {
    return Map.of("stratified-kfold", ids());
  }

  @Override
  public String callouts() {
    return """
    stratif2_java_scratch workshop.mldemos.Stratif2JavaScratch$ListRows.add: every row once more,\
     into the list of its fold
    stratif2_java_scratch java.util.ArrayList.grow: a full list, copied into a larger array
    stratif2_java_fast workshop.mldemos.Stratif2JavaFast.sortByClass: row numbers in order of\
     class, in one array
    stratif2_java_fast workshop.mldemos.Stratif2JavaFast.take: every K-th of them into a fold
    """;
  }

  @Override
  public List<String> steps() {
    return List.of("stratif2_java_fast");
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
  public Optional<String> mismatch(FoldsJob job, List<Rows> expected, List<Rows> actual) {
    if (expected.size() != actual.size()) {
      return Optional.of("expected %d folds, got %d".formatted(expected.size(), actual.size()));
    }
    return IntStream.range(0, expected.size())
        .mapToObj(
            fold -> SplitAgreement.mismatch("fold " + fold, expected.get(fold), actual.get(fold)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The rows, and each fold's copy of all of them. */
  @Override
  public long liveBytes(FoldsJob job) {
    return 40L * job.blobs().labels().length * (job.folds() + 1);
  }

  /** Any folds in which every class has its share are right. */
  @Override
  public Optional<String> mismatch(FoldsJob job, List<Rows> folds) {
    return folds.size() == job.folds()
        ? SplitAgreement.lackOfStratification(job.blobs(), folds)
        : Optional.of("expected %d folds, got %d".formatted(job.folds(), folds.size()));
  }

  @Override
  public Optional<Units> units(FoldsJob job, List<Rows> folds) {
    return Optional.of(new Units("row", job.blobs().labels().length));
  }

  @Override
  public String summary(FoldsJob job, List<Rows> folds) {
    IntSummaryStatistics sizes = folds.stream().mapToInt(Rows::size).summaryStatistics();
    String others = sizes.getMin() == sizes.getMax() ? "" : " or %,d".formatted(sizes.getMax());
    return "%d folds of %,d%s rows.".formatted(folds.size(), sizes.getMin(), others);
  }

  @Override
  public String csv(FoldsJob job, List<Rows> folds) {
    StringBuilder csv = new StringBuilder("fold,x,y,class\n");
    for (int fold = 0; fold < folds.size(); fold++) {
      Stratif1Suite.append(csv, Integer.toString(fold), folds.get(fold));
    }
    return csv.toString();
  }

  @Override
  public String svg(FoldsJob job, List<Rows> folds) {
    return Stratif1Suite.svg(
        "Stratified folds",
        summary(job, folds),
        folds,
        IntStream.range(0, folds.size()).mapToObj(fold -> "fold " + fold).toList());
  }
}
