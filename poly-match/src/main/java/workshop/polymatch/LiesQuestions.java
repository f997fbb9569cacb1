package workshop.polymatch;

import java.util.List;
import java.util.Map;
import workshop.harness.Question;

/** What is wrong with each of the {@link Lie}s. */
final class LiesQuestions {

  private static final String CLAIM = "The figure is the old code's time over the new one's. ";

  private static final String WARM =
      CLAIM + "`warmMs` calls for a second to warm up, and takes the mean of the next half. ";

  private LiesQuestions() {}

  /** A question each, by the version's id. */
  static Map<String, Question> byVersion() {
    return Map.of(
        "lie_dead_code",
        new Question(
            WARM + "What is wrong?",
            List.of(
                "Nobody uses `distance`, so the compiler leaves the root out.",
                "Nothing: a processor takes a root beside its other work, at no cost.",
                "The second program was measured when everything was warm already.",
                "The lists take nearly all the time, and the root can't be seen beside them."),
            "What has no effect isn't computed. To see what a root costs one has to use it: compare"
                + " it, return it, or hand it to JMH's Blackhole."),
        "lie_kept_result",
        new Question(
            WARM + "What is wrong?",
            List.of(
                "It asks the same each time: all calls but the first only fetch the answer.",
                "Nothing: what was found before needn't be found again, and that is the gain.",
                "The results aren't used, so the compiler leaves the calls out.",
                "The calls are too short for the clock."),
            "A memory is worth what it is asked twice. Here that is everything, in a program perhaps"
                + " nothing: measure with the questions that will really be asked. Below, each call"
                + " asks for a distance that differs from the last one in its last bit."),
        "lie_no_warm_up",
        new Question(
            CLAIM + "`meanMs` takes the mean of so many calls. What is wrong?",
            List.of(
                "The first program ran while the JVM still interpreted it; the second found the"
                    + " same code compiled.",
                "Nothing: a list that grows copies its content again and again.",
                "The arrays of the first program were in the processor's cache for the second.",
                "Ten calls are too short for the clock."),
            "Both are one class, and the first to run pays for its compilation. Swap the two lines,"
                + " and lists should not be told their length."),
        "lie_polluted_profile",
        new Question(
            WARM + "What is wrong?",
            List.of(
                "Three formulas went through one call in `findClosePolygons`, so that the compiler"
                    + " no longer puts it inline.",
                "Nothing: a call through an interface has to find its method each time.",
                "A lambda is an object, and each call makes one.",
                "After the long run of `Math.hypot` the processor was hot, and clocked down."),
            "The JVM counts which classes occur at a call. One or two it can put inline, behind a"
                + " test; with the third it gives up. Below, the squares have the process to"
                + " themselves."),
        "lie_one_process",
        new Question(
            WARM + "`meanMs` takes the mean of so many calls. What is wrong?",
            List.of(
                "It asks a single process, and the next one may claim the opposite.",
                "Nothing: the interval is narrow, and that is what intervals are for.",
                "Old and new should not alternate: each spoils the other's caches.",
                "Samples of 50 calls are too short; longer ones would vary less."),
            "`Set.of` keeps its elements in an order that is drawn anew when a JVM starts, so in half"
                + " of all processes the cheap rule comes last. Other things are drawn as well:"
                + " addresses, and which method is compiled first. The samples of one process share"
                + " them all, so their interval knows nothing of them."));
  }
}
