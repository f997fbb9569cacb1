package workshop.harness;

import module java.base;

/** Parts of a source file. */
final class SourceText {

  private SourceText() {}

  /** A nested class, by its indentation; all of the source if it is indented otherwise. */
  static String nested(String source, String name) {
    Matcher found =
        Pattern.compile(
                "(?ms)^(\\h+)[^\\n*]*\\b(class|record|enum) %s\\b.*?^\\1\\}\\R".formatted(name))
            .matcher(source);
    return found.find() ? found.group().stripTrailing().stripIndent() + "\n" : source;
  }

  /** What follows a line {@code == NAME ==}, up to the next one. */
  static String section(String source, String name) {
    String[] parts = source.split("(?m)^.*== %s ==.*\\R".formatted(Pattern.quote(name)), 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("the source has no line `== %s ==`".formatted(name));
    }
    return parts[1].split("(?m)^.*== \\w+ ==.*$", 2)[0].strip() + "\n";
  }
}
