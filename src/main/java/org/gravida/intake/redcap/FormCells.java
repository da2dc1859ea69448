package org.gravida.intake.redcap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gravida.intake.mapping.ColumnMeaning;
import org.gravida.intake.notation.Conventions;
import org.gravida.knowledge.Dictionary;

/**
 * One column of a form as a column of a table, made of a column of the export, or of all boxes of a
 * field whose boxes are its values. A box that is not ticked says nothing, whatever stands in it.
 *
 * @param header what it is called in problems
 * @param meaning of the column; left aside where it is not understood
 * @param isDay whether it holds the day of what its row says
 * @param yes what a box says that is a fact by itself
 * @param asked the words of its question where it is not understood; else empty
 * @param unread why what it says is not used; empty where it is
 */
record FormCells(
    String form,
    String header,
    ColumnMeaning meaning,
    boolean isDay,
    List<ExportColumn> columns,
    String yes,
    String asked,
    String unread,
    Conventions conventions) {
  static final String NOT_TICKED = "is not ticked, which says nothing";
  static final String NOT_NAMED = "has no label or name of ours";
  static final String LEFT_OUT = "is left out by the mapping";
  private static final String MASKED = "an identifier, which is not repeated here";

  FormCells {
    columns = List.copyOf(columns);
  }

  /** Returns the reason of which a sentence tells the user; empty: nothing in it is known. */
  static String reason(String doubt) {
    return doubt.isBlank()
        ? NOT_NAMED
        : "is kept unread: "
            + Character.toLowerCase(doubt.charAt(0))
            + doubt.strip().substring(1).replaceFirst("\\.$", "");
  }

  /** Returns the same column, not read for a reason. */
  FormCells aside(ColumnMeaning without, String doubt) {
    return new FormCells(
        form, header, without, false, columns, yes, "", reason(doubt), conventions);
  }

  /**
   * Returns the words of a row, from which codes are gone; empty if it says nothing.
   *
   * @param areLabels whether the row has words in place of codes, if it shows
   * @param unused takes what is not used and why
   */
  String text(List<String> row, Optional<Boolean> areLabels, BiConsumer<String, String> unused) {
    var words = new ArrayList<String>(1);
    for (ExportColumn column : columns) {
      String cell = row.get(column.at()).strip();
      String text = column.isBox() ? box(column, cell, unused) : words(column, cell, areLabels);
      if (!text.isEmpty()) {
        words.add(text);
        if (meaning.isAside()) {
          unused.accept(column.header(), unread);
        }
      }
    }
    return String.join("; ", words);
  }

  private String words(ExportColumn column, String cell, Optional<Boolean> areLabels) {
    boolean isMissing = conventions.isMissing(cell) || Conventions.isNothing(cell);
    if (cell.isEmpty() || isMissing || isMapped(cell) || column.field().isEmpty()) {
      return cell;
    }
    var field = column.field().get();
    var words = field.words(cell, areLabels);
    if (field.isIdentifier() && field.choices().isEmpty()) {
      return cell.matches("[\\d.-]{1,10}") ? words.orElse(MASKED) : MASKED;
    }
    return words.orElse("code " + cell + ", which the data dictionary does not explain");
  }

  private boolean isMapped(String cell) {
    return meaning.becomes().containsKey(Dictionary.fold(cell));
  }

  private String box(ExportColumn column, String cell, BiConsumer<String, String> unused) {
    String label = column.boxLabel();
    if (cell.isEmpty() || conventions.isMissing(cell)) {
      return "";
    }
    switch (cell.toLowerCase(Locale.ROOT)) {
      case "0", "unchecked" -> {
        unused.accept(column.header(), NOT_TICKED);
        return "";
      }
      case "1", "checked" -> {
        return isMapped(cell) ? cell : yes.isEmpty() ? label(column) : yes;
      }
      default -> {
        boolean isTicked = !label.isEmpty() && RedcapField.isSame(label, cell);
        return isTicked ? (yes.isEmpty() ? label : yes) : cell + " in a box";
      }
    }
  }

  private static String label(ExportColumn column) {
    String label = column.boxLabel();
    return label.isEmpty() ? "box " + column.code() + ", which nothing explains" : label;
  }
}
