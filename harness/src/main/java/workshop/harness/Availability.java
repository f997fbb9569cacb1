package workshop.harness;

import java.util.Optional;

/**
 * Whether a version, or a tool that it needs, can be used here.
 *
 * @param reason why not, in one sentence with the remedy and without its stop; empty if it can
 */
public record Availability(Optional<String> reason) {

  public static final Availability YES = new Availability(Optional.empty());

  public static Availability no(String reason) {
    return new Availability(Optional.of(reason));
  }

  /** Refuses what can't be used, with the reason and an ending such as "; it is not timed". */
  public void require(String ending) {
    reason.ifPresent(why -> {
      throw new WorkshopException(why + ending);
    });
  }
}
