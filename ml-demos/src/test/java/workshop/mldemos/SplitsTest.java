package workshop.mldemos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import workshop.harness.*;

/** Both splitting suites: what must hold of a split, and every version against the baseline. */
class SplitsTest {

  private static final Stratif1Suite SPLIT = new Stratif1Suite();
  private static final Version<SplitJob, Split> LIBRARY =
      SPLIT.listed("stratif1_java_tablesaw").orElseThrow();
  private static final Stratif2Suite FOLDS = new Stratif2Suite();

  /** Classes of unlike sizes; the point's x is its row number, so that rows can be told apart. */
  private static Blobs unlike(int... counts) {
    int n = Arrays.stream(counts).sum();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    int[] left = counts.clone();
    int label = 0;
    for (int i = 0; i < n; i++) {
      do {
        label = (label + 1) % counts.length;
      } while (left[label] == 0);
      left[label]--;
      labels[i] = label;
      points[i] = new double[] {i, 100 * label};
    }
    return new Blobs(points, labels, counts.length);
  }

  private static List<Blobs> data() {
    return List.of(
        unlike(10, 10, 10, 10),
        unlike(97, 31, 11),
        unlike(500),
        unlike(13, 200, 57, 11, 29),
        Blobs.make(3, 1000, 4, 0.7));
  }

  static Stream<Arguments> splits() {
    return SPLIT.versions().stream()
        .filter(version -> !version.has(Version.Trait.HAS_OWN_ANSWER))
        .flatMap(version ->
            data().stream()
                .flatMap(blobs ->
                    Stream.of(
                            SplitJob.of(blobs, 0.33, Double.NaN, true, 7),
                            SplitJob.of(blobs, 0.33, Double.NaN, false, 7),
                            SplitJob.of(blobs, 0.25, 0.25, true, 0),
                            SplitJob.of(blobs, 0.5, 0.5, true, 1))
                        .map(job -> Arguments.of(version, job))));
  }

  @ParameterizedTest
  @MethodSource("splits")
  void aSplitIsStratifiedAndWhole(Version<SplitJob, Split> version, SplitJob job) {
    Split split = version.prepare(job).run();
    assertThat(SPLIT.mismatch(job, SPLIT.baseline().prepare(job).run(), split)).isEmpty();
    assertThat(SplitAgreement.lackOfStratification(job, split)).isEmpty();
    int[] counts = SplitJob.counts(job.blobs());
    for (Rows part : List.of(split.train(), split.test())) {
      for (int c = 0; c < counts.length; c++) {
        int label = c;
        long inPart = IntStream.range(0, part.size()).filter(i -> part.label(i) == label).count();
        double share = (double) counts[c] * part.size() / job.blobs().labels().length;
        assertThat(Math.abs(inPart - share)).isLessThan(1);
      }
    }
  }

  @Test
  void thePartsHaveTheSizesAskedFor() {
    SplitJob job = SplitJob.of(unlike(97, 31, 11), 0.33, Double.NaN, true, 7);
    assertThat(job.testCounts()).containsExactly(32, 10, 4); // 0.33 of 139, rounded up.
    assertThat(job.trainCounts()).containsExactly(65, 21, 7);
    SplitJob both = SplitJob.of(unlike(97, 31, 11), 0.25, 0.25, true, 7);
    assertThat(Arrays.stream(both.trainCounts()).sum()).isEqualTo(34);
    SplitJob even = SplitJob.of(unlike(100, 200), 0.25, Double.NaN, true, 7);
    assertThat(even.testCounts()).containsExactly(25, 50); // The original let one more in.
  }

  @Test
  void anotherSeedGivesAnotherSplitAndTheSameSeedTheSame() {
    Blobs blobs = unlike(97, 31, 11);
    Split first = new Stratif1JavaFast(SplitJob.of(blobs, 0.33, Double.NaN, true, 1)).split();
    SplitJob again = SplitJob.of(blobs, 0.33, Double.NaN, true, 1);
    SplitJob other = SplitJob.of(blobs, 0.33, Double.NaN, true, 2);
    assertThat(SPLIT.mismatch(again, first, new Stratif1JavaFast(again).split())).isEmpty();
    assertThat(SPLIT.mismatch(other, first, new Stratif1JavaFast(other).split())).isNotEmpty();
  }

  @Test
  void theLibrarysSplitIsStratifiedToo() {
    for (Blobs blobs : data()) {
      SplitJob job = SplitJob.of(blobs, 0.33, Double.NaN, true, 7);
      Split split = LIBRARY.prepare(job).run();
      Split ours = SPLIT.baseline().prepare(job).run();
      assertThat(SPLIT.mismatch(LIBRARY, job, ours, split)).isEmpty();
      // What it would not pass with: another share, a row twice, a row lost.
      SplitJob half = SplitJob.of(blobs, 0.6, Double.NaN, true, 7);
      assertLacks("rows to test on", half, split);
      assertLacks("is there twice", job, new Split(ours.train(), ours.train()));
      SplitJob part = SplitJob.of(blobs, 0.33, 0.33, true, 7);
      Split smaller = new Stratif1JavaFast(part).split();
      assertThat(SplitAgreement.lackOfStratification(part, smaller)).isEmpty();
      assertLacks("rows to train on", job, smaller);
      assertLacks("rows to train on", part, ours);
      double allButOne = (ours.train().size() - 1.0) / blobs.labels().length;
      SplitJob lost = SplitJob.of(blobs, 0.33, allButOne, true, 7);
      assertLacks("rows in both parts", job, new Stratif1JavaFast(lost).split());
    }
  }

  private static void assertLacks(String what, SplitJob job, Split split) {
    assertThat(SplitAgreement.lackOfStratification(job, split).orElseThrow()).contains(what);
  }

  /** It would go on with what it can: a result that nobody has asked for. */
  @Test
  void whatTheLibraryCannotDoItRefuses() {
    Blobs blobs = unlike(97, 31, 11);
    SplitJob part = SplitJob.of(blobs, 0.33, 0.33, true, 7);
    assertThatThrownBy(() -> LIBRARY.prepare(part))
        .isInstanceOf(WorkshopException.class)
        .hasMessage("Tablesaw can't train on fewer rows than all the rest; give --train-size rest");
  }

  private static List<String> rows(Rows part) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      rows.add(part.feature(i, 0) + "," + part.feature(i, 1) + "," + part.label(i));
    }
    return rows;
  }

  static Stream<Version<FoldsJob, List<Rows>>> foldsVersions() {
    return FOLDS.versions().stream().filter(version -> !version.isProgram());
  }

  /** The baseline too: it is held against a second writing of the job, not against itself. */
  @ParameterizedTest
  @MethodSource("foldsVersions")
  void foldsAreDealtRowByRow(Version<FoldsJob, List<Rows>> version) {
    Random random = new Random(12);
    for (int i = 0; i < 500; i++) {
      FoldsJob job = anyFolds(random);
      List<List<String>> folds = version.prepare(job).run().stream().map(SplitsTest::rows).toList();
      assertThat(folds)
          .as("data set %d: %d rows, %d folds", i, job.blobs().labels().length, job.folds())
          .isEqualTo(dealt(job));
    }
  }

  /** Classes of any size, also smaller than the number of folds, also without a row. */
  private static FoldsJob anyFolds(Random random) {
    int n = random.nextInt(2, 200);
    int classes = random.nextInt(1, 9);
    int[] labels = new int[n];
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      labels[i] = Math.min(random.nextInt(classes), random.nextInt(classes));
      points[i] = new double[] {i, random.nextGaussian()};
    }
    int folds = random.nextInt(2, Math.min(n, 40) + 1);
    return new FoldsJob(
        new Blobs(points, labels, classes), folds, random.nextBoolean(), random.nextLong());
  }

  /** Round-robin dealing as one does it by hand: who has got a row goes to the end of the queue. */
  private static List<List<String>> dealt(FoldsJob job) {
    List<List<String>> folds =
        Stream.<List<String>>generate(ArrayList::new).limit(job.folds()).toList();
    Deque<List<String>> queue = new ArrayDeque<>(folds);
    int[] labels = job.blobs().labels();
    double[][] points = job.blobs().points();
    SplittableRandom random = new SplittableRandom(job.seed());
    for (int c = 0; c < job.blobs().classes(); c++) {
      List<String> ofClass = new ArrayList<>();
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == c) {
          ofClass.add(points[i][0] + "," + points[i][1] + "," + c);
        }
      }
      if (job.shuffle()) {
        Collections.shuffle(ofClass, random);
      }
      for (String row : ofClass) {
        queue.getFirst().add(row);
        queue.addLast(queue.removeFirst());
      }
    }
    return folds;
  }

  /** Each of its results takes a process, so it gets few jobs. */
  @Test
  void pythonByHandAgreesUnlessItShuffles() {
    assumeThat(PythonVersions.PLAIN.availability().reason()).isEmpty();
    Version<SplitJob, Split> split = SPLIT.listed("stratif1_py_scratch").orElseThrow();
    Version<FoldsJob, List<Rows>> folds = FOLDS.listed("stratif2_py_scratch").orElseThrow();
    Blobs blobs = unlike(13, 200, 57, 11, 29);
    SplitJob inOrder = SplitJob.of(blobs, 0.25, 0.25, false, 7);
    Split expected = SPLIT.baseline().prepare(inOrder).run();
    assertThat(SPLIT.mismatch(inOrder, expected, split.prepare(inOrder).run())).isEmpty();
    SplitJob shuffled = SplitJob.of(blobs, 0.25, 0.25, true, 7);
    Split drawn = split.prepare(shuffled).run();
    assertThat(SPLIT.mismatch(split, shuffled, expected, drawn)).isEmpty();
    assertThat(SPLIT.mismatch(inOrder, expected, drawn)).isNotEmpty();

    FoldsJob dealt = new FoldsJob(blobs, 10, false, 7);
    List<Rows> right = FOLDS.baseline().prepare(dealt).run();
    assertThat(FOLDS.mismatch(dealt, right, folds.prepare(dealt).run())).isEmpty();
    List<Rows> others = folds.prepare(new FoldsJob(blobs, 10, true, 7)).run();
    assertThat(FOLDS.mismatch(folds, dealt, right, others)).isEmpty();
    assertThat(FOLDS.mismatch(dealt, right, others)).isNotEmpty();
  }

  @Test
  void scikitLearnsFoldsAreStratifiedToo() {
    assumeThat(PythonVersions.SCIKIT_LEARN.availability().reason()).isEmpty();
    Version<FoldsJob, List<Rows>> sklearn = FOLDS.listed("stratif2_py_sklearn").orElseThrow();
    for (boolean shuffle : List.of(false, true)) {
      FoldsJob job = new FoldsJob(unlike(13, 200, 57, 11, 29), 10, shuffle, 7);
      assertThat(FOLDS.mismatch(job, sklearn.prepare(job).run())).isEmpty();
    }
  }

  @Test
  void foldsThatAreNotStratifiedAndWrongRowsAreFound() {
    FoldsJob job = new FoldsJob(unlike(10, 10), 2, false, 1);
    List<Rows> right = new Stratif2JavaFast(job).folds();
    assertThat(FOLDS.mismatch(job, right)).isEmpty();
    assertThat(FOLDS.mismatch(job, right.subList(0, 1))).hasValue("expected 2 folds, got 1");
    assertThat(FOLDS.mismatch(job, List.of(right.get(0), right.get(0))).orElseThrow())
        .contains("is there twice");
    FoldsJob odd = new FoldsJob(unlike(10, 9), 2, false, 1);
    List<Rows> even = new Stratif2JavaFast(new FoldsJob(unlike(10, 8), 2, false, 1)).folds();
    assertThat(FOLDS.mismatch(odd, even)).hasValue("expected 19 rows in all folds, got 18");
    List<Rows> thirds = new Stratif2JavaFast(new FoldsJob(unlike(10, 10), 3, false, 1)).folds();
    assertThat(FOLDS.mismatch(job, thirds.subList(0, 2)))
        .hasValue("a fold has 4 of the 10 rows of class 0; each of 2 folds should have its share");
    assertThat(FOLDS.mismatch(job, right, right.reversed()))
        .hasValue("fold 0, row 0: expected (1.0, 0.0) of class 0, got (3.0, 0.0) of class 0");
    assertThat(FOLDS.mismatch(job, right, right.subList(0, 1))).hasValue("expected 2 folds, got 1");
  }

  @Test
  void foldsAreShownOnePerColourAndLine() {
    FoldsJob job = new FoldsJob(unlike(4, 3), 3, false, 1);
    List<Rows> folds = new Stratif2JavaFast(job).folds();
    assertThat(FOLDS.summary(job, folds)).isEqualTo("3 folds of 2 or 3 rows.");
    assertThat(FOLDS.csv(job, folds))
        .isEqualTo(
            """
            fold,x,y,class
            0,1.0,0.0,0
            0,6.0,0.0,0
            0,4.0,100.0,1
            1,3.0,0.0,0
            1,0.0,100.0,1
            2,5.0,0.0,0
            2,2.0,100.0,1
            """);
    assertThat(FOLDS.svg(job, folds)).contains("Stratified folds").contains("</svg>");
  }
}
