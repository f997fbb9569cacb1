package workshop.harness;

import module java.base;

/**
 * What a version needs to run.
 *
 * @param jvmOptions what its JVM needs beside the usual, such as {@code --add-modules}
 * @param foreign what of it is not Java, if anything
 * @param availability asked: whether it can run on this machine
 * @param timing asked: whether it may be timed here and now
 */
public record Requirements(
    List<String> jvmOptions,
    Optional<Foreign> foreign,
    Supplier<Availability> availability,
    Supplier<Availability> timing) {

  /**
   * Code in another language.
   *
   * @param file its source, beside the version's class
   * @param sections what of the file is this version's: what follows a line {@code == NAME ==}
   */
  public record Foreign(String file, List<String> sections) {}

  /**
   * Whether a version, or a tool that it needs, can be used here.
   *
   * @param reason why not, in one sentence with the remedy and without its stop; empty if it can
   */
  public record Availability(Optional<String> reason) {

    public static final Availability YES = new Availability(Optional.empty());

    public static Availability no(String reason) {
      return new Availability(Optional.of(reason));
    }

    /** Whether it can be used. */
    public boolean isGiven() {
      return reason.isEmpty();
    }

    /** Refuses what can't be used; the sentence ends with what is not done then, if anything. */
    public void require(String otherwise) {
      if (!isGiven()) {
        throw new WorkshopException(reason.get() + otherwise);
      }
    }
  }

  /** Of a version that runs anywhere, in any JVM. */
  static final Requirements NONE =
      new Requirements(List.of(), Optional.empty(), () -> Availability.YES, () -> Availability.YES);

  private static final String ADD_MODULES = "--add-modules=";

  Requirements and(List<String> options) {
    List<String> all = Stream.concat(jvmOptions.stream(), options.stream()).toList();
    return new Requirements(all, foreign, availability, timing);
  }

  /** With a module; where this Java has no such module, that is told. */
  Requirements andModule(String id, String module) {
    Requirements with = and(List.of(ADD_MODULES + module));
    if (ModuleFinder.ofSystem().find(module).isPresent()) {
      return with;
    }
    String missing =
        "%s needs the module %s, which this Java lacks; set JAVA_HOME to a whole JDK 25"
            .formatted(id, module);
    return new Requirements(with.jvmOptions, foreign, () -> Availability.no(missing), timing);
  }

  List<String> moduleOptions() {
    return jvmOptions.stream().filter(option -> option.startsWith(ADD_MODULES)).toList();
  }

  /** Whether this JVM has the modules and system properties that its options tell. */
  boolean areMetHere() {
    return moduleOptions().stream()
            .map(option -> option.substring(ADD_MODULES.length()))
            .allMatch(module -> ModuleLayer.boot().findModule(module).isPresent())
        && jvmOptions.stream()
            .filter(option -> option.startsWith("-D"))
            .map(option -> (option.substring(2) + "=").split("=", 3))
            .allMatch(property -> property[1].equals(System.getProperty(property[0])));
  }
}
