package org.gravida.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium without a window, asked by the DevTools protocol; one tab, one question at a time. */
final class Browser {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--remote-debugging-port=0",
          "about:blank");

  private final Process process;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final WebSocket socket;
  private final String session;
  private String allowed = "file:";
  private int asked;

  /**
   * Starts the browser and opens a tab.
   *
   * @param folder new and empty, for what the browser keeps
   */
  Browser(Path folder) throws IOException, InterruptedException {
    var line = Stream.concat(Stream.of(program(), "--user-data-dir=" + folder), FLAGS.stream());
    process =
        new ProcessBuilder(line.toList())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolveSibling("browser.log").toFile())
            .start();
    List<String> port = port(folder.resolve("DevToolsActivePort"));
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + port.get(0) + port.get(1)), new Ear())
            .join();
    String target =
        ask(null, "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        ask(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String each : List.of("Page", "Runtime", "Log", "Network")) {
      ask(each + ".enable", Map.of());
    }
  }

  private static String program() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .filter(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(each -> Files.isExecutable(Path.of(each, name))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the program chromium; Debian has it in chromium"));
  }

  private List<String> port(Path file) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end && !process.waitFor(100, TimeUnit.MILLISECONDS)) {
      if (Files.exists(file) && Files.readAllLines(file).size() == 2) {
        return Files.readAllLines(file);
      }
    }
    throw new AssertionError("chromium did not start; see its log beside " + file.getParent());
  }

  /** Puts messages together. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          messages.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  /** Asks the tab by a method of the protocol. */
  JsonNode ask(String method, Map<String, ?> parameters) throws InterruptedException {
    return ask(session, method, parameters);
  }

  private JsonNode ask(String to, String method, Map<String, ?> parameters)
      throws InterruptedException {
    ObjectNode question = JSON.createObjectNode();
    int id = ++asked;
    question.put("id", id).put("method", method).set("params", JSON.valueToTree(parameters));
    if (to != null) {
      question.put("sessionId", to);
    }
    socket.sendText(question.toString(), true).join();
    JsonNode answer = next();
    while (answer.path("id").asInt() != id) {
      events.add(answer);
      answer = next();
    }
    if (answer.has("error")) {
      throw new AssertionError(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  private JsonNode next() throws InterruptedException {
    JsonNode next = messages.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("chromium does not answer");
    }
    return next;
  }

  /**
   * Opens a page and waits until it is there.
   *
   * @return what went wrong: errors and warnings of the console, and what was asked of others
   */
  List<String> open(Path page) throws InterruptedException {
    return open(page.toUri().toString(), "file:");
  }

  /**
   * Opens an address and waits until it is there.
   *
   * @param own how addresses begin that may be asked
   * @return what went wrong so far, as {@link #faults}
   */
  List<String> open(String address, String own) throws InterruptedException {
    events.clear();
    allowed = own;
    ask("Page.navigate", Map.of("url", address));
    while (events.stream().noneMatch(each -> named(each, "Page.loadEventFired"))) {
      events.add(next());
    }
    return faults();
  }

  /**
   * Returns errors and warnings of the console since it was opened, and what was asked of others.
   */
  List<String> faults() throws InterruptedException {
    value("1"); // what was said before the answer has been heard
    return events.stream().filter(this::isFault).map(JsonNode::toString).toList();
  }

  private static boolean named(JsonNode event, String method) {
    return event.path("method").asText().equals(method);
  }

  private boolean isFault(JsonNode event) {
    return switch (event.path("method").asText()) {
      case "Runtime.exceptionThrown" -> true;
      case "Log.entryAdded" -> event.at("/params/entry/level").asText().matches("warning|error");
      case "Runtime.consoleAPICalled" -> event.at("/params/type").asText().matches("warning|error");
      case "Network.requestWillBeSent" -> {
        String asked = event.at("/params/request/url").asText();
        yield !asked.startsWith(allowed) && !asked.startsWith("data:");
      }
      default -> false;
    };
  }

  /** Returns what an expression of the page is, after its promise if it is one. */
  JsonNode value(String expression) throws InterruptedException {
    var asked = Map.of("expression", expression, "returnByValue", true, "awaitPromise", true);
    JsonNode answer = ask("Runtime.evaluate", asked);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  void close() throws InterruptedException {
    socket.abort();
    process.destroy();
    process.waitFor();
  }
}
