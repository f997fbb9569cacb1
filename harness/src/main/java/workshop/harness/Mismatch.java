package workshop.harness;

/**
 * What is wrong with a result.
 *
 * @param sentence the first difference, in one sentence without its stop
 */
public record Mismatch(String sentence) {}
