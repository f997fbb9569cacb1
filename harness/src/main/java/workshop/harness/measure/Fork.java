package workshop.harness.measure;

import java.nio.file.Path;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.WorkshopException;

/** Runs one version in one fresh process. */
@FunctionalInterface
public interface Fork {

  /**
   * Measures a version.
   *
   * @param workload the input, which the process makes for itself
   * @param expected file with the baseline's serialized result, by which the process checks its own
   * @throws WorkshopException if the process died or its result was wrong
   */
  ForkScore measure(Version<?, ?> version, Workload workload, Path expected, Plan plan);
}
