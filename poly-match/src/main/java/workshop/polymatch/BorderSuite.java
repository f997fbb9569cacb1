package workshop.polymatch;

import java.util.*;
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
        version("border_java", "v5's loop, no border", V5OnePass.class),
        in(
            NativeCode.C,
            version("border_c_pair", "C for each pair", BorderCPair.class),
            "border_c_pair"),
        in(
            NativeCode.C,
            version(
                "border_c_pair_critical",
                "C for each pair, by a critical call",
                BorderCPairCritical.class),
            "border_c_pair"),
        eachPoint("border_c_point", NativeCode.C),
        once("border_c", NativeCode.C),
        eachPoint("border_rust_point", NativeCode.RUST),
        once("border_rust", NativeCode.RUST));
  }

  private static Version<Job, List<Match>> eachPoint(String id, NativeLibrary library) {
    String idea = library.title() + " for each point";
    return in(
        library,
        version(id, idea, BorderPoint.class, shapes -> new BorderPoint(shapes, library)),
        id);
  }

  /** Both loops in another language. */
  static Version<Job, List<Match>> once(String start, NativeLibrary library) {
    String id = start + "_once";
    Version<Job, List<Match>> version =
        version(
            id,
            library.title() + " once a call",
            BorderOnce.class,
            shapes -> new BorderOnce(shapes, library, "match_all"));
    return in(library, version, start + "_point", id);
  }

  /** A version that needs what is written in another language. */
  static Version<Job, List<Match>> in(
      NativeLibrary library, Version<Job, List<Match>> version, String... sections) {
    return version.with(
        new Version.Foreign(library.source(), List.of(sections), library::availability));
  }

  @Override
  public Map<String, List<String>> parts() {
    return Map.of("border_varied", ids());
  }

  @Override
  public List<String> measurements() {
    return List.of(
        "measure-all border --no-graphs",
        "measure-all border_varied %s --no-graphs".formatted(VARIED));
  }
}
