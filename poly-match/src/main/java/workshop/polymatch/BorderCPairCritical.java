package workshop.polymatch;

import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * As {@code border_c_pair}, but by a critical call: the thread does not tell the JVM that it leaves
 * Java. So the JVM can't reach a safepoint until the call is back, which is soon. Expect a crossing
 * that costs less, and is still paid for each pair.
 */
public final class BorderCPairCritical extends BorderCPair {

  /** Constant, so that the compiler sees through it to the call. No array is handed over. */
  private static final MethodHandle IS_NEAR =
      NativeCode.function(NativeCode.C, "is_near", SIGNATURE, Linker.Option.critical(false));

  /** Prepares the polygons. */
  public BorderCPairCritical(List<Shape> shapes) {
    super(shapes);
  }

  @Override
  boolean isNear(double centerX, double centerY, double pointX, double pointY, double maxSquared) {
    try {
      return (int) IS_NEAR.invokeExact(centerX, centerY, pointX, pointY, maxSquared) != 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // C throws nothing.
    }
  }
}
