package org.gravida.consultation.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Table.Row;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;

/**
 * A row that is told to a patient.
 *
 * @param table name of its table
 * @param number its place in the table, from 0
 * @param cells what it says
 * @param types of each cell, as of the object of a {@link Triple}
 */
public record ToldRow(String table, int number, Row cells, List<String> types) {
  static final Set<String> CONDITIONS = Set.of("all", "any", "none", "choice");
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  /** Returns the cell of a column. */
  public String text(String column) {
    return cells.text(column);
  }

  /** Returns the local name of the IRI in a column. */
  public String id(String column) {
    return cells.id(column);
  }

  /** Returns the parts of a column that holds several values; of IRIs, the local names. */
  public List<String> list(String column) {
    return cells.list(column).stream().map(Vocabulary::id).toList();
  }

  /** Says whether a column holds "true". */
  public boolean flag(String column) {
    return cells.flag(column);
  }

  /** Returns the same row with another text in a column, which may be a new one. */
  public ToldRow with(String column, String text) {
    var columns = new ArrayList<>(cells.table().columns());
    var texts = new ArrayList<>(cells.cells());
    var kinds = new ArrayList<>(types);
    int place = columns.indexOf(column);
    if (place >= 0) {
      texts.set(place, text);
      kinds.set(place, XSD + "string");
    } else {
      columns.add(column);
      texts.add(text);
      kinds.add(XSD + "string");
    }
    Row changed = new Table(columns, List.of(texts)).lines().get(0);
    return new ToldRow(table, number, changed, kinds);
  }

  /**
   * Returns the row as statements, tables to RDF as in the W3C's direct mapping: {@code PATIENT
   * <TABLE#row> <TABLE/N>}, with a {@code <TABLE#COLUMN>} for each cell and its {@code
   * <TABLE#place>}. Rows that say the same are the same node for all patients.
   */
  public List<Triple> triples(String patient) {
    var triples = new ArrayList<>(statements());
    triples.add(link(patient, node()));
    return triples;
  }

  /** Returns that the row, which is this node, is told to a patient. */
  public Triple link(String patient, String node) {
    return Triple.link(patient, iri(table, "row"), node);
  }

  /** Returns the node that stands for the row. */
  public String node() {
    var said = UUID.nameUUIDFromBytes(cells.cells().toString().getBytes(UTF_8));
    return Vocabulary.iri("rows/" + table) + "/" + number + "-" + said;
  }

  /** Returns what the row says, without to whom. */
  public List<Triple> statements() {
    String node = node();
    var triples = new ArrayList<Triple>();
    triples.add(new Triple(node, iri(table, "place"), String.valueOf(number), XSD + "integer"));
    var columns = cells.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      String text = cells.cells().get(i);
      if (!text.isEmpty() && !CONDITIONS.contains(columns.get(i))) {
        triples.add(new Triple(node, iri(table, columns.get(i)), text, types.get(i)));
      }
    }
    return triples;
  }

  /** Returns the property of a column of a table. */
  static String iri(String table, String column) {
    return Vocabulary.iri("rows/" + table) + "#" + column;
  }
}
