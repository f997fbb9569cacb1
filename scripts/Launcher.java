import module java.base;

/**
 * Builds the project if its sources have changed, and writes the options of the command line's JVM.
 *
 * <p>A build is a folder {@code target/builds/KEY}, which nothing changes later. KEY is a hash over
 * the sources: a measurement goes on with the classes that it started with while another terminal
 * builds new ones, and sources that were built before need no new build.
 */
final class Launcher {

  /** What the build is for: the command line, or that with Apache Spark, or Spark's own program. */
  private static final String FOR = System.getProperty("workshop.for", "command");

  /** The others depend on the first one only, and the one in another's folder on that too. */
  private static final List<String> MODULES = List.of("harness,poly-match,ml-demos,poly-match/cluster".split(",")).subList(0, FOR.equals("command") ? 3 : 4);

  /** How long a build is kept for a JVM that is starting and doesn't hold it yet. */
  private static final long START_MILLIS = TimeUnit.MINUTES.toMillis(2);

  /** Words of Maven's log that show what is wrong with the computer, and what the user can do. */
  private static final String PROBLEMS =
      """
      \\b407\\b|Proxy Authentication => the proxy asks for a password (407); put the proxy with user and password into ~/.m2/settings.xml, under <proxies>
      PKIX|certificate => the certificate of the download site is not trusted (PKIX); add your network's certificate with `keytool -importcert -cacerts -file FILE`
      No space left|not enough space|quota exceeded => the disk is full; free some space (1 GB is enough)
      Read-only|Permission denied|AccessDenied|Access is denied|create local repository => Maven can't write its repository or a folder `target` of the project; make both yours
      [Uu]nknown ?[Hh]ost|unreachable|refused|timed out|Failed to fetch|name resolution|not transfer|offline => a download is needed, and the network can't be reached; connect, or put your proxy into ~/.m2/settings.xml
      """;

  private final Path root;
  private final Path builds;

  private Launcher(Path root) {
    this.root = root;
    builds = root.resolve("target", "builds");
  }

  public static void main(String[] args) throws InterruptedException {
    try {
      new Launcher(Path.of(args[0]).toRealPath()).run();
    } catch (AccessDeniedException e) {
      fail(e.getFile() + " can't be written; make it yours, or work in a copy of the project");
    } catch (IOException e) {
      fail(e.getMessage() + " (" + e.getClass().getSimpleName() + "); is the disk full?");
    }
  }

  private static void fail(String reason) {
    System.err.println("workshop: the project can't be built: " + reason);
    System.exit(1);
  }

  private void run() throws IOException, InterruptedException {
    Path build = builds.resolve(hash(keys().toString()));
    if (isComplete(build)) {
      select(build);
      return;
    }
    // Somebody may kill the script alone.
    ProcessHandle script = ProcessHandle.current().parent().orElseThrow();
    script.onExit().thenRun(() -> System.exit(143));
    Files.createDirectories(builds);
    try (FileChannel lock = open(builds.resolve("lock"))) {
      take(lock);
      Map<String, String> keys = keys(); // The sources may have changed while this process waited.
      build = builds.resolve(hash(keys.toString()));
      if (!isComplete(build)) {
        compile(keys);
        delete(build); // It is not complete: copying was interrupted, or a library is gone.
        copy(build);
      }
      select(build);
      deleteUnused(build);
    }
  }

  // What is stale

  /** For each module, a hash over its sources and what it depends on. */
  private Map<String, String> keys() throws IOException {
    String common = listing(root.resolve("pom.xml")) + listing(root.resolve(".mvn"));
    common += listing(root.resolve("scripts", "Launcher.java")); // It makes the class path.
    Map<String, String> keys = new LinkedHashMap<>();
    for (String module : MODULES) {
      String before = keys.get(MODULES.getFirst()) + keys.get(module.split("/")[0]);
      Path top = root.resolve(module);
      String own = listing(top.resolve("pom.xml")) + listing(top.resolve("src", "main"));
      keys.put(module, hash(common + before + own));
    }
    return keys;
  }

  /** A line for each file: path, size, checksum. */
  private String listing(Path top) throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.exists(top) ? Files.walk(top) : Stream.empty()) {
      for (Path file : files.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")).sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        lines.append(root.relativize(file) + " " + content.length + " " + checksum(content) + "\n");
      }
    }
    return lines.toString();
  }

  /** Not SHA, which a JVM that has just started computes ten times more slowly. */
  private static long checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  private static String hash(String text) {
    return "%08x%08x".formatted(checksum(text.getBytes(StandardCharsets.UTF_8)), text.hashCode());
  }

  /** Whether nothing is missing, libraries in Maven's repository included. */
  private static boolean isComplete(Path build) throws IOException {
    Path classPath = build.resolve("classpath");
    return Files.exists(classPath)
        && Files.readAllLines(classPath).stream().allMatch(entry -> Files.exists(Path.of(entry)));
  }

  // Locks, which the system releases when a process dies

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Waits until no other process builds. Locks a byte apart: Windows forbids reading it. */
  private void take(FileChannel lock) throws IOException, InterruptedException {
    for (int tenths = 1; lock.tryLock(Long.MAX_VALUE - 1, 1, false) == null; tenths++) {
      Thread.sleep(100);
      if (tenths == 10) {
        String holder = Files.readString(builds.resolve("lock")).strip();
        System.err.println("workshop: waiting for process " + holder + ", which builds.");
      }
    }
    lock.truncate(0).write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
  }

  /** Deletes the builds that no JVM holds. */
  private void deleteUnused(Path current) throws IOException {
    for (File folder : builds.toFile().listFiles(File::isDirectory)) {
      Path used = folder.toPath().resolve("used");
      try (FileChannel channel = open(used);
          FileLock lock = channel.tryLock()) {
        long age = System.currentTimeMillis() - Files.getLastModifiedTime(used).toMillis();
        if (lock != null && age > START_MILLIS && !folder.toPath().equals(current)) {
          delete(folder.toPath());
        }
      } catch (IOException _) {
        // It stays until the next build.
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }

  /** Where Maven's profile `quick` compiles to; nothing else writes there. */
  private Path output(String module) {
    return root.resolve(module, "target", "quick");
  }

  /** Compiles the changed modules from clean: Maven goes by times, and would keep old classes. */
  private void compile(Map<String, String> keys) throws IOException, InterruptedException {
    List<String> changed = new ArrayList<>();
    for (String module : MODULES) {
      Path key = output(module).resolve("key");
      if (!Files.exists(key) || !Files.readString(key).equals(keys.get(module))) {
        delete(output(module));
        changed.add(module);
      }
    }
    boolean isTerminal = Boolean.getBoolean("workshop.terminal");
    System.err.print(isTerminal ? "Building; the first time takes a minute ...\r" : "");
    // Without the network, unless Maven says that something is missing.
    List<String> modules = changed.isEmpty() ? MODULES : changed; // A library may be gone.
    boolean compiled = maven(modules, "-o") || (log().contains("offline") && maven(modules, "-B"));
    System.err.print(isTerminal ? " ".repeat(44) + "\r" : "");
    if (!compiled) {
      fail(explanation());
    }
    for (String module : changed) {
      Files.writeString(output(module).resolve("key"), keys.get(module));
    }
  }

  private boolean maven(List<String> modules, String mode)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(File.separatorChar == '/' ? List.of("sh", "mvnw") : List.of("cmd", "/c", "mvnw"));
    command.addAll(List.of("-B", mode, "-q", "-Dquick", "-am", "compile"));
    command.addAll(MODULES.size() > 3 ? List.of("-Pcluster") : List.of()); // 280 MB at first.
    // No file counts as newer than its class: what changed has no classes.
    command.addAll(List.of("-pl", String.join(",", modules), "-DlastModGranularityMs=2147483647"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putIfAbsent("HOME", System.getProperty("user.home")); // For mvnw.
    builder.environment().merge("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", (own, quick) -> own.isBlank() ? quick : own);
    Path bundled = root.resolve(".m2");
    if (Files.isDirectory(bundled)) {
      builder.environment().put("MAVEN_USER_HOME", bundled.toString());
      command.add("-Dmaven.repo.local=" + bundled.resolve("repository"));
    }
    Process maven =
        builder.redirectErrorStream(true).redirectOutput(builds.resolve("log").toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(maven::destroy));
    return maven.waitFor() == 0;
  }

  private String log() throws IOException {
    return new String(Files.readAllBytes(builds.resolve("log")));
  }

  /** Why the build failed. Prints the compiler's messages, if there are any. */
  private String explanation() throws IOException {
    String said = log();
    List<String> errors =
        Pattern.compile("(?m)^\\[ERROR\\] (.*?)( -> \\[Help .*)?$")
            .matcher(said.replace(root + File.separator, ""))
            .results()
            .map(line -> line.group(1))
            .distinct()
            .toList();
    List<String> inSources = errors.stream().filter(line -> line.contains(".java:[")).toList();
    inSources.forEach(System.err::println);
    String reason = errors.isEmpty() ? "Maven failed" : errors.getFirst();
    for (String problem : PROBLEMS.lines().toList().reversed()) {
      if (Pattern.compile(problem.split(" => ")[0]).matcher(said).find()) {
        reason = problem.split(" => ")[1];
      }
    }
    return (inSources.isEmpty() ? reason : "the compiler found errors")
        + "; all of Maven's messages are in target/builds/log";
  }

  private void copy(Path build) throws IOException {
    List<String> classPath = new ArrayList<>();
    for (String module : MODULES) {
      Path classes = output(module).resolve("classes");
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = build.resolve(module).resolve(classes.relativize(file));
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
      classPath.add(build.resolve(module).toString());
    }
    for (String module : MODULES) {
      String libraries = Files.readString(output(module).resolve("classpath.txt")).strip();
      classPath.addAll(Arrays.asList(libraries.split(Pattern.quote(File.pathSeparator))));
    }
    // Renamed when it is whole: this file makes the build complete.
    Path list = build.resolve("classpath.new");
    Files.write(list, classPath.stream().distinct().toList());
    Files.move(list, build.resolve("classpath"));
  }

  /** Makes this build the one that the scripts start. */
  private void select(Path build) throws IOException {
    Path used = build.resolve("used");
    if (Files.isWritable(build)) {
      open(used).close();
      Files.setLastModifiedTime(used, FileTime.fromMillis(System.currentTimeMillis()));
    }
    String classPath =
        String.join(File.pathSeparator, Files.readAllLines(build.resolve("classpath")));
    write(FOR, build, classPath, FOR.equals("submit") ? "workshop.polymatch.Submit" : "workshop.harness.cli.Workshop");
    String kernel = root.resolve("target", "jupyter") + "/";
    classPath = String.join(File.pathSeparator, kernel + "patch", classPath, kernel + "*");
    write("kernel", build, classPath, "workshop.harness.notebook.Kernel");
  }

  /** Writes a file of options for the program `java`, quoted as its manual says. */
  private void write(String name, Path build, String classPath, String main) throws IOException {
    String text =
        "-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
            + (quoted("-Dworkshop.root=" + root) + quoted("-Dworkshop.build=" + build))
            + (quoted("-cp") + quoted(classPath) + quoted(main));
    byte[] bytes = text.getBytes(Charset.forName(System.getProperty("sun.jnu.encoding")));
    Path file = builds.resolve(name);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Path whole = Files.write(builds.resolve(name + "." + ProcessHandle.current().pid()), bytes);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String quoted(String option) {
    return " \"" + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
