package org.gravida.query;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.Spelling;

/**
 * A SPARQL query with the header that documents it.
 *
 * @param name the question in kebab-case: the file's name without its ending
 * @param path where it was read
 * @param kind what it is for
 * @param summary one line; empty when the header is missing
 * @param description more about it, or empty
 * @param tags words to find it by
 * @param parameters what the caller gives, in order
 * @param columns what it answers, in order
 * @param severity how much a row of a check matters; NOTE for other kinds
 * @param problem what a row of a check means, or empty
 * @param solution what to do about a row of a check, or empty
 * @param text the whole file
 */
public record QueryFile(
    String name,
    Path path,
    Kind kind,
    String summary,
    String description,
    List<String> tags,
    List<QueryParameter> parameters,
    List<Column> columns,
    Level severity,
    String problem,
    String solution,
    String text) {

  /** What a query is for: the folder it lies in, or FREE for a file of the user's own. */
  public enum Kind {
    ANSWER,
    CHECK,
    GENERATE,
    LIST,
    RELEASE,
    FREE
  }

  public QueryFile {
    requireNonNull(name, "name");
    requireNonNull(path, "path");
    requireNonNull(kind, "kind");
    requireNonNull(summary, "summary");
    requireNonNull(description, "description");
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    requireNonNull(severity, "severity");
    requireNonNull(problem, "problem");
    requireNonNull(solution, "solution");
    requireNonNull(text, "text");
  }

  /**
   * Reads a query file of any kind; a missing header leaves its parts empty.
   *
   * @throws UncheckedIOException if the file cannot be read, naming it
   */
  public static QueryFile read(Path path) {
    try {
      return of(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Returns the query of this text, as if read from {@code path}. */
  public static QueryFile of(Path path, String text) {
    var header = QueryHeader.of(text);
    Path file = path.getFileName();
    String name = file == null ? path.toString() : file.toString().replaceFirst("\\.rq$", "");
    return new QueryFile(
        name,
        path,
        kind(path),
        header.line("summary"),
        header.line("description"),
        header.entries("tags").stream().map(QueryHeader.Entry::name).toList(),
        header.entries("parameters").stream()
            .map(entry -> QueryParameter.of(entry.name(), entry.type(), entry.meaning()))
            .toList(),
        header.entries("columns").stream()
            .map(entry -> new Column(entry.name(), entry.meaning()))
            .toList(),
        Spelling.read(Level.class, header.line("severity")).orElse(Level.NOTE),
        header.line("problem"),
        header.line("solution"),
        text);
  }

  /**
   * Returns what is wrong with parameters given for this query: unknown, missing, or of another
   * type. A query that declares none takes a value for any of its variables.
   */
  public List<Problem> wrong(Map<String, String> given) {
    var problems = new ArrayList<Problem>();
    String expected = parameters.isEmpty() ? "a variable of the query" : listed();
    given.keySet().stream()
        .sorted()
        .filter(key -> !knows(key))
        .forEach(
            key ->
                problems.add(
                    Problem.error(
                        Place.of(name), "parameter " + key, expected, "Correct its name.")));
    for (QueryParameter parameter : parameters) {
      String value = given.get(parameter.name());
      if (value == null && !parameter.optional()) {
        problems.add(
            Problem.error(
                Place.of(name),
                "no parameter " + parameter.name(),
                parameter.toString(),
                "Give a value."));
      } else if (value != null && !parameter.accepts(value)) {
        problems.add(
            Problem.error(
                Place.of(name),
                parameter.name() + "=" + value,
                parameter.toString(),
                "Give a value of this type."));
      }
    }
    return List.copyOf(problems);
  }

  /**
   * Parses the query, without an answer.
   *
   * @throws UnreadableQueryException if it does not parse, naming the place
   */
  public void check() {
    QuerySyntax.parse(this);
  }

  /** Returns the declared parameters in one line. */
  public String listed() {
    return String.join(", ", parameters.stream().map(QueryParameter::toString).toList());
  }

  /** Returns the declared parameter, or one of any type. */
  public QueryParameter parameter(String key) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(key))
        .findFirst()
        .orElseGet(() -> new QueryParameter(key, QueryParameter.Type.ANY, true, ""));
  }

  private boolean knows(String key) {
    if (!parameters.isEmpty()) {
      return parameters.stream().anyMatch(parameter -> parameter.name().equals(key));
    }
    return Pattern.compile("[?$]" + Pattern.quote(key) + "\\b").matcher(text).find();
  }

  private static Kind kind(Path path) {
    for (Path at = path.getParent(); at != null; at = at.getParent()) {
      Path folder = at.getFileName();
      var kind = Spelling.read(Kind.class, String.valueOf(folder));
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return Kind.FREE;
  }
}
