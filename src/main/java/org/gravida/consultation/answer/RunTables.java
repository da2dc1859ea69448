package org.gravida.consultation.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.consultation.rows.Conditions;
import org.gravida.consultation.rows.ReleaseTables;
import org.gravida.consultation.rows.RowsByClass;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Triple;

/** What is told by class, ready for the patients of one run. Safe for many threads. */
public final class RunTables {
  private static final List<String> TOLD =
      List.of(
          "statuses",
          "causes-without-treatment",
          "verdicts",
          "reasons",
          "asked-causes",
          "outstanding",
          "care");

  private final Conditions conditions;
  private final Following following;
  private final Map<String, String> labels;
  private final Map<String, RowsByClass> tables = new HashMap<>();
  private final Set<ToldRow> shared = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, List<Integer>> bases = new HashMap<>();
  private final BitSet judged;
  private final BitSet cared;

  public RunTables(ReleaseTables tables, Release release, Following following) {
    this.following = following;
    labels = tables.labels();
    conditions = new Conditions(release, following);
    tables
        .tables()
        .forEach(
            each ->
                this.tables.put(
                    each.name().replace("-by-class", ""), new RowsByClass(each, conditions)));
    TOLD.forEach(name -> shared.addAll(table(name).rows()));
    base(table("bases").rows());
    judged = relevant("verdicts", "reasons", "asked-causes");
    cared = relevant("care", "bars");
  }

  private void base(List<ToldRow> rows) {
    var places = new HashMap<List<String>, Integer>();
    for (ToldRow row : table("statuses").rows()) {
      places.put(List.of(row.id("cause"), row.text("status")), row.number());
    }
    for (ToldRow row : rows) {
      Integer place = places.get(List.of(row.id("cause"), row.text("status")));
      if (place != null) {
        bases.computeIfAbsent(row.id("all"), absent -> new ArrayList<>()).add(place);
      }
    }
  }

  private BitSet relevant(String... names) {
    var relevant = new BitSet();
    for (String each : names) {
      relevant.or(table(each).relevant());
    }
    return relevant;
  }

  private RowsByClass table(String name) {
    RowsByClass table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("the query folder has no rows/" + name + "-by-class.rq");
    }
    return table;
  }

  /** Returns the rows of a table, named without its ending, that are told to a patient. */
  public List<ToldRow> told(String name, BitSet holding) {
    return table(name).told(holding);
  }

  /** Returns the same by the text of some columns. */
  public Map<List<String>, List<ToldRow>> told(String name, BitSet holding, String... columns) {
    return told(name, holding).stream()
        .collect(
            Collectors.groupingBy(
                row -> List.of(columns).stream().map(row::text).toList(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** Says whether a row is told as it stands in a table of this run. */
  boolean isShared(ToldRow row) {
    return shared.contains(row);
  }

  /** Returns what the rows say that may be told as they stand, as statements. */
  public List<Triple> statements() {
    return TOLD.stream()
        .flatMap(name -> table(name).rows().stream())
        .flatMap(row -> row.statements().stream())
        .toList();
  }

  /** Returns the statements of guidelines that are told, with what speaks against them. */
  List<ToldRow> care(BitSet holding) {
    var bars = told("bars", holding, "recommendation");
    return told("care", holding).stream()
        .map(row -> barred(row, bars.getOrDefault(List.of(row.text("recommendation")), List.of())))
        .toList();
  }

  private static ToldRow barred(ToldRow row, List<ToldRow> bars) {
    if (bars.isEmpty()) {
      return row;
    }
    var words = new ArrayList<String>();
    bars.forEach(bar -> words.add(bar.text("warnings")));
    words.addAll(row.list("warnings"));
    return row.with("warnings", String.join(" | ", words.stream().distinct().toList()))
        .with("timing", first(bars, "until", row.text("timing")))
        .with("standing", first(bars, "standing", row.text("standing")));
  }

  private static String first(List<ToldRow> rows, String column, String otherwise) {
    return rows.stream()
        .map(row -> row.text(column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(otherwise);
  }

  /** Returns the numbers of the status rows that rest on a finding or patient class if told. */
  List<Integer> bases(String source) {
    return bases.getOrDefault(source, List.of());
  }

  /** Returns the number of rows that statuses of causes have. */
  int statuses() {
    return table("statuses").rows().stream().mapToInt(ToldRow::number).max().orElse(-1) + 1;
  }

  /** Returns the numbers of what verdicts and their reasons depend on. */
  BitSet judged() {
    return judged;
  }

  /** Returns the numbers of what statements depend on. */
  BitSet cared() {
    return cared;
  }

  /** Returns the numbers of what outstanding examinations depend on. */
  BitSet postponing() {
    return table("outstanding").relevant();
  }

  /** Returns the number of a class or finding, or -1 if nothing depends on it. */
  public int number(String id) {
    return conditions.known(id);
  }

  /** Returns the numbers of those of these classes on which anything depends. */
  public BitSet numbers(Collection<String> classes) {
    var numbers = new BitSet();
    classes.stream().mapToInt(this::number).filter(each -> each >= 0).forEach(numbers::set);
    return numbers;
  }

  /** Returns the label of a term, or the empty text. */
  String label(String id) {
    return labels.getOrDefault(id, "");
  }

  Following following() {
    return following;
  }
}
