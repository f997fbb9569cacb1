package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import workshop.harness.Suite;
import workshop.harness.Suites;
import workshop.harness.Version;
import workshop.harness.Workload;
import workshop.harness.cli.Workshop;
import workshop.harness.measure.ForkScore;
import workshop.harness.measure.Machine;
import workshop.harness.measure.Rounds;
import workshop.harness.measure.Scaling;
import workshop.harness.measure.ScalingPlan;
import workshop.harness.profile.Profile;
import workshop.harness.profile.ProfileEvent;
import workshop.harness.profile.Profiler;
import workshop.harness.profile.Sampler;
import workshop.harness.report.ProfileReport;
import workshop.harness.report.Report;
import workshop.harness.report.ReportData;
import workshop.harness.report.ScalingReport;

/** The page for the classroom, made of invented figures, in a real browser. */
class ClassroomPageIT {

  private static final PolyMatchSuite SUITE = new PolyMatchSuite();
  private static final Machine MACHINE = Machine.current();
  private static final int ROUNDS = 3;
  private static final String STUB = "app.VersionBenchmark_jmhTest.iteration_avgt_jmhStub_[j]";

  /** Names a folder for a picture of each view, to look at them. */
  private static final String SCREENSHOTS = "screenshots";

  private static final Path PUBLISHED = Path.of("..", "graphs", "published", "index.html").toAbsolutePath().normalize();

  @TempDir static Path folder;

  private static ChromeDriver browser;

  /** The invented one, if a test doesn't say otherwise. */
  private Path page;

  /** Of processor time: other tests run beside. */
  private static double seconds;

  @BeforeAll
  static void makeThePageAndOpenTheBrowser() throws IOException {
    Path results = folder.resolve("stored.json");
    Files.writeString(results, invented().json());
    StringWriter out = new StringWriter();
    PrintWriter printed = new PrintWriter(out, true);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int exitCode =
        Workshop.commandLine()
            .setOut(printed)
            .setErr(printed)
            .execute("report", "--from", results.toString(), "--out", folder.toString());
    seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    assertThat(exitCode).as(out.toString()).isZero();
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    logs.enable(LogType.PERFORMANCE, java.util.logging.Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setCapability("goog:loggingPrefs", logs);
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build(),
            options);
  }

  private static ReportData invented() {
    List<Version<Job, List<Match>>> versions = PolyMatchSuite.ladder();
    Workload workload = Workload.of(SUITE, Map.of());
    Map<String, List<ForkScore>> forks = new LinkedHashMap<>();
    List<ProfileReport> profiles = new ArrayList<>();
    double ms = 2;
    for (Version<Job, List<Match>> version : versions) {
      List<ForkScore> scores = new ArrayList<>();
      List<Profiler.Samples> samples = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        double time = ms * (1 + 0.01 * (round * round + forks.size()) % 0.05);
        scores.add(new ForkScore(new double[] {time, time}, 1e6 * ms, 0));
        samples.add(new Profiler.Samples(profile(version), 500));
      }
      forks.put(version.id(), scores);
      profiles.add(
          new ProfileReport(
              SUITE, version, samples, new Sampler(ProfileEvent.CPU, "cpu", null, null)));
      ms /= 2.5;
    }
    Rounds rounds =
        Rounds.stored(
            "v0",
            1,
            forks,
            Map.of(),
            Map.of(),
            List.of(),
            Optional.of(new Suite.Units("pair", 1e5)),
            "v0",
            256);
    List<Scaling.Time> times =
        List.of(
            new Scaling.Time(100, 0.1, 0.09, 0.11, false),
            new Scaling.Time(1000, 1, 0.9, 1.1, false),
            new Scaling.Time(10000, 10, Double.NaN, Double.NaN, true));
    Scaling scaling =
        new Scaling(
            List.of(100, 1000, 10000),
            List.of(new Scaling.Curve("v4", 1, 100, 1000, times)),
            Map.of(100, "v0"),
            List.of());
    return new ReportData(
        List.of(new Report(
                new Suites.Part<>(SUITE.name(), SUITE, SUITE.versions()),
                workload,
                rounds,
                MACHINE)),
        profiles,
        List.of(new ScalingReport(
                ScalingPlan.stored(SUITE, Map.of(), scaling.sizes(), 10), scaling, 3, MACHINE)));
  }

  private static Profile profile(Version<?, ?> version) {
    String base = STUB + ";" + version.type().getName() + ".match:30_[j];";
    StringBuilder stacks = new StringBuilder();
    SUITE.callouts(version.id())
        .forEach(callout -> stacks.append(base + callout.method() + "_[j] 200\n"));
    return Profile.parse(stacks + base + version.type().getName() + ".findClosePolygons:44_[j] 100\n");
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.quit();
  }

  @BeforeEach
  void openThePage() {
    size(1280, 720, false);
    page = folder.resolve("index.html");
    browser.get("about:blank");
    open("");
  }

  private static void size(int width, int height, boolean mobile) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
  }

  private void open(String address) {
    browser.get(page.toUri() + address);
  }

  private static void press(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  private static String at() {
    return browser.findElement(By.cssSelector("section.now")).getDomAttribute("id");
  }

  private static List<String> ids() {
    return browser.findElements(By.tagName("section")).stream()
        .map(view -> view.getDomAttribute("id"))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static <T> T script(String script) {
    return (T) browser.executeScript(script);
  }

  @Test
  void isMadeInTime() {
    assertThat(seconds).isLessThan(5);
    assertThat(folder.resolve("index.html").toFile().length()).isLessThan(400 << 10);
  }

  @Test
  void hasEveryVersionInTheChartAndAsksNoNetwork() {
    assertThat(browser.findElement(By.cssSelector("section.now .chart svg text")).isDisplayed())
        .isTrue();
    assertThat(browser.findElement(By.cssSelector("section.now .chart")).getText())
        .contains("v0", "v1", "v2", "v3", "v4", "ns/pair");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    Pattern request = Pattern.compile("\"Network.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");
    assertThat(browser.manage().logs().get(LogType.PERFORMANCE).getAll())
        .flatExtracting(entry ->
            request.matcher(entry.getMessage()).results().map(each -> each.group(1)).toList())
        .isNotEmpty()
        .allMatch(url -> url.matches("(file|data|blob|about):.*"));
  }

  @Test
  void theStepsMultiplyToTheWhole() {
    String told =
        browser
            .findElement(By.cssSelector("[id='poly-match/steps'] desc"))
            .getDomProperty("textContent");
    double product =
        Pattern.compile("times ([0-9.]+)[;.]")
            .matcher(told)
            .results()
            .mapToDouble(step -> Double.parseDouble(step.group(1)))
            .reduce(1, (a, b) -> a * b);
    double whole = Double.parseDouble(told.replaceFirst(".*all steps: ([0-9.]+)x.*", "$1"));
    assertThat(product).isCloseTo(whole, withinPercentage(1)).isGreaterThan(30);
  }

  @Test
  void theCodeIsWithoutJavadocAndImports() {
    for (WebElement code : browser.findElements(By.className("code"))) {
      assertThat(code.getDomProperty("textContent")).doesNotContain("/**", "import ").contains("+");
    }
  }

  @Test
  void keysWalkThroughAllViewsAndBack() {
    List<String> ids = ids();
    List<String> seen = new ArrayList<>(List.of(at()));
    for (int i = 0; i < 200 && !seen.getLast().equals(ids.getLast()); i++) {
      press(Keys.ARROW_RIGHT);
      if (!at().equals(seen.getLast())) {
        seen.add(at());
      }
      assertThat(browser.getCurrentUrl()).endsWith(seen.size() == 1 ? "" : "#" + at());
    }
    assertThat(seen).isEqualTo(ids).hasSizeGreaterThan(30);
    press(Keys.ARROW_LEFT);
    assertThat(at()).isEqualTo(ids.get(ids.size() - 2));
    assertThat(browser.findElements(By.cssSelector("section.now .then:not(.shown)"))).isEmpty();
  }

  @Test
  void everyAddressLandsOnItsQuestion() {
    for (String id : ids()) {
      open("#" + id);
      assertThat(at()).isEqualTo(id);
      assertThat(browser.findElements(By.cssSelector("section.now .then.shown"))).isEmpty();
      assertThat(browser.findElement(By.cssSelector("section.now h2")).isDisplayed()).isTrue();
    }
  }

  @Test
  void aVersionsAddressIsItsFirstQuestion() {
    open("#v2");
    assertThat(at()).isEqualTo("v2/profile");
  }

  @Test
  void aGuessIsHeldAgainstTheMeasurement() {
    open("#v2/guess");
    press("5", Keys.ENTER);
    assertThat(at()).isEqualTo("v2/bought");
    press(Keys.ARROW_RIGHT);
    assertThat(browser.findElement(By.cssSelector("section.now .told")).getText())
        .isEqualTo("You guessed 5x: 2.0 times too high.");
  }

  @Test
  void theOtherKeysDoWhatTheHelpSays() {
    open("#v3/idea");
    WebElement notes = browser.findElement(By.cssSelector("article.now .notes"));
    assertThat(notes.isDisplayed()).isFalse();
    press("n");
    assertThat(notes.getText()).contains("Will a record be slower than two doubles?");
    press("t");
    String theme = script("return document.documentElement.dataset.theme");
    press("t");
    assertThat(browser.<String>executeScript("return document.documentElement.dataset.theme")).isNotEqualTo(theme);
    press("?");
    assertThat(browser.findElement(By.tagName("dialog")).getText()).contains("full screen");
    browser.findElement(By.cssSelector("dialog a[href='#v4/profile']")).click();
    assertThat(at()).isEqualTo("v4/profile");
    assertThat(browser.findElement(By.tagName("dialog")).isDisplayed()).isFalse();
    press("f");
    assertThat(ClassroomPageIT.<Boolean>script("return !!document.fullscreenElement")).isTrue();
    press("f", Keys.HOME);
    assertThat(at()).isEqualTo("poly-match");
  }

  @Test
  void aFlameGraphOpens() {
    open("#v1/profile");
    WebElement number = browser.findElement(By.cssSelector("section.now .flame circle"));
    assertThat(number.isDisplayed()).isFalse();
    press(Keys.ARROW_RIGHT);
    assertThat(number.isDisplayed()).isTrue();
    assertThat(browser.findElement(By.cssSelector("section.now .callouts")).getText())
        .contains("SimpleBase.createLike");
    browser.get(folder.resolve("poly_match_v0.html").toUri().toString());
    assertThat(browser.findElement(By.id("canvas")).isDisplayed()).isTrue();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isForAProjector(boolean isPublished) {
    if (isPublished) {
      page = PUBLISHED;
      open("");
    }
    for (String id : ids()) {
      open("#" + id);
      script("hidden(views[at]).forEach(reveal)");
      assertThat(
              ClassroomPageIT.<List<String>>script(
                  """
                  return [document.documentElement, ...views[at].querySelectorAll('.wide, figure, .code')]
                    .filter(each => each.scrollWidth > each.clientWidth)
                    .map(each => each.tagName + ' ' + each.className);
                  """))
          .as("scrolls sideways in " + id)
          .isEmpty();
      assertThat(
              ClassroomPageIT.<List<String>>script(
                  """
                  return [...views[at].querySelectorAll('h2, p, li, td, th, caption, pre, code, input, .chart text')]
                    .filter(each => each.getClientRects().length && each.textContent.trim())
                    .filter(each => parseFloat(getComputedStyle(each).fontSize)
                      * (each.ownerSVGElement ? Math.hypot(each.getScreenCTM().a, each.getScreenCTM().b) : 1) < 24)
                    .map(each => each.tagName + ' ' + each.textContent);
                  """))
          .as("smaller than 24 px in " + id)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 720, light", "390, 844, dark"})
  void axeFindsNothing(int width, int height, String theme) {
    size(width, height, width < 500);
    open("");
    script("document.documentElement.dataset.theme = '" + theme + "'");
    axe("the front");
    press("?");
    axe("the help");
    press("?");
    script("document.documentElement.classList.remove('walk')"); // All views below each other.
    axe("all views");
  }

  /** Of half a minute each: with the pictures, when the page has been made anew. */
  @ParameterizedTest
  @CsvSource({"1280, 720, dark", "390, 844, light"})
  @EnabledIfSystemProperty(named = SCREENSHOTS, matches = ".+")
  void axeFindsNothingOnThePublishedPage(int width, int height, String theme) {
    page = PUBLISHED;
    axeFindsNothing(width, height, theme);
  }

  private static void axe(String what) {
    List<Rule> violations =
        new AxeBuilder()
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
            .analyze(browser)
            .getViolations();
    assertThat(violations)
        .as(what)
        .extracting(
            rule ->
                rule.getId()
                    + " "
                    + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 720, light", "1280, 720, dark", "390, 844, light", "390, 844, dark"})
  @EnabledIfSystemProperty(named = SCREENSHOTS, matches = ".+")
  void everyViewForTheEye(int width, int height, String theme) throws IOException {
    size(width, height, width < 500);
    page = PUBLISHED;
    open("");
    for (String id : ids()) {
      open("#" + id);
      script("document.documentElement.dataset.theme = '" + theme + "'");
      script("hidden(views[at]).forEach(reveal)");
      save(
          "%s-%d-%s.png".formatted(id.replace('/', '-'), width, theme),
          browser.getScreenshotAs(OutputType.BYTES));
    }
  }

  private static void save(String name, byte[] content) throws IOException {
    if (System.getProperty(SCREENSHOTS) != null) {
      Files.write(Path.of(System.getProperty(SCREENSHOTS)).resolve(name), content);
    }
  }

  @Test
  void printsOnePageAStep() throws IOException {
    Map<String, Object> printed =
        browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    byte[] pdf = Base64.getDecoder().decode((String) printed.get("data"));
    save("print.pdf", pdf);
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(text).results())
        .hasSize(browser.findElements(By.tagName("article")).size());
  }
}
