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
import org.gravida.intake.Columns;
import org.gravida.intake.Reserved;
import org.gravida.intake.wording.Wording;
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

  private final Words words;
  private final Columns columns;
  private final Map<String, Integer> order = new HashMap<>();

  /** Where a column stands among the others. */
  record Place(int kind, int episode, int term, int number, int field)
      implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::kind)
            .thenComparingInt(Place::episode)
            .thenComparingInt(Place::term)
            .thenComparingInt(Place::number)
            .thenComparingInt(Place::field);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** A filled cell and the fact it is about. */
  record Cell(String column, Place place, String words, Fact fact) {
    /** Returns the field that stands in the cell; empty for the name of the term. */
    Optional<Field> field() {
      if (place.field() < 0) {
        return Optional.empty();
      }
      Field field = COLUMNS.get(place.field());
      return Optional.of(field == Field.VALUE && !fact.has(field) ? Field.DATE : field);
    }
  }

  WideNames(Words words) {
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
    words.wording().recordable().stream()
        .filter(term -> term.section().equals(section.id()) && !term.equals(item))
        .forEach(term -> names.add(base + " " + words.name(term, "")));
    return names;
  }

  /** Returns the cells under the term's own columns; empty when these cannot say the fact. */
  private List<Cell> own(Fact fact, Term term, Set<String> used) {
    String name = words.name(term, "");
    var fields = new EnumMap<Field, String>(Field.class);
    fact.fields().keySet().forEach(field -> fields.put(field, words.field(fact, field)));
    boolean dateOnly = term.valueType() == ValueType.NONE && fields.containsKey(Field.DATE);
    if (dateOnly) {
      fields.put(Field.VALUE, fields.remove(Field.DATE));
    }
    Optional<Section> numbered = words.wording().section(term.section()).filter(Section::numbered);
    int episode = 0;
    if (numbered.isPresent() && fields.containsKey(Field.EPISODE)) {
      episode = Integer.parseInt(fields.remove(Field.EPISODE));
      String about =
          words
              .wording()
              .release()
              .dictionary()
              .byId(numbered.get().itemTerm())
              .map(item -> words.name(item, ""))
              .orElse("");
      boolean item = numbered.get().itemTerm().equals(term.id());
      name = item ? name + " " + episode : about + " " + episode + " " + name;
      if (item && fields.isEmpty()) {
        return List.of();
      }
    }
    int number = 1;
    String base = name;
    while (used.contains(base)) {
      if (words.wording().isEpisode(term)) {
        return List.of();
      }
      number++;
      base = name + " " + number;
    }
    int kind = episode > 0 ? 1 : term.valueType() == ValueType.NONE ? 0 : 2;
    var cells = new ArrayList<Cell>();
    var groups = new HashSet<String>();
    for (Map.Entry<Field, String> entry : fields.entrySet()) {
      Field field = entry.getKey();
      String column = field == Field.VALUE ? base : base + " " + words.wording().name(field);
      int rank = order.get(term.id());
      var place = new Place(kind, episode, rank, number, COLUMNS.indexOf(field));
      cells.add(new Cell(column, place, entry.getValue(), fact));
      groups.add(group(column, term, field, episode));
    }
    boolean clear = groups.size() == 1 && !groups.contains(NO_GROUP);
    if (!clear || !used.add(base)) {
      return List.of();
    }
    return cells;
  }

  /** Returns the group of a column if it is read as meant. */
  private String group(String name, Term term, Field field, int episode) {
    Map<Field, String> given =
        episode > 0 ? Map.of(Field.EPISODE, String.valueOf(episode)) : Map.of();
    return columns
        .read(name)
        .filter(column -> column.given().equals(given))
        .filter(column -> column.slot().equals(Optional.of(new Wording.Slot(field, ""))))
        .filter(column -> words.wording().recordable(column.what(), "").equals(List.of(term)))
        .map(Columns.Column::group)
        .orElse(NO_GROUP);
  }

  private void plain(
      String first, int kind, int number, Fact fact, boolean understood, List<Cell> cells) {
    String base = first + " " + number + " ";
    String what = understood ? words.term(fact).map(Term::id).orElse(fact.what()) : fact.what();
    cells.add(new Cell(base + Reserved.WHAT, new Place(kind, 0, 0, number, -1), what, fact));
    fact.fields()
        .forEach(
            (field, text) ->
                cells.add(
                    new Cell(
                        base + words.wording().name(field),
                        new Place(kind, 0, 0, number, COLUMNS.indexOf(field)),
                        understood ? words.field(fact, field) : text,
                        fact)));
  }
}
