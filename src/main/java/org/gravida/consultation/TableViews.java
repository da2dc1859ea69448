package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.consultation.table.ReleaseTables;
import org.gravida.knowledge.Guideline;

/** What each guideline says of one patient, read off tables. */
final class TableViews {
  private final TableIndex index;
  private final BitSet classes;
  private final List<FindingKind> assumed;

  private TableViews(TableIndex index, BitSet classes, List<FindingKind> assumed) {
    this.index = index;
    this.classes = classes;
    this.assumed = assumed;
  }

  /**
   * Returns the views of the guidelines that have one.
   *
   * @param classes numbers of the classes of the patient
   * @param assumed kinds of findings that rest on assumptions; they say what a guideline takes from
   *     silence
   */
  static List<Opinion.View> of(TableIndex index, BitSet classes, List<FindingKind> assumed) {
    return new TableViews(index, classes, assumed).views();
  }

  /** Returns the reasons for a verdict that nobody has seen in their source. */
  static List<String> unverified(TableIndex index, BitSet classes, ReleaseTables.Verdict verdict) {
    return new TableViews(index, classes, List.of()).verdict(verdict, "").unverified();
  }

  private List<Opinion.View> views() {
    var views = new ArrayList<Opinion.View>();
    index
        .verdicts()
        .forEach(
            (guideline, own) -> {
              var verdicts = new ArrayList<Opinion.Verdict>();
              for (ReleaseTables.Verdict each : own) {
                index
                    .answer(each, classes)
                    .ifPresent(option -> verdicts.add(verdict(each, option.answer())));
              }
              if (!verdicts.isEmpty()) {
                boolean isHome = guideline.id().equals(index.following().home());
                views.add(
                    new Opinion.View(
                        guideline.key(),
                        isHome,
                        verdicts,
                        isHome ? List.of() : causes(guideline, own),
                        assumptions(guideline)));
              }
            });
    return List.copyOf(views);
  }

  private boolean has(String id) {
    return index.has(classes, id);
  }

  private Opinion.Verdict verdict(ReleaseTables.Verdict verdict, String answer) {
    boolean anyFails = verdict.criteria().stream().anyMatch(c -> has(c.failed()));
    boolean anyOpen = verdict.criteria().stream().anyMatch(c -> c.required() && !has(c.met()));
    var reasons = new ArrayList<String>();
    var met = new ArrayList<String>();
    var open = new ArrayList<String>();
    var unverified = new ArrayList<String>();
    for (ReleaseTables.Criterion each : verdict.criteria()) {
      boolean holds = has(each.met());
      int told = reasons.size();
      if (has(each.failed())) {
        reasons.add(each.whenFailed());
      } else if (!anyFails && !holds) {
        reasons.add(each.whenOpen());
        if (each.required()) {
          open.add(each.whenOpen());
        }
      } else if (!anyFails && !anyOpen) {
        reasons.add(each.whenMet());
        met.add(each.whenMet());
      }
      if (each.unverified()) {
        unverified.addAll(reasons.subList(told, reasons.size()));
      }
    }
    return new Opinion.Verdict(
        verdict.key(), answer, verdict.explained(), reasons, met, open, unverified);
  }

  private List<Opinion.CauseStatus> causes(
      Guideline guideline, List<ReleaseTables.Verdict> verdicts) {
    return verdicts.stream()
        .filter(ReleaseTables.Verdict::byCause)
        .flatMap(verdict -> verdict.criteria().stream())
        .filter(each -> !each.cause().isEmpty())
        .sorted(Comparator.comparingInt(ReleaseTables.Criterion::position))
        .map(
            each ->
                new Opinion.CauseStatus(
                    guideline.key(),
                    each.cause(),
                    each.label(),
                    "",
                    status(each),
                    List.of(),
                    List.of()))
        .toList();
  }

  private String status(ReleaseTables.Criterion criterion) {
    if (has(criterion.failed())) {
      return Opinion.CONFIRMED;
    }
    return has(criterion.met()) ? Opinion.EXCLUDED : Opinion.NOT_SETTLED;
  }

  private List<String> assumptions(Guideline guideline) {
    var assumptions = new TreeSet<String>();
    for (FindingKind each : assumed) {
      if (index.tables().owners().getOrDefault(each.id(), Set.of()).contains(guideline.id())) {
        assumptions.add(each.assumption());
      }
    }
    return List.copyOf(assumptions);
  }
}
