package workshop.harness.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The instructions of a class, to tell whether two files do the same in other words. */
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
        .map(Bytecode::model)
        .flatMap(model -> model.methods().stream())
        .map(Bytecode::text)
        .collect(Collectors.joining("\n"))
        .replace(name, "Version");
  }

  private static ClassModel model(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return ClassFile.of().parse(in.readAllBytes());
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
}
