package workshop.harness.io;

import module java.base;

/** Objects in files, to be handed from one JVM to another. */
public final class StoredObject {

  private StoredObject() {}

  public static void write(Path file, Object object) throws IOException {
    try (ObjectOutputStream out =
        new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeObject(object);
    }
  }

  /** Reads an object, whose classes a loader finds. */
  public static Object read(Path file, ClassLoader classes)
      throws IOException, ClassNotFoundException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
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
