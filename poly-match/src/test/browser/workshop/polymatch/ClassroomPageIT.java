package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The published page for the classroom in a real browser. */
class ClassroomPageIT {

  private static final Path PAGE = Path.of("..", "graphs", "published", "index.html").toAbsolutePath().normalize();

  private static ChromeDriver browser;

  @BeforeAll
  static void openTheBrowser() {
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

  @AfterAll
  static void closeTheBrowser() {
    browser.quit();
  }

  @BeforeEach
  void openThePage() {
    size(1280, 720, false);
    browser.get("about:blank");
    open("");
  }

  private static void size(int width, int height, boolean mobile) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
  }

  private static void open(String address) {
    browser.get(PAGE.toUri() + address);
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
  void isOneFileThatAsksNoNetwork() {
    assertThat(browser.findElement(By.cssSelector("section.now svg text")).isDisplayed()).isTrue();
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    Pattern request = Pattern.compile("\"Network.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");
    assertThat(browser.manage().logs().get(LogType.PERFORMANCE).getAll())
        .flatExtracting(entry ->
            request.matcher(entry.getMessage()).results().map(each -> each.group(1)).toList())
        .isNotEmpty()
        .allMatch(url -> url.equals("about:blank") || url.startsWith("data:") || url.startsWith(PAGE.toUri().toString()));
  }

  @Test
  void tellsEachStepInThreeViews() {
    List<String> ids = ids();
    assertThat(ids).hasSizeLessThanOrEqualTo(45).startsWith("poly-match", "v1/profile", "v1/code", "v1/result", "v2/profile");
    assertThat(ids).contains("v9/result", "kmeans_java_fast/code", "stratif2_java_fast/result").doesNotHaveDuplicates();
  }

  @Test
  void keysWalkThroughAllViewsAndBack() {
    List<String> ids = ids();
    List<String> seen = new ArrayList<>(List.of(at()));
    while (seen.size() < ids.size()) {
      press(Keys.ARROW_RIGHT);
      seen.add(at());
      assertThat(browser.getCurrentUrl()).endsWith("#" + at());
    }
    assertThat(seen).isEqualTo(ids);
    press(Keys.ARROW_RIGHT);
    assertThat(at()).isEqualTo(ids.getLast());
    press(Keys.ARROW_LEFT);
    assertThat(at()).isEqualTo(ids.get(ids.size() - 2));
    press(Keys.HOME);
    assertThat(at()).isEqualTo(ids.getFirst());
    assertThat(browser.findElement(By.tagName("footer")).getText()).contains("forward", "back", "1/" + ids.size());
  }

  @Test
  void linksAndAddressesLeadToTheirView() {
    browser.findElement(By.linkText("v4")).click();
    assertThat(at()).isEqualTo("v4/profile");
    open("#v2/result");
    assertThat(at()).isEqualTo("v2/result");
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "1024, 768"})
  void everyViewFits(int width, int height) {
    size(width, height, false);
    for (String id : ids()) {
      open("#" + id);
      assertThat(
              ClassroomPageIT.<List<String>>script(
                  """
                  const bottom = document.querySelector('footer').getBoundingClientRect().top;
                  return [...document.querySelectorAll('section.now, section.now *')]
                    .filter(each => !each.ownerSVGElement)
                    .filter(each => {
                      const box = each.getBoundingClientRect();
                      return box.right > innerWidth || box.bottom > bottom + 1
                        || each.clientWidth && each.scrollWidth > each.clientWidth + 1;
                    })
                    .map(each => each.tagName + ' ' + each.textContent.slice(0, 60));
                  """))
          .as(id)
          .isEmpty();
    }
    assertThat(ClassroomPageIT.<Boolean>script("return document.documentElement.scrollHeight <= innerHeight")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "390, 844"})
  void axeFindsNothing(int width, int height) {
    size(width, height, width < 500);
    open("");
    script(
        """
        document.documentElement.classList.remove('walk'); // As without a script.
        // One of each kind is enough.
        document.querySelectorAll('section').forEach((view, i) => i < 4 || view.remove());
        """);
    List<Rule> violations =
        new AxeBuilder()
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
            .analyze(browser)
            .getViolations();
    assertThat(violations)
        .extracting(
            rule ->
                rule.getId()
                    + " "
                    + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
        .isEmpty();
  }

  @Test
  void printsOnePageAView() {
    Map<String, Object> printed =
        browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    String pdf =
        new String(
            Base64.getDecoder().decode((String) printed.get("data")), StandardCharsets.ISO_8859_1);
    assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results()).hasSize(ids().size());
  }
}
