package workshop.harness.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** All calls in the classes of a folder, those by method references among them. */
  static List<Workbook.Call> calls(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .flatMap(file -> calls(parsed(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassModel parsed(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Workbook.Call> calls(ClassModel type) {
    String in = name(type.thisClass().asInternalName());
    return type.methods().stream()
        .filter(method -> method.code().isPresent())
        .flatMap(method ->
            method
                .code()
                .get()
                .elementStream()
                .flatMap(element -> calls(in, writtenIn(method), element)));
  }

  private static Stream<Workbook.Call> calls(String in, String by, CodeElement element) {
    return switch (element) {
      case InvokeInstruction call ->
          Stream.of(
              new Workbook.Call(
                  in, by, name(call.owner().asInternalName()), call.name().stringValue()));
      case InvokeDynamicInstruction call ->
          call.bootstrapArgs().stream()
              .filter(DirectMethodHandleDesc.class::isInstance)
              .map(DirectMethodHandleDesc.class::cast)
              .map(handle -> new Workbook.Call(in, by, name(handle), handle.methodName()));
      default -> Stream.empty();
    };
  }

  /** The method that a lambda stands in, where it is one: its code is in a method of its own. */
  private static String writtenIn(MethodModel method) {
    return method
        .methodName()
        .stringValue()
        .replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1")
        .replaceFirst("^new$", "<init>");
  }

  private static String name(DirectMethodHandleDesc handle) {
    String descriptor = handle.owner().descriptorString();
    return name(descriptor.substring(1, descriptor.length() - 1));
  }

  private static String name(String internal) {
    return internal.replace('/', '.');
  }
}
