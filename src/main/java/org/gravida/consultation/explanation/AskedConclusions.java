package org.gravida.consultation.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;

/** Conclusions that a reader asks about, by id or label, or all that are worth a question. */
public final class AskedConclusions {
  private final Knowledge knowledge;
  private final List<Asked> asked;

  /** What kind of conclusion is asked about. */
  public enum Kind {
    CLASS("", "", ""),
    CAUSE("statuses", "cause", "label"),
    CARE("care", "recommendation", "label"),
    ALERT("alerts", "alert", "label"),
    VERDICT("verdicts", "key", "key");

    private final String table;
    private final String id;
    private final String label;

    Kind(String table, String id, String label) {
      this.table = table;
      this.id = id;
      this.label = label;
    }

    /** Returns the kind in a word. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What one word asks about; conclusions of one label may be several. */
  private record Asked(Kind kind, String label, Set<String> ids) {}

  /** A word that names no conclusion of its kind. */
  public static final class UnknownConclusionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Kind kind;
    private final String word;
    private final transient Collection<String> known;

    UnknownConclusionException(Kind kind, String word, Collection<String> known) {
      super("no " + kind.word() + " is called " + word);
      this.kind = kind;
      this.word = word;
      this.known = List.copyOf(known);
    }

    public Kind kind() {
      return kind;
    }

    public String word() {
      return word;
    }

    /** Returns the labels and ids of those that there are. */
    public Collection<String> known() {
      return known;
    }
  }

  /**
   * Understands what is asked.
   *
   * @param words ids or labels by kind; none for all verdicts, alerts and settled causes
   * @throws UnknownConclusionException if a word names none
   */
  public AskedConclusions(Knowledge knowledge, Map<Kind, List<String>> words) {
    this.knowledge = knowledge;
    asked = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> some = words.getOrDefault(kind, List.of());
      var known = some.isEmpty() ? Map.<String, Asked>of() : known(kind);
      for (String word : some) {
        Asked found = known.get(fold(word));
        if (found == null) {
          throw new UnknownConclusionException(kind, word, known.keySet());
        }
        asked.add(found);
      }
    }
  }

  /**
   * Returns the ids of the patient classes that a word names: a class, the patients in whom a cause
   * is confirmed, or those whom a question of a guideline makes a case.
   *
   * @throws UnknownConclusionException if it names none
   */
  public static List<String> classes(Knowledge knowledge, String word) {
    var any = new AskedConclusions(knowledge, Map.of());
    Map<String, Asked> classes = any.known(Kind.CLASS);
    Asked named = classes.get(fold(word));
    if (named != null) {
      return List.copyOf(named.ids());
    }
    List<String> found =
        Stream.of(Kind.CAUSE, Kind.VERDICT)
            .flatMap(kind -> any.deciding(kind, fold(word)))
            .flatMap(row -> row.list("all").stream())
            .filter(knowledge.targets()::contains)
            .distinct()
            .sorted()
            .toList();
    if (found.isEmpty()) {
      throw new UnknownConclusionException(Kind.CLASS, word, classes.keySet());
    }
    return found;
  }

  private Stream<ToldRow> deciding(Kind kind, String word) {
    Asked named = known(kind).get(word);
    return named == null
        ? Stream.of()
        : knowledge.tables().table(kind.table + "-by-class").rows().stream()
            .filter(row -> named.ids().contains(row.id(kind.id)))
            .filter(
                row ->
                    kind == Kind.CAUSE
                        ? row.text("status").equals(Opinion.CONFIRMED)
                        : row.flag("case") || row.text("answer").equals("yes"));
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  private Map<String, Asked> known(Kind kind) {
    var known = new TreeMap<String, Asked>();
    if (kind == Kind.CLASS) {
      knowledge.targets().forEach(id -> enter(kind, id, knowledge.label(id), known));
    } else {
      for (ToldRow row : knowledge.tables().table(kind.table + "-by-class").rows()) {
        enter(kind, row.id(kind.id), row.text(kind.label), known);
      }
    }
    return known;
  }

  /** Enters a conclusion by its id, its label, and the words in which it is told. */
  private void enter(Kind kind, String id, String told, Map<String, Asked> known) {
    known.put(fold(id), new Asked(kind, told, Set.of(id)));
    for (String name : List.of(told, knowledge.label(id))) {
      known.merge(fold(name), new Asked(kind, name, Set.of(id)), AskedConclusions::both);
    }
  }

  private static Asked both(Asked one, Asked other) {
    var ids = new TreeSet<>(one.ids());
    ids.addAll(other.ids());
    return new Asked(one.kind(), one.label(), ids);
  }

  /** Says whether a conclusion is asked about; if nothing is, every one. */
  public boolean asks(Kind kind, String id) {
    return asked.isEmpty()
        || asked.stream().anyMatch(each -> each.kind() == kind && each.ids().contains(id));
  }

  /**
   * Explains what was asked about one patient.
   *
   * @param most how many reasons to give for each at most
   * @param isOver says whether to stop looking for more
   */
  public List<Explanation> of(PatientExplanations patient, int most, BooleanSupplier isOver) {
    if (asked.isEmpty()) {
      return Stream.of(Kind.ALERT, Kind.VERDICT, Kind.CAUSE)
          .flatMap(kind -> patient.told(kind.table).stream().map(row -> new Told(kind, row)))
          .filter(Told::isSettled)
          .map(each -> explain(each, patient, most, isOver))
          .toList();
    }
    return asked.stream().flatMap(each -> of(each, patient, most, isOver)).toList();
  }

  private Stream<Explanation> of(
      Asked each, PatientExplanations patient, int most, BooleanSupplier isOver) {
    List<Explanation> explained =
        each.kind() == Kind.CLASS
            ? each.ids().stream().flatMap(id -> patient.ofClass(id, most, isOver).stream()).toList()
            : patient.told(each.kind().table).stream()
                .filter(row -> each.ids().contains(row.id(each.kind().id)))
                .map(row -> explain(new Told(each.kind(), row), patient, most, isOver))
                .toList();
    return explained.isEmpty() ? Stream.of(nothing(each)) : explained.stream();
  }

  private static Explanation nothing(Asked each) {
    return new Explanation(
        each.kind().word(),
        String.join(" ", each.ids()),
        each.label() + ": not concluded",
        List.of("it does not follow from the file"),
        List.of(),
        true,
        Optional.empty());
  }

  /** A row that a patient is told. */
  private record Told(Kind kind, ToldRow row) {
    boolean isSettled() {
      return switch (kind) {
        case CAUSE -> !row.text("status").equals(Opinion.NOT_SETTLED);
        case VERDICT -> !row.flag("otherwise");
        default -> true;
      };
    }

    String label() {
      return switch (kind) {
        case CAUSE -> row.text("label") + ": " + row.text("status");
        case VERDICT -> row.text("guideline") + ", " + row.text("key") + ": " + row.text("answer");
        case ALERT ->
            row.text("urgency").toUpperCase(Locale.ROOT).replace('-', ' ')
                + ": "
                + row.text("label");
        default ->
            row.text("label") + (row.text("timing").isEmpty() ? "" : ", " + row.text("timing"));
      };
    }

    List<String> details() {
      return switch (kind) {
        case CAUSE ->
            row.text("status").equals(Opinion.NOT_SETTLED)
                ? List.of("nothing recorded confirms or excludes it")
                : List.of();
        case VERDICT ->
            row.flag("otherwise")
                ? List.of("the answer for all of whom no other holds")
                : List.of();
        case ALERT ->
            List.of(
                row.text("action"), "source: " + sources() + " [" + row.text("verification") + "]");
        default -> care();
      };
    }

    private List<String> care() {
      var said = new ArrayList<String>();
      said.add(
          row.text("guideline")
              + ": "
              + row.text("direction")
              + " ["
              + row.text("verification")
              + "]"
              + " · evidence: "
              + row.text("standing"));
      row.list("warnings").forEach(warning -> said.add("! " + warning));
      said.add("source: " + sources());
      return said;
    }

    private String sources() {
      return String.join("; ", row.list("sources"));
    }
  }

  private static Explanation explain(
      Told each, PatientExplanations patient, int most, BooleanSupplier isOver) {
    return patient.ofRow(
        each.row(),
        each.kind().word(),
        each.row().id(each.kind().id),
        each.label(),
        each.details(),
        most,
        isOver);
  }
}
