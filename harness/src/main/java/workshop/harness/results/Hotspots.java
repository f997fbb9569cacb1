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
   * @param level 0 for a method of the version, 1 for what it calls
   * @param self share that is its own
   * @param total share with all that it calls
   */
  public record Row(String name, int level, double self, double total) {}

  /** The methods of the version by their share, below each what it calls in other code. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    double whole = profile.total();
    profile.methods().entrySet().stream()
        .filter(method -> isOurs(method.getKey()))
        .filter(method -> method.getValue().total() >= SHOWN * whole)
        .sorted(byTotal())
        .forEach(method -> {
          rows.add(row(method, 0));
          callees(method.getKey()).entrySet().stream()
              .filter(callee -> callee.getValue().total() >= SHOWN * whole)
              .sorted(byTotal())
              .limit(CALLEES_SHOWN)
              .forEach(callee -> rows.add(row(callee, 1)));
        });
    return rows;
  }

  private Row row(Map.Entry<String, Profile.Weight> method, int level) {
    double whole = profile.total();
    Profile.Weight weight = method.getValue();
    return new Row(
        Frame.shortName(method.getKey()), level, weight.self() / whole, weight.total() / whole);
  }

  /** The largest first; of equal ones the one that does less itself, which calls the other. */
  private static Comparator<Map.Entry<String, Profile.Weight>> byTotal() {
    return Map.Entry.comparingByValue(
        Comparator.comparingDouble(Profile.Weight::total)
            .reversed()
            .thenComparingDouble(Profile.Weight::self));
  }

  /**
   * One sentence: the innermost method of the version that has nearly all the time, and what of it
   * is its own code and what is in which callee.
   */
  public String sentence() {
    Profile.Tree method = main();
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

  /** The innermost method of the version that has nearly all the time. */
  private Profile.Tree main() {
    Profile.Tree method = profile.map(Frame::withoutLine).tree();
    Profile.Tree callee = heaviest(method);
    // Through what surrounds the version, then through the version as long as it only passes on.
    while (callee != null
        && (!isOurs(method.frame().name())
            || (isOurs(callee.frame().name()) && callee.total() >= NEARLY_ALL * method.total()))) {
      method = callee;
      callee = heaviest(method);
    }
    return method;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** The callee, and where most of its time is further down; or what is allocated. */
  private String described(Profile.Tree callee) {
    Profile.Tree main = callee;
    Profile.Tree next = heaviest(main);
    while (next != null && next.total() >= MAIN * main.total()) {
      main = next;
      next = heaviest(main);
    }
    String start = (callee.frame().isAllocated() ? "allocated as `" : "in `") + name(callee) + "`";
    return main == callee ? start : start + " (mostly `" + name(main) + "`)";
  }

  /** A method of the version goes without its class. */
  private String name(Profile.Tree node) {
    String shortName = node.frame().shortName();
    return node.frame().name().startsWith(type + ".")
        ? shortName.substring(shortName.indexOf('.') + 1)
        : shortName;
  }

  private static Profile.Tree heaviest(Profile.Tree node) {
    return node.children().stream()
        .max(Comparator.comparingDouble(Profile.Tree::total))
        .orElse(null);
  }

  /** What a method calls in foreign code, directly or by other foreign code. */
  private Map<String, Profile.Weight> callees(String method) {
    Map<List<Frame>, Double> below = new LinkedHashMap<>();
    profile
        .stacks()
        .forEach((stack, weight) -> {
          int last = lastOurs(stack);
          if (last >= 0 && stack.get(last).name().equals(method) && last < stack.size() - 1) {
            below.merge(stack.subList(last + 1, stack.size()), weight, Double::sum);
          }
        });
    return new Profile(below).methods();
  }

  private int lastOurs(List<Frame> stack) {
    return IntStream.range(0, stack.size())
        .filter(i -> isOurs(stack.get(i).name()))
        .max()
        .orElse(-1);
  }

  private boolean isOurs(String name) {
    return name.startsWith(type + ".") || name.startsWith(type + "$");
  }
}
