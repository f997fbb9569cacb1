package workshop.harness.report;

/**
 * A view of the page for the classroom.
 *
 * @param id its address in the page
 * @param title what it shows, or asks
 * @param content HTML
 */
record View(String id, String title, String content) {

  /** What comes on the next key. */
  static String then(String content) {
    return "<div class=\"then\">\n%s</div>\n".formatted(content);
  }

  /** A picture, which may be wider than a telephone. */
  static String figure(String kind, String svg) {
    return "<figure class=\"%s\" tabindex=\"0\">%s</figure>\n".formatted(kind, svg.strip());
  }

  /** The view as a section of the page. */
  String html() {
    return "<section id=\"%s\" data-title=\"%2$s\">\n<h2>%2$s</h2>\n%3$s</section>\n"
        .formatted(id, Markup.escaped(title), content);
  }
}
