package workshop.harness.cli;

import module java.base;

import picocli.CommandLine;
import workshop.harness.app.Graphs;
import workshop.harness.io.WholeFile;

/** A file that the user names for the output, checked to be writable; {@code -} prints it. */
record OutputFile(Path path, CommandLine commandLine) {

  static OutputFile of(String name, CommandLine commandLine) {
    OutputFile file = new OutputFile(Path.of(name), commandLine);
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
    if (isStandardOut()) {
      commandLine.getOut().print(text);
    } else {
      WholeFile.write(path, text);
    }
  }
}
