package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.consultation.table.Tables;
import org.gravida.consultation.table.Tables.Bearing;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Vocabulary;

/**
 * The tables of a release as far as a run follows them, made ready to be read for many patients:
 * the classes of patients that they name are numbered. Safe for many threads.
 */
final class TableIndex {
  private static final BitSet NONE = new BitSet();

  private final Tables tables;
  private final Following following;
  private final Map<String, Integer> classes = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, BitSet> excludes = new HashMap<>();
  private final List<Cause> causes;
  private final List<Asked> asked = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  /** A cause, the classes that decide its status, and that status where nothing is said of it. */
  record Cause(
      Tables.Cause cause,
      int confirmed,
      int excluded,
      int suspected,
      Map<String, Opinion.CauseStatus> bare) {}

  /** A guideline that answers, with its questions. */
  record Asked(Guideline guideline, boolean isHome, List<Question> questions) {}

  /** A question, the classes that answer it, and those of its criteria. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Question(Tables.Verdict verdict, int[] options, int[] met, int[] failed) {}

  /** A statement, and the classes of patients for whom it is made and for whom it is time. */
  record Told(int patients, int when, Opinion.Care care) {}

  TableIndex(Tables tables, Following following) {
    this.tables = tables;
    this.following = following;
    number(Vocabulary.id(Vocabulary.PATIENT));
    String home =
        following.guidelines().stream()
            .filter(each -> each.id().equals(following.home()))
            .map(Guideline::key)
            .findFirst()
            .orElse("");
    causes = tables.causes().stream().map(each -> cause(each, home)).toList();
    for (int i = 0; i < tables.causes().size(); i++) {
      places.put(tables.causes().get(i).id(), i);
    }
    for (Guideline each : following.guidelines()) {
      var own =
          tables.verdicts().stream()
              .filter(verdict -> verdict.guideline().equals(each.id()))
              .map(this::question)
              .toList();
      asked.add(new Asked(each, each.id().equals(following.home()), own));
    }
    var followed = following.guidelines().stream().map(Guideline::id).collect(Collectors.toSet());
    for (Tables.Care each : tables.care()) {
      if (followed.contains(each.guideline())
          && (following.recollections() || !each.unverified())) {
        told.add(
            new Told(
                number(each.patients()),
                number(each.when()),
                CareRow.of(Table.row(each.said()), Table.row(each.standing()))));
      }
    }
    tables.bearings().forEach(this::bear);
  }

  private int number(String patients) {
    Integer known = classes.putIfAbsent(patients, classes.size());
    return known == null ? classes.size() - 1 : known;
  }

  private Cause cause(Tables.Cause each, String guideline) {
    var bare =
        Set.of(Opinion.CONFIRMED, Opinion.SUSPECTED, Opinion.EXCLUDED, Opinion.NOT_SETTLED).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    status -> status,
                    status ->
                        new Opinion.CauseStatus(
                            guideline,
                            each.id(),
                            each.label(),
                            each.group(),
                            status,
                            List.of(),
                            List.of())));
    return new Cause(
        each, number(each.confirmed()), number(each.excluded()), number(each.suspected()), bare);
  }

  private Question question(Tables.Verdict verdict) {
    return new Question(
        verdict,
        verdict.answers().stream().mapToInt(option -> number(option.patients())).toArray(),
        verdict.criteria().stream().mapToInt(each -> number(each.met())).toArray(),
        verdict.criteria().stream().mapToInt(each -> number(each.failed())).toArray());
  }

  private void bear(String source, List<Bearing> bearings) {
    var excluded = new BitSet();
    for (Bearing each : bearings) {
      if (each.kind() == Bearing.Kind.EXCLUDES && places.containsKey(each.cause())) {
        excluded.set(places.get(each.cause()));
      }
    }
    if (!excluded.isEmpty()) {
      excludes.put(source, excluded);
    }
  }

  Tables tables() {
    return tables;
  }

  Following following() {
    return following;
  }

  /** Returns the number of a class of patients; empty when the run asks nothing of it. */
  Optional<Integer> patients(String id) {
    return Optional.ofNullable(classes.get(id));
  }

  List<Cause> causes() {
    return causes;
  }

  List<Asked> asked() {
    return asked;
  }

  List<Told> told() {
    return told;
  }

  /** Returns the places of the causes that a finding or patient class helps to exclude. */
  BitSet excludes(String source) {
    return excludes.getOrDefault(source, NONE);
  }

  /** Returns the place of a cause among all. */
  Optional<Integer> place(String cause) {
    return Optional.ofNullable(places.get(cause));
  }
}
