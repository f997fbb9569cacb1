package workshop.harness.foreign;

import module java.base;

import workshop.harness.WorkshopException;
import workshop.harness.io.Processes;

/** The first Python on the PATH that has a package; looked for when it is first needed. */
public final class Python extends ForeignTool {

  /** Looks for the module without loading it, which takes long. */
  private static final String HAS_MODULE =
      "import importlib.util, sys; sys.exit(importlib.util.find_spec(sys.argv[1]) is None)";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String module;
  private final String distribution;

  /** Any Python 3. */
  public Python() {
    this("json", "", null);
  }

  /**
   * A Python with a package.
   *
   * @param module what a program imports, such as {@code sklearn}
   * @param distribution what is installed for it, such as {@code scikit-learn}
   */
  public Python(String module, String distribution) {
    this(module, distribution, null);
  }

  Python(String module, String distribution, String searchPath) {
    super(searchPath);
    this.module = module;
    this.distribution = distribution;
  }

  /** Runs a program, on one thread; only to be asked where Python is available. */
  public ProcessBuilder command(Path program) {
    ProcessBuilder builder = new ProcessBuilder(file().toString(), program.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "OMP_NUM_THREADS", "1",
                "OPENBLAS_NUM_THREADS", "1",
                "MKL_NUM_THREADS", "1",
                "PYTHONDONTWRITEBYTECODE", "1",
                "PYTHONIOENCODING", "utf-8"));
    return builder;
  }

  @Override
  Path find() {
    return programs(List.of("python3", "python"))
        .filter(this::hasModule)
        .findFirst()
        .orElseThrow(() ->
            new WorkshopException(
                distribution.isEmpty()
                    ? "no Python 3 (python3, python) is on the PATH; install it"
                    : "no Python (python3, python) with %1$s is on the PATH; install Python, and `python3 -m pip install %1$s`"
                        .formatted(distribution)));
  }

  private boolean hasModule(Path interpreter) {
    ProcessBuilder builder =
        new ProcessBuilder(interpreter.toString(), "-c", HAS_MODULE, module)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return Processes.run(builder, PATIENCE).isGood();
    } catch (IOException e) {
      return false; // Not to be run, so none that helps.
    }
  }
}
