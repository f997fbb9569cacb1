package workshop.harness.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import workshop.harness.profile.Hotspots;
import workshop.harness.profile.Profile;

/** Questions on a profile that has just been taken, with their answers. */
public final class Quiz {

  private static final int CHOICES = 4;

  /** Methods with less are no sensible wrong answers. */
  private static final double NOTICED = 0.005;

  private static final double[] SHARES = {0.1, 0.3, 0.5, 0.7, 0.9};

  /**
   * A question.
   *
   * @param text what is asked
   * @param choices the answers to choose from
   * @param right index of the right one
   * @param explanation what the profile says
   */
  public record Question(String text, List<String> choices, int right, String explanation) {}

  private Quiz() {}

  /**
   * Makes questions; one that the profile does not answer clearly is left out.
   *
   * @param profile the stacks of a version, from the benchmark's stub on
   * @param type the name of the version's class
   * @param seed decides the order of the choices
   */
  public static List<Question> of(Profile profile, String type, long seed) {
    Hotspots hotspots = new Hotspots(profile, type);
    List<Question> questions = new ArrayList<>();
    Random random = new Random(seed);
    add(
        questions,
        "Which method has the most time of its own (self)?",
        own(profile),
        random,
        "of all time is its own");
    String main = hotspots.mainMethod();
    add(
        questions,
        "Which call takes most of `%s`?".formatted(main),
        hotspots.calls(),
        random,
        "of the time in `%s`".formatted(main));
    double share = hotspots.mainShare();
    int nearest = 0;
    for (int i = 1; i < SHARES.length; i++) {
      nearest = Math.abs(SHARES[i] - share) < Math.abs(SHARES[nearest] - share) ? i : nearest;
    }
    List<String> shares = new ArrayList<>();
    for (double each : SHARES) {
      shares.add(String.format(Locale.ROOT, "about %.0f %%", 100 * each));
    }
    questions.add(
        new Question(
            "How much of all time is `%s`, with what it calls?".formatted(main),
            shares,
            nearest,
            String.format(Locale.ROOT, "It is %.0f %%.", 100 * share)));
    return questions;
  }

  private static Map<String, Double> own(Profile profile) {
    Map<String, Double> own = new TreeMap<>();
    double whole = profile.total();
    profile
        .methods()
        .forEach((name, weight) -> own.put(Hotspots.shortName(name), weight.self() / whole));
    return own;
  }

  /** Asks for the largest share; not if the second is as large within the sampling error. */
  private static void add(
      List<Question> questions,
      String text,
      Map<String, Double> shares,
      Random random,
      String explanation) {
    List<Map.Entry<String, Double>> largest =
        shares.entrySet().stream()
            .filter(share -> share.getValue() >= NOTICED)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(CHOICES)
            .toList();
    if (largest.size() < 2 || largest.get(0).getValue() < 1.2 * largest.get(1).getValue()) {
      return;
    }
    List<String> choices = new ArrayList<>(largest.stream().map(Map.Entry::getKey).toList());
    String right = choices.getFirst();
    Collections.shuffle(choices, random);
    questions.add(
        new Question(
            text,
            choices,
            choices.indexOf(right),
            String.format(
                Locale.ROOT,
                "`%s`: %.0f %% %s.",
                right,
                100 * largest.getFirst().getValue(),
                explanation)));
  }
}
