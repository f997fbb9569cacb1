package workshop.polymatch;

import java.util.List;
import workshop.harness.Suite;

/** What to see in the flame graphs of versions that cross the border to another language. */
final class BorderCallouts {

  /** The JVM's own name for what jumps out of Java: native entry point. */
  private static final String CROSSING = "nep_invoker_blob";

  private BorderCallouts() {}

  /** Those of a version, in the order of their numbers. */
  static List<Suite.Callout> of(String id) {
    return switch (id) {
      case "border_c_pair" -> crossed("for each pair", "is_near", "C");
      case "border_c_pair_critical" ->
          crossed("for each pair, and the JVM isn't told", "is_near", "C");
      case "border_c_point" -> crossed("for each point", "find_best_polygon", "C");
      case "border_rust_point" -> crossed("for each point", "find_best_polygon", "Rust");
      // The C compiler keeps the inner loop as a function of its own.
      case "border_c_once" -> crossed("once a call", "find_best_polygon", "C");
      case "border_rust_once" -> crossed("once a call", "match_all", "Rust");
      case "c_simd" -> crossed("once a call", "match_simd", "C");
      case "c_sorted" -> crossed("once a call", "match_sorted", "C");
      default -> PolyMatchCallouts.of(id);
    };
  }

  private static List<Suite.Callout> crossed(String when, String function, String language) {
    return List.of(
        new Suite.Callout(CROSSING, "the crossing, %s, with what is behind it".formatted(when)),
        new Suite.Callout(function, "what is behind it, in " + language));
  }
}
