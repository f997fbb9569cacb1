package workshop.harness.io;

import module java.base;

/**
 * Another commit of the project, checked out in a temporary folder by {@code git worktree}. The
 * folder is deleted after use, also after Ctrl-C. The user's own files and branches are untouched.
 *
 * @param name the user's name for the commit
 */
public record Worktree(String name, String hash, TemporaryFolder folder) implements AutoCloseable {

  /** Checks a commit out; refused if git is missing, or knows no such commit. */
  public static Worktree of(String name) {
    try {
      String hash = lastLine(git("rev-parse", "--verify", name + "^{commit}"));
      Worktree worktree = new Worktree(name, hash, TemporaryFolder.create());
      git("worktree", "add", "--detach", "--quiet", worktree.checkout().toString(), hash);
      return worktree;
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "git can't check out `%s` of `%s` (%s); `git log --all` lists the commits, `git fetch --unshallow` completes a shallow clone"
              .formatted(name, Project.root(), e.getMessage()));
    }
  }

  /** Whether the project's own checkout holds changes that are not committed. */
  public static boolean isDirty() {
    return !git("status", "--porcelain").isBlank();
  }

  /** The name, and the commit's short hash unless that is the name. */
  @Override
  public String toString() {
    String number = hash.substring(0, 7);
    return hash.startsWith(name) ? number : "%s (%s)".formatted(name, number);
  }

  private Path checkout() {
    return folder.path().resolve("checkout");
  }

  /** The project's folder in the commit: it may be a folder of a larger repository. */
  public Path project() {
    return checkout().resolve(lastLine(git("rev-parse", "--show-prefix")));
  }

  /** Builds the commit with its own launcher, and returns what a command of it prints. */
  public String workshop(String... arguments) {
    boolean isWindows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addFirst(
        project().resolve("scripts", isWindows ? "workshop.cmd" : "workshop").toString());
    Path errors = folder.path().resolve("errors");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      Processes.Outcome outcome = Processes.run(builder);
      if (!outcome.isGood()) {
        throw new IOException(firstLine(Files.readString(errors)));
      }
      return outcome.out();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "`workshop %s` failed in `%s` (%s); correct it, or name another commit"
              .formatted(String.join(" ", arguments), name, e.getMessage()),
          e);
    }
  }

  private static String git(String... arguments) {
    // Without the hooks that a user has for a checkout.
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "core.hooksPath=/dev/null", "-C", Project.root().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Set where git itself started this process, such as in a hook.
    builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"));
    try {
      Processes.Outcome outcome = Processes.run(builder);
      if (!outcome.isGood()) {
        throw new IOException(firstLine(outcome.out()));
      }
      return outcome.out();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** What git answers, after its warnings. */
  private static String lastLine(String answer) {
    return answer.lines().reduce("", (_, last) -> last);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("no reason given");
  }

  /** Deletes the folder. After Ctrl-C, git's note of it stays until the next prune. */
  @Override
  public void close() {
    folder.close();
    if (!Shutdown.isRequested()) {
      git("worktree", "prune");
    }
  }
}
