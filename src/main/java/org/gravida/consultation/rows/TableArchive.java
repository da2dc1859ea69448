package org.gravida.consultation.rows;

import org.gravida.knowledge.Table;
import org.gravida.knowledge.archive.ArchiveReader;
import org.gravida.knowledge.archive.ArchiveWriter;

/** The tables of a release as bytes and back. */
public final class TableArchive {
  private TableArchive() {}

  /** Writes the tables. */
  public static void write(ReleaseTables tables, ArchiveWriter out) {
    out.all(
        tables.tables(),
        table -> {
          out.text(table.name());
          out.texts(table.texts().columns());
          out.all(table.texts().rows(), out::texts);
          out.all(table.types(), out::texts);
        });
    out.map(tables.labels(), out::text);
  }

  /**
   * Reads the tables.
   *
   * @throws IllegalArgumentException if the archive does not hold them
   */
  public static ReleaseTables read(ArchiveReader in) {
    return new ReleaseTables(
        in.all(
            () ->
                new AnswerTable(
                    in.text(), new Table(in.texts(), in.all(in::texts)), in.all(in::texts))),
        in.map(in::text));
  }
}
