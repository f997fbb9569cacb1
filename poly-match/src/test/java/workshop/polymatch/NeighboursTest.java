package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.source.tree.*;
import com.sun.source.util.*;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.*;
import workshop.harness.report.CodeDiff;

/** The difference of two neighbours is the lesson: it shows the idea, and nothing else. */
class NeighboursTest {

  /** Fields and methods with the same code have the same comments, and all are in one order. */
  @ParameterizedTest
  @CsvSource({"v0, v1", "v1, v2", "v2, v3", "v3, v4", "v4, v5", "v5, v6", "v6, v7", "v8, v9"})
  void differByTheIdeaAndNothingElse(String beforeId, String afterId) throws Exception {
    Version<?, ?> before = Suites.version(beforeId).version();
    Version<?, ?> after = Suites.version(afterId).version();
    Map<String, String> from = members(before);
    Map<String, String> to = members(after);
    List<String> common = new ArrayList<>(from.keySet());
    common.retainAll(to.keySet());
    assertThat(common)
        .isNotEmpty()
        .filteredOn(member -> !from.get(member).endsWith(" ")) // A class's head.
        .filteredOn(member -> code(from.get(member)).equals(code(to.get(member))))
        .allSatisfy(member -> assertThat(to.get(member)).isEqualTo(from.get(member)));
    List<String> order = new ArrayList<>(to.keySet());
    order.retainAll(common);
    assertThat(order).isEqualTo(common);
    assertThat(String.join("\n", CodeDiff.between(before, after)))
        .startsWith("--- %s\n+++ %s\n@@ ".formatted(beforeId, afterId))
        .doesNotContain(before.type().getSimpleName(), "\n+package ", "\n-package ");
  }

  private static String code(String member) {
    return member.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "").replaceAll("\\s+", "");
  }

  /** The members by name, each with the comments above it. */
  private static Map<String, String> members(Version<?, ?> version) throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    Path file =
        Path.of(version.type().getResource(version.type().getSimpleName() + ".java").toURI());
    JavacTask task =
        (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
    CompilationUnitTree unit = task.parse().iterator().next();
    Map<String, String> members = new LinkedHashMap<>();
    new Source(version.source(), unit, Trees.instance(task).getSourcePositions())
        .addMembers("", (ClassTree) unit.getTypeDecls().getFirst(), members);
    members.replaceAll((_, text) -> text.replace(version.type().getSimpleName(), "Version"));
    return members;
  }

  private record Source(String text, CompilationUnitTree unit, SourcePositions positions) {

    void addMembers(String prefix, ClassTree type, Map<String, String> members) {
      int previous = text.indexOf('{', (int) positions.getStartPosition(unit, type)) + 1;
      for (Tree member : type.getMembers()) {
        int start = (int) positions.getStartPosition(unit, member);
        int end = (int) positions.getEndPosition(unit, member);
        if (start < previous) {
          continue; // A record's component: part of its head.
        }
        switch (member) {
          case ClassTree nested -> {
            String name = nested.getSimpleName().toString();
            members.put(prefix + name, text.substring(previous, text.indexOf('{', start)));
            addMembers(name + ".", nested, members);
          }
          case MethodTree method ->
              members.put(prefix + method.getName() + "()", text.substring(previous, end));
          default ->
              members.put(
                  prefix + ((VariableTree) member).getName(), text.substring(previous, end));
        }
        previous = end;
      }
    }
  }
}
