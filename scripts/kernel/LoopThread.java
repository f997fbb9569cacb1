package org.rapaio.jupyter.kernel.channels;

/**
 * In place of the class of this name in rapaio-jupyter-kernel 3.0.1, on whose channels it runs.
 * That one sets a flag after it has started, and its loop ends at once if the thread is faster than
 * that: about one kernel in eight hung at its start. It also ends if a message comes before all
 * handlers are there. {@code scripts/notebooks} compiles this one, and puts it before the jar.
 */
public final class LoopThread extends Thread {

  private final long pauseMillis;
  private final Runnable body;
  private volatile boolean isStopped;

  public LoopThread(String name, long pauseMillis, Runnable body) {
    super(name);
    this.pauseMillis = pauseMillis;
    this.body = body;
  }

  @Override
  public void run() {
    while (!isStopped) {
      try {
        Thread.sleep(pauseMillis);
        body.run();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        e.printStackTrace(); // A message is lost, and Jupyter asks again.
      }
    }
  }

  public void shutdown() {
    isStopped = true;
  }
}
