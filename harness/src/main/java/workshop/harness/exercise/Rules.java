package workshop.harness.exercise;

import module java.base;

import workshop.harness.*;

/**
 * What a student's code may not use, whatever it computes: facts from its bytecode, before any of
 * it runs. They keep an honest student to the exercise; they are no defence against an attacker.
 */
final class Rules {

  /** A pattern of methods that may not be called; in its sentence %s is the lesson on threads. */
  private record Rule(String calls, String why) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "java\\.lang\\.(Thread|VirtualThread|ref\\.Cleaner).*|java\\.util\\.Timer.*"
                  + "|java\\.util\\.concurrent\\..*|java\\.util\\..*\\.parallel\\w*"
                  + "|java\\.util\\.stream\\.StreamSupport\\..*",
              "more than one thread is another lesson%s; here one does all the work."),
          new Rule(
              "java\\.lang\\.Class\\.(forName\\w*|newInstance|get(Declared)?(Constructor|Method|Field|Class).*)"
                  + "|java\\.lang\\.(ClassLoader|Module|reflect|invoke|classfile)\\b.*"
                  + "|java\\.(net\\.URLClassLoader|util\\.ServiceLoader|beans)\\b.*|javax\\..*",
              "reflection finds code that is not your own: write what it does."),
          new Rule(
              "workshop\\.harness\\.(?!Todo\\b).*",
              "the harness finds code that is not your own: write what it does."),
          new Rule(
              "java\\.lang\\.(Runtime\\b|Process|Shutdown).*|java\\.lang\\.System\\.(exit|load\\w*)"
                  + "|java\\.io\\.(File|RandomAccess|Object).*|java\\.nio\\.(file|channels)\\..*"
                  + "|java\\.net\\..*|java\\.lang\\.(foreign|management)\\..*"
                  + "|(sun|com\\.sun|jdk\\.internal)\\..*",
              "a version only computes: it ends no process, and uses no files, network or native"
                  + " code."));

  private static final Set<Class<?>> LAZY =
      Set.of(Iterable.class, Iterator.class, Map.class, Spliterator.class, BaseStream.class);

  private Rules() {}

  /** The first rule that a student's class breaks, in one sentence. */
  static Optional<String> breach(Class<?> type, Workbook<?, ?> workbook) {
    List<Workbook.Call> calls = Bytecode.calls(type);
    return solutions(calls)
        .or(() -> RULES.stream().flatMap(rule -> breaches(rule, calls, workbook)).findFirst())
        .or(() -> lazyResult(type));
  }

  private static Stream<String> breaches(
      Rule rule, List<Workbook.Call> calls, Workbook<?, ?> workbook) {
    return calls.stream()
        .filter(call -> (call.owner() + "." + call.method()).matches(rule.calls))
        .map(call -> call + ": " + rule.why.formatted(workbook.threadsLesson()));
  }

  /** Versions and suites by their names. */
  private static Optional<String> solutions(List<Workbook.Call> calls) {
    Set<String> solutions = new HashSet<>();
    Suites.all()
        .forEach(suite -> {
          solutions.add(suite.getClass().getName());
          suite.versions().forEach(version -> solutions.add(version.type().getName()));
        });
    return calls.stream()
        .filter(call -> solutions.contains(call.owner().replaceFirst("\\$.*", "")))
        .findFirst()
        .map(call -> call + ", which is not your own: write what it does.");
  }

  /** A result that computes itself when it is read would do so outside the clock. */
  private static Optional<String> lazyResult(Class<?> type) {
    return Bytecode.classes(type)
        .filter(each -> LAZY.stream().anyMatch(lazy -> lazy.isAssignableFrom(each)))
        .findFirst()
        .map(each ->
            "`%s` is a collection, an iterator or a stream of its own, which may compute when it is"
                    .formatted(each.getName())
                + " read: use the JDK's.");
  }
}
