package workshop.harness.exercise;

import static java.util.stream.Collectors.joining;

import module java.base;
import module jdk.compiler;

import com.sun.source.tree.ReturnTree;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import workshop.harness.WorkshopException;

/**
 * Makes an exercise of a solution, so that there is no second copy that could drift. A hole takes
 * the place of a body, a condition, a value or a call; the comments, Javadoc and imports that
 * belong to what is left out go with it.
 */
final class Skeleton {

  /**
   * What an exercise leaves out of a solution. A version is an exercise if a file of holes stands
   * beside its class, such as {@code V3NoAllocation.holes}.
   *
   * @param exercise the exercise that it belongs to: code of {@code v2} stands in {@code v3} too
   * @param level the level at which it is left out; at the hard one, which leaves out everything
   *     else, it stays
   * @param what what belongs there
   * @param code the statement as it stands in the class; of what has a body, the line that opens it
   */
  record Hole(String exercise, Exercise.Level level, String what, String code) {

    private static final Pattern ENTRY =
        Pattern.compile("(?s)(\\S+) (easy|intermediate|hard): (.+?)\\n(.+[;{])\\s*");

    /** Whether a class has a file of holes beside it. */
    static boolean areBeside(Class<?> type) {
      return type.getResource(file(type)) != null;
    }

    /**
     * Reads the file beside a class: entries between blank lines, and comments after a #.
     *
     * @throws WorkshopException if the file or one of its entries can't be read
     */
    static List<Hole> beside(Class<?> type) {
      try (InputStream in = type.getResourceAsStream(file(type))) {
        return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\\s*\n"))
            .filter(entry -> !entry.startsWith("#"))
            .map(entry -> of(entry, type))
            .toList();
      } catch (IOException e) {
        throw new WorkshopException("`%s` could not be read (%s)".formatted(file(type), e));
      }
    }

    private static String file(Class<?> type) {
      return type.getSimpleName() + ".holes";
    }

    private static Hole of(String entry, Class<?> type) {
      Matcher parts = ENTRY.matcher(entry);
      if (!parts.matches()) {
        throw new WorkshopException(
            "`%s` has the entry `%s`; write `v2 easy: what is missing`, and the code below it"
                .formatted(file(type), entry.strip()));
      }
      Exercise.Level level = Exercise.Level.valueOf(parts.group(2).toUpperCase());
      return new Hole(parts.group(1), level, parts.group(3), parts.group(4).strip());
    }
  }

  private record Cut(int start, int end, String text) {}

  private final String solution;
  private final CompilationUnitTree unit;
  private final ClassTree type;
  private final SourcePositions positions;

  /** By start, so none twice; the last first, so that a cut doesn't move those still to be made. */
  private final TreeSet<Cut> cuts = new TreeSet<>(Comparator.comparing(Cut::start).reversed());

  private Skeleton(String source) {
    solution = source.replaceAll("(?m)^ *//.*\n| +//.*$", "");
    JavaFileObject file =
        SimpleJavaFileObject.forSource(URI.create("string:///Solution.java"), solution);
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
    try {
      unit = task.parse().iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    type = (ClassTree) unit.getTypeDecls().getFirst();
    positions = Trees.instance(task).getSourcePositions();
  }

  /**
   * Makes an exercise.
   *
   * @param source the solution
   * @param name the exercise's class
   * @param holes the holes of this level; of the hard one, which leaves out everything but the
   *     public methods' heads, what stays
   * @throws WorkshopException if a hole doesn't name exactly one place in the solution
   */
  static String of(String source, String name, Exercise.Level level, List<Hole> holes) {
    Skeleton skeleton = new Skeleton(source);
    if (level == Exercise.Level.HARD) {
      skeleton.leaveOutAllBut(holes);
    } else {
      holes.forEach(hole -> skeleton.leaveOut(skeleton.place(hole), hole.what()));
    }
    return skeleton.text(name);
  }

  /** The statement, method or class that a hole names. */
  private Tree place(Hole hole) {
    List<Tree> places = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void nothing) {
        if ((tree instanceof StatementTree || tree instanceof MethodTree)
            && solution.startsWith(hole.code(), start(tree))) {
          places.add(tree);
        }
        return super.scan(tree, nothing);
      }
    }.scan(unit, null);
    if (places.size() != 1) {
      throw new WorkshopException(
          "the hole `%s` stands %d times in %s; write it as it stands there, once"
              .formatted(hole.code(), places.size(), type.getSimpleName()));
    }
    return places.getFirst();
  }

  private void leaveOut(Tree place, String what) {
    String quoted = "(\"" + what.replace("\"", "\\\"") + "\")";
    String missing = "Todo.missing" + quoted;
    Tree tree =
        place instanceof ExpressionStatementTree statement ? statement.getExpression() : place;
    switch (tree) {
      case MethodTree method ->
          cut(place, method.getBody(), "throw Todo.unfinished" + quoted + ";");
      case ForLoopTree loop -> cut(place, loop.getStatement(), missing + ";");
      case EnhancedForLoopTree loop -> cut(place, loop.getStatement(), missing + ";");
      case IfTree choice ->
          cut(place, choice.getCondition(), "(Todo.<Boolean>missing" + quoted + ")");
      case VariableTree variable -> cut(place, variable.getInitializer(), missing);
      case ReturnTree result -> cut(place, result.getExpression(), missing);
      case AssignmentTree to -> cut(place, to.getExpression(), missing);
      case CompoundAssignmentTree to ->
          cut(place, to.getExpression(), "Todo.<Double>missing" + quoted);
      case MethodInvocationTree call -> cut(place, call, missing);
      default -> throw new WorkshopException("nothing can be left out of `%s`".formatted(tree));
    }
    for (Tree around : TreePath.getPath(unit, place)) {
      if (around instanceof MethodTree) {
        cuts.add(new Cut(startWithJavadoc(around), start(around), ""));
      }
    }
  }

  /** Puts a call in the place of a part of a statement or method, and says so above it. */
  private void cut(Tree whole, Tree part, String call) {
    String kept = solution.substring(start(whole), start(part));
    String margin = "\n" + " ".repeat(start(whole) - solution.lastIndexOf('\n', start(whole)) - 1);
    String text =
        part instanceof BlockTree
            ? "// TODO: write the body" + margin + kept + "{" + margin + "  " + call + margin + "}"
            : "// TODO: replace Todo.missing(...)" + margin + kept + call;
    cuts.add(new Cut(start(whole), end(part), text));
  }

  private void leaveOutAllBut(List<Hole> holes) {
    List<Tree> staying = holes.stream().map(this::place).toList();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method
          && method.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        leaveOut(member, "code of your own; the goal stands above the class");
      } else if (!staying.contains(member)) {
        cuts.add(new Cut(startWithJavadoc(member), end(member), ""));
      }
    }
  }

  private String text(String name) {
    StringBuilder text = new StringBuilder(solution);
    cuts.forEach(cut -> text.replace(cut.start(), cut.end(), cut.text()));
    String code =
        text.substring(end(unit.getImports().getLast()))
            .replaceAll("\\b" + type.getSimpleName() + "\\b", name)
            .replaceAll("\n\\s*\n( *\\S)", "\n\n$1")
            .replaceAll("\n\n( *})", "\n$1");
    Stream<String> imports =
        unit.getImports().stream()
            .map(ImportTree::getQualifiedIdentifier)
            .map(Tree::toString)
            .filter(full -> code.matches("(?s).*\\b" + full.replaceFirst(".*\\.", "") + "\\b.*"));
    return Stream.concat(imports, Stream.of(unit.getPackageName() + ".*", "workshop.harness.Todo"))
        .sorted()
        .map("import %s;"::formatted)
        .collect(joining("\n", "", code));
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  private int startWithJavadoc(Tree member) {
    String before = solution.substring(0, start(member)).stripTrailing();
    return before.endsWith("*/") ? before.lastIndexOf("/**") : start(member);
  }
}
