package workshop.polymatch;

import module java.base;

import workshop.harness.foreign.NativeLibrary;
import workshop.harness.foreign.NativeLibrary.Language;

/** The matching in C and in Rust, compiled when first needed, and its functions. */
final class NativeCode {

  static final NativeLibrary C = new NativeLibrary(Language.C, NativeCode.class, "poly_match");
  static final NativeLibrary RUST =
      new NativeLibrary(Language.RUST, NativeCode.class, "poly_match");

  private NativeCode() {}

  /**
   * A function, to be called through the border.
   *
   * @param signature what it takes and gives, which nobody can check
   */
  static MethodHandle function(
      NativeLibrary library, String name, FunctionDescriptor signature, Linker.Option... options) {
    return Linker.nativeLinker()
        .downcallHandle(
            SymbolLookup.libraryLookup(library.file(), Arena.global()).findOrThrow(name),
            signature,
            options);
  }
}
