package workshop.harness.io;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs that are looked for on a PATH.
 *
 * @param path folders, as the system separates them
 */
record Programs(String path) {

  /** Those of this process's PATH. */
  static Programs ofThisProcess() {
    String path = System.getenv("PATH");
    return new Programs(path == null ? "" : path);
  }

  /** Every program of one of these names: by name, and of the same name in the PATH's order. */
  List<Path> named(List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.of(name, name + ".exe"))
        .flatMap(name ->
            Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .toList();
  }
}
