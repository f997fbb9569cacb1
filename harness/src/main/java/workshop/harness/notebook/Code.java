package workshop.harness.notebook;

import static java.util.stream.Collectors.joining;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.*;

/**
 * Methods of a version, as they stand in its source.
 *
 * @param methods their names, in the order to show them
 */
public record Code(Version<?, ?> version, List<String> methods) {

  /** Twice, since one page goes by the attributes and another by the style. */
  private static final String ALIGNED =
      "align=\"left\" valign=\"top\" style=\"text-align: left; vertical-align: top\"";

  /** As a cell in the head of a table, for {@link Notebook#sideBySide}. */
  String head() {
    return "<th %s><code>%s</code>: %s</th>"
        .formatted(ALIGNED, version.id(), StringEscapeUtils.escapeHtml4(version.idea()));
  }

  /** As a cell below it. */
  String body() {
    String code = methods.stream().map(this::source).collect(joining("\n"));
    return "<td %s><pre style=\"font-size: 11px\">%s</pre></td>"
        .formatted(ALIGNED, StringEscapeUtils.escapeHtml4(code));
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
