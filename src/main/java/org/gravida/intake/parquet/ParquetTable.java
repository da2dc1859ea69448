package org.gravida.intake.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.gravida.intake.text.UnreadableTableException;
import org.gravida.intake.wording.Excerpt;

/** A Parquet file read from the first row to the last, one group of rows in memory at a time. */
public final class ParquetTable implements AutoCloseable {
  private final ParquetFileReader reader;
  private final MessageType schema;
  private final List<String> nested;
  private final List<CellText> texts = new ArrayList<>();
  private List<ColumnReader> columns = List.of();
  private long left;
  private long row;
  private long badCells;
  private long firstBadRow;

  private ParquetTable(ParquetFileReader reader, MessageType schema, List<String> nested) {
    this.reader = reader;
    this.schema = schema;
    this.nested = nested;
    schema.getFields().forEach(field -> texts.add(new CellText(field.asPrimitiveType())));
  }

  /**
   * Opens a file.
   *
   * @param read told how many bytes were read each time
   * @throws UnreadableTableException if it is damaged, or in a form that is not read
   */
  public static ParquetTable open(Path file, LongConsumer read) throws IOException {
    var options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Codecs())
            .usePageChecksumVerification(true)
            .build();
    var counted = new CountedFile(file, read);
    try {
      var reader = ParquetFileReader.open(counted, options);
      refuse(reader.getRowGroups());
      var whole = reader.getFooter().getFileMetaData().getSchema();
      var flat = whole.getFields().stream().filter(ParquetTable::isFlat).toList();
      var nested = whole.getFields().stream().filter(field -> !isFlat(field));
      var schema = new MessageType(whole.getName(), flat);
      reader.setRequestedSchema(schema);
      return new ParquetTable(reader, schema, nested.map(Type::getName).toList());
    } catch (UnreadableTableException e) {
      counted.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      counted.close();
      throw UnreadableTableException.damaged(e);
    }
  }

  private static boolean isFlat(Type field) {
    return field.isPrimitive() && !field.isRepetition(Type.Repetition.REPEATED);
  }

  private static void refuse(List<BlockMetaData> groups) throws UnreadableTableException {
    for (BlockMetaData group : groups) {
      for (ColumnChunkMetaData column : group.getColumns()) {
        if (!Codecs.READ.contains(column.getCodec())) {
          throw UnreadableTableException.packed(column.getCodec().name());
        }
      }
    }
  }

  /** Returns the names of the columns that hold one value in each row. */
  public List<String> columns() {
    return schema.getFields().stream().map(Type::getName).toList();
  }

  /** Returns the names of the columns that hold lists or groups, which are not read. */
  public List<String> nested() {
    return nested;
  }

  /** Returns the number of the row returned last, from 1. */
  public long row() {
    return row;
  }

  /** Returns how many cells held text that is none; each bad place in them is a U+FFFD. */
  public long badCells() {
    return badCells;
  }

  /** Returns the number of the first row with such a cell. */
  public long firstBadRow() {
    return firstBadRow;
  }

  /**
   * Returns the cells of the next row, as a CSV file would hold them; null is an empty cell.
   *
   * @throws UnreadableTableException if the file is damaged here
   */
  public Optional<List<String>> next() throws IOException {
    try {
      while (left == 0) {
        if (!advance()) {
          return Optional.empty();
        }
      }
      var cells = new ArrayList<String>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        cells.add(take(columns.get(i), texts.get(i)));
      }
      left--;
      row++;
      return Optional.of(cells);
    } catch (IOException | RuntimeException e) {
      throw UnreadableTableException.damaged(e);
    }
  }

  private boolean advance() throws IOException {
    var group = reader.readNextRowGroup();
    if (group == null) {
      return false;
    }
    var meta = reader.getFooter().getFileMetaData();
    var store =
        new ColumnReadStoreImpl(
            group,
            new DummyRecordConverter(schema).getRootConverter(),
            schema,
            meta.getCreatedBy());
    columns = schema.getColumns().stream().map(store::getColumnReader).toList();
    left = group.getRowCount();
    return true;
  }

  private String take(ColumnReader column, CellText text) {
    boolean there =
        column.getCurrentDefinitionLevel() == column.getDescriptor().getMaxDefinitionLevel();
    String cell = there ? text.of(column) : "";
    if (there && text.isBad(cell, column)) {
      firstBadRow = badCells == 0 ? row + 1 : firstBadRow;
      badCells++;
      cell = cell.replace('\0', Excerpt.UNREADABLE);
    }
    column.consume();
    return cell;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
