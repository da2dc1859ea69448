package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The answer of a command on its way to a client. It waits until the command has ended, which gives
 * the status; a long one is sent as it comes, and its exit code stands in the trailer. One that
 * takes too long is cut off: the command, in a thread of its own, can write no more.
 */
final class WaitingOutput extends OutputStream {
  private static final int MOST = 4 << 20;

  private final HttpServletResponse response;
  private final String type;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private volatile int exit;

  private enum State {
    WAITING,
    SENT,
    CUT
  }

  WaitingOutput(HttpServletResponse response, String type) {
    this.response = response;
    this.type = type + "; charset=utf-8";
  }

  boolean isEmpty() {
    return !isSent() && waiting.size() == 0;
  }

  /** Says whether it was too long to wait. */
  boolean isSent() {
    return state.get() == State.SENT;
  }

  /** Takes no more; returns whether nothing was sent yet. */
  boolean cut() {
    return state.getAndSet(State.CUT) != State.SENT;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (state.get() == State.CUT) {
      throw new IOException("the time of the call is over");
    }
    if (isSent()) {
      response.getOutputStream().write(bytes, offset, length);
      return;
    }
    waiting.write(bytes, offset, length);
    if (waiting.size() > MOST && state.compareAndSet(State.WAITING, State.SENT)) {
      response.setTrailerFields(() -> Map.of("Gravida-Exit-Code", String.valueOf(exit)));
      response.setHeader("Trailer", "Gravida-Exit-Code");
      response.setStatus(200);
      response.setContentType(type);
      response.getOutputStream().write(waiting.toByteArray());
      waiting.reset();
    }
  }

  /** Sends what waits. */
  void send(int status) throws IOException {
    new Reply(status, type, waiting.toString(UTF_8)).send(response);
  }

  /** Ends what was sent already. */
  void end(int code) throws IOException {
    exit = code;
    response.getOutputStream().close();
  }
}
