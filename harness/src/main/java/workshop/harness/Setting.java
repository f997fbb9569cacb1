package workshop.harness;

/**
 * Something about a suite's input that the command line can set.
 *
 * @param name the option's name without its dashes, such as {@code points}
 * @param label what stands for the value in the help, such as {@code N}
 * @param defaultValue the value where none is given; empty for no value
 * @param description the option's help, without a full stop
 */
public record Setting(String name, String label, String defaultValue, String description) {}
