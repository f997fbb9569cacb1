package workshop.harness.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Checks, before long work, that a file could be written.
   *
   * @throws IllegalArgumentException if its folder does not exist or nothing can be written there
   */
  public static void checkWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new IllegalArgumentException("`%s` is a folder; name a file".formatted(file));
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "`%s` can't be written: there is no folder `%s`; make it first".formatted(file, folder));
    }
    if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      throw new IllegalArgumentException(
          "`%s` can't be written; name a file in a folder that you may write to".formatted(file));
    }
  }

  /**
   * Writes text.
   *
   * @throws UncheckedIOException with one sentence, if it can't be written; an older file of that
   *     name is then untouched
   */
  public static void write(Path file, String text) {
    Path part = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try {
        Files.writeString(part, text);
        move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "`%s` could not be written (%s); name another file".formatted(file, e), e);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
