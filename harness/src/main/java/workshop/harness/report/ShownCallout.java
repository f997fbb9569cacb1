package workshop.harness.report;

import module java.base;

import workshop.harness.Callout;
import workshop.harness.results.Profile;

/**
 * A call-out whose method is in a profile.
 *
 * @param number its number in the picture and in lists, from 1
 * @param callout what the author wrote
 * @param share the method's share, with all that it calls
 */
public record ShownCallout(int number, Callout callout, double share) {

  /** With less of the profile a method is not to be seen. */
  private static final double SEEN = 0.01;

  /** Those whose method is in the profile, in order. */
  public static List<ShownCallout> of(Profile profile, List<Callout> callouts) {
    Map<String, Profile.Weight> methods = profile.methods();
    List<ShownCallout> shown = new ArrayList<>();
    for (Callout callout : callouts) {
      Profile.Weight weight = methods.getOrDefault(callout.method(), new Profile.Weight(0, 0));
      double share = weight.total() / profile.total();
      if (share >= SEEN) {
        shown.add(new ShownCallout(shown.size() + 1, callout, share));
      }
    }
    return shown;
  }

  /** The method's share and the sentence. */
  public String text() {
    return String.format(Locale.ROOT, "%.0f %%, %s", 100 * share, callout.sentence());
  }
}
