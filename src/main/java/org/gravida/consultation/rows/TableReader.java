package org.gravida.consultation.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gravida.knowledge.Table.Row;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.query.QueryLibrary;
import org.gravida.query.result.Cell;

/** Asks the queries of what is told by class. */
public final class TableReader {
  private TableReader() {}

  /**
   * Reads the tables.
   *
   * @param graph the ontology with its links
   * @throws org.gravida.query.UnreadableQueryException if a query is no SELECT
   */
  public static ReleaseTables read(Graph graph, QueryLibrary queries) {
    var tables =
        queries.of(QueryFile.Kind.ROWS).stream().map(query -> table(graph, query)).toList();
    var labels = new LinkedHashMap<String, String>();
    graph
        .select(queries.get("label-rows"), Map.of())
        .lines()
        .forEach(row -> labels.putIfAbsent(row.id("term"), row.text("label")));
    return new ReleaseTables(tables, labels, notes(graph, queries));
  }

  private static Map<String, TermNote> notes(Graph graph, QueryLibrary queries) {
    var notes = new LinkedHashMap<String, TermNote>();
    for (Row row : graph.select(queries.get("explained-terms"), Map.of()).lines()) {
      String source = row.text("source");
      var own =
          new TermNote(row.text("definition"), source.isEmpty() ? List.of() : List.of(source));
      notes.merge(row.id("term"), own, TableReader::join);
    }
    return notes;
  }

  private static TermNote join(TermNote one, TermNote other) {
    var sources = new TreeSet<>(one.sources());
    sources.addAll(other.sources());
    return new TermNote(one.definition(), List.copyOf(sources));
  }

  private static AnswerTable table(Graph graph, QueryFile query) {
    var rows = graph.rows(query, Map.of());
    List<List<String>> types =
        rows.rows().stream().map(row -> row.stream().map(TableReader::type).toList()).toList();
    return new AnswerTable(query.name(), rows.table(), types);
  }

  private static String type(Cell cell) {
    return cell.language().isEmpty() ? cell.datatype() : "@" + cell.language();
  }
}
