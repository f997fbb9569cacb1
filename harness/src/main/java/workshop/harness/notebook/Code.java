package workshop.harness.notebook;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workshop.harness.Version;
import workshop.harness.WorkshopException;

/**
 * Methods of a version, as they stand in its source.
 *
 * @param methods their names, in the order to show them
 */
public record Code(Version<?, ?> version, List<String> methods) {

  String head() {
    return Html.cell(
        "th", "left", "<code>%s</code>: %s".formatted(version.id(), Html.escaped(version.idea())));
  }

  String body() {
    String code = methods.stream().map(this::source).collect(joining("\n"));
    return Html.cell(
        "td", "left", "<pre style=\"font-size: 11px\">%s</pre>".formatted(Html.escaped(code)));
  }

  /** From its head to the brace below it: the sources are all formatted alike. */
  private String source(String method) {
    Matcher found =
        Pattern.compile("(?sm)^( +)[\\w<>\\[\\], .]* %s\\([^;]*?\\{$.*?^\\1}$".formatted(method))
            .matcher(version.source());
    if (!found.find()) {
      throw new WorkshopException(
          "%s has no method `%s`; look at its source"
              .formatted(version.type().getSimpleName(), method));
    }
    return found.group().stripIndent() + "\n";
  }
}
