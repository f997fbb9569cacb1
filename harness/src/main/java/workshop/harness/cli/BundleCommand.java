package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.*;
import workshop.harness.WorkshopException;
import workshop.harness.io.*;

@Command(
    name = "bundle",
    description = "Packs the project with all it needs but a JDK, for computers without network.",
    footer = {
      "",
      "It holds the last commit, the libraries and Maven. It takes a minute, and the network."
    })
final class BundleCommand extends WorkshopCommand implements Runnable {

  /** The launcher takes Maven and the libraries from this folder of the project, if it is there. */
  private static final String MAVEN = ".m2";

  /** Folders and files that say where a library came from, or that are made again. */
  private static final Set<String> LEFT_OUT =
      Set.of(".git", "target", "_remote.repositories", "resolver-status.properties");

  @Parameters(paramLabel = "FILE.zip", description = "The archive to write.")
  private OutputFile file;

  @Override
  public void run() {
    Path archive = file.path();
    try (Worktree worktree = Worktree.of("HEAD")) {
      Files.createDirectories(worktree.project().resolve(MAVEN));
      worktree.workshop("--version"); // The first build fetches exactly what is needed.
      Path zip = worktree.folder().path().resolve("bundle.zip");
      zip(worktree.project(), zip);
      WholeFile.write(archive, Files.readAllBytes(zip));
      print("Wrote %s, %,d MB.%n", archive, Files.size(archive) / 1_000_000);
    } catch (IOException e) {
      throw new WorkshopException("`%s` could not be written (%s)".formatted(archive, e));
    }
  }

  /** With permissions, without which the scripts would have to be made executable. */
  private static void zip(Path folder, Path file) throws IOException {
    Map<String, ?> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem zip = FileSystems.newFileSystem(file, options);
        Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        Path relative = folder.relativize(path);
        if (Stream.of(relative.toString().split("[/\\\\]")).noneMatch(LEFT_OUT::contains)) {
          Path target = zip.getPath("workshop", relative.toString());
          Files.createDirectories(target.getParent());
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
