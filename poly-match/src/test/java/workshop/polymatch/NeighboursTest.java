package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.report.CodeDiff;

/** The difference of two neighbours is the lesson: it shows the idea, and nothing else. */
class NeighboursTest {

  /** The members that the idea changes, adds or removes; all others stay word for word. */
  @ParameterizedTest
  @CsvSource({
    "v0, v1, findClosePolygons()",
    "v1, v2, <init>() findClosePolygons() minus() norm() Polygon Polygon.x Polygon.y"
        + " Polygon.center Polygon.<init>() Polygon.center() Polygon.area() Polygon.roll()"
        + " Polygon.dotRolled() Polygon.mean()",
    "v2, v3, findClosePolygons() minus() norm() Polygon.center Polygon.centerX"
        + " Polygon.centerY Polygon.<init>()",
    "v3, v4, match() findClosePolygons() findAllClosePolygons() layOutCenters()",
    "v4, v5, NONE polygons centerX centerY area <init>() match() findAllClosePolygons()"
        + " layOutCenters() selectBestPolygon() findBestPolygon() Polygon Polygon.index Polygon.x"
        + " Polygon.y Polygon.centerX Polygon.centerY Polygon.area Polygon.<init>() Polygon.area()"
        + " Polygon.dotRolled() Polygon.mean() area() dotRolled() mean()",
    "v5, v6, SPECIES LANES <init>() findBestPolygon() isNear() first()",
    "v6, v7, area order <init>() findBestPolygon() first() byArea()",
    "v8, v9, <init>() match()",
  })
  void differByTheIdeaAndNothingElse(String beforeId, String afterId, String idea)
      throws Exception {
    Version<?, ?> before = Suites.version(beforeId).version();
    Version<?, ?> after = Suites.version(afterId).version();
    Map<String, String> from = members(before);
    Map<String, String> to = members(after);
    Set<String> changed = new TreeSet<>(from.keySet());
    changed.addAll(to.keySet());
    changed.removeIf(member -> Objects.equals(from.get(member), to.get(member)));
    assertThat(changed).containsExactlyInAnyOrder(idea.split(" "));
    List<String> common = new ArrayList<>(from.keySet());
    common.retainAll(to.keySet());
    List<String> order = new ArrayList<>(to.keySet());
    order.retainAll(common);
    assertThat(order).isEqualTo(common);
    assertThat(String.join("\n", CodeDiff.between(before, after)))
        .startsWith("--- %s\n+++ %s\n@@ ".formatted(beforeId, afterId))
        .doesNotContain(before.type().getSimpleName(), "\n+package ", "\n-package ");
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
    addMembers(
        "",
        (ClassTree) unit.getTypeDecls().getFirst(),
        version.source(),
        unit,
        Trees.instance(task).getSourcePositions(),
        members);
    members.replaceAll((_, text) -> text.replace(version.type().getSimpleName(), "Version"));
    return members;
  }

  private static void addMembers(
      String prefix,
      ClassTree type,
      String source,
      CompilationUnitTree unit,
      SourcePositions positions,
      Map<String, String> members) {
    int previous = source.indexOf('{', (int) positions.getStartPosition(unit, type)) + 1;
    for (Tree member : type.getMembers()) {
      int start = (int) positions.getStartPosition(unit, member);
      int end = (int) positions.getEndPosition(unit, member);
      if (start < previous) {
        continue; // A record's component: part of its head.
      }
      switch (member) {
        case ClassTree nested -> {
          String name = nested.getSimpleName().toString();
          members.put(prefix + name, source.substring(previous, source.indexOf('{', start)));
          addMembers(name + ".", nested, source, unit, positions, members);
        }
        case MethodTree method ->
            members.put(prefix + method.getName() + "()", source.substring(previous, end));
        default ->
            members.put(
                prefix + ((VariableTree) member).getName(), source.substring(previous, end));
      }
      previous = end;
    }
  }
}
