package workshop.harness.measure;

import module java.base;

import java.lang.classfile.Attributes;
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

  /** Bytecode alone: no line numbers, no local variables, nor their names in the constant pool. */
  private static final ClassFile BYTECODE =
      ClassFile.of(
          ClassFile.DebugElementsOption.DROP_DEBUG,
          ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
          ClassFile.ConstantPoolSharingOption.NEW_POOL);

  /** A version of a build: the names of suite and class, and the options that its JVM needs. */
  public record BuiltVersion(String suite, String id, String type, List<String> jvmOptions) {}

  /** The build that this process runs. */
  public static Build here() {
    List<BuiltVersion> versions = new ArrayList<>();
    for (Suite<?, ?> suite : Suites.all()) {
      for (Version<?, ?> v : suite.versions()) {
        versions.add(new BuiltVersion(suite.name(), v.id(), v.type().getName(), v.jvmOptions()));
      }
    }
    return new Build(System.getProperty("java.class.path"), versions);
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

  /**
   * Whether a version's class and nested classes have the same bytecode in another build, and its
   * JVM the same options.
   */
  boolean hasSame(BuiltVersion version, Build other) {
    return other.versions.contains(version)
        && bytecode(version.type).equals(other.bytecode(version.type));
  }

  /** The bytecode of a top-level class and of its nested classes, by their names. */
  private Map<String, ByteBuffer> bytecode(String type) {
    try (URLClassLoader classes = new URLClassLoader(urls(), null)) {
      Map<String, ByteBuffer> bytecode = new HashMap<>();
      List<String> names = new ArrayList<>(List.of(type.replace('.', '/')));
      for (int i = 0; i < names.size(); i++) {
        ClassModel model = BYTECODE.parse(read(classes, names.get(i) + ".class"));
        model
            .findAttribute(Attributes.nestMembers()) // An outermost class has it.
            .ifPresent(
                nest -> nest.nestMembers().forEach(each -> names.add(each.asInternalName())));
        byte[] stripped = BYTECODE.transformClass(model, ClassTransform.ACCEPT_ALL);
        bytecode.put(names.get(i), ByteBuffer.wrap(stripped));
      }
      return bytecode;
    } catch (IOException e) {
      throw new WorkshopException(
          "the classes of `%s` can't be read (%s); try again".formatted(type, e.getMessage()));
    }
  }

  private URL[] urls() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  private static byte[] read(URLClassLoader classes, String file) throws IOException {
    try (InputStream in = classes.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }
}
