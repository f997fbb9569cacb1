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
      "It holds the files that git tracks, the libraries and Maven. It takes a minute, and the"
          + " network."
    })
final class BundleCommand extends WorkshopCommand implements Runnable {

  /** The launcher takes Maven and the libraries from this folder of the project, if it is there. */
  private static final String MAVEN = ".m2";

  /** Folders and files that say where a library came from, or that are made again. */
  private static final Set<String> LEFT_OUT =
      Set.of("target", "_remote.repositories", "resolver-status.properties");

  @Parameters(paramLabel = "FILE.zip", description = "The archive to write.")
  private Path archive;

  @Override
  public void run() {
    check(() -> WholeFile.checkWritable(archive));
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path copy = folder.path().resolve("workshop");
      copyTrackedFiles(copy);
      Files.createDirectories(copy.resolve(MAVEN));
      // The first build of the copy fetches exactly what is needed.
      String launcher = File.separatorChar == '\\' ? "scripts\\workshop.cmd" : "scripts/workshop";
      output(copy, "can't be built", copy.resolve(launcher).toString(), "--version");
      Path whole = archive.toAbsolutePath().resolveSibling(archive.getFileName() + ".part");
      try {
        zip(copy, whole);
        Files.move(whole, archive, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
      print("Wrote %s, %,d MB.%n", archive, Files.size(archive) / 1_000_000);
    } catch (IOException e) {
      throw new WorkshopException("`%s` could not be written (%s)".formatted(archive, e));
    }
  }

  private void copyTrackedFiles(Path copy) throws IOException {
    Path root = Project.root();
    String files =
        output(root, "is no git clone, which knows what to pack", "git", "ls-files", "-z");
    for (String file : files.split("\0")) {
      if (Files.isRegularFile(root.resolve(file))) { // It may be deleted and not committed.
        Path target = copy.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(root.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** What a program prints. */
  private static String output(Path folder, String problem, String... command) {
    ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
    String said;
    try {
      Processes.Outcome outcome = Processes.run(program.redirectErrorStream(true));
      if (outcome.isGood()) {
        return outcome.out();
      }
      said = outcome.out().strip();
    } catch (IOException e) {
      said = e.getMessage();
    }
    throw new WorkshopException("`%s` %s: %s".formatted(folder, problem, said));
  }

  /** With permissions, without which the scripts would have to be made executable. */
  private static void zip(Path folder, Path file) throws IOException {
    Map<String, ?> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem zip = FileSystems.newFileSystem(file, options);
        Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        Path relative = folder.relativize(path);
        if (Stream.of(relative.toString().split("[/\\\\]")).noneMatch(LEFT_OUT::contains)) {
          Path target = zip.getPath(folder.getFileName() + "/" + relative);
          Files.createDirectories(target.getParent());
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
