package workshop.harness.cli;

import java.util.Scanner;

/** Tells which keys are typed; started by {@link TerminalIT}. */
final class TypedKeys {

  private TypedKeys() {}

  public static void main(String[] args) {
    Interruption.install();
    try (SingleKeys keys = SingleKeys.start()) {
      System.out.println(Terminal.columns() + " columns, ready");
      String key = "";
      while (!key.equals(SingleKeys.END)) {
        key = keys.take();
        System.out.println("key <" + key + ">");
        if (key.equals("l")) {
          keys.aside(() -> {
            System.out.println("which line?");
            System.out.println("line <" + new Scanner(System.in).nextLine() + ">");
          });
          System.out.println("again");
        }
      }
    }
    Interruption.done();
  }
}
