package org.gravida.query.result;

import java.util.List;
import java.util.stream.Stream;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Triple;

/** What a query answered: rows, a verdict, or statements. */
public sealed interface Answer {
  /** Says whether nothing was found: no row, no statement, or no. */
  boolean isEmpty();

  /** Returns the same for a table whose cells no spreadsheet runs. */
  Answer harmless();

  /**
   * The rows of a SELECT.
   *
   * @param columns column names, in order
   * @param rows one list per row, as long as {@code columns}
   */
  record Rows(List<String> columns, List<List<Cell>> rows) implements Answer {
    public Rows {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns a plain table as rows of text. */
    public static Rows of(Table table) {
      return new Rows(
          table.columns(),
          table.rows().stream()
              .map(row -> row.stream().map(text -> Cell.literal(text, Names.STRING, "")).toList())
              .toList());
    }

    @Override
    public boolean isEmpty() {
      return rows.isEmpty();
    }

    @Override
    public Rows harmless() {
      return new Rows(
          columns, rows.stream().map(row -> row.stream().map(Cell::harmless).toList()).toList());
    }

    /** Returns the rows as plain text: full IRIs, lexical forms, {@code _:b0}, or empty. */
    public Table table() {
      return new Table(
          columns, rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList());
    }
  }

  /** The answer of an ASK. */
  record Verdict(boolean value) implements Answer {
    @Override
    public boolean isEmpty() {
      return !value;
    }

    @Override
    public Verdict harmless() {
      return this;
    }
  }

  /**
   * The graph of a CONSTRUCT or DESCRIBE.
   *
   * @param triples without duplicates, sorted, blank nodes named {@code _:b0}, {@code _:b1} …
   */
  record Statements(List<Triple> triples) implements Answer {
    public Statements {
      triples = BlankNodes.named(triples);
    }

    @Override
    public boolean isEmpty() {
      return triples.isEmpty();
    }

    @Override
    public Rows harmless() {
      return rows().harmless();
    }

    /** Returns the statements as N-Triples, one a line. */
    public String lines() {
      return Turtle.lines(triples);
    }

    /** Returns the statements as rows of subject, predicate and object. */
    public Rows rows() {
      var rows =
          triples.stream()
              .map(
                  triple ->
                      Stream.of(
                              Cell.of(triple.subject(), ""),
                              Cell.of(triple.predicate(), ""),
                              Cell.of(triple.object(), triple.datatype()))
                          .toList())
              .toList();
      return new Rows(List.of("subject", "predicate", "object"), rows);
    }
  }
}
