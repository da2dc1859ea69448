package org.gravida.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Watches over a run: says so when no machine joins it, and ends it when the cluster gives it up,
 * for which Spark itself may wait for ever.
 */
final class Vigil {
  private static final int PATIENCE_SECONDS = 15;

  private final JavaSparkContext spark;
  private final Consumer<String> tell;
  private boolean told;

  /**
   * Begins.
   *
   * @param tell takes lines for the user
   */
  Vigil(JavaSparkContext spark, Consumer<String> tell) {
    this.spark = spark;
    this.tell = tell;
  }

  /**
   * Returns what a run brings, in a thread of its own.
   *
   * @throws UncheckedIOException if the cluster gives it up, or if the run throws it
   */
  <T> T over(Supplier<T> run) {
    var task = new FutureTask<>(run::get);
    var thread = new Thread(task, "run");
    thread.setDaemon(true);
    thread.start();
    long start = System.nanoTime();
    while (true) {
      try {
        return task.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (spark.sc().isStopped()) {
          throw gone();
        }
        look(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw thrown(e.getCause());
      }
    }
  }

  private RuntimeException thrown(Throwable cause) {
    if (ShutdownHookManager.get().isShutdownInProgress()) {
      Thread.currentThread().interrupt();
      return new IllegalStateException(cause);
    }
    if (cause instanceof UncheckedIOException trouble) {
      return trouble;
    }
    if (spark.sc().isStopped()) {
      return gone();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  private void look(long seconds) {
    if (!told && seconds >= PATIENCE_SECONDS && !spark.isLocal() && !hasMachine()) {
      told = true;
      String memory = spark.getConf().get("spark.executor.memory", "1g");
      tell.accept(
          "gravida: no machine of "
              + spark.master()
              + " has joined after "
              + seconds
              + " s; they are busy, have less memory than the "
              + memory
              + " that the run asks of each (GRAVIDA_JAVA_ARGS=-Dspark.executor.memory=512m asks for"
              + " less), or cannot start a process, of which a worker's log says why");
    }
  }

  /** Says whether a machine works for the run besides this one. */
  private boolean hasMachine() {
    return spark.sc().statusTracker().getExecutorInfos().length > 1;
  }

  private UncheckedIOException gone() {
    return new UncheckedIOException(
        spark.master(),
        new IOException(
            "the cluster gave up the run; no master answers there, or its workers cannot start a"
                + " process, of which a worker's log says why"));
  }
}
