package workshop.harness.foreign;

import module java.base;

import workshop.harness.Availability;
import workshop.harness.WorkshopException;

/** A program or a library that is looked for when it is first needed. */
public abstract class ForeignTool {

  private final String searchPath;
  private Availability availability;
  private Path file;

  /** Looks for programs on this PATH; null for that of this process. */
  ForeignTool(String searchPath) {
    this.searchPath = searchPath == null ? System.getenv().getOrDefault("PATH", "") : searchPath;
  }

  /** Where it is; refused, with the reason and the remedy, if it can't be had. */
  abstract Path find();

  public synchronized Availability availability() {
    if (availability == null) {
      try {
        file = find();
        availability = Availability.YES;
      } catch (WorkshopException e) {
        availability = Availability.no(e.getMessage());
      }
    }
    return availability;
  }

  /** Where it is; only to be asked where it is available. */
  public Path file() {
    availability().require("");
    return file;
  }

  /** The programs on the PATH that have one of these names: by name, then in the PATH's order. */
  Stream<Path> programs(List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.of(name, name + ".exe"))
        .flatMap(name ->
            Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
  }
}
