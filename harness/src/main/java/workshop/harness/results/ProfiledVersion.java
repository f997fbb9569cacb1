package workshop.harness.results;

import module java.base;

import workshop.harness.*;

/**
 * A version's samples.
 *
 * @param sampledBy the profiler's own name of the event
 * @param frames the frames of the stacks, each once
 * @param processes the stacks of each process, as {@code "0;4;2 17"}: numbers of frames, weight
 */
public record ProfiledVersion(
    String suite,
    String version,
    Profile.Event event,
    String sampledBy,
    Machine machine,
    LocalDate date,
    List<String> frames,
    List<String> processes) {

  private static final Pattern FRAME = Pattern.compile("[^;\n]+?(?=;| \\d+\n)");

  /** Of this day: the samples of each process. */
  public static ProfiledVersion of(
      Suites.Found<?, ?> found,
      Profile.Event event,
      String sampledBy,
      Machine machine,
      List<Profile> samples) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<String> processes =
        samples.stream()
            .map(process ->
                FRAME
                    .matcher(process.collapsed())
                    .replaceAll(
                        frame -> "" + numbers.computeIfAbsent(frame.group(), _ -> numbers.size())))
            .toList();
    return new ProfiledVersion(
        found.suite().name(),
        found.version().id(),
        event,
        sampledBy,
        machine,
        LocalDate.now(),
        List.copyOf(numbers.keySet()),
        processes);
  }

  public List<Profile> samples() {
    return processes.stream()
        .map(process ->
            FRAME
                .matcher(process)
                .replaceAll(number ->
                    Matcher.quoteReplacement(frames.get(Integer.parseInt(number.group())))))
        .map(Profile::parse)
        .toList();
  }

  public Profile profile() {
    return Profile.together(samples());
  }

  public Suite<?, ?> ofSuite() {
    return Suites.suite(suite);
  }

  public Version<?, ?> ofVersion() {
    return Suites.version(version).version();
  }

  public Hotspots hotspots() {
    return new Hotspots(profile(), ofVersion().type().getName());
  }
}
