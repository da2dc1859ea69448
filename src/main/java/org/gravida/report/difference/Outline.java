package org.gravida.report.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.consultation.difference.ChangedOutcomes;
import org.gravida.consultation.difference.InferenceChanges;
import org.gravida.consultation.difference.OutcomeChange;
import org.gravida.consultation.difference.ReleaseDifference;
import org.gravida.consultation.difference.StatementChange;
import org.gravida.consultation.difference.ThresholdChange;
import org.gravida.consultation.whatif.Change;

/**
 * A difference as headings with items in words.
 *
 * @param heading of the section
 * @param introduction a sentence
 * @param items in order
 */
record Outline(String heading, String introduction, List<Item> items) {
  /** The kind of the items that say on what something rests. */
  static final String GROUND = "ground";

  private static final String TO = " -> ";
  private static final String NOT_TOLD = "not told";

  /**
   * An item.
   *
   * @param kind items of one kind may be cut off together
   */
  record Item(String kind, String text, List<Item> below) {
    Item {
      below = List.copyOf(below);
    }

    static Item of(String kind, String text) {
      return new Item(kind, text, List.of());
    }
  }

  Outline {
    items = List.copyOf(items);
  }

  /** Returns the sections; those of which there is nothing to say have no items. */
  static List<Outline> of(ReleaseDifference difference) {
    return List.of(
        outcomes(difference.outcomes()),
        thresholds(difference.thresholds()),
        inferences(difference.inferences()),
        modules(difference.statements()));
  }

  private static Outline outcomes(ChangedOutcomes outcomes) {
    var told = new HashSet<Object>();
    var items = new ArrayList<Item>();
    for (OutcomeChange each : outcomes.changes()) {
      var below = new ArrayList<Item>();
      if (each.kind() == Change.Kind.CARE) {
        advice("before", each.before(), below);
        advice("after", each.after(), below);
      }
      each.examples().forEach(one -> below.add(example(each, one, told)));
      items.add(new Item(each.kind().word(), words(each), below));
    }
    if (!outcomes.leftOut().isEmpty()) {
      String ids = String.join(", ", outcomes.leftOut());
      items.add(Item.of("left out", "read or answered by one release only: " + ids));
    }
    String people = outcomes.patients() == 1 ? "1 patient" : outcomes.patients() + " patients";
    return new Outline(
        "Outcomes",
        people + " compared (" + outcomes.data() + "): " + changed(outcomes.changed()) + ".",
        items);
  }

  private static String words(OutcomeChange each) {
    String change =
        each.kind() != Change.Kind.CARE
            ? told(each.before()) + TO + told(each.after())
            : each.before().isEmpty()
                ? NOT_TOLD + TO + "told"
                : each.after().isEmpty() ? "told" + TO + NOT_TOLD : "told otherwise";
    return each.kind().word() + " " + each.label() + ": " + change + ": " + each.patients();
  }

  /** Writes advice in full, as it never stands without its standing and warnings. */
  private static void advice(String when, String text, List<Item> items) {
    if (!text.isEmpty()) {
      items.add(Item.of("advice", when + ": " + text));
    }
  }

  private static String changed(int patients) {
    return switch (patients) {
      case 0 -> "nobody is told anything otherwise";
      case 1 -> "1 is told something otherwise";
      default -> patients + " are told something otherwise";
    };
  }

  private static String told(String text) {
    return text.isEmpty() ? NOT_TOLD : text;
  }

  private static Item example(
      OutcomeChange change, OutcomeChange.Example example, Set<Object> told) {
    boolean isOwn =
        !example.before().equals(change.before()) || !example.after().equals(change.after());
    String text =
        example.patient()
            + (isOwn ? ": " + told(example.before()) + TO + told(example.after()) : "");
    if (example.because().isEmpty() && example.now().isEmpty()) {
      return Item.of("example", text);
    }
    if (!told.add(List.of(example.patient(), example.because(), example.now()))) {
      return Item.of("example", text + ", for the reasons above");
    }
    return new Item(
        "example", text, List.of(side("before", example.because()), side("after", example.now())));
  }

  private static Item side(String when, List<OutcomeChange.Ground> grounds) {
    return grounds.isEmpty()
        ? Item.of("side", when + ": nothing recorded says so")
        : new Item(
            "side", when, grounds.stream().map(each -> Item.of(GROUND, ground(each))).toList());
  }

  private static String ground(OutcomeChange.Ground each) {
    var text = new StringBuilder(each.label());
    if (!each.evidence().isEmpty()) {
      text.append(", from ").append(String.join("; ", each.evidence()));
    }
    if (!each.assumption().isEmpty()) {
      text.append(", taken from silence: ").append(each.assumption());
    }
    if (!each.rule().isEmpty()) {
      text.append(", by the rule: ").append(each.rule());
    }
    if (!each.sources().isEmpty()) {
      text.append(" [").append(String.join("; ", each.sources())).append(']');
    }
    return text.toString();
  }

  private static Outline thresholds(List<ThresholdChange> changes) {
    return new Outline(
        "Thresholds",
        changes.isEmpty() ? "No number at which a conclusion changes is another." : "",
        changes.stream()
            .map(
                each ->
                    new Item(
                        "threshold",
                        each.label()
                            + " ("
                            + each.id()
                            + "), "
                            + each.direction()
                            + ": "
                            + (each.before().isEmpty() ? "none" : each.before())
                            + TO
                            + (each.after().isEmpty() ? "none" : each.after()),
                        each.used().isEmpty()
                            ? List.of()
                            : List.of(
                                Item.of("used", "used by: " + String.join("; ", each.used())))))
            .toList());
  }

  private static Outline inferences(InferenceChanges changes) {
    var items = new ArrayList<Item>();
    changes
        .unsatisfiable()
        .forEach(
            each ->
                items.add(
                    Item.of("unsatisfiable", "nothing can belong to '" + each + "' any more")));
    changes
        .satisfiable()
        .forEach(
            each ->
                items.add(Item.of("satisfiable", "something can belong to '" + each + "' again")));
    changes
        .newBelow()
        .forEach(
            each ->
                items.add(
                    Item.of(
                        "below", "now '" + each.below() + "' lies below '" + each.above() + "'")));
    changes
        .lostBelow()
        .forEach(
            each ->
                items.add(
                    Item.of(
                        "not below",
                        "no more lies '" + each.below() + "' below '" + each.above() + "'")));
    changes.newRules().forEach(each -> items.add(Item.of("new rule", "now: " + each)));
    changes.lostRules().forEach(each -> items.add(Item.of("lost rule", "no more: " + each)));
    String words =
        changes.isSame()
            ? "HermiT is given the same axioms: nothing follows otherwise."
            : changes.isEmpty() ? "HermiT infers the same; no rule is lost or new." : "";
    return new Outline("Inferences", words, items);
  }

  private static Outline modules(List<StatementChange> changes) {
    Map<String, List<Item>> byModule = new LinkedHashMap<>();
    for (StatementChange each : changes) {
      byModule.computeIfAbsent(each.module(), key -> new ArrayList<>()).add(statement(each));
    }
    var items = new ArrayList<Item>();
    byModule.forEach(
        (module, below) ->
            items.add(new Item("module", module.isEmpty() ? "the whole" : module, below)));
    return new Outline(
        "Modules", changes.isEmpty() ? "No module says anything otherwise." : "", items);
  }

  private static Item statement(StatementChange each) {
    String term =
        each.label()
            + (each.id().isEmpty() || each.id().equals(each.label()) ? "" : " (" + each.id() + ")");
    String text =
        switch (each.kind()) {
          case TERM_ADDED -> "added " + each.what() + " " + term;
          case TERM_REMOVED -> "removed " + each.what() + " " + term;
          case TERM_DEPRECATED -> "deprecated " + term;
          case AXIOM_ADDED -> "added: " + each.after();
          case AXIOM_REMOVED -> "removed: " + each.before();
          case STATEMENT_MOVED ->
              "moved to "
                  + each.after()
                  + ": "
                  + (term.isEmpty() ? "" : term + ", ")
                  + (each.what().isEmpty() ? "" : each.what() + ": ")
                  + each.before();
          case ANNOTATION_CHANGED ->
              each.what() + " of " + term + ": " + or(each.before()) + TO + or(each.after());
          case QUERY_ADDED, QUERY_REMOVED, QUERY_CHANGED -> each.kind().words();
        };
    return Item.of(each.kind().words(), text);
  }

  private static String or(String text) {
    return text.isEmpty() ? "none" : "\"" + text + "\"";
  }
}
