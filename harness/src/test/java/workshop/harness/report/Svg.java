package workshop.harness.report;

import module java.base;

import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.*;

/** Reads the tests' pictures. */
public final class Svg {

  private Svg() {}

  public static Element parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The contents of all texts. */
  public static List<String> texts(Element svg) {
    return contents(svg, "text");
  }

  /** What hovering over each frame shows. */
  static List<String> titles(Element svg) {
    return contents(svg, "title");
  }

  private static List<String> contents(Element svg, String tag) {
    NodeList found = svg.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent().strip())
        .toList();
  }

  static double width(Element svg, String frame) {
    return Double.parseDouble(rectangle(svg, frame).getAttribute("width"));
  }

  static String fill(Element svg, String frame) {
    return rectangle(svg, frame).getAttribute("fill");
  }

  private static Element rectangle(Element svg, String frame) {
    return (Element) frame(svg, frame).getElementsByTagName("rect").item(0);
  }

  /** The group with a frame and what is written on it. */
  static Element frame(Element svg, String frame) {
    NodeList frames = svg.getElementsByTagName("g");
    for (int i = 0; i < frames.getLength(); i++) {
      Element element = (Element) frames.item(i);
      if (element.getElementsByTagName("title").item(0).getTextContent().contains(frame)) {
        return element;
      }
    }
    throw new AssertionError("no frame " + frame);
  }
}
