package workshop.harness;

import module java.base;

/** Reads the source of a version, which the build puts beside its class. */
final class SourceText {

  private SourceText() {}

  static String of(Version<?, ?> version) {
    Class<?> type = version.type();
    String file = read(version, type.getNestHost().getSimpleName() + ".java");
    String java = type.isMemberClass() ? nested(file, type.getSimpleName()) : file;
    return version
        .foreign()
        .map(code ->
            code.sections().stream()
                .map(section -> section(read(version, code.file()), section))
                .collect(Collectors.joining("\n", java + "\n", "")))
        .orElse(java);
  }

  private static String read(Version<?, ?> version, String file) {
    try (InputStream in = version.type().getResourceAsStream(file)) {
      if (in != null) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new WorkshopException(
          "the source of %s could not be read (%s)".formatted(version.id(), e));
    }
    throw new WorkshopException(
        "the source of %s (%s) is not beside its class; build the project again"
            .formatted(version.id(), file));
  }

  /** A nested class, by its indentation; all of the source if it is indented otherwise. */
  private static String nested(String source, String name) {
    Matcher found =
        Pattern.compile(
                "(?ms)^(\\h+)[^\\n*]*\\b(class|record|enum) %s\\b.*?^\\1\\}\\R".formatted(name))
            .matcher(source);
    return found.find() ? found.group().stripTrailing().stripIndent() + "\n" : source;
  }

  /** What follows a line {@code == NAME ==}, up to the next one. */
  private static String section(String source, String name) {
    String after = source.split("(?m)^.*== %s ==.*\\R".formatted(Pattern.quote(name)), 2)[1];
    return after.split("(?m)^.*== \\w+ ==.*$", 2)[0].strip() + "\n";
  }
}
