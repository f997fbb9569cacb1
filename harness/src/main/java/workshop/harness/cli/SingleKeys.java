package workshop.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingReader;
import workshop.harness.io.Shutdown;

/**
 * The keys that a user types. A terminal hands over each at once while this is open; from a pipe or
 * a file the first of each line counts.
 */
final class SingleKeys implements AutoCloseable {

  /** What stands for the end of the input. */
  static final String END = "end";

  private static final char CTRL_D = 4;
  private static final long WAIT_MILLIS = 300;

  private final org.jline.terminal.Terminal terminal; // Or null.
  private final Attributes usual;
  private final NonBlockingReader in;
  private boolean isLineStart = true;

  /** Takes the terminal over. */
  SingleKeys(org.jline.terminal.Terminal terminal) {
    this.terminal = terminal;
    usual = terminal.getAttributes();
    in = terminal.reader();
    takeOver();
  }

  /** Reads lines. */
  SingleKeys(InputStream in) {
    terminal = null;
    usual = null;
    this.in = NonBlocking.nonBlocking("keys", in, Charset.defaultCharset());
  }

  /** From the terminal, or where there is none from stdin. */
  static SingleKeys start() {
    return Terminal.made() == null ? new SingleKeys(System.in) : new SingleKeys(Terminal.made());
  }

  private void takeOver() {
    terminal.enterRawMode();
    Attributes keys = terminal.getAttributes();
    keys.setLocalFlag(LocalFlag.ISIG, true); // Ctrl-C is no key: it stops the process, as ever.
    terminal.setAttributes(keys);
    terminal.resume();
  }

  /**
   * Waits for a key.
   *
   * @param millis how long, at most
   * @return the key in lower case, "" for Enter, {@link #END}, or null if there was none
   */
  String poll(long millis) {
    int key;
    try {
      key = in.read(millis);
    } catch (IOException e) {
      return END;
    }
    if (key == NonBlockingReader.READ_EXPIRED || (terminal == null && key == '\r')) {
      return null;
    }
    if (key < 0 || key == CTRL_D) {
      return END;
    }
    boolean counts = terminal != null || isLineStart;
    isLineStart = key == '\n' || key == '\r';
    if (!counts) {
      return null;
    }
    return isLineStart ? "" : Character.toString(key).toLowerCase(Locale.ROOT);
  }

  /** Waits for a key for ever; in pieces, since a shutdown can't end a longer wait. */
  String take() {
    String key = null;
    while (key == null) {
      key = poll(WAIT_MILLIS);
    }
    return key;
  }

  /** Hands the terminal back while a command runs, which may ask for lines. */
  void aside(Runnable command) {
    close();
    command.run();
    if (terminal != null && !Shutdown.isRequested()) {
      takeOver();
    }
  }

  @Override
  public void close() {
    if (terminal != null && !Shutdown.isRequested()) { // Otherwise JLine has set it back.
      terminal.pause();
      terminal.setAttributes(usual);
    }
  }
}
