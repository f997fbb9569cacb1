package workshop.harness.exercise;

import module java.base;

import workshop.harness.WorkshopException;

/**
 * Makes an exercise of a solution, so that there is no second copy that could drift. A hole takes
 * the place of a body, a condition, a value or a call; the comments, Javadoc and imports that
 * belong to what is left out go with it.
 *
 * <p>The build keeps the solutions formatted. So a block ends at the first brace that stands under
 * the line that opens it, and empty lines are between members only.
 */
final class Skeleton {

  static final String JAVADOC = "/\\*\\*(?:[^*]|\\*(?!/))*+\\*/\\R";

  /** The group is a member without its Javadoc and body. */
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?ms)^(?: {2}%s)? {2}([^ }/*].*?[{;]$)(?:(?<=\\{).*?^ {2}};?$)?".formatted(JAVADOC));

  private Skeleton() {}

  /**
   * What an exercise leaves out of a solution. A version is an exercise if a file of holes stands
   * beside its class, such as {@code V3NoAllocation.holes}.
   *
   * @param exercise the exercise that it belongs to: code of {@code v2} stands in {@code v3} too
   * @param level the level at which it is left out; the hard level leaves out all code but what is
   *     named for it
   * @param code the statement as it stands in the class; of what has a body, the line that opens it
   */
  record Hole(String exercise, Exercise.Level level, String what, String code) {

    private static final Pattern ENTRY =
        Pattern.compile("(?s)(\\S+) (easy|intermediate|hard): (.+?)\\n(.+[;{])\\s*");

    /** Reads the file beside a class, if any: entries between blank lines, comments after a #. */
    static List<Hole> beside(Class<?> type) {
      String file = type.getSimpleName() + ".holes";
      try (InputStream in = type.getResourceAsStream(file)) {
        if (in == null) {
          return List.of();
        }
        return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\\s*\n"))
            .filter(entry -> !entry.startsWith("#"))
            .map(entry -> of(entry, file))
            .toList();
      } catch (IOException e) {
        throw new WorkshopException("`%s` could not be read (%s)".formatted(file, e));
      }
    }

    private static Hole of(String entry, String file) {
      Matcher parts = ENTRY.matcher(entry);
      if (!parts.matches()) {
        throw new WorkshopException(
            "`%s` has the entry `%s`; write `v2 easy: what is missing`, and the code below it"
                .formatted(file, entry.strip()));
      }
      Exercise.Level level = Exercise.Level.valueOf(parts.group(2).toUpperCase());
      return new Hole(parts.group(1), level, parts.group(3), parts.group(4).strip());
    }

    private boolean hasBody() {
      return code.endsWith("{") && !code.startsWith("if (");
    }

    private String leaveOutOf(String solution) {
      String place = "(?ms)^( *)" + Pattern.quote(code) + (hasBody() ? "$.*?^\\1}" : "");
      List<MatchResult> places = Pattern.compile(place).matcher(solution).results().toList();
      requireOnce(places.size());
      return solution.replaceFirst(
          place, Matcher.quoteReplacement(todo(places.getFirst().group(1))));
    }

    private void requireOnce(long places) {
      if (places != 1) {
        throw new WorkshopException(
            "the hole `%s` stands %d times in the solution; write it as it stands there, once"
                .formatted(code, places));
      }
    }

    /** The code with a call in the place of what is missing, and above it a line that says so. */
    private String todo(String margin) {
      String quoted = "(\"" + what.replace("\"", "\\\"") + "\")";
      if (hasBody()) {
        String call = code.startsWith("for (") ? "Todo.missing" : "throw Todo.unfinished";
        return Stream.of("// TODO: write the body", code, "  " + call + quoted + ";", "}")
            .collect(Collectors.joining("\n" + margin, margin, ""));
      }
      String type = code.startsWith("if (") ? "<Boolean>" : code.contains(" += ") ? "<Double>" : "";
      String call = Matcher.quoteReplacement("Todo." + type + "missing" + quoted);
      String kept =
          code.replaceFirst(
              "(?s)^(if \\(|return |[^(]* \\+?= |).*?(\\) \\{|;)$", "$1" + call + "$2");
      return margin + "// TODO: replace Todo.missing(...)\n" + margin + kept;
    }
  }

  /**
   * Makes an exercise of a solution.
   *
   * @param holes the holes of this level; of the hard one, which leaves out everything but the
   *     public methods' heads, what stays
   * @throws WorkshopException if a hole doesn't name exactly one place in the solution
   */
  static String of(String source, Exercise.Level level, List<Hole> holes) {
    String text = source.replaceAll("(?m)^ *//.*\n| +//.*$", "");
    if (level == Exercise.Level.HARD) {
      return tidied(heads(text, holes));
    }
    for (Hole hole : holes) {
      text = hole.leaveOutOf(text);
    }
    return tidied(text);
  }

  /** The public methods without their bodies, and the members that stay. */
  private static String heads(String solution, List<Hole> staying) {
    for (Hole hole : staying) {
      Stream<MatchResult> members = MEMBER.matcher(solution).results();
      hole.requireOnce(members.filter(it -> it.group(1).startsWith(hole.code)).count());
    }
    String what = "code of your own; the goal stands above the class";
    return MEMBER
        .matcher(solution)
        .replaceAll(member -> {
          String head = member.group(1);
          if (staying.stream().anyMatch(hole -> head.startsWith(hole.code))) {
            return Matcher.quoteReplacement(member.group());
          }
          Hole hole = new Hole("", Exercise.Level.HARD, what, head);
          return head.contains("public ") ? Matcher.quoteReplacement(hole.todo("  ")) : "";
        });
  }

  /** Without what belonged to the code that is left out: Javadoc, imports and empty lines. */
  private static String tidied(String text) {
    String[] parts = text.split("(?m)^(?=/\\*\\*)", 2);
    String code =
        parts[1]
            .replaceAll(" *" + JAVADOC + "(?=(?:.+\n)*?.*Todo\\.)", "")
            .replaceAll("\n\\s*\n( *\\S)", "\n\n$1")
            .replaceAll("\n\n( *})", "\n$1");
    Stream<String> imports =
        Pattern.compile("import (.*\\.(\\w+));")
            .matcher(parts[0])
            .results()
            .filter(each -> code.matches("(?s).*\\b" + each.group(2) + "\\b.*"))
            .map(each -> each.group(1));
    String own = parts[0].replaceAll("(?s)package (.*?);.*", "$1.*");
    return Stream.concat(imports, Stream.of(own, "workshop.harness.Todo"))
        .sorted()
        .map("import %s;\n"::formatted)
        .collect(Collectors.joining("", "", "\n" + code));
  }
}
