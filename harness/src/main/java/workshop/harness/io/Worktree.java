package workshop.harness.io;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Another commit of the project, checked out in a temporary folder, which is gone after use; also
 * after Ctrl-C. The user's own files and branches are untouched.
 */
public final class Worktree implements AutoCloseable {

  private static final Pattern BUILD_ERROR = Pattern.compile("\\[ERROR] (\\S.*)");

  private final String name;
  private final String commit;
  private final TemporaryFolder folder;
  private final TemporaryFolder notes;
  private final Path project;

  private Worktree(
      String name, String commit, TemporaryFolder folder, TemporaryFolder notes, Path project) {
    this.name = name;
    this.commit = commit;
    this.folder = folder;
    this.notes = notes;
    this.project = project;
  }

  /** What a program printed, and how it ended. */
  private record Outcome(int exitCode, String out) {

    private boolean isGood() {
      return exitCode == 0;
    }
  }

  /**
   * Checks a commit out.
   *
   * @param root the project's folder
   * @param name a branch, a tag, or whatever else names a commit for git
   * @throws IllegalArgumentException if it names none, in one sentence
   * @throws UncheckedIOException with one sentence, if there is no git, or the folder is no clone
   */
  public static Worktree of(Path root, String name) {
    Outcome clone = git(root, "rev-parse", "--git-dir");
    if (clone.out().contains("dubious ownership")) {
      throw failure(
          "git doesn't trust `%1$s`, which is another user's; `git config --global --add safe.directory %1$s` says that you do"
              .formatted(root));
    }
    if (!clone.isGood()) {
      throw failure(
          "`%s` is no git clone, which alone has other commits; clone it".formatted(root));
    }
    Outcome commit = git(root, "rev-parse", "--verify", "--quiet", name + "^{commit}");
    if (!commit.isGood()) {
      boolean shallow =
          git(root, "rev-parse", "--is-shallow-repository").out().strip().equals("true");
      throw new IllegalArgumentException(
          "there is no commit `%s` %s"
              .formatted(
                  name,
                  shallow
                      ? "in this clone, which is shallow; `git fetch --unshallow` gets the others"
                      : "here; `git branch --all` and `git log` list what there is"));
    }
    String id = commit.out().strip();
    Path common = root.resolve(git(root, "rev-parse", "--git-common-dir").out().strip());
    try {
      TemporaryFolder folder = TemporaryFolder.create();
      // Known before it is there, so that it goes whenever the user stops.
      Path noted = common.resolve("worktrees").resolve(folder.path().getFileName());
      Path project = folder.path().resolve(git(root, "rev-parse", "--show-prefix").out().strip());
      Worktree worktree =
          new Worktree(name, id, folder, TemporaryFolder.yetToBeMade(noted), project);
      Outcome added =
          git(root, "worktree", "add", "--detach", "--quiet", folder.path().toString(), id);
      if (!added.isGood()) {
        worktree.close();
        throw failure(
            "git can't check out `%s` (%s)"
                .formatted(
                    name, added.out().strip().lines().findFirst().orElse("no reason given")));
      }
      return worktree;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "there is no place for another checkout (%s); free some space for temporary files"
              .formatted(e.getMessage()),
          e);
    }
  }

  /** Whether the project's own checkout holds changes that no commit has. */
  public static boolean isDirty(Path root) {
    return !git(root, "status", "--porcelain").out().isBlank();
  }

  /** What names the commit, and its number unless that is the name. */
  @Override
  public String toString() {
    String number = commit.substring(0, 7);
    return commit.startsWith(name) ? number : "%s (%s)".formatted(name, number);
  }

  /**
   * Compiles the project, without the network unless something is missing.
   *
   * @return the class path: the modules' classes and their libraries
   * @throws UncheckedIOException with one sentence, if it doesn't compile
   */
  public List<Path> compile() {
    Outcome build = maven("-o");
    if (!build.isGood() && build.out().toLowerCase(Locale.ROOT).contains("offline")) {
      build = maven();
    }
    if (!build.isGood()) {
      throw failure(
          "`%s` doesn't build (%s); name a commit that does".formatted(name, firstError(build)));
    }
    Set<Path> libraries = new LinkedHashSet<>();
    List<Path> classPath = new ArrayList<>();
    try (Stream<Path> folders = Files.list(project)) {
      for (Path target : folders.sorted().map(folder -> folder.resolve("target")).toList()) {
        if (Files.exists(target.resolve("classpath.txt"))) {
          classPath.add(target.resolve("classes"));
          Stream.of(Files.readString(target.resolve("classpath.txt")).split(File.pathSeparator))
              .map(String::strip)
              .filter(library -> !library.isEmpty())
              .map(Path::of)
              .forEach(libraries::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    classPath.addAll(libraries);
    return classPath;
  }

  private Outcome maven(String... options) {
    String wrapper = System.getProperty("os.name").startsWith("Windows") ? "mvnw.cmd" : "mvnw";
    Path program = project.resolve(wrapper);
    if (!Files.exists(program)) {
      throw failure(
          "`%s` has no Maven wrapper to build it with; name a later commit".formatted(name));
    }
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of("-B", "-q", "-Dquick"));
    command.addAll(List.of(options));
    command.add("compile");
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      return run(builder);
    } catch (IOException e) {
      throw failure("`%s` could not be built (%s); try again".formatted(name, e));
    }
  }

  private String firstError(Outcome build) {
    return BUILD_ERROR
        .matcher(build.out())
        .results()
        .map(error -> error.group(1))
        .filter(error -> !error.startsWith("COMPILATION ERROR"))
        .findFirst()
        .orElse("exit code %d".formatted(build.exitCode()))
        .replace(project + File.separator, "");
  }

  private static Outcome git(Path root, String... arguments) {
    // No hooks: what a user lets happen at a checkout isn't meant here.
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.hooksPath=/dev/null", "-C", root.toString()));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      // As in a hook, which git tells where its own repository lies.
      builder
          .environment()
          .keySet()
          .removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"));
      return run(builder);
    } catch (IOException e) {
      throw failure("git was not found; install it, since it has the project's other commits");
    }
  }

  private static Outcome run(ProcessBuilder builder) throws IOException {
    Shutdown.refuse("no process is started");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    try {
      String out = new String(process.getInputStream().readAllBytes());
      return new Outcome(process.waitFor(), out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static UncheckedIOException failure(String sentence) {
    return new UncheckedIOException(sentence, new IOException(sentence));
  }

  @Override
  public void close() {
    folder.close();
    notes.close(); // With what git notes worktrees in, as git does, if it was the last.
  }
}
