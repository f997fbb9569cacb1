package workshop.harness.cli;

import java.io.IOException;
import java.util.List;

/**
 * While this is open, a terminal hands over each key at once, without Enter. Where there is no
 * terminal, or no {@code stty} to set it, keys need Enter as ever.
 */
final class SingleKeys implements AutoCloseable {

  private SingleKeys() {}

  static SingleKeys start() {
    if (Terminal.isPresent()) {
      // A terminal left like this would be of no use: it is set back also after Ctrl-C.
      Interruption.lastly(SingleKeys::restore);
      set("-icanon -echo");
    }
    return new SingleKeys();
  }

  private static void restore() {
    set("icanon echo");
  }

  private static void set(String mode) {
    try {
      new ProcessBuilder(List.of("sh", "-c", "stty " + mode + " </dev/tty"))
          .redirectErrorStream(true)
          .start()
          .waitFor();
    } catch (IOException e) {
      // No shell, as on Windows.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (Terminal.isPresent()) {
      restore();
    }
  }
}
