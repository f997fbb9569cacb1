package workshop.harness.cli;

import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The lines that are typed, read in a thread of their own, so that waiting for one can end. */
final class TypedLines {

  /** Stands for the end of the input: what Ctrl-D sends. */
  static final String END = "\4";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  /** Starts reading. */
  void start() {
    Thread.ofPlatform().daemon().start(this::read);
  }

  private void read() {
    Scanner in = new Scanner(System.in);
    while (in.hasNextLine()) {
      lines.add(in.nextLine());
    }
    lines.add(END);
  }

  /** The next line, {@link #END}, or null if nothing is typed in that time. */
  String poll(long millis) {
    try {
      return lines.poll(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  /** Waits for the answer to a question; an empty one at the end of the input. */
  String answer() {
    String line = null;
    while (line == null) {
      line = poll(Long.MAX_VALUE);
    }
    if (line.equals(END)) {
      lines.add(END);
      return "";
    }
    return line;
  }
}
