package workshop.harness.measure;

import module java.base;

import java.lang.classfile.constantpool.*;
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
   * @param bytecode a checksum of its class and those of its package that it uses; null in older
   *     commits
   */
  public record BuiltVersion(String suite, String id, List<String> jvmOptions, Long bytecode) {

    static BuiltVersion of(Suite<?, ?> suite, Version<?, ?> version) {
      return new BuiltVersion(
          suite.name(), version.key().id(), version.jvmOptions(), checksum(version.type()));
    }
  }

  /**
   * The versions of a part in two builds, to be measured in the same rounds.
   *
   * @param measured those that differ, in both builds
   * @param same ids of the versions with the same bytecode in both builds
   * @param added ids of the versions that the other build lacks
   */
  public record Pairs<I, R>(Suites.Part<I, R> measured, List<String> same, List<String> added) {}

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

  /** Whether a version of this process can be compared with that of another build. */
  public static Availability comparing(Version<?, ?> version) {
    if (version.foreign().isPresent()) {
      return Availability.no("not all of it is Java, and compare looks at Java classes only");
    }
    return version.key().mode().equals(VersionKey.Mode.AS_IS)
        ? version.availability()
        : Availability.no("compare measures the suite's versions as they are");
  }

  /**
   * Compares a part's versions in the build of this process with those of this one.
   *
   * @param name what the user calls this one
   * @param sameToo whether versions with the same bytecode are measured too
   */
  public <I, R> Pairs<I, R> pairs(Suites.Part<I, R> part, String name, boolean sameToo) {
    List<Version<I, R>> measured = new ArrayList<>();
    List<String> same = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (Version<I, R> version : part.versions()) {
      BuiltVersion here = BuiltVersion.of(part.suite(), version);
      Optional<BuiltVersion> there = version(here.suite, here.id);
      if (there.isEmpty()) {
        added.add(version.id());
      } else if (!sameToo && there.get().equals(here)) {
        same.add(version.id());
      } else {
        measured.add(version);
        String id = version.key().in(VersionKey.Mode.of(name)).toString();
        measured.add( // This build alone knows what its version needs.
            new Version<>(id, version.idea(), version.type(), version.factory())
                .withJvmOptions(there.get().jvmOptions.toArray(String[]::new)));
      }
    }
    return new Pairs<>(part.with(measured), same, added);
  }

  /** Of the bytecode of a class, and of the classes of its package that it uses. */
  static long checksum(Class<?> type) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    collect(type.getName().replace('.', '/'), type, classes);
    CRC32 checksum = new CRC32();
    classes.values().forEach(checksum::update);
    return checksum.getValue();
  }

  private static void collect(String name, Class<?> beside, Map<String, byte[]> classes) {
    try (InputStream in = beside.getResourceAsStream("/" + name + ".class")) {
      ClassModel model = BYTECODE.parse(in.readAllBytes());
      classes.put(name, BYTECODE.transformClass(model, ClassTransform.ACCEPT_ALL));
      String ofPackage = beside.getPackageName().replace('.', '/') + "/";
      for (PoolEntry entry : model.constantPool()) {
        if (entry instanceof ClassEntry used
            && used.asInternalName().startsWith(ofPackage)
            && !classes.containsKey(used.asInternalName())) {
          collect(used.asInternalName(), beside, classes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The class was loaded from there a moment ago.
    }
  }
}
