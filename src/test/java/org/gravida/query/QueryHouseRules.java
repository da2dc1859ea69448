package org.gravida.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.query.Query;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** What every query file of a library must have. */
final class QueryHouseRules {
  private QueryHouseRules() {}

  /** Returns everything wrong with the files: headers, syntax, order, names used twice. */
  static List<Problem> problems(QueryLibrary library) {
    var problems = new ArrayList<Problem>();
    var names = new HashMap<String, QueryFile>();
    for (QueryFile file : library.files()) {
      problems.addAll(problems(file));
      QueryFile other = names.putIfAbsent(file.name(), file);
      if (other != null) {
        problems.add(
            Problem.error(
                Place.of(file.path().toString()),
                "the name of " + other.path(),
                "one file of each name",
                "Rename one of the two."));
      }
    }
    return List.copyOf(problems);
  }

  /** Returns what a file of the library lacks: a full header, valid syntax, a stable order. */
  private static List<Problem> problems(QueryFile file) {
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
      shape(problems, file, QuerySyntax.parse(file));
    } catch (UnreadableQueryException e) {
      String[] parts = e.getMessage().split(": ", 2);
      problems.add(Problem.error(Place.of(parts[0]), parts[1], "a query", "Correct the query."));
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
}
