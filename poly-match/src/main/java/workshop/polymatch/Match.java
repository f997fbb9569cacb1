package workshop.polymatch;

import java.io.Serializable;

/**
 * A point and the polygon chosen for it.
 *
 * @param point index of the point in the scene
 * @param polygon index of the polygon in the scene
 */
public record Match(int point, int polygon) implements Serializable {}
