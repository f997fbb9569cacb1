package workshop.harness.foreign;

import module java.base;

import workshop.harness.WorkshopException;
import workshop.harness.io.*;

/**
 * A library compiled from one source file, where a compiler is found and when it is first needed.
 * Its name tells the source, the compiler, its options and the processor apart: it is never stale,
 * and nothing that a running process uses is written over.
 */
public final class NativeLibrary extends ForeignTool {

  /**
   * A language, and who compiles it.
   *
   * @param compilers their names, the preferred one first
   * @param remedy what to install if there is none
   */
  public record Language(
      String suffix, String title, List<String> compilers, String remedy, List<String> options) {

    /**
     * The processor's own instructions, but no multiplication and addition with one rounding, which
     * is another arithmetic than Java's.
     */
    public static final Language C =
        new Language(
            "c",
            "C",
            List.of("cc", "gcc", "clang"),
            "gcc or clang",
            List.of("-std=c11", "-O3", "-ffp-contract=off", "-shared", "-fPIC", NATIVE));

    /** Its compiler never contracts by itself. */
    public static final Language RUST =
        new Language(
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
  }

  private static final String NATIVE =
      System.getProperty("os.arch").equals("aarch64") ? "-mcpu=native" : "-march=native";

  /** Where Linux describes its processors. */
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  private final Language language;
  private final Class<?> beside;
  private final String name;
  private final Path folder;

  /** A library that is compiled later, of a source that is a resource beside a class. */
  public NativeLibrary(Language language, Class<?> beside, String name) {
    this(language, beside, name, null, Project.root().resolve("target").resolve("native"));
  }

  NativeLibrary(Language language, Class<?> beside, String name, String searchPath, Path folder) {
    super(searchPath);
    this.language = language;
    this.beside = beside;
    this.name = name;
    this.folder = folder;
  }

  public String title() {
    return language.title;
  }

  public String source() {
    return name + "." + language.suffix;
  }

  @Override
  Path find() {
    Path compiler =
        programs(language.compilers)
            .findFirst()
            .orElseThrow(() ->
                new WorkshopException(
                    "no compiler of %s (%s) is on the PATH; install %s"
                        .formatted(
                            language.title,
                            String.join(", ", language.compilers),
                            language.remedy)));
    try (InputStream in = beside.getResourceAsStream(source())) {
      byte[] source = in.readAllBytes();
      String unique = "%s_%s-%s".formatted(name, language.suffix, hash(source, compiler));
      Path library = folder.resolve(System.mapLibraryName(unique));
      if (!Files.exists(library)) {
        compile(source, compiler, library);
      }
      return library;
    } catch (IOException e) {
      throw new WorkshopException(
          "`%s` can't be written (%s), where what is compiled from %s goes; make it yours"
              .formatted(Project.shown(folder), e, language.title));
    }
  }

  private void compile(byte[] source, Path compiler, Path library) throws IOException {
    Files.createDirectories(folder);
    try (TemporaryFolder work = TemporaryFolder.in(folder)) {
      Files.write(work.path().resolve(source()), source);
      String made = library.getFileName().toString();
      List<String> command = new ArrayList<>(language.options);
      command.addFirst(compiler.toString());
      command.addAll(List.of("-o", made, source()));
      String problem = problem(new ProcessBuilder(command).directory(work.path().toFile()));
      if (!problem.isEmpty()) {
        throw new WorkshopException(
            "%s could not compile %s (%s); correct that, or install %s"
                .formatted(compiler.getFileName(), source(), problem, language.remedy));
      }
      Files.move(work.path().resolve(made), library, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The compiler's first error, or why it can't be started; empty if it has compiled. */
  private static String problem(ProcessBuilder compiler) {
    try {
      Processes.Outcome outcome = Processes.run(compiler.redirectErrorStream(true));
      Stream<String> errors = outcome.out().lines().filter(line -> line.contains("error"));
      return outcome.isGood() ? "" : errors.findFirst().orElse("without a word").strip();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  /** What the instructions are chosen for: all of it but the clock rate, which changes. */
  private static List<String> processor() throws IOException {
    List<String> lines = Files.exists(CPUINFO) ? Files.readAllLines(CPUINFO) : List.of();
    return lines.stream()
        .filter(line -> line.matches("(model name|flags|CPU part|Features)\\s.*"))
        .distinct()
        .toList();
  }

  private String hash(byte[] source, Path compiler) throws IOException {
    Path program = compiler.toRealPath();
    String all =
        new String(source, StandardCharsets.UTF_8)
            + List.of(
                program, Files.getLastModifiedTime(program), language.options, NATIVE, processor());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
