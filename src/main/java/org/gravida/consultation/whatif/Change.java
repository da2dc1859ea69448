package org.gravida.consultation.whatif;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gravida.consultation.answer.Opinion;
import org.gravida.record.Problem;

/**
 * Something that is told of a patient otherwise than before.
 *
 * @param kind what it is
 * @param id what tells it from others of its kind
 * @param label it in words
 * @param before what was told, or empty for nothing
 * @param after what is told, or empty for nothing
 */
public record Change(Kind kind, String id, String label, String before, String after) {
  /** What can change, most urgent first. */
  public enum Kind {
    CONSISTENCY,
    ALERT,
    VERDICT,
    CAUSE,
    CARE,
    OUTSTANDING,
    /** Why a question is answered as it is. */
    REASON,
    /** What is taken from silence. */
    ASSUMPTION,
    PROBLEM;

    /** Returns the kind in a word. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Told(Kind kind, String id, String label, String text) {}

  public Change {
    requireNonNull(kind, "kind");
  }

  /**
   * Returns what differs, by kind, then in the order in which it is told. Of a file that would
   * contradict itself only this is returned, and what is urgent.
   */
  public static List<Change> between(Opinion before, Opinion after) {
    boolean isConcluded = before.consistent() && after.consistent();
    Map<List<Object>, Told> old = told(before, isConcluded);
    Map<List<Object>, Told> young = told(after, isConcluded);
    var keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(young.keySet());
    var changes = new ArrayList<Change>();
    for (Kind kind : Kind.values()) {
      for (List<Object> key : keys) {
        Told one = old.get(key);
        Told other = young.get(key);
        Told any = one == null ? other : one;
        String was = one == null ? "" : one.text();
        String is = other == null ? "" : other.text();
        if (any.kind() == kind && !was.equals(is)) {
          changes.add(new Change(kind, any.id(), any.label(), was, is));
        }
      }
    }
    return changes;
  }

  /** Says whether the same thing is to be checked in the file, in other words. */
  public boolean isReworded() {
    return kind == Kind.PROBLEM && !before.isEmpty() && !after.isEmpty();
  }

  private static Map<List<Object>, Told> told(Opinion opinion, boolean isConcluded) {
    var told = new ArrayList<Told>();
    String consistency = opinion.consistent() ? "consistent" : "contradicts itself";
    told.add(new Told(Kind.CONSISTENCY, "", "the file", consistency));
    opinion
        .alerts()
        .forEach(each -> told.add(new Told(Kind.ALERT, each.id(), each.label(), each.urgency())));
    if (isConcluded) {
      conclude(opinion, told);
    }
    var byKey = new LinkedHashMap<List<Object>, Told>();
    told.forEach(each -> byKey.putIfAbsent(List.of(each.kind(), each.id()), each));
    return byKey;
  }

  private static void conclude(Opinion opinion, List<Told> told) {
    for (Opinion.View view : opinion.views()) {
      String guideline = view.guideline();
      for (Opinion.Verdict each : view.verdicts()) {
        String id = guideline + " " + each.key();
        String label = guideline + ", " + each.key();
        told.add(new Told(Kind.VERDICT, id, label, each.answer()));
        for (String reason : each.reasons()) {
          told.add(
              new Told(Kind.REASON, id + " " + reason, label + ": " + reason, kind(reason, each)));
        }
      }
      view.causes().forEach(each -> told.add(cause(each)));
      view.assumptions().forEach(each -> told.add(assumption(guideline, guideline, each)));
    }
    for (Opinion.CauseStatus each : opinion.causes()) {
      told.add(cause(each));
      String id = each.guideline() + " " + each.cause();
      each.assumptions().forEach(some -> told.add(assumption(id, each.label(), some)));
    }
    for (Opinion.Care each : opinion.care()) {
      String id = each.guideline() + " " + each.recommendation() + " " + each.timing();
      String label = each.timing().isEmpty() ? each.label() : each.label() + ", " + each.timing();
      var text = new StringBuilder(each.guideline()).append(": ").append(each.direction());
      text.append(each.standing().isEmpty() ? "" : ", evidence: " + each.standing());
      each.warnings().forEach(warning -> text.append(" ! ").append(warning));
      told.add(new Told(Kind.CARE, id, label, text.toString()));
    }
    opinion
        .outstanding()
        .forEach(
            each ->
                told.add(
                    new Told(
                        Kind.OUTSTANDING,
                        each.examination(),
                        each.label(),
                        each.from().isEmpty()
                            ? "outstanding"
                            : "outstanding from " + each.from())));
    for (Problem each : opinion.problems()) {
      String text = "expected " + each.expected() + ". " + each.remedy();
      told.add(new Told(Kind.PROBLEM, each.found(), "to check: " + each.found(), text));
    }
  }

  private static String kind(String reason, Opinion.Verdict of) {
    String kind =
        of.open().contains(reason)
            ? "still to be settled"
            : of.met().contains(reason) ? "criterion met" : "reason";
    return of.unverified().contains(reason) ? kind + ", not verified" : kind;
  }

  private static Told assumption(String id, String of, String words) {
    return new Told(Kind.ASSUMPTION, id + " " + words, of + ": " + words, "taken from silence");
  }

  private static Told cause(Opinion.CauseStatus each) {
    String status = each.provisional() ? each.status() + ", provisional" : each.status();
    return new Told(Kind.CAUSE, each.guideline() + " " + each.cause(), each.label(), status);
  }
}
