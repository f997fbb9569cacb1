package workshop.harness.results;

import module java.base;

/**
 * What the pages are made of; all of one machine and JDK. It has every score and every stack, so
 * that the pages can be made again without measuring.
 *
 * @param measured in the order of the page
 */
public record Publication(
    List<MeasuredSuite> measured, List<ProfiledVersion> profiled, List<Scaling> scaled) {

  public static final Publication EMPTY = new Publication(List.of(), List.of(), List.of());

  /**
   * Keeps the last measurement of a name, profile of a version and scaling of a suite; refuses
   * different machines or JDKs.
   */
  public Publication {
    machines(measured, profiled, scaled).reduce(Publication::requireSame);
    measured = last(measured, MeasuredSuite::part);
    profiled = last(profiled, ProfiledVersion::version);
    scaled = last(scaled, Scaling::suite);
  }

  private static <T> List<T> last(List<T> all, Function<T, String> name) {
    Map<String, T> last = new LinkedHashMap<>();
    all.forEach(each -> last.put(name.apply(each), each));
    return List.copyOf(last.values());
  }

  /**
   * Reads what {@code report} wrote, or what {@code --json} of another measuring command did;
   * refuses what can't be read, or is about what is gone.
   */
  public static Publication read(Path file) {
    Object read =
        Json.read(
            file,
            Map.of(
                "measured", Publication.class,
                "conditions", MeasuredSuite.class,
                "sizes", Scaling.class));
    Publication results =
        switch (read) {
          case MeasuredSuite suite -> EMPTY.and(suite);
          case Scaling scaling -> new Publication(List.of(), List.of(), List.of(scaling));
          default -> (Publication) read;
        };
    try { // What this build lacks is refused now.
      results.measured.forEach(MeasuredSuite::ofSuite);
      results.profiled.forEach(ProfiledVersion::ofVersion);
    } catch (IllegalArgumentException e) {
      throw Json.unreadable(file, e.getMessage());
    }
    return results;
  }

  public Publication and(MeasuredSuite suite) {
    return and(new Publication(List.of(suite), List.of(), List.of()));
  }

  public Publication and(ProfiledVersion version) {
    return and(new Publication(List.of(), List.of(version), List.of()));
  }

  /** With other results of the same machine, which replace what they are newer than. */
  public Publication and(Publication other) {
    return new Publication(
        Stream.of(measured, other.measured).flatMap(List::stream).toList(),
        Stream.of(profiled, other.profiled).flatMap(List::stream).toList(),
        Stream.of(scaled, other.scaled).flatMap(List::stream).toList());
  }

  /** Refuses another machine: what is going to be added must come from this one. */
  public void requireMachine(Machine other) {
    machines(measured, profiled, scaled).limit(1).forEach(first -> requireSame(first, other));
  }

  private static Machine requireSame(Machine machine, Machine other) {
    if (!machine.isSame(other)) {
      throw new IllegalArgumentException(
          "figures of different machines or JDKs are not mixed: some are of %s, others of %s;"
                  .formatted(machine, other)
              + " measure all on one");
    }
    return machine;
  }

  private static Stream<Machine> machines(
      List<MeasuredSuite> measured, List<ProfiledVersion> profiled, List<Scaling> scaled) {
    return Stream.of(
            measured.stream().map(suite -> suite.conditions().machine()),
            profiled.stream().map(ProfiledVersion::machine),
            scaled.stream().map(Scaling::machine))
        .flatMap(machines -> machines);
  }

  public Optional<ProfiledVersion> profile(String version) {
    return profiled.stream().filter(profile -> profile.version().equals(version)).findFirst();
  }

  /** How many times faster than a suite's baseline another version is, where both were measured. */
  public Optional<Speedup> speedup(String baseline, String version) {
    return measured.stream()
        .filter(suite -> suite.has(version) && suite.has(baseline))
        .map(suite -> suite.speedup(baseline, version))
        .findFirst();
  }
}
