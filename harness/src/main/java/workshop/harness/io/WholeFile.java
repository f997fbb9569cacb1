package workshop.harness.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes files whole or not at all. What is no file, such as a device or a pipe, is written through
 * and never replaced.
 */
public final class WholeFile {

  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  private WholeFile() {}

  /**
   * Checks, before long work, that a file could be written.
   *
   * @throws IllegalArgumentException if its folder does not exist or nothing can be written there
   */
  public static void checkWritable(Path file) {
    if (standardStream(file) != null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("`%s` is a folder; name a file".formatted(file));
    }
    boolean exists = Files.exists(file);
    if (!exists || Files.isRegularFile(file)) {
      checkFolder(file);
    }
    if (exists && !Files.isWritable(file)) {
      throw new IllegalArgumentException(
          "`%s` can't be written; name a file that you may write".formatted(file));
    }
  }

  private static void checkFolder(Path file) {
    Path folder;
    try {
      folder = target(file).getParent();
    } catch (IOException e) {
      throw new IllegalArgumentException(sentence(file, e), e);
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "`%s` can't be written: there is no folder `%s`; make it first".formatted(file, folder));
    }
    if (!Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "`%s` can't be written; name a file in a folder that you may write to".formatted(file));
    }
  }

  /**
   * Writes text. Of a link, the target is replaced; an older file's permissions are kept.
   *
   * @throws UncheckedIOException with one sentence, if it can't be written or the user asked to
   *     stop; an older file of that name is then untouched
   */
  public static void write(Path file, String text) {
    Shutdown.refuse("`%s` is not written".formatted(file));
    try {
      if (standardStream(file) != null) {
        // Not closed, since more is printed there.
        new FileOutputStream(standardStream(file)).write(text.getBytes(StandardCharsets.UTF_8));
      } else if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.writeString(file, text, StandardOpenOption.WRITE);
      } else {
        replace(target(file), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(sentence(file, e), e);
    }
  }

  /** Where stdout is a file, opening that name would begin at the file's start again. */
  private static FileDescriptor standardStream(Path file) {
    return switch (file.toString()) {
      case "/dev/stdout", "/dev/fd/1" -> FileDescriptor.out;
      case "/dev/stderr", "/dev/fd/2" -> FileDescriptor.err;
      default -> null;
    };
  }

  /** The file that a name stands for: at the end of its links, which may lead to none yet. */
  private static Path target(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemException(file.toString(), null, "its links go in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(part, text);
      keepPermissions(file, part);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void keepPermissions(Path file, Path part) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(part, PosixFileAttributeView.class); // None on Windows.
    if (view != null && Files.exists(file)) {
      view.setPermissions(Files.getPosixFilePermissions(file));
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String sentence(Path file, IOException e) {
    // Without the names of Java's classes, where the system gave a reason.
    String reason =
        switch (e) {
          case AccessDeniedException _ -> "permission denied";
          case NoSuchFileException _ -> "there is no such folder";
          case FileSystemException f when f.getReason() != null -> f.getReason();
          default -> e.getMessage();
        };
    return "`%s` could not be written (%s); name another file".formatted(file, reason);
  }
}
