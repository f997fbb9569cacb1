package workshop.harness.results;

import module java.base;

/**
 * Sampled stacks, each with its weight: samples, bytes, or milliseconds per iteration.
 *
 * @param stacks weight by stack; the first frame of a stack is the outermost
 */
public record Profile(Map<List<Frame>, Double> stacks) {

  /** JMH's generated method with the measured loop. */
  private static final String STUB = "_jmhStub";

  /** Keeps a copy, in the order given. */
  public Profile {
    stacks = Collections.unmodifiableMap(new LinkedHashMap<>(stacks));
  }

  /** How much of a method's time is its own, and how much includes what it calls. */
  public record Weight(double self, double total) {}

  /**
   * Reads collapsed stacks: a line each, frames separated by semicolons, then a space and a count.
   *
   * @throws IllegalArgumentException if a line has another form
   */
  public static Profile parse(String collapsed) {
    Map<List<Frame>, Double> stacks = new LinkedHashMap<>();
    for (String line : collapsed.lines().filter(line -> !line.isBlank()).toList()) {
      int space = line.lastIndexOf(' ');
      if (space < 0 || !line.substring(space + 1).matches("\\d+")) {
        throw new IllegalArgumentException(
            "`%s` is no collapsed stack; a line is frames, a space and a count".formatted(line));
      }
      List<Frame> stack = new ArrayList<>();
      for (String frame : line.substring(0, space).split(";")) {
        stack.add(Frame.parse(frame));
      }
      stacks.merge(stack, Double.parseDouble(line.substring(space + 1)), Double::sum);
    }
    return new Profile(stacks);
  }

  /** The sum of all weights. */
  public double total() {
    return stacks.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The stacks of all processes. */
  public static Profile together(List<Profile> processes) {
    Map<List<Frame>, Double> sum = new LinkedHashMap<>();
    for (Profile process : processes) {
      process.stacks.forEach((stack, weight) -> sum.merge(stack, weight, Double::sum));
    }
    return new Profile(sum);
  }

  /** The stacks that went through the benchmark, from JMH's stub on; all others are dropped. */
  public Profile fromStub() {
    return mapped(stack -> {
      for (int i = 0; i < stack.size(); i++) {
        if (stack.get(i).name().endsWith(STUB)) {
          return stack.subList(i, stack.size());
        }
      }
      return List.of();
    });
  }

  /** With changed frames. */
  public Profile map(UnaryOperator<Frame> change) {
    return mapped(stack -> stack.stream().map(change).toList());
  }

  /** Without some frames: what they call stands on their callers. */
  public Profile without(Predicate<Frame> which) {
    return mapped(stack -> stack.stream().filter(which.negate()).toList());
  }

  /** Every weight times a factor. */
  public Profile times(double factor) {
    Map<List<Frame>, Double> scaled = new LinkedHashMap<>();
    stacks.forEach((stack, weight) -> scaled.put(stack, factor * weight));
    return new Profile(scaled);
  }

  private Profile mapped(UnaryOperator<List<Frame>> mapping) {
    Map<List<Frame>, Double> mapped = new LinkedHashMap<>();
    stacks.forEach((stack, weight) -> {
      List<Frame> changed = mapping.apply(stack);
      if (!changed.isEmpty()) {
        mapped.merge(changed, weight, Double::sum);
      }
    });
    return new Profile(mapped);
  }

  /** The weight of each method, by name; a method that calls itself counts once in its total. */
  public Map<String, Weight> methods() {
    Map<String, Weight> methods = new TreeMap<>();
    stacks.forEach((stack, weight) -> {
      Set<String> seen = new HashSet<>();
      for (Frame frame : stack) {
        if (seen.add(frame.name())) {
          add(methods, frame.name(), new Weight(0, weight));
        }
      }
      add(methods, stack.getLast().name(), new Weight(weight, 0));
    });
    return methods;
  }

  private static void add(Map<String, Weight> methods, String name, Weight weight) {
    methods.merge(name, weight, (a, b) -> new Weight(a.self() + b.self(), a.total() + b.total()));
  }

  /** The stacks as {@link #parse} reads them, their weights as whole numbers. */
  public String collapsed() {
    StringBuilder collapsed = new StringBuilder();
    stacks.forEach((stack, weight) ->
        collapsed
            .append(stack.stream().map(Frame::toString).collect(Collectors.joining(";")))
            .append(' ')
            .append(Math.round(weight))
            .append('\n'));
    return collapsed.toString();
  }
}
