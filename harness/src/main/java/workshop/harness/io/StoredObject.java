package workshop.harness.io;

import module java.base;

/** Objects in files, to be handed from one JVM to another. */
public final class StoredObject {

  /** Serialization reads and writes a few bytes at a time. */
  private static final int BUFFER = 1 << 16;

  private StoredObject() {}

  /** Stores an object. */
  public static void write(Path file, Object object) throws IOException {
    try (ObjectOutputStream out =
        new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      out.writeObject(object);
    }
  }

  /**
   * Reads an object.
   *
   * @param classes finds the classes that an object may be of
   */
  public static Object read(Path file, ClassLoader classes)
      throws IOException, ClassNotFoundException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        ObjectInputStream in =
            new ObjectInputStream(bytes) {
              @Override
              protected Class<?> resolveClass(ObjectStreamClass type)
                  throws ClassNotFoundException {
                return Class.forName(type.getName(), false, classes);
              }
            }) {
      return in.readObject();
    }
  }
}
