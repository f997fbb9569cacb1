package workshop.harness.report;

import module java.base;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Speedup;

/**
 * A measurement as the document that {@code --json} writes: every score, and what was computed from
 * them.
 *
 * @param part the name of what was measured: the suite's, or that of a part of it
 * @param baseline id of the version that the others are compared with
 * @param scheduleSeed what decided the order of the forks
 * @param heapMegabytes the heap that each of them had
 * @param check what the results were checked by
 * @param unit what a unit of the work is called; null where none is counted
 * @param units how many an iteration does
 * @param failures versions without a score, with a sentence that says why
 * @param notes what the reader should know beside the numbers
 * @param leftOut versions that could not run there, with the reason; null if nobody asked
 */
public record Results(
    String suite,
    String part,
    LocalDate date,
    String baseline,
    Machine machine,
    Map<String, String> workload,
    int rounds,
    long scheduleSeed,
    int heapMegabytes,
    String check,
    String unit,
    Double units,
    List<VersionResult> versions,
    Map<String, String> failures,
    List<String> notes,
    List<String> leftOut) {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(new SimpleModule().addSerializer(double.class, new NumberOrNull()))
          .addModule(new SimpleModule().addDeserializer(double.class, new NumberOrNaN()))
          .build();

  /** JSON has no NaN and no infinity: both are null there. */
  private static final class NumberOrNull extends ValueSerializer<Double> {
    @Override
    public void serialize(Double number, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(number)) {
        json.writeNumber(number);
      } else {
        json.writeNull();
      }
    }
  }

  private static final class NumberOrNaN extends ValueDeserializer<Double> {
    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) {
      return json.getDoubleValue();
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return Double.NaN;
    }
  }

  /** A document, indented, with a line end. */
  public static String json(Object document) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }

  /**
   * A version's figures.
   *
   * @param nsPerUnit nanoseconds for each unit of the work; NaN where none is counted
   * @param speedup over the baseline; NaN if that has no score
   * @param speedupLow lower end of its 95 % interval
   * @param speedupHigh upper end; infinite after a single round
   * @param bytesPerIteration null where it isn't known
   * @param scores milliseconds of each iteration, a fork each
   */
  public record VersionResult(
      String id,
      double msPerIteration,
      double nsPerUnit,
      double speedup,
      double speedupLow,
      double speedupHigh,
      Long bytesPerIteration,
      double prepareMs,
      Map<String, String> figures,
      List<double[]> scores) {

    private static VersionResult of(Rounds rounds, String version) {
      Speedup speedup =
          rounds.has(rounds.baseline())
              ? rounds.speedup(version)
              : new Speedup(Double.NaN, Double.NaN, Double.NaN);
      return new VersionResult(
          version,
          rounds.ms(version),
          rounds.nsPerUnit(version).orElse(Double.NaN),
          speedup.ratio(),
          speedup.low(),
          speedup.high(),
          Double.isNaN(rounds.bytes(version)) ? null : Math.round(rounds.bytes(version)),
          rounds.prepareMs(version),
          rounds.figures(version),
          rounds.scores(version).stream().map(ForkScore::iterationMs).toList());
    }

    private List<ForkScore> forks() {
      double bytes = bytesPerIteration == null ? Double.NaN : bytesPerIteration;
      return scores.stream().map(score -> new ForkScore(score, bytes, prepareMs)).toList();
    }
  }

  /** Collects what a measurement gave. */
  static Results of(Report report) {
    Rounds rounds = report.rounds();
    return new Results(
        report.suite().name(),
        report.name(),
        report.date(),
        rounds.baseline(),
        report.machine(),
        report.workload().settings(),
        rounds.count(),
        rounds.seed(),
        rounds.heapMegabytes(),
        rounds.check(),
        rounds.units().map(Suite.Units::unit).orElse(null),
        rounds.units().map(Suite.Units::count).orElse(null),
        rounds.versions().stream().map(id -> VersionResult.of(rounds, id)).toList(),
        rounds.failures(),
        rounds.notes(),
        report.leftOut());
  }

  /**
   * The measurement that the document came from; all but the scores is computed anew.
   *
   * @throws IllegalArgumentException if there is no such suite or version any more
   */
  public Report report() {
    Suite<?, ?> of = Suites.suite(suite);
    versions.forEach(version -> requireVersion(of, version.id));
    Map<String, List<ForkScore>> forks = new LinkedHashMap<>();
    versions.forEach(version -> forks.put(version.id, version.forks()));
    return new Report(
        part,
        of,
        Workload.of(of, workload),
        Rounds.stored(
            baseline,
            scheduleSeed,
            forks,
            failures,
            versions.stream().collect(Collectors.toMap(VersionResult::id, VersionResult::figures)),
            notes,
            Optional.ofNullable(unit).map(name -> new Suite.Units(name, units)),
            check,
            heapMegabytes),
        machine,
        date,
        Optional.ofNullable(leftOut).orElse(List.of()));
  }

  private static void requireVersion(Suite<?, ?> suite, String id) {
    try {
      Suites.version(suite, id);
    } catch (WorkshopException e) {
      // A student's, whose file is not here, or is broken by now: its scores are.
    }
  }

  /** Reads the document. */
  public static Results read(String json) {
    return JSON.readValue(json, Results.class);
  }

  /** The document, indented, with a line end. */
  public String json() {
    return json(this);
  }
}
