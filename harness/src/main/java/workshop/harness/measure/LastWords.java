package workshop.harness.measure;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workshop.harness.WorkshopException;

/** JMH's output, kept out of the user's way; says why a fork failed. */
final class LastWords extends PrintStream {

  private static final Pattern EXIT_CODE = Pattern.compile("exit code (\\d+)");

  private final ByteArrayOutputStream kept;

  /** Keeps what is written, and passes it on where chatter is not null. */
  LastWords(PrintStream chatter) {
    this(new ByteArrayOutputStream(), chatter);
  }

  private LastWords(ByteArrayOutputStream kept, PrintStream chatter) {
    super(chatter == null ? kept : new Both(kept, chatter), true, StandardCharsets.UTF_8);
    this.kept = kept;
  }

  /** Why a version's fork failed, in one sentence. */
  WorkshopException reason(String version, Exception failure) {
    List<Throwable> causes = causes(failure);
    for (Throwable cause : causes) {
      if (cause instanceof WorkshopException) {
        return new WorkshopException("%s: %s".formatted(version, cause.getMessage()));
      }
      if (cause instanceof OutOfMemoryError) {
        return new WorkshopException(
            "%s: the heap of its measuring process is used up; give a smaller input, or let it"
                    .formatted(version)
                + " keep less");
      }
    }
    Matcher exitCode = EXIT_CODE.matcher(kept.toString(StandardCharsets.UTF_8));
    if (exitCode.find()) {
      return new Fork.Died(
          "%s: its measuring process died (exit code %s); measure again, with --verbose to see why"
              .formatted(version, exitCode.group(1)));
    }
    return new WorkshopException(
        "%s: its measuring process failed (%s); measure again, with --verbose to see why"
            .formatted(version, causes.getLast()));
  }

  /** A crash is no accident, as being killed is: the version's own code did it. */
  static WorkshopException crashed(String version, String signal) {
    return new WorkshopException(
        "%s: its process crashed (%s); look for what its code outside Java reads or writes beyond an"
                .formatted(version, signal)
            + " array");
  }

  /** JMH hides a fork's exception among the suppressed ones of a cause. */
  private static List<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    collect(failure, seen, causes);
    return causes;
  }

  private static void collect(Throwable failure, Set<Throwable> seen, List<Throwable> causes) {
    if (failure == null || !seen.add(failure)) {
      return;
    }
    causes.add(failure);
    for (Throwable suppressed : failure.getSuppressed()) {
      collect(suppressed, seen, causes);
    }
    collect(failure.getCause(), seen, causes);
  }

  private static final class Both extends OutputStream {
    private final OutputStream first;
    private final OutputStream second;

    Both(OutputStream first, OutputStream second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void write(int b) throws java.io.IOException {
      first.write(b);
      second.write(b);
    }

    @Override
    public void flush() throws java.io.IOException {
      second.flush();
    }
  }
}
