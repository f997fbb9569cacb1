package workshop.harness.io;

import module java.base;

/** Writes files completely or not at all. Devices and pipes are written through. */
public final class WholeFile {

  private WholeFile() {}

  /** Refuses, before long work, a file that could not be written; returns any other. */
  public static Path checkWritable(Path file) {
    try {
      Path target = target(file);
      if (Files.isDirectory(target)) {
        throw new FileSystemException("", null, "it is a folder");
      }
      if (!Files.isDirectory(target.getParent())) {
        throw new FileSystemException("", null, "there is no folder " + target.getParent());
      }
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException("");
      }
      if (isFile(target)) { // Permissions don't tell: in /proc, root can make no file.
        Files.delete(Files.createFile(part(target)));
      }
      return file;
    } catch (IOException e) {
      throw new IllegalArgumentException(sentence(file, e), e);
    }
  }

  /**
   * Writes text. The target of a link is replaced; an older file's permissions are kept. Refused
   * with one sentence if it can't be written; an older file is then untouched.
   */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void write(Path file, byte[] content) {
    Shutdown.check();
    try {
      Path target = target(file);
      if (isFile(target)) {
        replace(target, content);
      } else {
        Files.write(target, content, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(sentence(file, e), e);
    }
  }

  /** Whether it is a file, or will be one. /dev/stdout is none, also where stdout is a file. */
  private static boolean isFile(Path target) {
    return !Files.exists(target) || Files.isRegularFile(target) && !target.startsWith("/dev");
  }

  /** The file at the end of a link. A link to nothing is a file to be replaced. */
  private static Path target(Path file) throws IOException {
    return Files.exists(file) && isFile(file.toAbsolutePath())
        ? file.toRealPath()
        : file.toAbsolutePath();
  }

  private static Path part(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path part = part(file);
    try {
      Files.write(part, content, StandardOpenOption.CREATE_NEW); // Through no link.
      PosixFileAttributeView view =
          Files.getFileAttributeView(part, PosixFileAttributeView.class); // None on Windows.
      if (view != null && Files.exists(file)) {
        view.setPermissions(Files.getPosixFilePermissions(file));
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String sentence(Path file, IOException e) {
    String reason =
        switch (e) {
          case AccessDeniedException _ -> "permission denied";
          case NoSuchFileException _ -> "no file can be made there";
          case FileSystemException f when f.getReason() != null -> f.getReason();
          default -> e.getMessage();
        };
    return "`%s` could not be written (%s); name another file".formatted(file, reason);
  }
}
