package org.gravida.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gravida.abstraction.finding.Finding;
import org.gravida.consultation.table.ReleaseTables;
import org.gravida.consultation.table.ReleaseTables.Bearing;

/** The causes of one patient with their statuses and that on which these rest. */
final class TableCauses {
  private final TableIndex index;
  private final List<String> statuses;
  private final Map<String, Set<String>> basis = new HashMap<>();
  private final Map<String, Set<String>> assumptions = new HashMap<>();

  /**
   * Knows nothing yet on which statuses rest.
   *
   * @param statuses in the order of the causes
   */
  TableCauses(TableIndex index, List<String> statuses) {
    this.index = index;
    this.statuses = statuses;
  }

  /** Adds what kinds of findings take from silence. */
  TableCauses assumedBy(List<FindingKind> kinds) {
    for (FindingKind each : kinds) {
      if (!each.assumption().isEmpty()) {
        stand(each.id(), each::assumption, assumptions);
      }
    }
    return this;
  }

  /** Adds what findings and classes of patients say without assuming anything. */
  TableCauses saidBy(List<Finding> findings, List<String> classes) {
    for (Finding each : findings) {
      if (each.assumption().isEmpty()) {
        stand(each.id(), () -> words(each), basis);
      }
    }
    for (String each : classes) {
      stand(each, () -> label(each), basis);
    }
    return this;
  }

  /** Returns every cause by the home guideline. */
  List<Opinion.CauseStatus> all() {
    String guideline = index.home();
    var causes = new ArrayList<Opinion.CauseStatus>(statuses.size());
    for (int i = 0; i < statuses.size(); i++) {
      ReleaseTables.Cause cause = index.tables().causes().get(i);
      causes.add(
          new Opinion.CauseStatus(
              guideline,
              cause.id(),
              cause.label(),
              cause.group(),
              statuses.get(i),
              List.copyOf(basis.getOrDefault(cause.id(), Set.of())),
              List.copyOf(assumptions.getOrDefault(cause.id(), Set.of()))));
    }
    return List.copyOf(causes);
  }

  /** Returns the ids of the confirmed causes for which the source gives no treatment. */
  List<String> untreated() {
    var untreated = new ArrayList<String>();
    for (int i = 0; i < statuses.size(); i++) {
      ReleaseTables.Cause cause = index.tables().causes().get(i);
      if (cause.untreated() && isConfirmed(i) && !hasTreatedPart(cause)) {
        untreated.add(cause.id());
      }
    }
    return List.copyOf(untreated);
  }

  private boolean isConfirmed(int place) {
    return statuses.get(place).equals(Opinion.CONFIRMED);
  }

  /** Says whether the narrowest confirmed part of a cause, at some place, is treated. */
  private boolean hasTreatedPart(ReleaseTables.Cause whole) {
    for (int i = 0; i < statuses.size(); i++) {
      ReleaseTables.Cause part = index.tables().causes().get(i);
      if (part.group().equals(whole.id()) && isConfirmed(i)) {
        boolean isNarrowest = parts(part).noneMatch(this::isConfirmed);
        if ((isNarrowest && !part.untreated()) || hasTreatedPart(part)) {
          return true;
        }
      }
    }
    return false;
  }

  private IntStream parts(ReleaseTables.Cause whole) {
    var causes = index.tables().causes();
    return IntStream.range(0, statuses.size())
        .filter(i -> causes.get(i).group().equals(whole.id()));
  }

  /** Enters a text under every cause whose status rests on its source, unless it is empty. */
  private void stand(String source, Supplier<String> maker, Map<String, Set<String>> texts) {
    String text = "";
    for (Bearing bearing : index.tables().bearings().getOrDefault(source, List.of())) {
      String status = index.place(bearing.cause()).map(statuses::get).orElse("");
      boolean counts =
          switch (bearing.kind()) {
            case CONFIRMS -> status.equals(Opinion.CONFIRMED);
            case EXCLUDES -> !status.isEmpty() && !status.equals(Opinion.CONFIRMED);
            case SUSPECTS -> status.equals(Opinion.SUSPECTED);
          };
      if (counts) {
        text = text.isEmpty() ? maker.get() : text;
        if (text.isEmpty()) {
          return;
        }
        texts.computeIfAbsent(bearing.cause(), key -> new TreeSet<>()).add(text);
      }
    }
  }

  private String label(String id) {
    return index.tables().labels().getOrDefault(id, "");
  }

  private String words(Finding finding) {
    String label = label(finding.id());
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
