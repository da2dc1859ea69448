package org.gravida.intake.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.table.Columns;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;

/** Names the wide columns of a patient's facts so that they are read as the same facts. */
final class WideNames {
  private static final List<Field> COLUMNS = List.of(Field.values());
  private static final String NO_GROUP = "";
  private static final int MOST_SHAPES = 20_000;

  private final FactWords words;
  private final Columns columns;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<Shape, Own> shapes = new HashMap<>();
  private final Map<Order, Integer> numbers = new HashMap<>();

  /** Where a column stands among the others. */
  record Order(int kind, int episode, int term, int number, int field)
      implements Comparable<Order> {
    private static final Comparator<Order> ORDER =
        Comparator.comparingInt(Order::kind)
            .thenComparingInt(Order::episode)
            .thenComparingInt(Order::term)
            .thenComparingInt(Order::number)
            .thenComparingInt(Order::field);

    @Override
    public int compareTo(Order other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A column.
   *
   * @param number tells it from the other columns of the same names: 0, 1, 2 and so on
   * @param field what of a fact stands in it; empty for the name of its term
   */
  record Column(String name, Order place, int number, Optional<Field> field) {}

  /** A filled cell and the fact it is about. */
  record Cell(Column column, String words, Fact fact) {}

  /** Facts that are alike in these have the same columns. */
  private record Shape(String what, String episode, int fields, int repetition) {}

  /** The columns of facts of one shape; none when these cannot say the facts. */
  private record Own(String base, List<Column> columns) {}

  WideNames(FactWords words) {
    this.words = words;
    this.columns = new Columns(words.wording());
    words.wording().release().dictionary().terms().forEach(t -> order.put(t.id(), order.size()));
  }

  List<Cell> cells(PatientRecord patient) {
    var cells = new ArrayList<Cell>();
    var used = new HashSet<String>();
    var plain = new ArrayList<Fact>();
    for (Fact fact : patient.facts()) {
      var own = words.term(fact).map(term -> own(fact, term, used)).orElse(List.of());
      if (own.isEmpty()) {
        plain.add(fact);
      } else {
        cells.addAll(own);
      }
    }
    for (int i = 0; i < plain.size(); i++) {
      plain(Reserved.FACT, 8, i + 1, plain.get(i), true, cells);
    }
    for (int i = 0; i < patient.unread().size(); i++) {
      plain(Reserved.UNREAD, 9, i + 1, patient.unread().get(i), false, cells);
    }
    return cells;
  }

  /** Returns the usual columns of one episode and of what may be recorded about it. */
  List<String> episode(Section section, int number) {
    var item = words.wording().release().dictionary().byId(section.itemTerm()).orElseThrow();
    String base = words.name(item, "") + " " + number;
    var names = new ArrayList<String>(List.of(base));
    for (Field field : List.of(Field.WEEK, Field.DATE)) {
      names.add(base + " " + words.wording().name(field));
    }
    words.wording().recordable(section).stream()
        .filter(term -> !term.equals(item))
        .forEach(term -> names.add(base + " " + words.name(term, "")));
    return names;
  }

  /** Returns the cells under the term's own columns; empty when these cannot say the fact. */
  private List<Cell> own(Fact fact, Term term, Set<String> used) {
    int fields = 0;
    for (int i = 0; i < COLUMNS.size(); i++) {
      fields |= fact.has(COLUMNS.get(i)) ? 1 << i : 0;
    }
    int repetition = 1;
    Own own = own(new Shape(fact.what(), fact.get(Field.EPISODE), fields, repetition), fact, term);
    while (used.contains(own.base())) {
      if (words.wording().isEpisode(term)) {
        return List.of();
      }
      repetition++;
      own = own(new Shape(fact.what(), fact.get(Field.EPISODE), fields, repetition), fact, term);
    }
    if (own.columns().isEmpty()) {
      return List.of();
    }
    used.add(own.base());
    var cells = new ArrayList<Cell>(own.columns().size());
    for (Column column : own.columns()) {
      cells.add(new Cell(column, words.field(fact, column.field().orElseThrow()), fact));
    }
    return cells;
  }

  private Own own(Shape shape, Fact fact, Term term) {
    Own own = shapes.get(shape);
    if (own == null) {
      if (shapes.size() == MOST_SHAPES) {
        shapes.clear();
      }
      own = columns(fact, term, shape.repetition());
      shapes.put(shape, own);
    }
    return own;
  }

  private Own columns(Fact fact, Term term, int repetition) {
    var fields = new EnumMap<Field, Field>(Field.class);
    fact.fields().keySet().forEach(field -> fields.put(field, field));
    boolean dateOnly = term.valueType() == ValueType.NONE && fields.containsKey(Field.DATE);
    if (dateOnly) {
      fields.put(Field.VALUE, fields.remove(Field.DATE));
    }
    Optional<Section> numbered =
        words
            .wording()
            .section(term.section())
            .filter(section -> section.numbered() && fact.has(Field.EPISODE));
    int episode = numbered.isPresent() ? Integer.parseInt(fact.get(Field.EPISODE)) : 0;
    String name = numbered.map(section -> of(section, episode, term)).orElse(words.name(term, ""));
    if (numbered.isPresent()) {
      fields.remove(Field.EPISODE);
    }
    String base = repetition == 1 ? name : name + " " + repetition;
    var groups = new HashSet<String>();
    for (Field field : fields.keySet()) {
      groups.add(group(name(base, field), term, field, episode));
    }
    boolean clear = groups.size() == 1 && !groups.contains(NO_GROUP);
    if (!clear) {
      return new Own(base, List.of());
    }
    int kind = episode > 0 ? 1 : term.valueType() == ValueType.NONE ? 0 : 2;
    int rank = order.get(term.id());
    var columns = new ArrayList<Column>();
    fields.forEach(
        (field, source) -> {
          var place = new Order(kind, episode, rank, repetition, COLUMNS.indexOf(field));
          columns.add(column(name(base, field), place, Optional.of(source)));
        });
    return new Own(base, List.copyOf(columns));
  }

  private String name(String base, Field field) {
    return field == Field.VALUE ? base : base + " " + words.wording().name(field);
  }

  private String of(Section section, int episode, Term term) {
    String own = words.name(term, "");
    if (section.itemTerm().equals(term.id())) {
      return own + " " + episode;
    }
    var item = words.wording().release().dictionary().byId(section.itemTerm());
    return item.map(about -> words.name(about, "")).orElse("") + " " + episode + " " + own;
  }

  private Column column(String name, Order place, Optional<Field> field) {
    int number = numbers.computeIfAbsent(place, key -> numbers.size());
    return new Column(name, place, number, field);
  }

  /** Returns the group of a column if it is read as meant. */
  private String group(String name, Term term, Field field, int episode) {
    Map<Field, String> given =
        episode > 0 ? Map.of(Field.EPISODE, String.valueOf(episode)) : Map.of();
    return columns
        .read(name)
        .filter(column -> column.given().equals(given))
        .filter(column -> column.slot().equals(Optional.of(new TermLexicon.Slot(field, ""))))
        .filter(column -> words.wording().recordable(column.what(), "").equals(List.of(term)))
        .map(Columns.Column::group)
        .orElse(NO_GROUP);
  }

  private void plain(
      String word, int kind, int number, Fact fact, boolean understood, List<Cell> cells) {
    String base = word + " " + number + " ";
    String what = understood ? words.term(fact).map(Term::id).orElse(fact.what()) : fact.what();
    var first = new Order(kind, 0, 0, number, -1);
    cells.add(new Cell(column(base + Reserved.WHAT, first, Optional.empty()), what, fact));
    fact.fields()
        .forEach(
            (field, text) -> {
              var place = new Order(kind, 0, 0, number, COLUMNS.indexOf(field));
              String name = base + words.wording().name(field);
              String said = understood ? words.field(fact, field) : text;
              cells.add(new Cell(column(name, place, Optional.of(field)), said, fact));
            });
  }
}
