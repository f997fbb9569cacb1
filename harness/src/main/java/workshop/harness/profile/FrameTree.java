package workshop.harness.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Stacks laid over each other: a node for each frame in its place. Two frames are the same if
 * method and line are, however they ran.
 */
public final class FrameTree {

  private final Frame frame;
  private final Map<String, FrameTree> children = new TreeMap<>();
  private final double[] totals;
  private double self;
  private double inlined;

  private FrameTree(Frame frame, int forks) {
    this.frame = frame;
    totals = new double[forks];
  }

  /** Builds the tree; its root is no frame but holds the outermost ones. */
  public static FrameTree of(Profile profile) {
    return of(List.of(profile));
  }

  /** Builds one tree of the profiles of several processes. */
  static FrameTree of(List<Profile> forks) {
    FrameTree root = new FrameTree(new Frame("all", 0, Frame.NATIVE), forks.size());
    for (int i = 0; i < forks.size(); i++) {
      int fork = i;
      forks.get(i).stacks().forEach((stack, weight) -> root.add(stack, weight, fork));
    }
    return root;
  }

  private void add(List<Frame> stack, double weight, int fork) {
    FrameTree node = this;
    node.totals[fork] += weight;
    for (Frame next : stack) {
      node =
          node.children.computeIfAbsent(
              next.name() + ":" + next.line(), _ -> new FrameTree(next, totals.length));
      node.totals[fork] += weight;
      node.inlined += next.kind() == Frame.INLINED ? weight : 0;
    }
    node.self += weight;
  }

  /** The frame; its kind is that of the first sample. */
  public Frame frame() {
    return frame;
  }

  /** Whether the frame mostly ran inlined into its caller. */
  public boolean isInlined() {
    return inlined > total() / 2;
  }

  /** Weight of the frame and of all above it. */
  public double total() {
    return Arrays.stream(totals).sum();
  }

  /** The same by process; not to be changed. */
  double[] totals() {
    return totals;
  }

  /** Weight of the frame alone. */
  public double self() {
    return self;
  }

  /** What the frame calls, by name. */
  public Collection<FrameTree> children() {
    return children.values();
  }

  /** What this frame calls by the same name as another node's frame, or null. */
  public FrameTree child(FrameTree like) {
    return children.get(like.frame.name() + ":" + like.frame.line());
  }

  /** The heaviest frame of a method, this one or above it; null if there is none. */
  FrameTree heaviest(String method) {
    return Stream.concat(
            Stream.of(this).filter(node -> node.frame.name().equals(method)),
            children.values().stream()
                .map(child -> child.heaviest(method))
                .filter(Objects::nonNull))
        .max(Comparator.comparingDouble(FrameTree::total))
        .orElse(null);
  }
}
