package org.gravida.consultation.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.whatif.Change;

/**
 * Counts what patients are told otherwise. The opinions of the old release come first, then those
 * of the new one; brief ones are enough.
 */
public final class OutcomeTally {
  private static final int EXAMPLES = 3;
  private static final Comparator<OutcomeChange> ORDER =
      Comparator.comparing(OutcomeChange::kind)
          .thenComparing(Comparator.comparing(OutcomeChange::patients).reversed())
          .thenComparing(OutcomeChange::label)
          .thenComparing(OutcomeChange::before)
          .thenComparing(OutcomeChange::after)
          .thenComparing(OutcomeChange::id);

  private final boolean isSeveral;
  private final Map<String, Opinion> old = new LinkedHashMap<>();
  private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private int patients;
  private int changed;

  /** One change with those whom it concerns. */
  private static final class Group {
    private final Change change;
    private final Map<String, Change> examples = new LinkedHashMap<>();
    private int patients;

    Group(Change change) {
      this.change = change;
    }
  }

  /**
   * Begins to count.
   *
   * @param isSeveral whether several guidelines answer, so that a status is told with its guideline
   */
  public OutcomeTally(boolean isSeveral) {
    this.isSeveral = isSeveral;
  }

  /** Takes what the old release answered of a patient. */
  public void before(Opinion opinion) {
    old.put(opinion.patient(), told(opinion));
  }

  /** Takes what the new release answers of a patient. */
  public void after(Opinion opinion) {
    Opinion before = old.remove(opinion.patient());
    if (before == null) {
      leftOut.add(opinion.patient());
      return;
    }
    patients++;
    var told = new LinkedHashMap<Change, Change>();
    for (Change each : Change.between(before, opinion)) {
      if (!each.isReworded()) {
        told.putIfAbsent(settled(each), each);
      }
    }
    changed += told.isEmpty() ? 0 : 1;
    told.forEach(
        (settled, own) -> {
          List<Object> key =
              List.of(settled.kind(), settled.id(), settled.before(), settled.after());
          Group group = groups.computeIfAbsent(key, absent -> new Group(settled));
          group.patients++;
          if (group.examples.size() < EXAMPLES) {
            group.examples.put(opinion.patient(), own);
          }
        });
  }

  /** Returns the ids of the patients that stand as examples. */
  public Set<String> examples() {
    var ids = new LinkedHashSet<String>();
    groups.values().forEach(group -> ids.addAll(group.examples.keySet()));
    return ids;
  }

  /**
   * Ends the count.
   *
   * @param data where the patients come from, in words
   * @param before says on what something rested by the old release
   * @param after says on what it rests by the new one
   */
  public ChangedOutcomes outcomes(String data, ExampleGrounds before, ExampleGrounds after) {
    var changes = new ArrayList<OutcomeChange>();
    for (Group group : groups.values()) {
      Change change = group.change;
      var examples =
          group.examples.entrySet().stream()
              .map(
                  each ->
                      new OutcomeChange.Example(
                          each.getKey(),
                          each.getValue().before(),
                          each.getValue().after(),
                          before.of(each.getKey(), change),
                          after.of(each.getKey(), change)))
              .toList();
      changes.add(
          new OutcomeChange(
              change.kind(),
              change.id(),
              label(change),
              change.before(),
              change.after(),
              group.patients,
              examples));
    }
    changes.sort(ORDER);
    var missing = new ArrayList<>(old.keySet());
    missing.addAll(leftOut);
    return new ChangedOutcomes(data, patients, changed, changes, missing);
  }

  private String label(Change change) {
    return isSeveral && change.kind() == Change.Kind.CAUSE
        ? change.label() + " (" + change.id().substring(0, change.id().indexOf(' ')) + ")"
        : change.label();
  }

  /** Returns a change without the day of each patient, so that those of many are one. */
  private static Change settled(Change change) {
    if (change.kind() != Change.Kind.OUTSTANDING) {
      return change;
    }
    boolean isBoth = isDated(change.before()) && isDated(change.after());
    return new Change(
        change.kind(),
        change.id(),
        change.label(),
        settled(change.before(), "a day"),
        settled(change.after(), isBoth ? "another day" : "a day"));
  }

  private static boolean isDated(String text) {
    return text.contains(" from ");
  }

  private static String settled(String text, String day) {
    return isDated(text) ? text.substring(0, text.indexOf(" from ")) + " from " + day : text;
  }

  /** Returns the parts of an opinion that are compared, without the file that it is on. */
  private static Opinion told(Opinion opinion) {
    return new Opinion(
        opinion.patient(),
        opinion.consistent(),
        opinion.alerts(),
        opinion.views(),
        opinion.causes(),
        opinion.outstanding(),
        opinion.care(),
        List.of(),
        List.of(),
        List.of(),
        opinion.problems(),
        List.of(),
        List.of());
  }
}
