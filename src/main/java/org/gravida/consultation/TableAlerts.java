package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.gravida.abstraction.finding.Finding;
import org.gravida.consultation.table.ReleaseTables;
import org.gravida.knowledge.Table;

/** The alerts of a release, by classes of patients. Safe for many threads. */
final class TableAlerts {
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<String, List<String>> findings = new HashMap<>();

  /** An alert, the classes whose patients have it, and those for whom another takes its place. */
  private record Kind(BitSet patients, BitSet sharper, Opinion.Alert alert) {}

  /**
   * Takes over the alerts of a table.
   *
   * @param numbers numbers the classes of patients
   */
  TableAlerts(List<ReleaseTables.Alert> alerts, ToIntFunction<String> numbers) {
    for (ReleaseTables.Alert each : alerts) {
      findings.put(each.id(), each.findings());
      var sharper = new BitSet();
      alerts.stream()
          .filter(other -> each.sharper().contains(other.id()))
          .forEach(other -> sharper.or(numbered(other, numbers)));
      kinds.add(new Kind(numbered(each, numbers), sharper, alert(each)));
    }
  }

  private static Opinion.Alert alert(ReleaseTables.Alert each) {
    return AlertRow.of(each.id(), Table.row(each.said()), List.of());
  }

  private static BitSet numbered(ReleaseTables.Alert alert, ToIntFunction<String> numbers) {
    var numbered = new BitSet();
    alert.patients().forEach(id -> numbered.set(numbers.applyAsInt(id)));
    return numbered;
  }

  /** Returns the alerts of patients of these classes, without the facts that raise them. */
  List<Opinion.Alert> of(BitSet classes) {
    return kinds.stream()
        .filter(each -> each.patients().intersects(classes))
        .filter(each -> !each.sharper().intersects(classes))
        .map(Kind::alert)
        .toList();
  }

  /** Returns the alerts with the facts that raise them. */
  List<Opinion.Alert> told(List<Opinion.Alert> alerts, List<Finding> found) {
    return alerts.stream().map(each -> each.with(facts(each, found))).toList();
  }

  private List<String> facts(Opinion.Alert alert, List<Finding> found) {
    var facts = new TreeSet<String>();
    for (Finding each : found) {
      if (findings.get(alert.id()).contains(each.id()) && !each.evidence().isEmpty()) {
        facts.add(String.join("; ", each.evidence()));
      }
    }
    return List.copyOf(facts);
  }
}
