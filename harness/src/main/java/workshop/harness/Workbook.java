package workshop.harness;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a suite needs for its versions to be exercises. Those are exercises that have a file of
 * holes beside their class, such as {@code V3NoAllocation.holes}.
 *
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
public interface Workbook<I, R> {

  /**
   * An input to check a version on.
   *
   * @param name what is special about it
   * @param input the input
   * @param isExact whether a result must equal the baseline's to the last case, because the
   *     arithmetic is exact here
   * @param <I> the suite's input
   */
  record Trial<I>(String name, I input, boolean isExact) {}

  /** The module's folder in the project; the exercises' folder and the chapter are in it. */
  String module();

  /**
   * Makes a version of a student's class.
   *
   * @throws IllegalArgumentException if the class lacks what a version needs, with one sentence
   */
  Version<I, R> version(String id, String idea, Class<?> type);

  /** The inputs to check on, the plainest first. */
  List<Trial<I>> trials();

  /**
   * Does what a trial asks for. It may use the version more than once, so that what it keeps from
   * call to call shows.
   */
  R attempt(Version<I, R> version, I input);

  /** As {@link Suite#disagreement}, but to the last case if the trial is exact. */
  String disagreement(Trial<I> trial, R expected, R actual);

  /** Inputs with something taken away, the smallest first: to find a small case. */
  Stream<I> smaller(I input);

  /** A small input in full, in a few lines. */
  String describe(I input);

  /** Other inputs to measure on, after a version has passed. */
  List<Workload> variations();
}
