package workshop.harness.cli;

import module java.base;

import picocli.CommandLine.ITypeConverter;
import workshop.harness.io.WholeFile;

/** A file that the user names for the output, which can be written as far as can be told. */
record OutputFile(Path path) {

  private static final OutputFile STANDARD_OUT = new OutputFile(Path.of("-"));

  static OutputFile of(String name) {
    OutputFile file = new OutputFile(Path.of(name));
    if (!file.isStandardOut()) {
      WholeFile.checkWritable(file.path);
    }
    return file;
  }

  boolean isStandardOut() {
    return equals(STANDARD_OUT);
  }

  void write(String text) {
    WholeFile.write(path, text);
  }

  /** Of a folder for several files, which must be there. */
  static final class Folder implements ITypeConverter<Path> {

    @Override
    public Path convert(String name) {
      if (!Files.isDirectory(Path.of(name))) {
        throw new IllegalArgumentException("`%s` is no folder; make it first".formatted(name));
      }
      return Path.of(name);
    }
  }
}
