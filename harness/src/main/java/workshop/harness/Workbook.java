package workshop.harness;

import module java.base;

/**
 * What a suite needs for its versions to be exercises. Those are exercises that have a file of
 * holes beside their class, such as {@code V3NoAllocation.holes}.
 */
public interface Workbook<I, R> {

  /**
   * An input to check a version on.
   *
   * @param name what is special about it
   * @param isExact whether a result must equal the baseline's to the last case, because the
   *     arithmetic is exact here
   */
  record Trial<I>(String name, I input, boolean isExact) {}

  /**
   * A call in the code of a student's version.
   *
   * @param in name of the class that calls, such as {@code V1$Part}
   * @param by name of the method that calls; code of a lambda belongs to the method that it is in
   * @param owner name of the class that is called
   * @param method {@code <init>} is a constructor
   */
  record Call(String in, String by, String owner, String method) {

    private static final String CONSTRUCTOR = "<init>";

    /** As a sentence begins: {@code `all` calls `Part.one`}. */
    @Override
    public String toString() {
      String type = simpleName(owner);
      String caller = by.equals(CONSTRUCTOR) ? simpleName(in) : by;
      String called = method.equals(CONSTRUCTOR) ? "new " + type : type + "." + method;
      return "`%s` calls `%s`".formatted(caller, called);
    }

    private static String simpleName(String type) {
      return type.replaceFirst("^.*[.$]", "");
    }
  }

  /**
   * What an exercise asks for beside a right result and speed. These are facts, not clocks.
   *
   * @param text what is asked for, in a sentence without its stop; empty if nothing is
   * @param breach what in a version's calls breaks it, in one sentence that says what to look at
   * @param bytes how many times the reference's bytes a call may allocate
   */
  record Contract(String text, Function<List<Call>, Optional<String>> breach, double bytes) {}

  /** The module's folder in the project; the exercises' folder and the pages are in it. */
  String module();

  /** The page of the module that tells of an exercise, under a heading that begins with its id. */
  String page(String id);

  /** Which lesson is about threads, as a sentence goes on: {@code ": v9"}; empty if none is. */
  String threadsLesson();

  /** What an exercise asks for beside a right result and speed. */
  Contract contract(String id);

  /** Makes a version of a student's class; refused if that lacks what a version needs. */
  Version<I, R> version(String id, String idea, Class<?> type);

  /**
   * What to change in a student's file that was written for an earlier form of the exercises and
   * does not compile any more; a sentence without its stop, and empty for any other file.
   */
  Optional<String> outdated(String source);

  /** The inputs to check on, the plainest first. */
  List<Trial<I>> trials();

  /**
   * Inputs of full size that are drawn for each check. All are tried; the first is what the
   * exercise is measured on.
   */
  List<Workload> drawn(long seed);

  /**
   * Prepares a version for an input, once. The function answers that input, and any other that
   * differs from it only in what a version can't prepare: every {@link #question} about it, and all
   * {@link #questions}.
   */
  Function<I, R> prepare(Version<I, R> version, I input);

  /**
   * The same input, asked about otherwise.
   *
   * @param factor by how much another question it is; 1 is the input's own
   */
  I question(I input, double factor);

  /**
   * New inputs of the same size and settings, which differ from an input in what is not prepared.
   */
  List<I> questions(I input, int count, RandomGenerator random);

  /** As {@link Suite#mismatch}, but to the last case if the trial is exact. */
  Optional<String> mismatch(Trial<I> trial, R expected, R actual);

  /** Changes a result, as whoever called for it may do. */
  void spoil(R result);

  /** Inputs with something taken away, the smallest first: to find a small case. */
  Stream<I> smaller(I input);

  /** A small input in a few lines, with what a person needs to follow the answer. */
  String describe(I input);
}
