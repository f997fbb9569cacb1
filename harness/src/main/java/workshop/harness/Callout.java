package workshop.harness;

/**
 * What an author points at in a version's flame graph. One whose method isn't in the profile is
 * left out; the others are numbered in their order.
 *
 * @param method the method, as a profile names it: {@code java.util.ArrayList.grow}, with {@code $}
 *     before a nested class; a native function has no class
 * @param sentence what to see there, without a full stop: {@code a new matrix for each difference}
 */
public record Callout(String method, String sentence) {

  /** The method without its package: {@code ArrayList.grow}. */
  public String shortMethod() {
    return method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
  }
}
