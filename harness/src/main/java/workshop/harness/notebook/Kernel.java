package workshop.harness.notebook;

import workshop.harness.io.Project;

/** Starts a notebook's Java kernel. Its jar is on the class path only there. */
public final class Kernel {

  private Kernel() {}

  /**
   * Runs until Jupyter ends it.
   *
   * @param args Jupyter's connection file
   * @throws ReflectiveOperationException if the kernel's jar is not on the class path
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    Project.holdBuild();
    // Jupyter may end the kernel while it measures.
    Runnable stop = () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    Runtime.getRuntime().addShutdownHook(new Thread(stop));
    Class.forName("org.rapaio.jupyter.kernel.MainApp")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }
}
