package workshop.harness.foreign;

import module java.base;

import workshop.harness.Requirements.Availability;

/** A program or a library that is looked for when it is first needed. */
public abstract class ForeignTool {

  /** What was found, or why nothing was. */
  record Found(Path path, Availability availability) {

    Found(Path path) {
      this(path, Availability.YES);
    }

    static Found nothing(String sentence, Object... values) {
      return new Found(null, Availability.no(sentence.formatted(values)));
    }
  }

  private final String searchPath;
  private Found found;

  /** Looks for programs on this PATH; null for that of this process. */
  ForeignTool(String searchPath) {
    this.searchPath = searchPath == null ? System.getenv().getOrDefault("PATH", "") : searchPath;
  }

  abstract Found find();

  private synchronized Found found() {
    if (found == null) {
      found = find();
    }
    return found;
  }

  public Availability availability() {
    return found().availability();
  }

  /** Where it is; only to be asked where it is available. */
  public Path file() {
    availability().require("");
    return found().path();
  }

  /** The programs on the PATH that have one of these names: by name, then in the PATH's order. */
  List<Path> programs(List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.of(name, name + ".exe"))
        .flatMap(name ->
            Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .toList();
  }
}
