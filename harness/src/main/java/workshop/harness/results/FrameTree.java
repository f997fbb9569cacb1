package workshop.harness.results;

import module java.base;

/**
 * Stacks merged into a tree: a node for each frame below its caller. Two frames are the same if
 * method and line are, however they ran.
 */
public final class FrameTree {

  private final Frame frame;
  private final Map<String, FrameTree> children = new TreeMap<>();
  private double total;
  private double self;
  private double inlined;

  private FrameTree(Frame frame) {
    this.frame = frame;
  }

  /** Builds the tree; its root is no frame but holds the outermost ones. */
  public static FrameTree of(Profile profile) {
    FrameTree root = new FrameTree(new Frame("all", 0, Frame.NATIVE));
    profile.stacks().forEach(root::add);
    return root;
  }

  private void add(List<Frame> stack, double weight) {
    FrameTree node = this;
    node.total += weight;
    for (Frame next : stack) {
      node = node.children.computeIfAbsent(next.nameAndLine(), _ -> new FrameTree(next));
      node.total += weight;
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
    return inlined > total / 2;
  }

  /** Weight of the frame and its callees. */
  public double total() {
    return total;
  }

  /** Weight of the frame alone. */
  public double self() {
    return self;
  }

  /** What the frame calls, by name. */
  public Collection<FrameTree> children() {
    return children.values();
  }
}
