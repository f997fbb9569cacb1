package workshop.polymatch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that people read: their links, their lengths, and what they copy from the code. */
class PagesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Folders that hold nothing of the project. */
  private static final Set<String> FOREIGN = Set.of("target", ".git", "local", "node_modules");

  private static final Pattern GENERATED =
      Pattern.compile("<!-- workshop:([^>]+) -->.*?<!-- /workshop:\\1 -->", Pattern.DOTALL);
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern SHELL = Pattern.compile("(?ms)^ *```sh$(.*?)^ *```$");
  private static final Pattern INLINE_CODE = Pattern.compile("`[^`]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^()\\s]+)\\)|(?m)^\\[[^\\]]+\\]: (\\S+)|(?:src|href)=\"([^\"]+)\"");

  @TempDir Path folder;

  @Test
  void everyRelativeLinkAndAnchorResolves() throws IOException {
    List<Path> pages = pages(ROOT);
    assertThat(pages)
        .contains(
            ROOT.resolve("README.md"),
            ROOT.resolve("poly-match/BORDER.md"),
            ROOT.resolve(".github/CONTRIBUTING.md"));
    assertThat(pages.stream().flatMap(page -> broken(page).stream())).isEmpty();
  }

  @Test
  void aBrokenLinkIsSeen() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(page, "# A `b`, c\n\n# A b c\n\n```\n# D\n```\n");
    Path links = folder.resolve("links.md");
    Files.writeString(
        links,
        """
        [a](page.md) [b](page.md#a-b-c) ![c](missing.svg) [d](#here) [e](page.md#a-b-c-1)
        [![f](page.md#d)](page.md#e) <img src="gone.svg"> `[g](no-link.md)` [h](https://i.org/j#k)

        ## Here

        [l]: nowhere.md
        """);
    assertThat(broken(page)).isEmpty();
    assertThat(broken(links))
        .containsExactly(
            "links.md: missing.svg",
            "links.md: page.md#d",
            "links.md: page.md#e",
            "links.md: gone.svg",
            "links.md: nowhere.md");
  }

  @Test
  void nobodyReadsLongBeforeWriting() throws IOException {
    String chapter = chapter("README.md");
    assertThat(words(upTo(chapter, "1. `workshop start v1`"))).isLessThanOrEqualTo(700);
    assertThat(words(chapter)).isLessThanOrEqualTo(2500);
    assertThat(words(chapter("../README.md"))).isLessThanOrEqualTo(600);
    assertThat(words(chapter("ANSWERS.md"))).isLessThanOrEqualTo(1500);
    assertThat(words(chapter("INSTRUCTORS.md"))).isLessThanOrEqualTo(1400);
  }

  @Test
  void theOtherPagesAreShort() {
    Map.of(
            "MEASURING.md", 1500,
            "BEYOND.md", 1600,
            "LARGE-SCENES.md", 1100,
            "BORDER.md", 900,
            "JOBS.md", 600,
            "../ml-demos/README.md", 1400,
            "../.github/CONTRIBUTING.md", 1200)
        .forEach(
            (page, most) -> assertThat(words(chapter(page))).as(page).isLessThanOrEqualTo(most));
  }

  @Test
  void aDrawnPictureIsForEverybody() throws IOException {
    try (Stream<Path> pictures = Files.list(ROOT.resolve("graphs/drawn"))) {
      assertThat(pictures)
          .isNotEmpty()
          .allSatisfy(picture ->
              assertThat(picture)
                  .content()
                  .contains("<title>", "<desc>", "prefers-color-scheme: dark"));
    }
  }

  @Test
  void theChapterShowsAVersionsProfileOnlyAfterItsExercise() throws IOException {
    for (int version = 1; version <= 3; version++) {
      String own = " v" + version + " -->";
      assertThat(chapter("README.md")).contains("profile" + own, "headroom" + own);
      assertThat(upTo(chapter("README.md"), "\n## v" + (version + 1) + ":"))
          .contains("`workshop check v" + version + "`")
          .doesNotContain(own, "poly_match_v" + version + ".svg");
    }
  }

  @Test
  void thePageForTheClassroomIsSmall() {
    assertThat(read(ROOT.resolve("graphs/published/index.html")))
        .hasSizeBetween(100 << 10, 700 << 10);
  }

  @Test
  void theBenchmarkIsShownAsItIs() throws IOException {
    String source =
        read(ROOT.resolve("harness/src/main/java/workshop/harness/measure/VersionBenchmark.java"));
    String shown = source.substring(source.indexOf("/**"));
    assertThat(chapter("MEASURING.md")).contains("```java\n" + shown + "```\n");
  }

  /** An interactive zsh takes a comment behind a command for arguments. */
  @Test
  void commandsCanBeCopiedAsTheyStand() throws IOException {
    List<String> lines =
        pages(ROOT).stream()
            .flatMap(page -> SHELL.matcher(read(page)).results())
            .flatMap(block -> block.group(1).lines())
            .toList();
    assertThat(lines).contains("workshop start v1");
    assertThat(lines).allMatch(line -> !line.contains("#"));
  }

  private static String chapter(String name) {
    return read(Path.of(name));
  }

  private static String upTo(String text, String mark) {
    assertThat(text).containsOnlyOnce(mark);
    return text.substring(0, text.indexOf(mark));
  }

  /** Words that somebody wrote and somebody reads: no generated block, no code between fences. */
  private static long words(String markdown) {
    return Stream.of(prose(markdown).split("\\s+"))
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
        .count();
  }

  private static String prose(String markdown) {
    return FENCED.matcher(GENERATED.matcher(markdown).replaceAll("")).replaceAll("");
  }

  private static List<Path> pages(Path folder) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (Files.isDirectory(entry) && !FOREIGN.contains(entry.getFileName().toString())) {
          pages.addAll(pages(entry));
        } else if (entry.toString().endsWith(".md")) {
          pages.add(entry);
        }
      }
    }
    return pages;
  }

  /** The relative links of a page that lead nowhere. */
  private static List<String> broken(Path page) {
    return LINK.matcher(
            INLINE_CODE.matcher(FENCED.matcher(read(page)).replaceAll("")).replaceAll(""))
        .results()
        .map(link ->
            Stream.of(link.group(1), link.group(2), link.group(3))
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow())
        .filter(link -> !link.contains(":") && !resolves(page, link))
        .map(link -> page.getFileName() + ": " + link)
        .toList();
  }

  private static boolean resolves(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** As GitHub makes them: of equal headings, the second gets -1. */
  private static Set<String> anchors(Path page) {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> anchors = new HashSet<>();
    HEADING
        .matcher(FENCED.matcher(read(page)).replaceAll(""))
        .results()
        .map(heading ->
            heading
                .group(1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\]\\([^)]*\\)|[^\\p{L}\\p{N}\\p{M}_ -]", "")
                .replace(' ', '-'))
        .forEach(slug -> {
          int before = seen.merge(slug, 1, Integer::sum) - 1;
          anchors.add(before == 0 ? slug : slug + "-" + before);
        });
    return anchors;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
