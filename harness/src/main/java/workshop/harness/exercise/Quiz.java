package workshop.harness.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import workshop.harness.Question;
import workshop.harness.profile.Hotspots;
import workshop.harness.profile.Profile;

/**
 * Questions on a profile that has just been taken. One that the profile doesn't answer clearly is
 * left out.
 */
public final class Quiz {

  private static final int CHOICES = 4;

  /** Methods with less are no sensible wrong answers. */
  private static final double NOTICED = 0.005;

  /** A first place is clear if the second has so much less. */
  private static final double CLEARLY = 1.2;

  /** Below a quarter of the time, the right and the wrong sum come to nearly the same. */
  private static final double WORTH_REMOVING = 0.25;

  private static final double NEARLY_ALL = 0.9;

  private final Profile profile;
  private final Hotspots hotspots;

  private Quiz(Profile profile, String type) {
    this.profile = profile;
    hotspots = new Hotspots(profile, type);
  }

  /**
   * Makes the questions.
   *
   * @param profile the stacks of a version, from the benchmark's stub on
   * @param type the name of the version's class
   * @param packages of the version and its suite
   */
  public static List<Question> of(Profile profile, String type, List<String> packages) {
    Quiz quiz = new Quiz(profile, type);
    return Stream.of(quiz.ownTime(), quiz.origin(packages), quiz.calls(), quiz.whatRemovingSaves())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Many take the widest bar, or the code that looks hard, for where the time is spent. */
  private Optional<Question> ownTime() {
    Map<String, Double> own = new TreeMap<>();
    profile
        .methods()
        .forEach((name, weight) ->
            own.merge(Hotspots.shortName(name), weight.self() / profile.total(), Double::sum));
    return clearly(own)
        .map(right -> {
          List<String> versions =
              hotspots.rows().stream()
                  .filter(row -> row.level() == 0)
                  .map(Hotspots.Row::name)
                  .toList();
          List<String> tempting = new ArrayList<>(ranked(own).subList(0, 1));
          tempting.addAll(versions.subList(0, Math.min(1, versions.size())));
          tempting.addAll(versions.reversed());
          tempting.addAll(ranked(own));
          return question(
              "Which method has the most time of its own (self)?",
              tempting,
              "`%s`: %s of all time is its own.".formatted(right, percent(own.get(right))));
        });
  }

  private Optional<Question> origin(List<String> packages) {
    Map<String, Double> origins = hotspots.origins(packages);
    return clearly(origins)
        .map(right ->
            question(
                "Whose code has the most time of its own, by colour?",
                ranked(origins),
                origins.entrySet().stream()
                        .map(each -> percent(each.getValue()) + " " + each.getKey())
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow()
                    + "."));
  }

  private Optional<Question> calls() {
    Map<String, Double> calls = noticed(hotspots.calls());
    String caller = hotspots.mainMethod();
    return clearly(calls)
        .filter(_ -> calls.size() > 1)
        .map(right ->
            question(
                "Which call takes most of `%s`?".formatted(caller),
                ranked(calls),
                "`%s`: %s of the time in `%s`."
                    .formatted(right, percent(calls.get(right)), caller)));
  }

  /** Many add the share where they should divide by what is left, or divide by the share. */
  private Optional<Question> whatRemovingSaves() {
    Map<String, Double> calls = hotspots.calls();
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    String call = ranked(calls).getFirst();
    double share = calls.get(call) * hotspots.mainShare();
    List<String> answers =
        Stream.of(1 / (1 - share), 1 + share, 1 / share).map(Quiz::times).distinct().toList();
    if (share < WORTH_REMOVING || share > NEARLY_ALL || answers.size() < 3) {
      return Optional.empty();
    }
    return Optional.of(
        question(
            "`%s`, called by `%s`, has %s of all time. How much faster would all be without it?"
                .formatted(call, hotspots.mainMethod(), percent(share)),
            answers,
            "What is left is %s of the time, and 1 / %.2f is %s (Amdahl's law)."
                .formatted(percent(1 - share), 1 - share, times(1 / (1 - share)))));
  }

  private static Question question(String text, List<String> rightFirst, String explanation) {
    return new Question(text, rightFirst.stream().distinct().limit(CHOICES).toList(), explanation);
  }

  /** The largest, if no other is as large within the sampling error. */
  private static Optional<String> clearly(Map<String, Double> shares) {
    List<String> ranked = ranked(shares);
    return ranked.size() < 2 || shares.get(ranked.get(0)) < CLEARLY * shares.get(ranked.get(1))
        ? Optional.empty()
        : Optional.of(ranked.getFirst());
  }

  private static List<String> ranked(Map<String, Double> shares) {
    return shares.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Double> noticed(Map<String, Double> shares) {
    Map<String, Double> noticed = new LinkedHashMap<>(shares);
    noticed.values().removeIf(share -> share < NOTICED);
    return noticed;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.1fx", ratio);
  }
}
