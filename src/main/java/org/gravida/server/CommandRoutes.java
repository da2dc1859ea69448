package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Commands of the command line at paths of their own: the body is the patient file, parameters are
 * options. Only options are taken that name no file. Nothing of a request is kept.
 */
final class CommandRoutes extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The command that takes no patient file. */
  static final String TERMS = "terms";

  private static final String CONVERT = "convert";
  private static final String WORD = "word";
  private static final String NAME = "name";
  private static final String FORMAT = "format";

  /** What the command line calls the format of {@link #CONVERT}. */
  private static final String TO = "to";

  private static final String TIME = "time-limit";

  /** Where the exit code of the command stands. */
  private static final String EXIT = "Gravida-Exit-Code";

  /** Those of which an address may name several. */
  private static final Set<String> REPEATED =
      Set.of(
          "patient",
          "guideline",
          "missing",
          "set",
          "remove",
          "class",
          "cause",
          "care",
          "alert",
          WORD);

  private static final Set<String> FLAGS =
      Set.of("recollections", "sorted", "strict", "no-release", "safe-csv", "axioms", "pattern");

  /** Command to the options it takes. */
  static final Map<String, Set<String>> COMMANDS =
      Map.of(
          "classify",
          ofPatients(FORMAT, TIME, "sorted", "strict", "no-release", "safe-csv"),
          "explain",
          ofPatients(
              FORMAT, TIME, "class", "cause", "care", "alert", "verdict", "pattern", "why-not",
              "axioms", "max"),
          "plan",
          ofPatients(FORMAT, "cause", "verdict", "max"),
          "whatif",
          ofPatients(FORMAT, TIME, "set", "remove"),
          CONVERT,
          Set.of(FORMAT, TO, NAME, "dates", "missing", "sheet", "encoding"),
          TERMS,
          Set.of(FORMAT, WORD));

  /** Media type to the word for a format; the first is what a client gets that takes anything. */
  private static final List<Map.Entry<String, String>> TYPES =
      List.of(
          Map.entry("text/plain", "text"),
          Map.entry("application/json", "json"),
          Map.entry("application/x-ndjson", "jsonl"),
          Map.entry("text/csv", "csv"),
          Map.entry("text/tab-separated-values", "tsv"),
          Map.entry("text/turtle", "ttl"),
          Map.entry("application/fhir+json", "fhir"),
          Map.entry("application/json", "phenopacket"),
          Map.entry("text/markdown", "markdown"),
          Map.entry("text/calendar", "ics"),
          Map.entry("text/html", "html"));

  private final String command;
  private final transient Served served;
  private final transient Semaphore turns;

  /**
   * Makes the path of a command.
   *
   * @param turns as many as may run at once, of all commands together
   */
  CommandRoutes(String command, Served served, Semaphore turns) {
    this.command = command;
    this.served = served;
    this.turns = turns;
  }

  private static Set<String> ofPatients(String... own) {
    return Stream.concat(
            Stream.of(own),
            Stream.of(
                NAME,
                "patient",
                "guideline",
                "recollections",
                "dates",
                "missing",
                "sheet",
                "encoding"))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, new byte[0], response, System.nanoTime());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long start = System.nanoTime();
    byte[] body;
    try {
      body = Body.read(request.getInputStream(), served.body(), served.limits().time());
    } catch (Body.RefusedException e) {
      e.reply().end(request, response);
      return;
    }
    answer(request, body, response, start);
  }

  private void answer(
      HttpServletRequest request, byte[] body, HttpServletResponse response, long start)
      throws IOException {
    var words = new ArrayList<String>(List.of(command));
    Map<String, List<String>> given;
    try {
      given = given(request);
    } catch (IllegalArgumentException e) {
      Reply.words(400, "the parameters cannot be read: " + e.getMessage()).send(response);
      return;
    }
    String wrong = options(given, words);
    if (!wrong.isEmpty()) {
      Reply.words(400, wrong).send(response);
      return;
    }
    String type = type(request, given, words);
    if (type.isEmpty()) {
      Reply.words(406, "expected in Accept one of " + String.join(", ", types())).send(response);
      return;
    }
    if (!command.equals(TERMS)) {
      String called = given.getOrDefault(NAME, List.of("")).get(0);
      words.add(1, "--" + NAME + "=" + Body.name(called, request.getContentType()));
    }
    try {
      run(words, body, type, response, start + served.limits().time().toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Reply.words(503, "the server stops").send(response);
    }
  }

  /** Runs a call in a thread of its own, and waits for it as long as all of it may take. */
  private void run(
      List<String> words, byte[] body, String type, HttpServletResponse response, long deadline)
      throws IOException, InterruptedException {
    if (!turns.tryAcquire(left(deadline), TimeUnit.NANOSECONDS)) {
      tooSlow(response, "others are answered first");
      return;
    }
    var err = new ByteArrayOutputStream();
    var out = new WaitingOutput(response, type);
    var exit = new AtomicInteger();
    var call =
        new Thread(
            () -> {
              try {
                exit.set(served.calls().run(words, new ByteArrayInputStream(body), out, err));
              } finally {
                turns.release();
              }
            },
            "call");
    call.setDaemon(true);
    call.start();
    call.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left(deadline))));
    if (!call.isAlive()) {
      finish(out, exit.get(), err.toString(UTF_8), response);
      return;
    }
    boolean isUnsent = out.cut();
    call.interrupt();
    if (!isUnsent) {
      throw new IOException("the time of the call is over"); // so that no part is taken for all
    }
    tooSlow(response, "send fewer patients, or start the server with a longer --" + TIME);
  }

  private long left(long deadline) {
    return served.limits().time().isZero() ? Long.MAX_VALUE : deadline - System.nanoTime();
  }

  private void tooSlow(HttpServletResponse response, String what) throws IOException {
    response.setHeader(EXIT, "5");
    Reply.words(503, "no answer within " + seconds().toPlainString() + " seconds; " + what)
        .send(response);
  }

  private static void finish(WaitingOutput out, int exit, String said, HttpServletResponse response)
      throws IOException {
    if (out.isSent()) {
      out.end(exit);
      return;
    }
    response.setHeader(EXIT, String.valueOf(exit));
    if (out.isEmpty() && exit != 0) {
      Reply.ofCommand(status(exit), said).send(response);
    } else {
      out.send(status(exit));
    }
  }

  /** Returns the status that stands for an exit code of the command line. */
  private static int status(int exit) {
    return switch (exit) {
      case 0 -> 200;
      case 2 -> 400;
      case 1, 3, 4 -> 422;
      case 5, 130 -> 503;
      default -> 500;
    };
  }

  /** Returns the parameters of the address; the body is a file, whatever type it claims. */
  private static Map<String, List<String>> given(HttpServletRequest request) {
    var given = new LinkedHashMap<String, List<String>>();
    String query = request.getQueryString();
    for (String each : query == null ? new String[0] : query.split("&")) {
      String[] pair = each.split("=", 2);
      if (!each.isEmpty()) {
        given
            .computeIfAbsent(URLDecoder.decode(pair[0], UTF_8), name -> new ArrayList<>())
            .add(pair.length > 1 ? URLDecoder.decode(pair[1], UTF_8) : "");
      }
    }
    return given;
  }

  /**
   * Adds the words that the parameters stand for, but for the name of the body, which is told with
   * its type; returns what is wrong, or nothing.
   */
  private String options(Map<String, List<String>> given, List<String> words) {
    if (given.containsKey(TO) && command.equals(CONVERT)) {
      given.merge(FORMAT, given.remove(TO), (one, other) -> List.of(one.get(0), other.get(0)));
    }
    if (given.getOrDefault(FORMAT, List.of()).contains("parquet")) {
      return FORMAT + "=parquet is for files, and not given here; csv has the same columns";
    }
    var known = COMMANDS.get(command);
    var plain = new ArrayList<String>();
    for (Map.Entry<String, List<String>> each : given.entrySet()) {
      String name = each.getKey();
      if (!known.contains(name)) {
        return "unknown parameter " + name;
      }
      if (each.getValue().size() > 1 && !REPEATED.contains(name)) {
        return name + " is given more than once";
      }
      for (String value : each.getValue()) {
        if (name.equals(WORD)) {
          plain.add(value);
        } else if (!FLAGS.contains(name) && !name.equals(NAME)) {
          words.add("--" + name + "=" + value);
        } else if (FLAGS.contains(name) && !value.equals("false")) {
          words.add("--" + name);
        }
      }
    }
    if (command.equals(CONVERT) && given.getOrDefault(FORMAT, List.of("")).contains("")) {
      return FORMAT + " is missing, such as json, csv, fhir or phenopacket";
    }
    if (known.contains(TIME) && !given.containsKey(TIME)) {
      words.add("--" + TIME + "=" + seconds().toPlainString());
    }
    words.add("--");
    words.addAll(command.equals(TERMS) ? plain : List.of("-"));
    return tooPatient(given.getOrDefault(TIME, List.of("")).get(0));
  }

  private BigDecimal seconds() {
    return BigDecimal.valueOf(served.limits().time().toMillis(), 3);
  }

  private String tooPatient(String asked) {
    return asked.matches("\\d{1,7}(\\.\\d{1,6})?") && new BigDecimal(asked).compareTo(seconds()) > 0
        ? TIME + "=" + asked + ": at most " + seconds().toPlainString()
        : "";
  }

  private static List<String> types() {
    return TYPES.stream().map(Map.Entry::getKey).distinct().toList();
  }

  /**
   * Returns the media type of the answer, and asks the command for it where the client did; empty
   * if the client takes none.
   */
  private static String type(
      HttpServletRequest request, Map<String, List<String>> given, List<String> words) {
    if (!given.containsKey(FORMAT)) {
      String liked = Reply.liked(request, types());
      return TYPES.stream()
          .filter(each -> each.getKey().equals(liked))
          .findFirst()
          .map(
              each -> {
                words.add(1, "--format=" + each.getValue());
                return each.getKey();
              })
          .orElse("");
    }
    return TYPES.stream()
        .filter(each -> each.getValue().equalsIgnoreCase(given.get(FORMAT).get(0)))
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse("text/plain");
  }
}
