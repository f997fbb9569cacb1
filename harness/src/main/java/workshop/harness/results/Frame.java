package workshop.harness.results;

import module java.base;

/**
 * A frame of a sampled stack.
 *
 * @param name class and method, such as {@code java.util.ArrayList.add}; a native function has no
 *     class
 * @param line line number, or 0 where there is none
 * @param kind how the frame ran, by async-profiler's letters: 0 interpreted, 1 compiled by C1, j
 *     compiled, i inlined, k in the kernel, a space for native code
 */
public record Frame(String name, int line, char kind) {

  public static final char NATIVE = ' ';
  public static final char INLINED = 'i';
  public static final char KERNEL = 'k';

  private static final Pattern FORM = Pattern.compile("(?s)(.*?)(?::(\\d+))?(?:_\\[(.)])?");

  /** What the JVM numbers again in each run. */
  private static final Pattern HIDDEN_CLASS = Pattern.compile("[./+]0x[0-9a-f]+(?:/0x[0-9a-f]+)?");

  /** Reads a frame as the profilers write it, such as {@code java.util.ArrayList.add:497_[i]}. */
  public static Frame parse(String text) {
    Matcher form = FORM.matcher(text);
    form.matches(); // As any text does.
    // A name with "</", which no method has, would end the script of async-profiler's page.
    String name = HIDDEN_CLASS.matcher(form.group(1).replace("</", "< /")).replaceAll("");
    int line = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    return new Frame(name, line, form.group(3) == null ? NATIVE : form.group(3).charAt(0));
  }

  public Frame withoutLine() {
    return new Frame(name, 0, kind);
  }

  /**
   * Class and method without the package, as {@code ArrayList.add}; an allocated class has no
   * method.
   */
  public static String shortName(String name) {
    int last = name.lastIndexOf('.');
    if (last < 0 || Character.isUpperCase(name.charAt(last + 1))) {
      return name.substring(last + 1);
    }
    return name.substring(name.lastIndexOf('.', last - 1) + 1);
  }

  /** Whether it is no method, but the class of an object or array that is allocated. */
  boolean isAllocated() {
    return kind != NATIVE && name.matches("(.*\\.)?\\p{Lu}[^.]*|.*\\[]");
  }

  public String packageName() {
    int length = name.length() - shortName(name).length();
    return name.substring(0, Math.max(0, length - 1));
  }

  /** The short name with its line, such as {@code V0Baseline.match:40}. */
  public String label() {
    return shortName(nameAndLine());
  }

  public String nameAndLine() {
    return line == 0 ? name : name + ":" + line;
  }

  @Override
  public String toString() {
    return nameAndLine() + (kind == NATIVE ? "" : "_[" + kind + "]");
  }
}
