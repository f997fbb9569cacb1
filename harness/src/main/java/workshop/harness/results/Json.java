package workshop.harness.results;

import module java.base;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.*;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON documents: each is a record, written as it is, with the number of its format. */
public final class Json {

  /** Raised whenever a document of before can't be read any more. */
  private static final int FORMAT = 2;

  private static final String FORMAT_NAME = "format";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          // A record's components are stored, and nothing that follows from them.
          .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private Json() {}

  /** The document, indented, with a line end. */
  public static String write(Object result) {
    ObjectNode document = MAPPER.createObjectNode().put(FORMAT_NAME, FORMAT);
    document.setAll((ObjectNode) MAPPER.valueToTree(result));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }

  /**
   * Reads a document; refused if it is damaged, of another format, or of none of the types.
   *
   * @param types what it may be, each by a field that only this one has
   */
  public static Object read(Path file, Map<String, Class<?>> types) {
    try {
      JsonNode tree = MAPPER.readTree(Files.readString(file));
      int format = tree.path(FORMAT_NAME).asInt(0);
      if (format != FORMAT && tree.isObject() && !tree.isEmpty()) {
        throw unreadable(
            file, "its format is %d, and this build reads %d".formatted(format, FORMAT));
      }
      for (Map.Entry<String, Class<?>> type : types.entrySet()) {
        if (tree.has(type.getKey())) {
          ((ObjectNode) tree).remove(FORMAT_NAME);
          return MAPPER.treeToValue(tree, type.getValue());
        }
      }
    } catch (IOException | JacksonException e) {
      throw unreadable(file, cause(e));
    }
    throw unreadable(file, "it holds no result");
  }

  /** What a record's constructor says, or else the reader. */
  private static String cause(Throwable e) {
    return switch (e.getCause()) {
      case IllegalArgumentException refused -> refused.getMessage();
      case null, default ->
          e instanceof JacksonException json ? json.getOriginalMessage() : e.toString();
    };
  }

  static IllegalArgumentException unreadable(Path file, String why) {
    return new IllegalArgumentException(
        "`%s` can't be used (%s); give a file that `report`, or `measure-all --json`, has written"
            .formatted(file, why.lines().findFirst().orElse("")));
  }
}
