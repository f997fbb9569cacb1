package workshop.harness;

import module java.base;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Tells that there is nothing of a name, and which one may be meant. */
final class UnknownName {

  private UnknownName() {}

  static IllegalArgumentException of(String kind, String name, List<String> all) {
    if (name.matches(".*([/\\\\]|\\.java$).*")) {
      return new IllegalArgumentException(
          "`%s` is a file; give the name of a %s, as `workshop list --all` shows it"
              .formatted(name, kind));
    }
    LevenshteinDistance distance = new LevenshteinDistance();
    ToIntFunction<String> typos = known -> distance.apply(known, name.toLowerCase(Locale.ROOT));
    String nearest =
        all.stream()
            .filter(known -> typos.applyAsInt(known) <= name.length() / 2)
            .min(Comparator.comparingInt(typos).thenComparing(Comparator.naturalOrder()))
            .map("did you mean `%s`? "::formatted)
            .orElse("");
    return new IllegalArgumentException(
        "there is no %s `%s`; %s`workshop list --all` shows all of them"
            .formatted(kind, name, nearest));
  }
}
