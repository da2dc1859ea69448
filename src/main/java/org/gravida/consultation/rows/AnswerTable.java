package org.gravida.consultation.rows;

import java.util.List;
import java.util.stream.IntStream;
import org.gravida.knowledge.Table;

/**
 * The rows of one query of what is told by class.
 *
 * @param name of the query
 * @param texts its rows as text
 * @param types of each cell, as of the object of a {@link org.gravida.knowledge.Triple}
 */
public record AnswerTable(String name, Table texts, List<List<String>> types) {
  public AnswerTable {
    types = types.stream().map(List::copyOf).toList();
  }

  /** Returns the rows in their order. */
  public List<ToldRow> rows() {
    var lines = texts.lines();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new ToldRow(name, i, lines.get(i), types.get(i)))
        .toList();
  }
}
