package workshop.mldemos;

import module java.base;

import workshop.harness.*;

/** A stratified train/test split. */
public final class Stratif1Suite implements Suite<SplitJob, Split> {

  @Override
  public String name() {
    return "stratif1";
  }

  @Override
  public String description() {
    return "split rows into training and test parts, each class in its share";
  }

  /** To add a version: its class, and one line here. */
  @Override
  public List<Version<SplitJob, Split>> versions() {
    return List.of(
        version(
            "stratif1_java_scratch",
            "by hand: a list of rows for each class",
            Stratif1JavaScratch.class,
            Stratif1JavaScratch::new),
        version(
            "stratif1_java_fast",
            "a counting sort, and flat arrays",
            Stratif1JavaFast.class,
            Stratif1JavaFast::new),
        version(
                "stratif1_java_tablesaw",
                "the library Tablesaw, with draws of its own",
                Stratif1JavaTablesaw.class,
                Stratif1JavaTablesaw::new)
            .with(Version.Trait.HAS_OWN_ANSWER),
        PythonVersions.splitScratch(),
        PythonVersions.splitSklearn());
  }

  private static Version<SplitJob, Split> version(
      String id, String idea, Class<?> type, Function<SplitJob, Splitter> prepare) {
    return new Version<>(id, idea, type, job -> prepare.apply(job)::split);
  }

  @Override
  public List<String> lessons() {
    return List.of(name());
  }

  /** The suite by its full name too. */
  @Override
  public Map<String, List<String>> parts() {
    return Map.of("stratified-split", ids());
  }

  @Override
  public String callouts() {
    return """
    stratif1_java_scratch workshop.mldemos.Stratif1JavaScratch.classes: every row into the list of\
     its class
    stratif1_java_scratch workshop.mldemos.Stratif1JavaScratch$ListRows.add: every row once more,\
     into the list of its part
    stratif1_java_fast workshop.mldemos.Stratif1JavaFast.shuffle: the same random numbers
    stratif1_java_fast workshop.mldemos.Stratif1JavaFast.take: rows copied to where they belong
    stratif1_java_tablesaw tech.tablesaw.table.StandardTableSliceGroup.splitOn: a table made of\
     each class
    """;
  }

  @Override
  public List<String> steps() {
    return List.of("stratif1_java_fast");
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("points", "N", "100000", "number of rows"),
        new Setting("centers", "N", "4", "number of classes"),
        new Setting("std", "D", "0.7", "standard deviation of a class"),
        new Setting("seed", "N", "0", "seed of the data and of shuffling, 0 to 4294967295"),
        new Setting("test-size", "SHARE", "0.33", "share to test on"),
        new Setting("train-size", "SHARE", "rest", "share to train on, or rest"),
        new Setting("shuffle", "true|false", "true", "whether to shuffle each class"));
  }

  @Override
  public SplitJob input(Workload workload) {
    return SplitJob.of(
        blobs(workload),
        workload.decimal("test-size"),
        workload.text("train-size").equals("rest") ? Double.NaN : workload.decimal("train-size"),
        shuffle(workload),
        workload.whole("seed"));
  }

  /** The data of both splitting suites. */
  static Blobs blobs(Workload workload) {
    return Blobs.make(
        workload.whole("seed"),
        workload.count("points"),
        workload.count("centers"),
        workload.decimal("std"));
  }

  /** Whether to shuffle. */
  static boolean shuffle(Workload workload) {
    return switch (workload.text("shuffle")) {
      case "true" -> true;
      case "false" -> false;
      case String other ->
          throw new IllegalArgumentException(
              "--shuffle is `%s`; give true or false".formatted(other));
    };
  }

  @Override
  public Optional<String> mismatch(SplitJob job, Split expected, Split actual) {
    return SplitAgreement.mismatch("training part", expected.train(), actual.train())
        .or(() -> SplitAgreement.mismatch("test part", expected.test(), actual.test()));
  }

  /** Any split of these shares is right. */
  @Override
  public Optional<String> mismatch(SplitJob job, Split split) {
    return SplitAgreement.lackOfStratification(job, split);
  }

  /** The rows, and a copy of them. */
  @Override
  public long liveBytes(SplitJob job) {
    return 80L * job.blobs().labels().length;
  }

  @Override
  public Optional<Units> units(SplitJob job, Split split) {
    return Optional.of(new Units("row", job.blobs().labels().length));
  }

  @Override
  public String summary(SplitJob job, Split split) {
    return "%,d rows to train on, %,d to test on."
        .formatted(split.train().size(), split.test().size());
  }

  @Override
  public String csv(SplitJob job, Split split) {
    StringBuilder csv = new StringBuilder("part,x,y,class\n");
    append(csv, "train", split.train());
    append(csv, "test", split.test());
    return csv.toString();
  }

  /** Rows as lines of a file, a name before each. */
  static void append(StringBuilder csv, String part, Rows rows) {
    for (int i = 0; i < rows.size(); i++) {
      csv.append(part).append(',').append(rows.feature(i, 0)).append(',');
      csv.append(rows.feature(i, 1)).append(',').append(rows.label(i)).append('\n');
    }
  }

  @Override
  public String svg(SplitJob job, Split split) {
    return svg(
        "Stratified split",
        summary(job, split),
        List.of(split.train(), split.test()),
        List.of("training part", "test part"));
  }

  /** The rows of each part in a colour of its own. */
  static String svg(String title, String summary, List<Rows> parts, List<String> names) {
    List<double[]> points = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      Rows rows = parts.get(part);
      for (int i = 0; i < rows.size(); i++) {
        points.add(new double[] {rows.feature(i, 0), rows.feature(i, 1)});
        groups.add(part);
      }
    }
    return Scatter.svg(
        title,
        summary,
        points.size(),
        points::get,
        names,
        groups::get,
        new double[0][],
        Scatter.WIDTH,
        Scatter.MOST_POINTS);
  }
}
