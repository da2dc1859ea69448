package org.gravida.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** Parses query files, each text once, and holds them against the house rules. */
final class QuerySyntax {
  private static final int KEPT = 500;
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
  private static final Pattern UNEXPECTED =
      Pattern.compile("^Encountered \"(?: \"[^\"]*\" \")?(.*?)\"+ at line");
  private static final Map<String, Query> PARSED = new ConcurrentHashMap<>();

  private QuerySyntax() {}

  /**
   * Returns the parsed query; it must not be changed.
   *
   * @throws UnreadableQueryException if it does not parse
   */
  static Query parse(QueryFile file) {
    Query known = PARSED.get(file.text());
    if (known != null) {
      return known;
    }
    try {
      Query query = QueryFactory.create(file.text());
      query.ensureResultVars();
      if (PARSED.size() >= KEPT) {
        PARSED.clear();
      }
      PARSED.put(file.text(), query);
      return query;
    } catch (QueryParseException e) {
      throw new UnreadableQueryException(place(file.path(), e), reason(e));
    } catch (QueryException e) {
      throw new UnreadableQueryException(file.path().toString(), firstLine(e));
    }
  }

  /** Returns what a file of the library lacks: a full header, valid syntax, a stable order. */
  static List<Problem> problems(QueryFile file) {
    var problems = new ArrayList<Problem>();
    missing(problems, file, "summary", file.summary());
    if (file.kind() == QueryFile.Kind.FREE) {
      problems.add(
          problem(
              file,
              "no known folder",
              "answer, check, generate, list, release or rows",
              "Move the file."));
    }
    if (file.kind() == QueryFile.Kind.CHECK) {
      missing(problems, file, "problem", file.problem());
      missing(problems, file, "solution", file.solution());
      missing(problems, file, "severity", QueryHeader.of(file.text()).line("severity"));
    }
    try {
      shape(problems, file, parse(file));
    } catch (UnreadableQueryException e) {
      problems.add(e.problem());
    }
    return problems;
  }

  private static void shape(List<Problem> problems, QueryFile file, Query query) {
    if (!query.isSelectType()) {
      return;
    }
    if (query.isQueryResultStar()) {
      problems.add(problem(file, "SELECT *", "named columns", "Name the columns."));
    }
    if (!query.hasOrderBy()) {
      problems.add(problem(file, "no ORDER BY", "a stable order", "End the query in ORDER BY."));
    }
    var declared = file.columns().stream().map(Column::name).toList();
    if (!declared.equals(query.getResultVars())) {
      problems.add(
          problem(
              file,
              "#+ columns: " + String.join(", ", declared),
              String.join(", ", query.getResultVars()),
              "List the columns of the SELECT, in order."));
    }
  }

  private static void missing(List<Problem> problems, QueryFile file, String key, String value) {
    if (value.isEmpty()) {
      problems.add(problem(file, "no #+ " + key + ":", "a header", "Add the header line."));
    }
  }

  private static Problem problem(QueryFile file, String found, String expected, String remedy) {
    return new Problem(Level.ERROR, Place.of(file.path().toString()), found, expected, remedy);
  }

  private static String place(Path path, QueryParseException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    if (place.find()) {
      return path + ":" + place.group(1) + ":" + place.group(2);
    }
    return e.getLine() > 0 ? path + ":" + e.getLine() + ":" + e.getColumn() : path.toString();
  }

  private static String reason(QueryParseException e) {
    Matcher token = UNEXPECTED.matcher(firstLine(e));
    return token.find() ? "unexpected " + token.group(1).strip() : firstLine(e);
  }

  static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("not a query");
  }
}
