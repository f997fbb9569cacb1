package workshop.harness.notebook;

import java.util.Locale;
import workshop.harness.io.Project;

/** Starts a notebook's Java kernel. Its jar is on the class path only there. */
public final class Kernel {

  private Kernel() {}

  /** Runs until Jupyter, whose connection file is the argument, ends it. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Project.holdBuild();
    Locale.setDefault(Locale.ROOT); // As in the command line.
    // Jupyter may end the kernel while it measures.
    Runnable stop = () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    Runtime.getRuntime().addShutdownHook(new Thread(stop));
    Class.forName("org.rapaio.jupyter.kernel.MainApp")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }
}
