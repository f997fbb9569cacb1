package workshop.harness.cli;

import module java.base;

import workshop.harness.app.Graphs;
import workshop.harness.io.WholeFile;

/** A file that the user names for the output, which can be written as far as can be told. */
record OutputFile(Path path) {

  static OutputFile of(String name) {
    OutputFile file = new OutputFile(Path.of(name));
    if (!file.isStandardOut()) {
      WholeFile.checkWritable(file.path);
    }
    return file;
  }

  /** A folder for several files, which must be there. */
  static Graphs folder(String name) {
    Graphs folder = new Graphs(Path.of(name));
    WholeFile.checkWritable(folder.page());
    return folder;
  }

  boolean isStandardOut() {
    return path.toString().equals("-");
  }

  void write(String text) {
    WholeFile.write(path, text);
  }
}
