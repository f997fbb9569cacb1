package workshop.polymatch;

import java.util.List;
import java.util.Optional;
import workshop.harness.Callout;
import workshop.harness.Version;

/** Version 5's loop, and where the border to another language is crossed in it. */
public final class BorderSuite extends MatchingSuite {

  private static final String ONCE = "match_all";

  @Override
  public String name() {
    return "border";
  }

  @Override
  public String description() {
    return "the same loop, with a border to C or Rust in it";
  }

  @Override
  public List<Version<Job, List<Match>>> versions() {
    return List.of(
        version("border_java", "v5's loop, no border", V5OnePass.class, V5OnePass::new),
        // No `BorderCPair::new`: making that reference would compile the C, whoever lists it.
        inC(
            version(
                "border_c_pair",
                "C for each pair",
                BorderCPair.class,
                shapes -> new BorderCPair(shapes)),
            "border_c_pair"),
        inC(
            version(
                "border_c_pair_critical",
                "C for each pair, by a critical call",
                BorderCPairCritical.class,
                shapes -> new BorderCPairCritical(shapes)),
            "border_c_pair"),
        inC(
            version(
                "border_c_point",
                "C for each point",
                BorderPoint.class,
                shapes -> new BorderPoint(shapes, NativeCode.C)),
            "border_c_point"),
        cOnce(),
        inRust(
            version(
                "border_rust_point",
                "Rust for each point",
                BorderPoint.class,
                shapes -> new BorderPoint(shapes, NativeCode.RUST)),
            "border_rust_point"),
        rustOnce());
  }

  /** Both loops in C. */
  static Version<Job, List<Match>> cOnce() {
    return inC(
        version(
            "border_c_once",
            "C once a call",
            BorderOnce.class,
            shapes -> new BorderOnce(shapes, NativeCode.C, ONCE)),
        "border_c_point",
        "border_c_once");
  }

  /** Both loops in Rust. */
  static Version<Job, List<Match>> rustOnce() {
    return inRust(
        version(
            "border_rust_once",
            "Rust once a call",
            BorderOnce.class,
            shapes -> new BorderOnce(shapes, NativeCode.RUST, ONCE)),
        "border_rust_point",
        "border_rust_once");
  }

  /** A version that needs what is written in C. */
  static Version<Job, List<Match>> inC(Version<Job, List<Match>> version, String... sections) {
    return version
        .withForeignCode("poly_match.c", sections)
        .withAvailability(NativeCode.C::availability);
  }

  private static Version<Job, List<Match>> inRust(
      Version<Job, List<Match>> version, String... sections) {
    return version
        .withForeignCode("poly_match.rs", sections)
        .withAvailability(NativeCode.RUST::availability);
  }

  /** Each is an alternative to the one without a border. */
  @Override
  public Optional<String> builtOn(String id) {
    return Optional.empty();
  }

  @Override
  public List<Callout> callouts(String id) {
    return BorderCallouts.of(id);
  }
}
