package workshop.harness;

import java.util.*;

/** How a suite is taught: what the pages show of it, and which version builds on which. */
public interface Lesson {

  /** The name that users type, such as {@code sort}. */
  String name();

  /** The versions in the order of the lesson; the first is the baseline. */
  List<? extends Version<?, ?>> versions();

  default List<String> ids() {
    return versions().stream().<String>map(Version::id).toList();
  }

  /** What of this suite the page for the classroom is about: its own name, or those of parts. */
  default List<String> lessons() {
    return List.of();
  }

  /** The versions that the page for the classroom tells as steps over those they build on. */
  default List<String> steps() {
    return ids().stream().filter(id -> builtOn(id).isPresent()).toList();
  }

  /**
   * The command lines that measure what the pages show of this suite beside its lessons: {@code
   * measure-all} or {@code scale} with their options.
   */
  default List<String> measurements() {
    return lessons().isEmpty()
        ? List.of("measure-all %s --no-graphs".formatted(name()))
        : List.of();
  }

  /**
   * The version, of this suite or of another one, that shows how fast the job can be done; a chart
   * has it as a line where it was measured beside the baseline.
   */
  default Optional<String> lowerBound() {
    return Optional.empty();
  }

  /** The version that another one builds on; empty where versions are alternatives. */
  default Optional<String> builtOn(String id) {
    return Optional.empty();
  }

  /** The version that is listed before another one. */
  default Optional<String> listedBefore(String id) {
    return Optional.of(ids().indexOf(id)).filter(at -> at > 0).map(at -> ids().get(at - 1));
  }

  /**
   * What to see in the versions' flame graphs, two or three things each, in the order of their
   * numbers. A line for each, which begins with a pattern of the versions' ids: {@code v[04]
   * java.util.ArrayList.grow: a full list is copied}.
   */
  default String callouts() {
    return "";
  }

  /** What to see in a version's flame graph. */
  default List<Callout> callouts(String id) {
    return callouts()
        .lines()
        .map(line -> line.split(" |: ", 3))
        .filter(words -> id.matches(words[0]))
        .map(words -> new Callout(words[1], words[2]))
        .toList();
  }

  /**
   * What an author points at in a version's flame graph. One whose method isn't in the profile is
   * left out; the others are numbered in their order.
   *
   * @param method the method, as a profile names it: {@code java.util.ArrayList.grow}, with {@code
   *     $} before a nested class; a native function has no class
   * @param sentence what to see there, without a full stop: {@code a new matrix for each
   *     difference}
   */
  record Callout(String method, String sentence) {}
}
