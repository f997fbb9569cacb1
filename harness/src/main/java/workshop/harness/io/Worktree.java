package workshop.harness.io;

import module java.base;

/**
 * Another commit of the project, checked out in a temporary folder by {@code git worktree}. The
 * folder is deleted after use, also after Ctrl-C. The user's own files and branches are untouched.
 *
 * @param name the user's name for the commit
 * @param hash the commit's hash
 * @param folder where it is checked out
 */
public record Worktree(String name, String hash, TemporaryFolder folder) implements AutoCloseable {

  /** Checks a commit out; refused if git is missing, or knows no such commit. */
  public static Worktree of(String name) {
    Processes.Outcome commit = git("rev-parse", "--verify", name + "^{commit}");
    if (!commit.isGood()) {
      throw new IllegalArgumentException(
          "git finds no commit `%s` in `%s` (%s); `git log --all` lists the commits, `git fetch --unshallow` completes a shallow clone"
              .formatted(name, Project.root(), firstLine(commit.out())));
    }
    String hash = commit.out().lines().reduce((_, last) -> last).orElseThrow(); // After warnings.
    try {
      Worktree worktree = new Worktree(name, hash, TemporaryFolder.create());
      Processes.Outcome added =
          git("worktree", "add", "--detach", "--quiet", worktree.checkout().toString(), hash);
      if (!added.isGood()) {
        worktree.close();
        throw new IOException(firstLine(added.out()));
      }
      return worktree;
    } catch (IOException e) {
      throw failure(e, "`%s` can't be checked out (%s); try again", name, e.getMessage());
    }
  }

  /** Whether the project's own checkout holds changes that are not committed. */
  public static boolean isDirty() {
    return !git("status", "--porcelain").out().isBlank();
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
    return checkout().resolve(git("rev-parse", "--show-prefix").out().strip());
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
      throw failure(
          e,
          "`workshop %s` failed in `%s` (%s); correct it, or name another commit",
          String.join(" ", arguments),
          name,
          e.getMessage());
    }
  }

  private static Processes.Outcome git(String... arguments) {
    // Without the hooks that a user has for a checkout.
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "core.hooksPath=/dev/null", "-C", Project.root().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Set where git itself started this process, such as in a hook.
    builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"));
    try {
      return Processes.run(builder);
    } catch (IOException e) {
      throw failure(e, "git was not found (%s); install it", e.getMessage());
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("no reason given");
  }

  private static UncheckedIOException failure(IOException cause, String sentence, Object... words) {
    return new UncheckedIOException(sentence.formatted(words), cause);
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
