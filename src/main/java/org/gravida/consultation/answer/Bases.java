package org.gravida.consultation.answer;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gravida.abstraction.finding.Finding;
import org.gravida.consultation.rows.ToldRow;

/** On what the statuses of one patient's causes rest. */
final class Bases {
  private final RunTables tables;
  private final BitSet statuses;
  private final Map<Integer, Set<String>> texts = new HashMap<>();

  /**
   * Knows nothing yet on which statuses rest.
   *
   * @param statuses the numbers of the status rows that are told
   */
  Bases(RunTables tables, BitSet statuses) {
    this.tables = tables;
    this.statuses = statuses;
  }

  /** Adds what kinds of findings take from silence. */
  Bases assumedBy(List<FindingKind> kinds) {
    for (FindingKind each : kinds) {
      if (!each.assumption().isEmpty()) {
        add(each.id(), each::assumption);
      }
    }
    return this;
  }

  /** Adds what findings and classes of patients say without assuming anything. */
  Bases saidBy(List<Finding> findings, List<String> classes) {
    for (Finding each : findings) {
      if (each.assumption().isEmpty()) {
        add(each.id(), () -> words(each));
      }
    }
    classes.forEach(each -> add(each, () -> tables.label(each)));
    return this;
  }

  /** Returns the texts of a status row, sorted. */
  List<String> of(ToldRow status) {
    return List.copyOf(texts.getOrDefault(status.number(), Set.of()));
  }

  private void add(String source, Supplier<String> maker) {
    String text = "";
    for (int status : tables.bases(source)) {
      if (statuses.get(status)) {
        text = text.isEmpty() ? maker.get() : text;
        if (text.isEmpty()) {
          return;
        }
        texts.computeIfAbsent(status, absent -> new TreeSet<>()).add(text);
      }
    }
  }

  private String words(Finding finding) {
    String label = tables.label(finding.id());
    if (label.isEmpty()) {
      return "";
    }
    var words = new StringBuilder(label);
    if (!finding.evidence().isEmpty()) {
      words.append(" [").append(String.join("; ", finding.evidence())).append(']');
    }
    if (!finding.contradictions().isEmpty()) {
      words.append(Opinion.AGAINST).append(String.join("; ", finding.contradictions()));
    }
    return words.toString();
  }
}
