package org.gravida.intake.joined;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.notation.DateNotation;
import org.gravida.intake.notation.DateOrder;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.PlainText;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Goes through the dates of a table before it is read, to learn in what order each column writes
 * day and month: in the only one that all its cells allow, where one of them allows no other.
 */
public final class DateColumns {
  private static final Pattern SHAPE = Pattern.compile("\\d{1,2}([/-])\\d{1,2}\\1\\d{4}");

  /** How much of a file is looked at to see whether it has such dates at all. */
  private static final int BEGINNING = 1 << 16;

  private final List<String> header;
  private final List<Set<DateOrder>> possible = new ArrayList<>();
  private final List<Place> proofs = new ArrayList<>();
  private final List<String> proving = new ArrayList<>();
  private final List<Boolean> needed = new ArrayList<>();

  private DateColumns(List<String> header) {
    this.header = header;
    for (int i = 0; i < header.size(); i++) {
      possible.add(EnumSet.allOf(DateOrder.class));
      proofs.add(Place.of(""));
      proving.add("");
      needed.add(false);
    }
  }

  /**
   * Returns the names of the columns whose order is proved, with the word of the order.
   *
   * @param header the names of all columns, clean
   * @param mapping says of which columns the order is known, or does not matter
   * @param place of the file
   * @param notes takes what is told of each
   */
  public static Map<String, String> in(
      PlainText file, List<String> header, Mapping mapping, Place place, Consumer<Problem> notes) {
    try {
      if (!hasAny(file)) {
        return Map.of();
      }
      try (var text = file.open(place)) {
        var rows = new CsvRows(new TextLines(text), place);
        if (!clean(rows.header(cells -> clean(cells).equals(header))).equals(header)) {
          return Map.of();
        }
        var columns = new DateColumns(header);
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
          columns.look(row.get());
        }
        return columns.proved(mapping, place, notes);
      }
    } catch (IOException e) {
      return Map.of();
    }
  }

  private static List<String> clean(List<String> cells) {
    return cells.stream().map(Excerpt::clean).toList();
  }

  private static boolean hasAny(PlainText file) throws IOException {
    try (var text = file.open(Place.of(""))) {
      var beginning = CharBuffer.allocate(BEGINNING);
      int count = 0;
      while (count >= 0 && beginning.hasRemaining()) {
        count = text.read(beginning);
      }
      return SHAPE.matcher(beginning.flip()).find();
    }
  }

  private void look(CsvRows.Row row) {
    int width = Math.min(header.size(), row.cells().size());
    for (int i = 0; i < width; i++) {
      String cell = row.cells().get(i).strip();
      if (SHAPE.matcher(cell).lookingAt()) {
        var orders = DateNotation.orders(cell);
        if (orders.size() == 1 && proving.get(i).isEmpty()) {
          proving.set(i, cell);
          proofs.set(i, row.place());
        }
        if (!orders.isEmpty()) {
          possible.get(i).retainAll(orders);
          needed.set(i, needed.get(i) || orders.size() > 1);
        }
      }
    }
  }

  private boolean isProved(int i) {
    return !proving.get(i).isEmpty() && needed.get(i) && possible.get(i).size() == 1;
  }

  private Map<String, String> proved(Mapping mapping, Place place, Consumer<Problem> notes) {
    var proved = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      var meaning = mapping.meaning(header.get(i));
      boolean isAsked = meaning.dates().isEmpty() && !meaning.name().isEmpty();
      if (isAsked && isProved(i)) {
        DateOrder order = possible.get(i).iterator().next();
        proved.put(header.get(i), order.word());
        notes.accept(
            Problem.note(
                place,
                "dates of numbers in the column " + Excerpt.of(header.get(i)),
                "dates whose order is known",
                "They are read as "
                    + order.word()
                    + ": "
                    + Excerpt.of(proving.get(i))
                    + " allows no other ("
                    + proofs.get(i)
                    + "); say --dates if they are not."));
      }
    }
    return proved;
  }
}
