package workshop.polymatch;

import module java.base;

import workshop.harness.Version;

/**
 * False benchmarks, each beside an honest measurement of the same code: the figure {@code claims}
 * is what the benchmark says of itself, in a process of its own; everything else is measured as
 * ever.
 */
public final class LiesSuite extends MatchingSuite {

  private final List<Version<Job, List<Match>>> versions = new ArrayList<>();
  private final Map<String, Lie> lies = new LinkedHashMap<>();
  private final Map<String, String> changed = new LinkedHashMap<>();

  /** Lists them. To add one: its class, and what the same code is without the flaw. */
  public LiesSuite() {
    versions.add(version("squares", "squares compared, as in v4", Lie.class, Lie.Squares::new));
    lie(
        "lie_dead_code",
        "squares",
        "a square root costs nothing",
        new LieDeadCode(),
        Frames.V3::new);
    lie(
        "lie_kept_result",
        "squares",
        "a cached result is faster",
        new LieKeptResult(),
        AskedAnew::new);
    lie(
        "lie_no_warm_up",
        "squares",
        "give a list its capacity",
        new LieNoWarmUp(),
        shapes -> new LieNoWarmUp.WithCapacity(shapes, 100));
    lie(
        "lie_polluted_profile",
        "squares",
        "interface calls are slow",
        new LiePollutedProfile(),
        shapes -> new LiePollutedProfile.ByFormula(shapes, LiePollutedProfile.SQUARES));
    versions.add(
        version(
            "slow_rule_first",
            "two rules, the slow one first",
            LieOneProcess.class,
            shapes -> new LieOneProcess.ByRules(shapes, LieOneProcess.SLOW, LieOneProcess.CHEAP)));
    lie(
        "lie_one_process",
        "slow_rule_first",
        "pass the cheap rule first",
        new LieOneProcess(),
        shapes -> new LieOneProcess.ByRules(shapes, LieOneProcess.CHEAP, LieOneProcess.SLOW));
  }

  private void lie(
      String id, String old, String idea, Lie lie, Function<List<Shape>, Matcher> honestly) {
    versions.add(version(id, idea, lie.getClass(), honestly));
    lies.put(id, lie);
    changed.put(id, old);
  }

  /** The one that caches, called with another distance each time: its last bit changes. */
  private static final class AskedAnew implements Matcher {
    private final Matcher matcher;
    private boolean odd;

    AskedAnew(List<Shape> shapes) {
      matcher = new LieKeptResult.Remembering(new Lie.Squares(shapes));
    }

    @Override
    public List<Match> match(List<Point> points, double maxDistance) {
      odd = !odd;
      return matcher.match(points, odd ? maxDistance : Math.nextUp(maxDistance));
    }
  }

  @Override
  public String name() {
    return "lies";
  }

  @Override
  public String description() {
    return "benchmarks that fool you, beside honest ones";
  }

  @Override
  public List<Version<Job, List<Match>>> versions() {
    return versions;
  }

  @Override
  public Optional<String> builtOn(String id) {
    return Optional.ofNullable(changed.get(id));
  }

  @Override
  public Map<String, String> figures(
      Version<Job, List<Match>> version, Job job, List<Match> matches) {
    return Map.of(
        "claims", Optional.ofNullable(lies.get(version.id())).map(lie -> lie.told(job)).orElse(""));
  }
}
