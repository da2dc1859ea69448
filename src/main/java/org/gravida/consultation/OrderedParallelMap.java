package org.gravida.consultation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Lets items in one by one, has some of them worked on at once, and hands over what came of each in
 * the order of arrival. Only a bounded number of items is inside at any time, and one slow or
 * failing item stops no other.
 *
 * @param <T> what comes in
 * @param <R> what is made of it
 */
public final class OrderedParallelMap<T, R> implements AutoCloseable {
  private final int most;
  private final int queue;
  private final IntFunction<Function<T, R>> workers;
  private final Receiver<T, R> receiver;
  private final List<Function<T, R>> open = new ArrayList<>();
  private final ArrayDeque<Function<T, R>> free = new ArrayDeque<>();
  private final ArrayDeque<Waiting<T, R>> waiting = new ArrayDeque<>();
  private final ExecutorService pool;

  /** Takes what came of the items, in the thread that lets them in. */
  public interface Receiver<T, R> {
    /** Takes what was made of an item. */
    void done(T item, R result);

    /** Takes an item of which nothing could be made. */
    void failed(T item, Throwable cause);
  }

  private record Waiting<T, R>(T item, Future<R> result) {}

  /**
   * Makes one worker; others are made when items have to wait.
   *
   * @param most how many items may be worked on at once
   * @param queue how many may wait for each of these
   * @param workers makes the worker of a number, from 0; a worker is used by one thread at a time
   */
  public OrderedParallelMap(
      int most, int queue, IntFunction<Function<T, R>> workers, Receiver<T, R> receiver) {
    this.most = most;
    this.queue = queue;
    this.workers = workers;
    this.receiver = receiver;
    this.pool = Executors.newFixedThreadPool(most);
  }

  /** Lets an item in; waits while there is no room. */
  public void accept(T item) {
    if (open.isEmpty() || (open.size() < most && waiting.size() >= queue * open.size())) {
      var worker = workers.apply(open.size());
      open.add(worker);
      give(worker);
    }
    waiting.add(new Waiting<>(item, pool.submit(() -> work(item))));
    while (waiting.size() > queue * most || (!waiting.isEmpty() && isDone())) {
      handOver(waiting.remove());
    }
  }

  /** Waits for everything inside. */
  public void finish() {
    while (!waiting.isEmpty()) {
      handOver(waiting.remove());
    }
  }

  private boolean isDone() {
    return waiting.element().result().isDone();
  }

  private R work(T item) throws InterruptedException {
    var worker = take();
    try {
      return worker.apply(item);
    } finally {
      give(worker);
    }
  }

  private Function<T, R> take() throws InterruptedException {
    synchronized (free) {
      while (free.isEmpty()) {
        free.wait();
      }
      return free.remove();
    }
  }

  private void give(Function<T, R> worker) {
    synchronized (free) {
      free.add(worker);
      free.notifyAll();
    }
  }

  private void handOver(Waiting<T, R> next) {
    R result;
    try {
      result = next.result().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError trouble) {
        throw trouble;
      }
      receiver.failed(next.item(), e.getCause());
      return;
    }
    receiver.done(next.item(), result);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
