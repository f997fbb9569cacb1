package workshop.harness.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A library compiled from one source file, where a compiler is found and when it is first needed.
 * Its name tells the source, the compiler, its options and the processor apart: it is never stale,
 * and nothing that a running process uses is written over.
 */
public final class NativeLibrary {

  /** A language, and who compiles it. */
  public enum Language {
    /**
     * The processor's own instructions, but no multiplication and addition with one rounding, which
     * is another arithmetic than Java's.
     */
    C(
        "c",
        "C",
        List.of("cc", "gcc", "clang"),
        "gcc or clang",
        List.of("-std=c11", "-O3", "-ffp-contract=off", "-shared", "-fPIC", forThisProcessor())),
    /** Rust, whose compiler never contracts by itself. */
    RUST(
        "rs",
        "Rust",
        List.of("rustc"),
        "Rust, by https://rustup.rs",
        List.of(
            "--edition=2021",
            "--crate-type=cdylib",
            "-Copt-level=3",
            "-Ctarget-cpu=native",
            "-Cpanic=abort"));

    private final String suffix;
    private final String title;
    private final List<String> compilers;
    private final String remedy;
    private final List<String> options;

    Language(
        String suffix, String title, List<String> compilers, String remedy, List<String> options) {
      this.suffix = suffix;
      this.title = title;
      this.compilers = compilers;
      this.remedy = remedy;
      this.options = options;
    }

    private static String forThisProcessor() {
      return System.getProperty("os.arch").equals("aarch64") ? "-mcpu=native" : "-march=native";
    }
  }

  /** Where Linux describes its processors. */
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  private final Language language;
  private final Class<?> beside;
  private final String name;
  private final Programs programs;
  private final Path folder;
  private Outcome outcome;

  private record Outcome(Path file, Optional<String> obstacle) {}

  /**
   * Knows a library, which is not compiled yet.
   *
   * @param beside the class that the source is a resource beside
   * @param name the source's name without the language's suffix
   */
  public NativeLibrary(Language language, Class<?> beside, String name) {
    this(
        language,
        beside,
        name,
        Programs.ofThisProcess(),
        Project.root().resolve("target").resolve("native"));
  }

  NativeLibrary(Language language, Class<?> beside, String name, Programs programs, Path folder) {
    this.language = language;
    this.beside = beside;
    this.name = name;
    this.programs = programs;
    this.folder = folder;
  }

  /** Why there is no library, in one sentence with the remedy. Compiles it, if need be. */
  public Optional<String> obstacle() {
    return outcome().obstacle;
  }

  /**
   * The library. Compiles it, if need be.
   *
   * @throws IllegalStateException if there is an obstacle
   */
  public Path file() {
    obstacle()
        .ifPresent(why -> {
          throw new IllegalStateException(why);
        });
    return outcome().file;
  }

  private synchronized Outcome outcome() {
    if (outcome == null) {
      outcome = compiled();
    }
    return outcome;
  }

  private Outcome compiled() {
    List<Path> compilers = programs.named(language.compilers);
    if (compilers.isEmpty()) {
      return failed(
          "no compiler of %s (%s) is on the PATH; install %s"
              .formatted(language.title, String.join(", ", language.compilers), language.remedy));
    }
    Path compiler = compilers.getFirst();
    try (InputStream in = beside.getResourceAsStream(name + "." + language.suffix)) {
      byte[] source = in.readAllBytes();
      String unique = "%s_%s-%s".formatted(name, language.suffix, hash(source, compiler));
      Path library = folder.resolve(System.mapLibraryName(unique));
      return Files.exists(library)
          ? new Outcome(library, Optional.empty())
          : compiled(source, compiler, library);
    } catch (IOException e) {
      return failed(
          "`%s` can't be written (%s), where what is compiled from %s goes; make it yours"
              .formatted(folder, e, language.title));
    }
  }

  private Outcome compiled(byte[] source, Path compiler, Path library) throws IOException {
    Files.createDirectories(folder);
    try (TemporaryFolder work = TemporaryFolder.in(folder)) {
      Path file = work.path().resolve(name + "." + language.suffix);
      Files.write(file, source);
      Path made = work.path().resolve(library.getFileName());
      Path log = work.path().resolve("log");
      List<String> command = new ArrayList<>(List.of(compiler.toString()));
      command.addAll(language.options);
      command.addAll(List.of("-o", made.toString(), file.toString()));
      Process process =
          new ProcessBuilder(command)
              .directory(work.path().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) {
        return failed(
            "%s could not compile %s (%s); correct that, or install %s"
                .formatted(compiler, file.getFileName(), firstError(log), language.remedy));
      }
      Files.move(made, library, StandardCopyOption.ATOMIC_MOVE);
      return new Outcome(library, Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("compiling %s was interrupted; try again".formatted(name));
    }
  }

  private static String firstError(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.contains("error"))
          .findFirst()
          .orElse("without a word")
          .strip();
    }
  }

  private static Outcome failed(String sentence) {
    return new Outcome(null, Optional.of(sentence));
  }

  /** What the instructions are chosen for. */
  private static String processor() throws IOException {
    if (!Files.exists(CPUINFO)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPUINFO)) {
      return lines
          .filter(line -> line.matches("(model name|flags|CPU part|Features)\\s.*"))
          .distinct()
          .collect(Collectors.joining());
    }
  }

  private String hash(byte[] source, Path compiler) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(source);
      Path program = compiler.toRealPath();
      digest.update(
          (program + Files.getLastModifiedTime(program).toString() + language.options + processor())
              .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
