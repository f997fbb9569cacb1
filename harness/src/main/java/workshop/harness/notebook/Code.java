package workshop.harness.notebook;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import workshop.harness.Version;
import workshop.harness.WorkshopException;

/**
 * Methods of a version, as they stand in its source.
 *
 * @param methods their names, in the order to show them
 */
public record Code(Version<?, ?> version, List<String> methods) {

  /** As two cells of a table, head and body, for {@link Notebook#sideBySide}. */
  String head() {
    return "<th align=\"left\"><code>%s</code>: %s</th>"
        .formatted(version.id(), StringEscapeUtils.escapeHtml4(version.idea()));
  }

  /** Aligned twice, since one page goes by the attribute and another by the style. */
  String body() {
    String code = methods.stream().map(this::source).collect(joining("\n"));
    return ("<td align=\"left\" valign=\"top\" style=\"text-align: left; vertical-align: top\">"
            + "<pre style=\"font-size: 11px\">%s</pre></td>")
        .formatted(StringEscapeUtils.escapeHtml4(code));
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
