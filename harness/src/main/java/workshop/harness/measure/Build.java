package workshop.harness.measure;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import workshop.harness.Suite;
import workshop.harness.WorkshopException;

/** The project as it was compiled from one commit: its class files, and the versions in them. */
final class Build implements AutoCloseable {

  /** Bytecode alone: no line numbers, no local variables, nor their names in the constant pool. */
  private static final ClassFile BYTECODE =
      ClassFile.of(
          ClassFile.DebugElementsOption.DROP_DEBUG,
          ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
          ClassFile.ConstantPoolSharingOption.NEW_POOL);

  private final String name;
  private final URLClassLoader classes;
  private final Map<String, Optional<byte[]>> files = new HashMap<>();
  private final Map<String, Set<String>> mentioned = new HashMap<>();

  /**
   * Takes a build.
   *
   * @param name what the user calls it
   * @param classPath its classes and the libraries
   */
  Build(String name, List<Path> classPath) {
    this.name = name;
    classes =
        new URLClassLoader(
            classPath.stream().map(Build::url).toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());
  }

  /** The build that this process runs. */
  static Build here() {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
    return new Build("here", Arrays.stream(entries).map(Path::of).toList());
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the user calls it. */
  String name() {
    return name;
  }

  /**
   * A version as a build has it.
   *
   * @param jvmOptions what its JVM needs
   * @param reached the names of all classes that it can reach but the JDK's: from its own class,
   *     and from its suite without the suite's other versions
   */
  record BuiltVersion(List<String> jvmOptions, Set<String> reached) {}

  /**
   * A suite's versions in this build, by id; none if there is no such suite.
   *
   * <p>The build's own {@link Suite} is another class than ours, and may be an older one, so that
   * it is asked by reflection.
   *
   * @throws WorkshopException if the build's suites can't be read
   */
  Map<String, BuiltVersion> versions(String suiteName) {
    try {
      Map<String, BuiltVersion> versions = new LinkedHashMap<>();
      Class<?> type = classes.loadClass(Suite.class.getName());
      for (Object suite : ServiceLoader.load(type, classes)) {
        // By the interface, since a suite may have it from a class that isn't public.
        if (suiteName.equals(type.getMethod("name").invoke(suite))) {
          List<?> listed = (List<?>) type.getMethod("versions").invoke(suite);
          Set<String> types = new HashSet<>();
          for (Object version : listed) {
            types.add(type(version));
          }
          for (Object version : listed) {
            versions.put((String) call(version, "id"), built(suite, version, types));
          }
        }
      }
      return versions;
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      throw new WorkshopException(
          "the versions in `%s` can't be read (%s); name a later commit".formatted(name, e));
    }
  }

  private static Object call(Object version, String method) throws ReflectiveOperationException {
    return version.getClass().getMethod(method).invoke(version);
  }

  private static String type(Object version) throws ReflectiveOperationException {
    return file((Class<?>) call(version, "type"));
  }

  private static String file(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  @SuppressWarnings("unchecked")
  private BuiltVersion built(Object suite, Object version, Set<String> types)
      throws ReflectiveOperationException {
    String type = type(version);
    Set<String> others = new HashSet<>(types);
    others.remove(type);
    Set<String> reached = reached(type, Set.of());
    reached.addAll(reached(file(suite.getClass()), others));
    return new BuiltVersion((List<String>) call(version, "jvmOptions"), reached);
  }

  private Set<String> reached(String start, Set<String> without) {
    Set<String> reached = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty()) {
      String next = left.pop();
      if (!without.contains(next) && file(next).isPresent() && reached.add(next)) {
        left.addAll(mentioned.computeIfAbsent(next, this::mentions));
      }
    }
    return reached;
  }

  /** The classes in a class's constant pool. */
  private Set<String> mentions(String type) {
    ClassModel model = ClassFile.of().parse(file(type).orElseThrow());
    Set<String> names = new HashSet<>();
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry mention) {
        ClassDesc mentionedType = mention.asSymbol();
        while (mentionedType.isArray()) {
          mentionedType = mentionedType.componentType();
        }
        if (mentionedType.isClassOrInterface()) {
          String descriptor = mentionedType.descriptorString();
          names.add(descriptor.substring(1, descriptor.length() - 1));
        }
      }
    }
    return names;
  }

  /** A class file; empty if it is the JDK's, or of a library that isn't there. */
  private Optional<byte[]> file(String type) {
    return files.computeIfAbsent(
        type,
        _ -> {
          URL file = type.startsWith("java/") ? null : classes.findResource(type + ".class");
          if (file == null) {
            return Optional.empty();
          }
          try (InputStream in = file.openStream()) {
            return Optional.of(in.readAllBytes());
          } catch (IOException e) {
            throw new WorkshopException(
                "the class `%s` in `%s` can't be read (%s); try again".formatted(type, name, e));
          }
        });
  }

  /**
   * Whether two builds have the same of a version: its options, and the bytecode that it reaches.
   */
  static boolean isSame(Build a, BuiltVersion inA, Build b, BuiltVersion inB) {
    return inA.equals(inB)
        && inA.reached.stream()
            .allMatch(type -> isSame(a.file(type).orElseThrow(), b.file(type).orElseThrow()));
  }

  private static boolean isSame(byte[] a, byte[] b) {
    return Arrays.equals(a, b) || Arrays.equals(bytecode(a), bytecode(b));
  }

  private static byte[] bytecode(byte[] file) {
    return BYTECODE.transformClass(BYTECODE.parse(file), ClassTransform.ACCEPT_ALL);
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      // Nothing was written.
    }
  }
}
