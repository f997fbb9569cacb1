package workshop.polymatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workshop.harness.Version;
import workshop.harness.foreign.NativeLibrary;

/** Version 5's loop, and where the border to another language is crossed in it. */
public final class BorderSuite extends MatchingSuite {

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
            version("border_c_pair", "C for each pair", BorderCPair.class, s -> new BorderCPair(s)),
            "border_c_pair"),
        inC(
            version(
                "border_c_pair_critical",
                "C for each pair, by a critical call",
                BorderCPairCritical.class,
                shapes -> new BorderCPairCritical(shapes)),
            "border_c_pair"),
        inC(eachPoint("border_c_point", "C", NativeCode.C), "border_c_point"),
        cOnce(),
        inRust(eachPoint("border_rust_point", "Rust", NativeCode.RUST), "border_rust_point"),
        rustOnce());
  }

  private static Version<Job, List<Match>> eachPoint(
      String id, String language, NativeLibrary library) {
    return version(
        id,
        language + " for each point",
        BorderPoint.class,
        shapes -> new BorderPoint(shapes, library));
  }

  private static Version<Job, List<Match>> once(String id, String language, NativeLibrary library) {
    return version(
        id,
        language + " once a call",
        BorderOnce.class,
        shapes -> new BorderOnce(shapes, library, "match_all"));
  }

  /** Both loops in C. */
  static Version<Job, List<Match>> cOnce() {
    return inC(once("border_c_once", "C", NativeCode.C), "border_c_point", "border_c_once");
  }

  /** Both loops in Rust. */
  static Version<Job, List<Match>> rustOnce() {
    return inRust(
        once("border_rust_once", "Rust", NativeCode.RUST), "border_rust_point", "border_rust_once");
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

  @Override
  public Map<String, List<String>> parts() {
    return Map.of("border_varied", versions().stream().<String>map(Version::id).toList());
  }

  @Override
  public List<String> measurements() {
    return List.of(
        "measure-all border --no-graphs",
        "measure-all border_varied %s --no-graphs".formatted(VARIED));
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
