package workshop.harness;

/**
 * The question whether a change makes a big difference, which a measurement answers.
 *
 * @param version id of the version that has the change
 * @param against id of the version without it, of the same suite
 * @param change the change, as it follows "can we expect a big difference from"
 * @param explanation what to say beside the measured figure, whatever that is
 */
public record Prediction(String version, String against, String change, String explanation) {}
