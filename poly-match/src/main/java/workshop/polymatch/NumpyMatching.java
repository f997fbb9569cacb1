package workshop.polymatch;

import module java.base;

import tools.jackson.databind.JsonNode;
import workshop.harness.Version;
import workshop.harness.foreign.*;

/**
 * The matching in Python, with NumPy: what is asked, and how the answer is read. The scene goes
 * over as lists of numbers, and back come pairs of indices. NumPy adds in another order than we do,
 * so that its areas are its own.
 */
final class NumpyMatching {

  static final Python PYTHON = new Python("numpy");

  private NumpyMatching() {}

  /** A version that one of the program's tasks does, of the same name. */
  static Version<Job, List<Match>> version(String id, String idea) {
    return new PythonProgram<>(
            PYTHON,
            NumpyMatching.class,
            "poly_match.py",
            id,
            NumpyMatching::question,
            NumpyMatching::answer)
        .version(idea)
        .with(Version.Trait.HAS_OWN_ANSWER);
  }

  private static Map<String, Object> question(Job job) {
    return Map.of(
        "points",
        job.scene().points().stream().map(point -> new double[] {point.x(), point.y()}).toList(),
        "polygons",
        job.scene().polygons().stream().map(shape -> List.of(shape.x(), shape.y())).toList(),
        "max_distance",
        "" + job.maxDistance()); // As text, since JSON has no infinity.
  }

  private static List<Match> answer(JsonNode matches) {
    return IntStream.range(0, matches.size())
        .mapToObj(matches::get)
        .map(match -> new Match(match.get(0).asInt(), match.get(1).asInt()))
        .toList();
  }
}
