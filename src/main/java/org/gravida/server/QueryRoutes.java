package org.gravida.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gravida.knowledge.Table;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.query.UnreadableQueryException;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;
import org.gravida.report.markup.Markup;

/** The queries of the library, each at a path of its own: {@code /q/NAME?parameter=value}. */
final class QueryRoutes {
  private static final String FORMAT = "format";
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";

  /** Media type to format; the first is what a client gets that takes anything. */
  private static final Map<String, ResultFormat> FORMATS = formats();

  private final Served served;

  QueryRoutes(Served served) {
    this.served = served;
  }

  private static Map<String, ResultFormat> formats() {
    var formats = new LinkedHashMap<String, ResultFormat>();
    formats.put("application/sparql-results+json", ResultFormat.JSON);
    formats.put(JSON, ResultFormat.JSON);
    formats.put("text/csv", ResultFormat.CSV);
    formats.put("text/tab-separated-values", ResultFormat.TSV);
    formats.put("application/sparql-results+xml", ResultFormat.XML);
    formats.put("application/xml", ResultFormat.XML);
    formats.put("text/turtle", ResultFormat.TTL);
    formats.put("text/plain", ResultFormat.TEXT);
    return formats;
  }

  /** Returns the queries that have a path: those for users, sorted by kind and name. */
  static List<QueryFile> named(QueryLibrary library) {
    var files = new ArrayList<>(library.of(QueryFile.Kind.ANSWER));
    files.addAll(library.of(QueryFile.Kind.LIST));
    return files;
  }

  /** Answers {@code /q} or {@code /q/NAME}. */
  Reply answer(HttpServletRequest request) {
    String path = request.getPathInfo();
    if (path == null || path.equals("/")) {
      return list(request);
    }
    String name = path.substring(1);
    var query =
        named(served.library()).stream().filter(file -> file.name().equals(name)).findFirst();
    return query.map(file -> answer(file, request)).orElseGet(() -> unknown(name));
  }

  private Reply unknown(String name) {
    var known = named(served.library()).stream().map(QueryFile::name).toList();
    var near = served.library().near(name).stream().filter(known::contains).toList();
    return Reply.words(
        404,
        "no query is called "
            + name
            + "; "
            + (near.isEmpty() ? "see /q" : "did you mean " + String.join(", ", near) + "?"));
  }

  private Reply answer(QueryFile file, HttpServletRequest request) {
    var given = new LinkedHashMap<String, String>();
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      if (parameter.getValue().length > 1) {
        return Reply.words(400, parameter.getKey() + " is given more than once");
      }
      given.put(parameter.getKey(), parameter.getValue()[0]);
    }
    String asked = given.remove(FORMAT);
    String type = asked == null ? Reply.liked(request, List.copyOf(FORMATS.keySet())) : type(asked);
    if (type.isEmpty()) {
      String expected =
          asked == null
              ? String.join(", ", FORMATS.keySet())
              : String.join(", ", Spelling.all(ResultFormat.class));
      return Reply.words(asked == null ? 406 : 400, "expected as format one of " + expected);
    }
    var wrong = file.wrong(given);
    if (!wrong.isEmpty()) {
      return Reply.words(400, told(file, wrong));
    }
    return answer(file, given, type);
  }

  private Reply answer(QueryFile file, Map<String, String> given, String type) {
    var format = FORMATS.get(type);
    try {
      Answer answer = served.graph().run(file, given, served.limits());
      return format.suits(answer)
          ? new Reply(200, type + "; charset=utf-8", format.write(answer))
          : Reply.words(406, "Turtle is for graphs; this answer is a table or a verdict");
    } catch (Graph.LimitException e) {
      return Reply.words(e.getMessage().startsWith("more") ? 400 : 503, e.getMessage());
    } catch (UnreadableQueryException e) {
      return Reply.words(400, e.getMessage());
    }
  }

  private static String told(QueryFile file, List<Problem> wrong) {
    return wrong.stream()
            .map(
                problem ->
                    problem.place() + ": " + problem.found() + "; expected " + problem.expected())
            .collect(Collectors.joining("\n"))
        + "\nparameters of "
        + file.name()
        + ": "
        + (file.parameters().isEmpty() ? "none declared" : file.listed());
  }

  /** Returns the media type of a word for a format, or the empty string. */
  private static String type(String word) {
    return Spelling.read(ResultFormat.class, word)
        .map(
            format ->
                FORMATS.entrySet().stream()
                    .filter(entry -> entry.getValue() == format)
                    .findFirst()
                    .orElseThrow()
                    .getKey())
        .orElse("");
  }

  private Reply list(HttpServletRequest request) {
    if (request.getQueryString() != null) {
      return Reply.words(400, "the list takes no parameter; a query, as /q/alerts, does");
    }
    String liked = Reply.liked(request, List.of(JSON, HTML));
    if (liked.isEmpty()) {
      return Reply.words(406, "expected " + JSON + " or " + HTML);
    }
    var rows =
        named(served.library()).stream()
            .map(
                file ->
                    List.of(file.name(), Spelling.of(file.kind()), file.listed(), file.summary()))
            .toList();
    return liked.equals(HTML)
        ? new Reply(200, HTML + "; charset=utf-8", page(rows))
        : new Reply(
            200,
            JSON + "; charset=utf-8",
            ResultFormat.JSON.write(
                Answer.Rows.of(new Table(List.of("name", "kind", "parameters", "summary"), rows))));
  }

  private static String page(List<List<String>> rows) {
    var page = new Markup();
    page.open("html", "lang", "en").open("head").element("title", "Queries").close();
    page.open("body").element("h1", "Queries").open("table");
    for (List<String> row : rows) {
      page.open("tr").open("td").element("a", row.get(0), "href", "/q/" + row.get(0)).close();
      row.subList(1, row.size()).forEach(cell -> page.element("td", cell));
      page.end();
    }
    return "<!DOCTYPE html>\n" + page.close().close().close().written() + "\n";
  }
}
