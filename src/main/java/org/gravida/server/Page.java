package org.gravida.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;

/** A path that is only read: each request gives a whole answer. */
final class Page extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Function<HttpServletRequest, Reply> answer;

  Page(Function<HttpServletRequest, Reply> answer) {
    this.answer = answer;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer.apply(request).send(response);
  }
}
