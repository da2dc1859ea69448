package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.gravida.abstraction.Finding;
import org.gravida.consultation.table.Tables;
import org.gravida.knowledge.Vocabulary;

/**
 * Reads the answers about one patient after another off the tables of a release: what the queries
 * answer. Not thread-safe.
 */
final class TableDesk {
  private static final int MOST = 1 << 12;
  private static final List<String> STATUSES =
      List.of(Opinion.CONFIRMED, Opinion.EXCLUDED, Opinion.SUSPECTED, Opinion.NOT_SETTLED);
  private static final List<String> ANYONE = List.of(Vocabulary.id(Vocabulary.PATIENT));

  private final TableIndex index;
  private final boolean brief;
  private final Precedents<List<Opinion.View>> views = new Precedents<>(MOST);
  private final Precedents<List<Opinion.Care>> care = new Precedents<>(MOST);
  private final Precedents<Causes> causes = new Precedents<>(MOST);
  private final Precedents<List<Opinion.Outstanding>> outstanding = new Precedents<>(MOST);

  /** What depends on the statuses of causes and on assumptions. */
  private record Causes(
      List<String> statuses, List<Opinion.CauseStatus> causes, List<String> untreated) {}

  /**
   * Begins to read.
   *
   * @param brief whether to leave out on what statuses rest and why something is outstanding
   */
  TableDesk(TableIndex index, boolean brief) {
    this.index = index;
    this.brief = brief;
  }

  /** Returns the answers that need no more than the kinds of findings and the classes entailed. */
  TableStanding standing(Found found, List<String> entailed) {
    var classes = new BitSet();
    var examined = new BitSet();
    index.read(entailed, classes, examined);
    index.read(ANYONE, classes, examined);
    found.kinds().forEach(kind -> examined.or(kind.excludes()));
    var statuses = new ArrayList<String>(index.causes().size());
    for (int i = 0; i < index.causes().size(); i++) {
      statuses.add(status(index.causes().get(i), examined.get(i), classes));
    }
    Causes all = causes(found, statuses);
    return new TableStanding(
        views(found, classes), all.statuses(), all.causes(), care(classes), all.untreated());
  }

  private static String status(TableIndex.CauseClasses cause, boolean isExamined, BitSet classes) {
    if (classes.get(cause.confirmed())) {
      return Opinion.CONFIRMED;
    }
    if (isExamined && classes.get(cause.excluded())) {
      return Opinion.EXCLUDED;
    }
    return classes.get(cause.suspected()) ? Opinion.SUSPECTED : Opinion.NOT_SETTLED;
  }

  private Causes causes(Found found, List<String> statuses) {
    if (!index.following().isAtHome()) {
      return new Causes(List.of(), List.of(), List.of());
    }
    causes.begin();
    statuses.forEach(status -> causes.add(STATUSES.indexOf(status)));
    found.describeAssumptions(causes);
    return causes.of(
        () -> {
          var read = new TableCauses(index, statuses).assumedBy(found.findings().all());
          return new Causes(statuses, read.all(), read.untreated());
        });
  }

  private List<Opinion.View> views(Found found, BitSet classes) {
    views.begin();
    add(classes, index.judged(), views);
    found.describeAssumptions(views);
    return views.of(() -> TableViews.of(index, classes, found.findings().all()));
  }

  private List<Opinion.Care> care(BitSet classes) {
    care.begin();
    add(classes, index.cared(), care);
    return care.of(
        () -> {
          var told = new ArrayList<Opinion.Care>();
          for (TableIndex.Statement each : index.statements()) {
            if (classes.get(each.patients()) && classes.get(each.when())) {
              told.add(each.care());
            }
          }
          return List.copyOf(told);
        });
  }

  private static void add(BitSet classes, BitSet relevant, Precedents<?> precedents) {
    var some = (BitSet) classes.clone();
    some.and(relevant);
    long[] words = some.toLongArray();
    precedents.add(words.length);
    for (long word : words) {
      precedents.add(word);
    }
  }

  /** Returns the answers about the patient of whom this was found. */
  Answers answers(Found found, TableStanding standing, List<String> entailed) {
    return new TableAnswers(
        standing.views(),
        brief ? standing.causes() : causes(found, standing, entailed),
        outstanding(found),
        standing.care(),
        standing.noTreatmentInSource());
  }

  private List<Opinion.CauseStatus> causes(
      Found found, TableStanding standing, List<String> entailed) {
    if (!index.following().isAtHome()) {
      return List.of();
    }
    var findings = found.findings().all();
    return new TableCauses(index, standing.statuses())
        .assumedBy(findings)
        .saidBy(findings, entailed)
        .saidBy(List.of(), ANYONE)
        .all();
  }

  private List<Opinion.Outstanding> outstanding(Found found) {
    boolean isUndated = found.describeOutstanding(outstanding);
    return brief && isUndated
        ? outstanding.of(() -> outstanding(found.outstanding()))
        : outstanding(found.outstanding());
  }

  private List<Opinion.Outstanding> outstanding(List<Finding> findings) {
    var byClass = new HashMap<String, List<Finding>>();
    for (Finding each : findings) {
      byClass.computeIfAbsent(each.id(), key -> new ArrayList<>()).add(each);
    }
    var told = new ArrayList<Opinion.Outstanding>();
    for (Tables.Outstanding kind : index.tables().outstanding()) {
      var some = byClass.remove(kind.id());
      if (some != null) {
        var decides = new TreeSet<String>();
        some.forEach(each -> decides.addAll(each.outstanding().orElseThrow().decides()));
        Finding first = some.get(0);
        told.add(
            new Opinion.Outstanding(
                first.outstanding().orElseThrow().item(),
                kind.label(),
                List.copyOf(decides),
                first.due().map(Object::toString).orElse(""),
                brief ? "" : first.outstanding().orElseThrow().why(),
                kind.routine()));
      }
    }
    return List.copyOf(told);
  }
}
