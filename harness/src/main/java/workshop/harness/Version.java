package workshop.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * One way to do a suite's job.
 *
 * @param id the name that users type, such as {@code v3}
 * @param idea the idea in one line
 * @param type the class that does it, whose source is the lesson
 * @param preparation lays out the input for this version; not measured as an iteration, but shown
 *     as a figure of its own
 * @param <I> the suite's input
 * @param <R> the suite's result
 */
public record Version<I, R>(
    String id, String idea, Class<?> type, Function<I, Task<R>> preparation) {

  private static final String AGAIN = "-again";

  /** The same version under a second name: measured against itself, it shows the noise. */
  public Version<I, R> again() {
    return new Version<>(id + AGAIN, idea, type, preparation);
  }

  /** An id without what {@link #again} put behind it. */
  public static String withoutAgain(String id) {
    return id.endsWith(AGAIN) ? id.substring(0, id.length() - AGAIN.length()) : id;
  }

  /** Lays out the input. */
  public Task<R> prepare(I input) {
    return preparation.apply(input);
  }

  /**
   * The source of the version's class, with the marks by which exercises are made of it. The build
   * puts it beside the class.
   *
   * @throws WorkshopException if it is not there
   */
  public String source() {
    String file = type.getSimpleName() + ".java";
    try (InputStream in = type.getResourceAsStream(file)) {
      if (in != null) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new WorkshopException("the source of %s could not be read (%s)".formatted(id, e));
    }
    throw new WorkshopException(
        "the source of %s (%s) is not beside its class; build the project again"
            .formatted(id, file));
  }
}
