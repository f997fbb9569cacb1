package workshop.harness.results;

import module java.base;

/**
 * Sampled stacks, each with its weight: samples, bytes, or nanoseconds per iteration.
 *
 * @param stacks weight by stack; the first frame of a stack is the outermost
 */
public record Profile(Map<List<Frame>, Double> stacks) {

  /** JMH's generated method with the measured loop. */
  static final String STUB = "_jmhStub";

  /** How much of a method's time is its own, and how much includes what it calls. */
  public record Weight(double self, double total) {

    private Weight plus(Weight other) {
      return new Weight(self + other.self, total + other.total);
    }
  }

  /** Reads collapsed stacks: a line each, frames separated by semicolons, a space and a count. */
  public static Profile parse(String collapsed) {
    Map<List<Frame>, Double> stacks = new LinkedHashMap<>();
    for (String line : collapsed.lines().toList()) {
      int space = line.lastIndexOf(' ');
      List<Frame> stack = Stream.of(line.substring(0, space).split(";")).map(Frame::parse).toList();
      stacks.merge(stack, Double.parseDouble(line.substring(space + 1)), Double::sum);
    }
    return new Profile(stacks);
  }

  public double total() {
    return stacks.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  public static Profile together(List<Profile> processes) {
    Map<List<Frame>, Double> sum = new LinkedHashMap<>();
    processes.forEach(process ->
        process.stacks.forEach((stack, weight) -> sum.merge(stack, weight, Double::sum)));
    return new Profile(sum);
  }

  /** The stacks that went through the benchmark, from JMH's stub on; all others are dropped. */
  public Profile fromStub() {
    return mapped(
        stack -> stack.stream().dropWhile(frame -> !frame.name().endsWith(STUB)).toList());
  }

  public Profile map(UnaryOperator<Frame> change) {
    return mapped(stack -> stack.stream().map(change).toList());
  }

  /** Without some frames: what they call stands on their callers. */
  public Profile without(Predicate<Frame> which) {
    return mapped(stack -> stack.stream().filter(which.negate()).toList());
  }

  public Profile times(double factor) {
    Map<List<Frame>, Double> scaled = new LinkedHashMap<>(stacks);
    scaled.replaceAll((_, weight) -> factor * weight);
    return new Profile(scaled);
  }

  /** With other stacks; the empty ones are dropped. */
  Profile mapped(UnaryOperator<List<Frame>> mapping) {
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
      Weight below = new Weight(0, weight);
      stack.stream()
          .map(Frame::name)
          .distinct()
          .forEach(name -> methods.merge(name, below, Weight::plus));
      methods.merge(stack.getLast().name(), new Weight(weight, 0), Weight::plus);
    });
    return methods;
  }

  /** The share of each method that is its own time, from 0 to 1. */
  Map<String, Double> ownShares() {
    double total = total();
    return stacks.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                each -> each.getKey().getLast().name(),
                Collectors.summingDouble(each -> each.getValue() / total)));
  }

  /** The stacks as {@link #parse} reads them, their weights as whole numbers. */
  public String collapsed() {
    StringJoiner lines = new StringJoiner("\n", "", "\n").setEmptyValue("");
    stacks.forEach((stack, weight) -> {
      String frames = stack.stream().map(Frame::toString).collect(Collectors.joining(";"));
      lines.add(frames + " " + Math.round(weight));
    });
    return lines.toString();
  }

  /**
   * Stacks merged into a tree: a node for each frame below its caller. Two frames are the same if
   * method and line are, however they ran.
   *
   * @param frame its kind is that of the first sample
   * @param isInlined whether it mostly ran inlined into its caller
   * @param children its callees, by name
   */
  public record Tree(
      Frame frame, double self, double total, boolean isInlined, List<Tree> children) {

    private static Tree of(Frame frame, int depth, Map<List<Frame>, Double> stacks) {
      Map<String, Map<List<Frame>, Double>> callees = new TreeMap<>();
      double self = 0;
      double total = 0;
      double inlined = 0;
      for (Map.Entry<List<Frame>, Double> each : stacks.entrySet()) {
        List<Frame> stack = each.getKey();
        double weight = each.getValue();
        total += weight;
        inlined += depth > 0 && stack.get(depth - 1).kind() == Frame.INLINED ? weight : 0;
        if (stack.size() == depth) {
          self += weight;
        } else {
          callees
              .computeIfAbsent(stack.get(depth).nameAndLine(), _ -> new LinkedHashMap<>())
              .put(stack, weight);
        }
      }
      List<Tree> children =
          callees.values().stream()
              .map(below -> of(below.keySet().iterator().next().get(depth), depth + 1, below))
              .toList();
      return new Tree(frame, self, total, inlined > total / 2, children);
    }
  }

  /** The tree; its root is no frame but holds the outermost ones. */
  public Tree tree() {
    return Tree.of(new Frame("all", 0, Frame.NATIVE), 0, stacks);
  }

  public enum Event {
    /** Time on a processor. */
    CPU,
    /** Allocated bytes. */
    ALLOC,
    /** Time passed, waiting included. */
    WALL;

    /** What a weight in the profile is. */
    public String unit() {
      return this == ALLOC ? "bytes" : "samples";
    }

    /** The name that users type. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
