package workshop.harness.measure;

import module java.base;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import workshop.harness.*;

/**
 * The versions of one commit's build, and where their classes are: what {@code list --json} prints.
 *
 * @param classPath the class path that measures them
 */
public record Build(String classPath, List<BuiltVersion> versions) {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /**
   * Instructions alone: no line numbers, no local variables, nor their names in the constant pool.
   */
  private static final ClassFile BYTECODE =
      ClassFile.of(
          ClassFile.DebugElementsOption.DROP_DEBUG,
          ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
          ClassFile.ConstantPoolSharingOption.NEW_POOL);

  /**
   * A version of a build.
   *
   * @param jvmOptions the options that its JVM needs
   * @param bytecode a checksum of its class and nested classes; null in older commits
   */
  public record BuiltVersion(String suite, String id, List<String> jvmOptions, Long bytecode) {

    static BuiltVersion of(Suite<?, ?> suite, Version<?, ?> version) {
      return new BuiltVersion(
          suite.name(), version.key().id(), version.jvmOptions(), checksum(version.type()));
    }
  }

  /** The build that this process runs. */
  public static Build here() {
    return new Build(
        System.getProperty("java.class.path"),
        Suites.onClassPath()
            .flatMap(suite -> suite.versions().stream().map(v -> BuiltVersion.of(suite, v)))
            .toList());
  }

  public String json() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  /** Reads the document of a build, which the user calls by a name. */
  public static Build read(String name, String json) {
    try {
      return JSON.readValue(json, Build.class);
    } catch (JacksonException e) {
      throw new WorkshopException(
          "the versions of `%s` can't be read (%s); name a later commit"
              .formatted(name, e.getOriginalMessage()));
    }
  }

  /** A version by its id, if the build has it. */
  Optional<BuiltVersion> version(String suite, String id) {
    return versions.stream().filter(v -> v.suite.equals(suite) && v.id.equals(id)).findFirst();
  }

  /** Of the bytecode of a top-level class and its nested classes. */
  static long checksum(Class<?> type) {
    CRC32 checksum = new CRC32();
    for (Class<?> each : type.getNestMembers()) {
      String file = "/" + each.getName().replace('.', '/') + ".class";
      try (InputStream in = each.getResourceAsStream(file)) {
        ClassModel model = BYTECODE.parse(in.readAllBytes());
        checksum.update(BYTECODE.transformClass(model, ClassTransform.ACCEPT_ALL));
      } catch (IOException e) {
        throw new UncheckedIOException(e); // The class was loaded from there a moment ago.
      }
    }
    return checksum.getValue();
  }
}
