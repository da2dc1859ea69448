package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gravida.consultation.table.ReleaseTables;
import org.gravida.consultation.table.ReleaseTables.Bearing;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Vocabulary;

/**
 * The tables of a release, made ready to be read for many patients by the guidelines of a run. Safe
 * for many threads.
 */
final class TableIndex {
  private static final BitSet NONE = new BitSet();

  private final ReleaseTables tables;
  private final Following following;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, BitSet> excludes = new HashMap<>();
  private final Map<String, PatientClass> patientClasses = new HashMap<>();
  private final Map<Guideline, List<ReleaseTables.Verdict>> verdicts = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<CauseClasses> causes = new ArrayList<>();
  private final TableAlerts alerts;
  private final BitSet judged = new BitSet();
  private final BitSet cared = new BitSet();
  private final BitSet postponing = new BitSet();

  /**
   * A statement, the numbers of the classes that a patient must belong to to be told it, and those
   * of the classes among whom other advice on it comes first.
   */
  record Statement(
      int patients, int when, int among, BitSet unless, Opinion.Care care, List<Bar> bars) {
    boolean isFor(BitSet classes) {
      return classes.get(patients)
          && classes.get(when)
          && classes.get(among)
          && !classes.intersects(unless);
    }

    /** Returns the statement as it is told to patients of these classes. */
    Opinion.Care told(BitSet classes) {
      var words = new ArrayList<String>();
      String until = "";
      String standing = "";
      for (Bar each : bars) {
        if (classes.get(each.patients())) {
          words.add(each.bar().words());
          until = until.isEmpty() ? each.bar().until() : until;
          standing = standing.isEmpty() ? each.bar().standing() : standing;
        }
      }
      return words.isEmpty() ? care : care.barred(words, until, standing);
    }
  }

  /** Something that speaks against a statement, and the number of the class of whom it holds. */
  record Bar(int patients, ReleaseTables.Bar bar) {}

  /** The number of a class of patients, and the places of the causes that it helps to exclude. */
  record PatientClass(int number, BitSet excludes) {}

  /** The numbers of the classes that decide the status of a cause. */
  record CauseClasses(int confirmed, int excluded, int suspected) {}

  TableIndex(ReleaseTables tables, Following following) {
    this.tables = tables;
    this.following = following;
    for (int i = 0; i < tables.causes().size(); i++) {
      places.put(tables.causes().get(i).id(), i);
    }
    tables.bearings().forEach((source, all) -> excludes.put(source, excluded(all)));
    number(Vocabulary.id(Vocabulary.PATIENT));
    tables.bearings().keySet().forEach(this::number);
    for (ReleaseTables.Cause cause : tables.causes()) {
      causes.add(
          new CauseClasses(
              number(cause.confirmed()), number(cause.excluded()), number(cause.suspected())));
    }
    alerts = new TableAlerts(tables.alerts(), this::number);
    for (Guideline each : following.guidelines()) {
      var own = tables.verdicts().stream().filter(v -> v.guideline().equals(each.id())).toList();
      verdicts.put(each, own);
      own.forEach(this::judge);
    }
    for (ReleaseTables.Outstanding each : tables.outstanding()) {
      if (!each.barred().isEmpty()) {
        postponing.set(number(each.barred()));
      }
    }
    var followed = following.guidelines().stream().map(Guideline::id).collect(Collectors.toSet());
    for (ReleaseTables.Care each : tables.care()) {
      if (followed.contains(each.guideline())
          && (following.recollections() || !each.unverified())) {
        tell(each);
      }
    }
  }

  private int number(String id) {
    return patientClasses
        .computeIfAbsent(id, key -> new PatientClass(patientClasses.size(), excludes(id)))
        .number();
  }

  private BitSet excluded(List<Bearing> bearings) {
    var excluded = new BitSet();
    for (Bearing bearing : bearings) {
      if (bearing.kind() == Bearing.Kind.EXCLUDES && places.containsKey(bearing.cause())) {
        excluded.set(places.get(bearing.cause()));
      }
    }
    return excluded;
  }

  private void judge(ReleaseTables.Verdict verdict) {
    verdict.answers().forEach(option -> judged.set(number(option.patients())));
    for (ReleaseTables.Criterion each : verdict.criteria()) {
      judged.set(number(each.met()));
      judged.set(number(each.failed()));
    }
  }

  private void tell(ReleaseTables.Care care) {
    int patients = number(care.patients());
    int when = number(care.when());
    int among = number(care.among().isEmpty() ? Vocabulary.id(Vocabulary.PATIENT) : care.among());
    cared.set(patients);
    cared.set(when);
    cared.set(among);
    var told = CareRow.of(Table.row(care.said()), Table.row(care.standing()));
    var unless = new BitSet();
    for (Statement each : statements) {
      if (each.care().recommendation().equals(told.recommendation())
          && each.patients() == patients
          && each.when() == when) {
        unless.set(each.among());
      }
    }
    var bars = new ArrayList<Bar>();
    for (ReleaseTables.Bar each : tables.bars().getOrDefault(told.recommendation(), List.of())) {
      bars.add(new Bar(number(each.patients()), each));
      cared.set(number(each.patients()));
    }
    statements.add(new Statement(patients, when, among, unless, told, List.copyOf(bars)));
  }

  ReleaseTables tables() {
    return tables;
  }

  Following following() {
    return following;
  }

  /** Returns what is urgent for which classes of patients. */
  TableAlerts alerts() {
    return alerts;
  }

  /** Returns the alerts of patients of these classes, without the facts that raise them. */
  List<Opinion.Alert> alertsOf(Collection<String> classes) {
    var numbers = new BitSet();
    classes.forEach(id -> patientClass(id).ifPresent(each -> numbers.set(each.number())));
    return alerts.of(numbers);
  }

  /** Returns the key of the home guideline, or nothing if the run does not follow it. */
  String home() {
    return following.guidelines().stream()
        .filter(each -> each.id().equals(following.home()))
        .findFirst()
        .map(Guideline::key)
        .orElse("");
  }

  /** Returns the questions of each guideline that the run follows, in order. */
  Map<Guideline, List<ReleaseTables.Verdict>> verdicts() {
    return verdicts;
  }

  /**
   * Returns the answer to a question for patients of these classes, or nothing where it has none.
   */
  Optional<ReleaseTables.Option> answer(ReleaseTables.Verdict verdict, BitSet classes) {
    for (ReleaseTables.Option each : verdict.answers()) {
      if (has(classes, each.patients())) {
        return Optional.of(each);
      }
    }
    return verdict.otherwise().isEmpty()
        ? Optional.empty()
        : Optional.of(new ReleaseTables.Option("", verdict.otherwise(), ""));
  }

  /** Returns the statements that may be told, in their order. */
  List<Statement> statements() {
    return statements;
  }

  /** Returns the classes that decide the statuses of causes, in the order of the causes. */
  List<CauseClasses> causes() {
    return causes;
  }

  /** Returns a class of patients, if any answer depends on it. */
  Optional<PatientClass> patientClass(String id) {
    return Optional.ofNullable(patientClasses.get(id));
  }

  /** Says whether a class of patients is among those of these numbers. */
  boolean has(BitSet classes, String id) {
    return classes.get(patientClasses.get(id).number());
  }

  /** Returns the numbers of the classes on which verdicts depend. */
  BitSet judged() {
    return judged;
  }

  /** Returns the numbers of the classes on which it depends which statements are told. */
  BitSet cared() {
    return cared;
  }

  /** Returns the numbers of the classes whose patients have to wait for some examination. */
  BitSet postponing() {
    return postponing;
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
