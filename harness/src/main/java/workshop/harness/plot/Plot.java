package workshop.harness.plot;

import module java.base;

import org.apache.commons.text.StringEscapeUtils;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.commons.intern.json.JsonSupport;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart in ggplot's grammar, drawn by Lets-Plot: layers of data, each mapped to what is seen of
 * it, and scales. An option is a name and a value; values are numbers, texts, lists and maps, as in
 * Lets-Plot's documentation.
 */
public final class Plot {

  /** Colours that colour-blind people can tell apart too (Okabe and Ito). */
  public static final String BLUE = "#0072b2";

  public static final String ORANGE = "#d55e00";
  public static final String GREY = "#6e6e6e";

  /** The order of a {@code Map.of} is no order. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** Lets-Plot draws lots for these, and in each run others. */
  private static final Pattern ID = Pattern.compile("\\bid=\"(\\w+)\"");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern LONG_NUMBER = Pattern.compile("(\\d\\.\\d\\d)\\d+");

  private static final int LONGEST_LEGEND = 20;

  /** Over more than so many, each labelled power of ten is enough. */
  private static final int MOST_DECADES = 2;

  private final String title;
  private final Map<String, Object> specification = new HashMap<>();
  private final List<Object> layers = new ArrayList<>();
  private final List<Object> scales = new ArrayList<>();
  private String description = "";

  /**
   * A plot without layers.
   *
   * @param subtitle a second line, or several
   * @param width in pixels
   * @param height in pixels
   */
  public Plot(String title, String subtitle, int width, int height) {
    this.title = title;
    specification.put("kind", "plot");
    specification.put("ggtitle", options("text", title, "subtitle", subtitle));
    specification.put("ggsize", options("width", width, "height", height));
    specification.put("theme", theme());
    specification.put("layers", layers);
    specification.put("scales", scales);
  }

  private static Map<String, Object> theme() {
    return options(
        "name", "light",
        "text", options("family", "sans-serif", "color", "#222222"),
        "plot_title", options("size", 17),
        "plot_subtitle", options("size", 14),
        "axis_title", options("size", 15),
        "axis_text", options("size", 14),
        "legend_text", options("size", 14),
        "legend_title", options("size", 14),
        "panel_grid_minor", options("blank", true));
  }

  /** Names and values as a map; both in turn. */
  public static Map<String, Object> options(Object... namesAndValues) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return options;
  }

  /**
   * Adds a layer over the others.
   *
   * @param geom what is drawn, such as {@code line}
   * @param rows the data
   * @param looks what is taken of a row for each aesthetic, such as {@code x} and {@code color}
   * @param others aesthetics that are the same for all, and further options
   */
  public <T> Plot layer(
      String geom, List<T> rows, Map<String, Function<T, Object>> looks, Map<String, ?> others) {
    Map<String, Object> data = new HashMap<>();
    Map<String, Object> mapping = new HashMap<>();
    looks.forEach((aesthetic, look) -> {
      data.put(aesthetic, rows.stream().map(look).toList());
      mapping.put(aesthetic, aesthetic);
    });
    Map<String, Object> layer = new HashMap<>(others);
    layer.putAll(Map.of("geom", geom, "data", data, "mapping", mapping, "sampling", "none"));
    layers.add(layer);
    return this;
  }

  /** Says how an aesthetic is shown: {@code name}, {@code values}, {@code trans} and so on. */
  public Plot scale(String aesthetic, Map<String, ?> options) {
    Map<String, Object> scale = options("aesthetic", aesthetic);
    scale.putAll(options);
    scales.add(scale);
    return this;
  }

  /**
   * A legend without a title; left out where it would be too long.
   *
   * @param aesthetic such as {@code color}
   * @param looks the colour, shape or other look of each text in the mapped column, in order
   */
  public Plot legend(String aesthetic, Map<String, ?> looks) {
    Map<String, Object> scale = options("name", "");
    scale.put("limits", List.copyOf(looks.keySet()));
    scale.put("values", List.copyOf(looks.values()));
    scale.put("guide", looks.size() > LONGEST_LEGEND ? "none" : "legend");
    return scale(aesthetic, scale);
  }

  /**
   * A logarithmic axis, labelled at 1, 2, 5, 10 and so on, or at powers of ten if these are many.
   */
  public Plot logarithmic(String aesthetic, String name, DoubleStream data) {
    DoubleSummaryStatistics ends = data.summaryStatistics();
    double from = 0.9 * ends.getMin();
    double to = 1.1 * ends.getMax();
    List<Integer> digits =
        exponent(to) - exponent(from) > MOST_DECADES ? List.of(1) : List.of(1, 2, 5);
    List<BigDecimal> breaks =
        IntStream.rangeClosed(exponent(from), exponent(to))
            .boxed()
            .flatMap(exponent -> digits.stream().map(i -> BigDecimal.valueOf(i, -exponent)))
            .filter(at -> from <= at.doubleValue() && at.doubleValue() <= to)
            .toList();
    Map<String, Object> scale = options("name", name + ", log scale", "trans", "log10");
    scale.put("breaks", breaks);
    scale.put("labels", breaks.stream().map(Plot::label).toList());
    scale.put("limits", List.of(from, to));
    scale.put("expand", List.of(0, 0)); // Lets-Plot would expand before it takes the logarithm.
    return scale(aesthetic, scale);
  }

  private static String label(BigDecimal value) {
    return value.scale() > 0 ? value.toPlainString() : Numbers.whole(value.doubleValue());
  }

  private static int exponent(double value) {
    return (int) Math.floor(Math.log10(value));
  }

  /** Gives x and y one scale. */
  public Plot undistorted() {
    specification.put("coord", options("name", "fixed"));
    return this;
  }

  /** Tells in words what the picture shows, for who can't see it. */
  public Plot described(String text) {
    description = "<desc>%s</desc>".formatted(StringEscapeUtils.escapeXml10(text));
    return this;
  }

  /** The picture: the same bytes for the same plot. */
  public String svg() {
    String content = JSON.writeValueAsString(specification);
    String svg =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            JsonSupport.INSTANCE.parseJson(content), null, new UnsupportedRGBEncoder(), true);
    // Nothing is seen of these, and they are a large part of what Lets-Plot writes.
    svg = svg.replaceAll("\\s*\\n\\s*| (?:fill|stroke)-opacity=\"1\\.0\"", "");
    svg = TAG.matcher(svg).replaceAll(tag -> LONG_NUMBER.matcher(tag.group()).replaceAll("$1"));
    return withStableIds(svg, content.hashCode())
        .replaceFirst(
            "width=\"(\\S+)\" height=\"(\\S+)\"",
            Matcher.quoteReplacement(
                    "role=\"img\" aria-label=\"%s\" "
                        .formatted(StringEscapeUtils.escapeXml10(title)))
                + "viewBox=\"0 0 $1 $2\" $0 stroke-linecap=\"round\"")
        .replaceFirst(">", ">" + Matcher.quoteReplacement(description));
  }

  /** Named by the picture's content, so that pictures in one page don't share them. */
  private static String withStableIds(String svg, int content) {
    List<String> ids = ID.matcher(svg).results().map(id -> id.group(1)).toList();
    String stable = svg;
    for (int i = 0; i < ids.size(); i++) {
      stable = stable.replace(ids.get(i), "plot%08x-%d".formatted(content, i));
    }
    return stable;
  }
}
