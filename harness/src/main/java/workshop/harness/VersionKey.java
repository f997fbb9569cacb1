package workshop.harness;

import module java.base;

/**
 * Which version is meant, and how: what users type, and what results call it.
 *
 * @param id the version's id in its suite, such as {@code v3}
 */
public record VersionKey(String id, Mode mode) {

  private static final Pattern FORM = Pattern.compile("(my-|)(.+?)(\\+prepare|\\+copy|@.+|)");

  /** How a version is meant; both texts are empty where it is meant as it is. */
  public record Mode(String prefix, String suffix) {

    public static final Mode AS_IS = new Mode("", "");

    /** Prepared again in every call. */
    public static final Mode PREPARE = new Mode("", "+prepare");

    /** A second copy of itself: measured beside the first, it shows the noise. */
    public static final Mode COPY = new Mode("", "+copy");

    /** The student's own. */
    public static final Mode STUDENT = new Mode("my-", "");

    /** Whether the suite's own versions are meant: not the student's, nor another commit's. */
    boolean isOfSuite() {
      return prefix.isEmpty() && !isOfCommit();
    }

    /** Whether it is meant as it is in another commit. */
    public boolean isOfCommit() {
      return suffix.startsWith("@");
    }

    /** As it is in another commit. */
    public static Mode of(String commit) {
      return new Mode("", "@" + commit);
    }
  }

  /** Reads what {@link #toString} writes. */
  public static VersionKey parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new VersionKey(form.group(2), new Mode(form.group(1), form.group(3)))
        : new VersionKey(text, Mode.AS_IS);
  }

  /** The same version, meant in another way. */
  public VersionKey in(Mode other) {
    return new VersionKey(id, other);
  }

  /** As users type it: {@code v3}, {@code v8+prepare}, {@code my-v1}, {@code v3@main}. */
  @Override
  public String toString() {
    return mode.prefix + id + mode.suffix;
  }
}
