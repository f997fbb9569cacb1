package workshop.harness;

/** One iteration of a version's work: what is measured. */
@FunctionalInterface
public interface Task<R> {

  /** Does the work once, from the same input each time. */
  R run();
}
