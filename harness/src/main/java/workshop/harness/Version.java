package workshop.harness;

import module java.base;

import workshop.harness.Requirements.Availability;

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

  /** A version that runs anywhere, in any JVM. */
  public Version(String id, String idea, Class<?> type, Function<I, Task<R>> factory) {
    this(VersionKey.parse(id), idea, type, factory, Requirements.NONE, Set.of());
  }

  /** The key as users type it, such as {@code v3}. */
  public String id() {
    return key.toString();
  }

  private Version<I, R> with(Requirements others) {
    return new Version<>(key, idea, type, factory, others, traits);
  }

  private Version<I, R> with(Trait trait) {
    Set<Trait> all = EnumSet.of(trait);
    all.addAll(traits);
    return new Version<>(key, idea, type, factory, requirements, all);
  }

  public List<String> jvmOptions() {
    return requirements.jvmOptions();
  }

  public Optional<Requirements.Foreign> foreign() {
    return requirements.foreign();
  }

  /** Whether its result may be right without being the baseline's. */
  public boolean hasOwnAnswer() {
    return traits.contains(Trait.HAS_OWN_ANSWER);
  }

  /** Whether what it prepares is an index. */
  public boolean buildsIndex() {
    return traits.contains(Trait.BUILDS_INDEX);
  }

  /** The same version, whose JVM needs further options. */
  public Version<I, R> withJvmOptions(String... options) {
    return with(requirements.and(List.of(options)));
  }

  /**
   * The same version, whose JVM needs a module that others do without, such as an incubator module:
   * no other JVM carries it, nor its warning. Where this Java has no such module, that is told.
   */
  public Version<I, R> withModule(String module) {
    return with(requirements.andModule(id(), module));
  }

  public List<String> moduleOptions() {
    return requirements.moduleOptions();
  }

  /** The same version, part of whose code is in another language. */
  public Version<I, R> withForeignCode(String file, String... sections) {
    Requirements.Foreign code = new Requirements.Foreign(file, List.of(sections));
    return with(
        new Requirements(
            jvmOptions(), Optional.of(code), requirements.availability(), requirements.timing()));
  }

  /** Whether it is a program of its own, which no JVM runs. */
  public boolean isProgram() {
    return factory instanceof Program;
  }

  /**
   * Whether this JVM can run the version: it has the modules and system properties that the version
   * needs, and no foreign code could take it down. A student's version needs a property that only
   * the JVMs have that run it, so it never runs in the process that decides about it.
   */
  public boolean fitsThisJvm() {
    return (foreign().isEmpty() || isProgram()) && requirements.areMetHere();
  }

  /** The same version, whose result is not the baseline's but checked by itself. */
  public Version<I, R> withOwnAnswer() {
    return with(Trait.HAS_OWN_ANSWER);
  }

  /** The same version, which prepares an index. */
  public Version<I, R> thatBuildsIndex() {
    return with(Trait.BUILDS_INDEX);
  }

  /** The same version, which can run here only if so when asked. */
  public Version<I, R> withAvailability(Supplier<Availability> asked) {
    return with(new Requirements(jvmOptions(), foreign(), asked, requirements.timing()));
  }

  /** The same version, timed only if it may when asked. */
  public Version<I, R> withTiming(Supplier<Availability> asked) {
    return with(new Requirements(jvmOptions(), foreign(), requirements.availability(), asked));
  }

  /** The same version with all that another one needs, whose exercise it is. */
  public Version<I, R> withNeedsOf(Version<I, R> other) {
    return new Version<>(
        key, idea, type, factory, other.requirements.and(jvmOptions()), other.traits);
  }

  /**
   * The same version, meant in another way.
   *
   * @throws IllegalArgumentException if a program shall prepare again, or a student's version be
   *     copied, which its process would not find
   */
  public Version<I, R> in(VersionKey.Mode mode) {
    if (isProgram() && mode.equals(VersionKey.Mode.PREPARE)) {
      throw new IllegalArgumentException(
          "%s is no Java, and can't prepare in every call; leave out %s"
              .formatted(id(), mode.suffix()));
    }
    if (!key.mode().isOfSuite() && mode.equals(VersionKey.Mode.COPY)) {
      throw new IllegalArgumentException(
          "%s can't be measured beside itself; name another version".formatted(id()));
    }
    Function<I, Task<R>> own =
        mode.equals(VersionKey.Mode.PREPARE) ? input -> () -> prepare(input).run() : factory;
    return new Version<>(key.in(mode), idea, type, own, requirements, traits);
  }

  /** Whether it can run on this machine. */
  public Availability availability() {
    return requirements.availability().get();
  }

  /** Whether it may be timed here and now. */
  public Availability timing() {
    Availability here = availability();
    return here.isGiven() ? requirements.timing().get() : here;
  }

  /**
   * Prepares the input.
   *
   * @throws WorkshopException if this version can't do this job, in one sentence with the remedy
   */
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

  /**
   * The source of the version's class, and its code in another language below. The build puts them
   * beside the class.
   *
   * @throws WorkshopException if it is not there
   */
  public String source() {
    return SourceText.of(this);
  }
}
