package workshop.harness.results;

import module java.base;

/**
 * Where the time of a version goes: each method of the version with what it calls.
 *
 * @param profile the stacks, from the benchmark's stub on
 * @param type the name of the version's class
 */
public record Hotspots(Profile profile, String type) {

  /** Smaller shares are left out. */
  private static final double SHOWN = 0.01;

  /** A callee with a smaller share of its caller's time is not the main one. */
  private static final double MAIN = 0.6;

  /** Smaller parts of a method's time are left out of the sentence. */
  private static final double PART = 0.1;

  /** A method with this much of its caller's time is where to look. */
  private static final double NEARLY_ALL = 0.75;

  private static final int CALLEES_SHOWN = 8;

  /**
   * A method's share.
   *
   * @param method its full name
   * @param level 0 for a method of the version, 1 for what it calls
   * @param self share that is its own
   * @param total share with all that it calls
   */
  public record Row(String method, int level, double self, double total) {}

  /** The methods of the version by their share, below each what it calls in other code. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Row row : rows(0, profile.methods())) {
      if (isOurs(row.method())) {
        rows.add(row);
        rows(1, callees(row.method())).stream().limit(CALLEES_SHOWN).forEach(rows::add);
      }
    }
    return rows;
  }

  /** The largest first; of equal ones the one that does less itself, which calls the other. */
  private List<Row> rows(int level, Map<String, Profile.Weight> methods) {
    double whole = profile.total();
    return methods.entrySet().stream()
        .map(each ->
            new Row(
                each.getKey(),
                level,
                each.getValue().self() / whole,
                each.getValue().total() / whole))
        .filter(row -> row.total() >= SHOWN)
        .sorted(Comparator.comparingDouble(Row::total).reversed().thenComparingDouble(Row::self))
        .toList();
  }

  /**
   * One sentence: the innermost method of the version that has nearly all the time, and what of it
   * is its own code and what is in which callee.
   */
  public String sentence() {
    Profile.Tree all = profile.map(Frame::withoutLine).tree();
    // Through what surrounds the version, then through the version as long as it only passes on.
    Profile.Tree method =
        descend(
            all,
            (caller, callee) ->
                !isOurs(caller.frame().name())
                    || isOurs(callee.frame().name())
                        && callee.total() >= NEARLY_ALL * caller.total());
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("in its own code", method.self());
    method.children().forEach(callee -> parts.put(described(callee), callee.total()));
    String where =
        parts.entrySet().stream()
            .filter(part -> part.getValue() >= PART * method.total())
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(part -> percent(part.getValue() / method.total()) + " of it " + part.getKey())
            .collect(Collectors.joining(", "));
    return "%s in `%s`: %s."
        .formatted(percent(method.total() / profile.total()), name(method), where);
  }

  /** From a node to its heaviest callee, and on, as long as the condition of both holds. */
  private static Profile.Tree descend(
      Profile.Tree from, BiPredicate<Profile.Tree, Profile.Tree> condition) {
    Optional<Profile.Tree> heaviest =
        from.children().stream().max(Comparator.comparingDouble(Profile.Tree::total));
    return heaviest
        .filter(callee -> condition.test(from, callee))
        .map(callee -> descend(callee, condition))
        .orElse(from);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** The callee, and where most of its time is further down; or what is allocated. */
  private String described(Profile.Tree callee) {
    Profile.Tree main = descend(callee, (caller, next) -> next.total() >= MAIN * caller.total());
    String start = (callee.frame().isAllocated() ? "allocated as `" : "in `") + name(callee) + "`";
    return main == callee ? start : start + " (mostly `" + name(main) + "`)";
  }

  /** A method of the version goes without its class. */
  private String name(Profile.Tree node) {
    String shortName = Frame.shortName(node.frame().name());
    return node.frame().name().startsWith(type + ".")
        ? shortName.substring(shortName.indexOf('.') + 1)
        : shortName;
  }

  /** What a method calls in foreign code, directly or by other foreign code. */
  private Map<String, Profile.Weight> callees(String method) {
    return profile
        .mapped(stack -> {
          int last = stack.size() - 1;
          while (last >= 0 && !isOurs(stack.get(last).name())) {
            last--;
          }
          return last >= 0 && stack.get(last).name().equals(method)
              ? stack.subList(last + 1, stack.size())
              : List.of();
        })
        .methods();
  }

  private boolean isOurs(String name) {
    return name.startsWith(type + ".") || name.startsWith(type + "$");
  }
}
