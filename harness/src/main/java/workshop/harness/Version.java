package workshop.harness;

import module java.base;

import java.lang.management.ManagementFactory;

/**
 * One way to do a suite's job.
 *
 * @param idea the idea in one line
 * @param type the class that does it, whose source is the lesson
 * @param factory prepares the input for this version; not measured as a call, but shown as a figure
 *     of its own
 */
public record Version<I, R>(
    VersionKey key,
    String idea,
    Class<?> type,
    Function<I, Task<R>> factory,
    Requirements requirements,
    Set<Trait> traits) {

  private static final String ADD_MODULES = "--add-modules=";

  /** What is special about a version. */
  public enum Trait {
    /**
     * Its result may be right without being the baseline's, as it draws random numbers or computes
     * by an arithmetic of its own.
     */
    HAS_OWN_ANSWER,
    /** What it prepares is an index, so that the preparation is part of its cost. */
    BUILDS_INDEX
  }

  /**
   * Code in another language.
   *
   * @param file its source, beside the version's class
   * @param sections what of the file is this version's: what follows a line {@code == NAME ==}
   * @param availability asked: whether it can run on this machine
   */
  public record Foreign(String file, List<String> sections, Supplier<Availability> availability) {}

  /**
   * What a version needs to run.
   *
   * @param jvmOptions what its JVM needs beside the usual, such as {@code --add-modules}
   * @param foreign what of it is not Java, if anything
   * @param timing asked before it is timed: whether it may be
   */
  public record Requirements(
      List<String> jvmOptions, Optional<Foreign> foreign, Supplier<Availability> timing) {

    /** Of a version that runs anywhere, in any JVM. */
    static final Requirements NONE =
        new Requirements(List.of(), Optional.empty(), () -> Availability.YES);

    Requirements and(List<String> options) {
      List<String> all = Stream.concat(jvmOptions.stream(), options.stream()).toList();
      return new Requirements(all, foreign, timing);
    }

    List<String> moduleOptions() {
      return jvmOptions.stream().filter(option -> option.startsWith(ADD_MODULES)).toList();
    }

    /** Whether this JVM was given the modules and system properties. */
    boolean areMetHere() {
      List<String> given =
          new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
      // Also what was set since, as for a class from a notebook's cell.
      System.getProperties().forEach((name, value) -> given.add("-D%s=%s".formatted(name, value)));
      return jvmOptions.stream()
          .filter(option -> option.startsWith(ADD_MODULES) || option.startsWith("-D"))
          .allMatch(given::contains);
    }

    /** Whether this machine has all of it; where this Java lacks a module, that is told. */
    Availability availability(String id) {
      return moduleOptions().stream()
          .map(option -> option.substring(ADD_MODULES.length()))
          .filter(module -> ModuleFinder.ofSystem().find(module).isEmpty())
          .map(module ->
              "%s needs the module %s, which this Java lacks; set JAVA_HOME to a whole JDK 25"
                  .formatted(id, module))
          .findFirst()
          .map(Availability::no)
          .or(() -> foreign.map(code -> code.availability().get()))
          .orElse(Availability.YES);
    }
  }

  /** A version that runs anywhere, in any JVM. */
  public Version(String id, String idea, Class<?> type, Function<I, Task<R>> factory) {
    this(VersionKey.parse(id), idea, type, factory, Requirements.NONE, Set.of());
  }

  /** The key as users type it, such as {@code v3}. */
  public String id() {
    return key.toString();
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  public Version<I, R> with(Trait trait) {
    Set<Trait> all = EnumSet.of(trait);
    all.addAll(traits);
    return new Version<>(key, idea, type, factory, requirements, all);
  }

  public List<String> jvmOptions() {
    return requirements.jvmOptions();
  }

  public Optional<Foreign> foreign() {
    return requirements.foreign();
  }

  /** The same version, whose JVM needs further options. No other JVM carries its modules. */
  public Version<I, R> withJvmOptions(String... options) {
    return new Version<>(key, idea, type, factory, requirements.and(List.of(options)), traits);
  }

  public List<String> moduleOptions() {
    return requirements.moduleOptions();
  }

  public Version<I, R> with(Foreign code) {
    Requirements needs = new Requirements(jvmOptions(), Optional.of(code), requirements.timing());
    return new Version<>(key, idea, type, factory, needs, traits);
  }

  /** Whether it is a program of its own, which no JVM runs. */
  public boolean isProgram() {
    return factory instanceof Program;
  }

  /**
   * Whether this JVM can run the version: it was given the modules and system properties that the
   * version needs, and no foreign code could take it down. A student's version needs a property
   * that only the JVMs have that run it, so it never runs in the process that decides about it.
   */
  public boolean fitsThisJvm() {
    return (foreign().isEmpty() || isProgram()) && requirements.areMetHere();
  }

  /** The same version with all that the solution of its exercise needs. */
  public Version<I, R> withNeedsOf(Version<I, R> solution) {
    Requirements needs = solution.requirements.and(jvmOptions());
    return new Version<>(key, idea, type, factory, needs, solution.traits);
  }

  /** The same version, timed only if it may be when asked. */
  public Version<I, R> withTiming(Supplier<Availability> asked) {
    Requirements needs = new Requirements(jvmOptions(), foreign(), asked);
    return new Version<>(key, idea, type, factory, needs, traits);
  }

  /**
   * The same version, meant in another way; refused if a program shall prepare again, or a
   * student's version be copied, which its process would not find.
   */
  public Version<I, R> in(VersionKey.Mode mode) {
    if (isProgram() && mode.equals(VersionKey.Mode.PREPARE)) {
      throw new IllegalArgumentException(
          "%s is no Java, and can't prepare in every call; leave out %s"
              .formatted(id(), mode.suffix()));
    }
    if (!key.mode().equals(VersionKey.Mode.AS_IS) && mode.equals(VersionKey.Mode.COPY)) {
      throw new IllegalArgumentException(
          "%s can't be measured beside itself; name another version".formatted(id()));
    }
    Function<I, Task<R>> own =
        mode.equals(VersionKey.Mode.PREPARE) ? input -> () -> prepare(input).run() : factory;
    return new Version<>(key.in(mode), idea, type, own, requirements, traits);
  }

  /** Whether it can run on this machine. */
  public Availability availability() {
    return requirements.availability(id());
  }

  /** Whether it may be timed here and now. */
  public Availability timing() {
    Availability here = availability();
    return here.reason().isEmpty() ? requirements.timing().get() : here;
  }

  /** Prepares the input; refused with one sentence if this version can't do this job. */
  public Task<R> prepare(I input) {
    return factory.apply(input);
  }

  /** Runs the version once; what it throws becomes one sentence. */
  public R runOnce(I input) {
    return told(() -> prepare(input).run());
  }

  /** Does something that calls the version's code; what it throws becomes one sentence. */
  public <T> T told(Supplier<T> doing) {
    try {
      return doing.get();
    } catch (OutOfMemoryError | WorkshopException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw new WorkshopException("%s %s; correct it".formatted(id(), Todo.described(e)));
    }
  }

  /** The source of its class, and its code in another language below. */
  public String source() {
    return SourceText.of(this);
  }
}
