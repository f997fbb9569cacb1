package workshop.harness.foreign;

import module java.base;

import workshop.harness.WorkshopException;
import workshop.harness.io.Processes;

/** The first Python on the PATH that has the packages; looked for when it is first needed. */
public final class Python extends ForeignTool {

  /** Looks for the packages without loading them, which takes long. */
  private static final String HAS_PACKAGES =
      "import importlib.metadata, sys; [importlib.metadata.version(name) for name in sys.argv[1:]]";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<String> packages;

  /** A Python 3 with packages, named as pip does, such as {@code scikit-learn}. */
  public Python(String... packages) {
    this(null, List.of(packages));
  }

  Python(String searchPath, List<String> packages) {
    super(searchPath);
    this.packages = packages;
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
    String missing =
        packages.isEmpty()
            ? "no Python 3 (python3, python) is on the PATH; install it"
            : "no Python (python3, python) with %1$s is on the PATH; install Python, and `python3 -m pip install %1$s`";
    return programs(List.of("python3", "python"))
        .filter(this::hasPackages)
        .findFirst()
        .orElseThrow(() -> new WorkshopException(missing.formatted(String.join(" ", packages))));
  }

  private boolean hasPackages(Path interpreter) {
    List<String> command = new ArrayList<>(List.of(interpreter.toString(), "-c", HAS_PACKAGES));
    command.addAll(packages);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return Processes.run(builder, PATIENCE).isGood();
    } catch (IOException e) {
      return false; // Not to be run, so none that helps.
    }
  }
}
