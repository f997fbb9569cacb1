package workshop.harness.exercise;

import module java.base;

import workshop.harness.Workbook;

/** The instructions of classes: whether two do the same in other words, and what they call. */
final class Bytecode {

  private Bytecode() {}

  /** Whether two classes have the same instructions, whatever the classes are called. */
  static boolean isSame(Class<?> a, Class<?> b) {
    return text(a).equals(text(b));
  }

  private static String text(Class<?> type) {
    String name = type.getName().replace('.', '/');
    return Arrays.stream(type.getNestMembers())
        .sorted(Comparator.comparing(member -> member.getName().substring(name.length())))
        .flatMap(Bytecode::methods)
        .map(Bytecode::text)
        .collect(Collectors.joining("\n"))
        .replace(name, "Version")
        .replace(type.getSimpleName(), "Version"); // As a lambda's bootstrap arguments name it.
  }

  private static Stream<MethodModel> methods(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return ClassFile.of().parse(in.readAllBytes()).methods().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The class was loaded from there a moment ago.
    }
  }

  /** Instructions alone: no line numbers, no names of variables. */
  private static String text(MethodModel method) {
    String head = method.methodName().stringValue() + method.methodType().stringValue();
    return method
        .code()
        .map(code ->
            code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(CodeElement::toString)
                .collect(Collectors.joining("\n", head + "\n", "\n")))
        .orElse(head);
  }

  /** All calls in a student's classes, those by method references among them. */
  static List<Workbook.Call> calls(Class<?> type) {
    return classes(type).flatMap(Bytecode::methods).flatMap(Bytecode::calls).toList();
  }

  private static Stream<Workbook.Call> calls(MethodModel method) {
    // A lambda's code is in a method of its own, which is named for the one that it is written in.
    String by =
        method
            .methodName()
            .stringValue()
            .replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1")
            .replaceFirst("^new$", "<init>");
    String in = name(method.parent().get().thisClass());
    return method.code().stream()
        .flatMap(CodeModel::elementStream)
        .flatMap(Bytecode::called)
        .map(it -> new Workbook.Call(in, by, name(it.owner()), it.name().stringValue()));
  }

  private static Stream<MemberRefEntry> called(CodeElement element) {
    return switch (element) {
      case InvokeInstruction call -> Stream.of(call.method());
      case InvokeDynamicInstruction call ->
          call.invokedynamic().bootstrap().arguments().stream()
              .filter(MethodHandleEntry.class::isInstance)
              .map(handle -> ((MethodHandleEntry) handle).reference());
      default -> Stream.of();
    };
  }

  private static String name(ClassEntry type) {
    return type.asInternalName().replace('/', '.');
  }

  /** A student's classes, those without a name among them; none is initialized. */
  static Stream<Class<?>> classes(Class<?> type) {
    StudentClasses loader = (StudentClasses) type.getClassLoader();
    List<Class<?>> classes = new ArrayList<>();
    try {
      for (String file : loader.folder().toFile().list((_, name) -> name.endsWith(".class"))) {
        classes.add(Class.forName(file.replace(".class", ""), false, loader));
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e); // It was compiled into it a moment ago.
    }
    return classes.stream();
  }
}
