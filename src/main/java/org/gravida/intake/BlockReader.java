package org.gravida.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.TextFaults;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Text;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Problem;

/**
 * Reads runs of rows below one heading: rows that need no care from their bytes, the others as the
 * rows of any table.
 */
final class BlockReader {
  private final Heading heading;
  private final CsvRows head;
  private final WideTable table;

  BlockReader(Heading heading, TermLexicon wording, Mapping mapping) {
    this.heading = heading;
    head = heading.rows();
    table = new WideTable(wording, heading.place(), mapping, heading.columns(), head.separator());
  }

  /** Returns the heading below which it reads. */
  Heading heading() {
    return heading;
  }

  /** Returns what is wrong with the columns. */
  List<Problem> problems() {
    return table.problems();
  }

  /** What was read last, held back until it is known where it ends. */
  private static final class Held implements Arrivals {
    private final List<Consumer<Arrivals>> all = new ArrayList<>();

    @Override
    public void patient(RawPatient patient) {
      all.add(arrivals -> arrivals.patient(patient));
    }

    @Override
    public void problem(Problem problem) {
      all.add(arrivals -> arrivals.problem(problem));
    }

    void release(Arrivals arrivals) {
      all.forEach(each -> each.accept(arrivals));
    }
  }

  /** How rows that were read with care ended. */
  private record CarefulEnd(TextFaults faults, boolean isOpen, long lines) {}

  /** Reads a block, as if the table ended with it. */
  BlockEnd read(RowBlock block, Arrivals arrivals) {
    byte[] text = block.text();
    long before = block.before();
    var faults = TextFaults.NONE;
    int at = 0;
    while (at < text.length) {
      int next = table.row(text, at, before + 1, arrivals);
      if (next >= 0) {
        at = next;
        before++;
        continue;
      }
      next = block.lineEnd(at);
      var held = new Held();
      var end = carefully(text, at, next, before, held);
      if (end.isOpen() && next < text.length) {
        held = new Held();
        next = text.length;
        end = carefully(text, at, next, before, held);
      }
      held.release(arrivals);
      faults = faults.plus(end.faults());
      before += end.lines();
      at = next;
      if (end.isOpen()) {
        return new BlockEnd(faults, true);
      }
    }
    return new BlockEnd(faults, false);
  }

  private CarefulEnd carefully(byte[] text, int from, int to, long before, Arrivals arrivals) {
    var bytes = new ByteArrayInputStream(text, from, to - from);
    try (var chars = new Utf8Text(bytes, heading.place(), before, to - from)) {
      var lines = new TextLines(chars, before, to - from);
      boolean isOpen = carefully(lines, arrivals);
      return new CarefulEnd(chars.faults(), isOpen, lines.count() - before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a stream of whole lines that stand behind others; returns what is wrong with the text.
   */
  List<Problem> read(InputStream rows, long before, Arrivals arrivals) throws IOException {
    var text = new Utf8Text(rows, heading.place(), before);
    carefully(new TextLines(text, before), arrivals);
    return text.problems();
  }

  /** Returns whether the last row may go on behind the lines. */
  private boolean carefully(TextLines lines, Arrivals arrivals) throws IOException {
    var rows = head.continuedIn(lines);
    table.read(rows, arrivals);
    return rows.isOpen();
  }
}
