package org.gravida.consultation.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gravida.consultation.explanation.PatientExplanations;
import org.gravida.consultation.release.Knowledge;
import org.gravida.inference.abduction.Abduction;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/** Finds the ways to an answer: what has to be found, or else recorded or read. */
final class Ways {
  private final Knowledge knowledge;
  private final Map<String, PatientPlan.Proposed> order;
  private final int most;

  /**
   * Prepares.
   *
   * @param order of the examinations, by id
   * @param most how many choices of each need are told at most
   */
  Ways(Knowledge knowledge, Map<String, PatientPlan.Proposed> order, int most) {
    this.knowledge = knowledge;
    this.order = order;
    this.most = most;
  }

  /**
   * An answer to a question.
   *
   * @param words it in a word
   * @param missing what a file lacks for it
   * @param isGiven says of a file with results whether it is so answered
   * @param records findings, in words, that no examination gives, with which it would follow
   */
  record Answer(
      String words,
      Function<PlannedFile, Abduction.Missing> missing,
      Predicate<PatientExplanations> isGiven,
      Function<PlannedFile, List<List<String>>> records) {}

  /** Returns the way to an answer. */
  PatientPlan.Way to(Answer answer, PlannedFile file) {
    PatientPlan.Way way = examined(answer, file, most);
    PatientPlan.Way told = way.unless(List.copyOf(unread(answer, file)));
    return told.needs().isEmpty() && told.unread().isEmpty()
        ? told.orBy(answer.records().apply(file))
        : told;
  }

  /** Returns the records without which, if nobody had made them, further choices would do. */
  private Set<String> unread(Answer answer, PlannedFile file) {
    var barring = new TreeSet<String>();
    if (file.unread().isEmpty()) {
      return barring;
    }
    var needs = examined(answer, file.withoutUnread(), Integer.MAX_VALUE).needs();
    var first = needs.stream().map(need -> need.choices().get(0)).toList();
    for (int i = 0; i < needs.size(); i++) {
      for (List<PossibleResult> choice : needs.get(i).choices()) {
        var all = new ArrayList<>(choice);
        for (int j = 0; j < needs.size(); j++) {
          all.addAll(i == j ? List.of() : first.get(j));
        }
        if (!answer.isGiven().test(file.with(all))) {
          file.unread().stream()
              .filter(each -> !answer.isGiven().test(file.with(all, List.of(each))))
              .forEach(each -> barring.add(words(each)));
        }
      }
    }
    return barring;
  }

  private PatientPlan.Way examined(Answer answer, PlannedFile file, int most) {
    Abduction.Missing missing = answer.missing().apply(file);
    if (!missing.possible()) {
      return new PatientPlan.Way(answer.words(), List.of(), true);
    }
    List<List<List<PossibleResult>>> needs =
        missing.factors().stream()
            .map(factor -> factor.stream().map(set -> results(set, file)).toList())
            .map(choices -> choices.stream().sorted(by(order)).toList())
            .toList();
    return verified(answer.words(), needs, missing.complete(), answer.isGiven(), file, most);
  }

  private static List<PossibleResult> results(List<Integer> numbers, PlannedFile file) {
    return numbers.stream().map(file::result).toList();
  }

  /**
   * Keeps the choices with which, and the first of all other needs, the question is so answered.
   */
  private static PatientPlan.Way verified(
      String answer,
      List<List<List<PossibleResult>>> needs,
      boolean isComplete,
      Predicate<PatientExplanations> isAnswered,
      PlannedFile file,
      int most) {
    var kept = new ArrayList<PatientPlan.Need>();
    boolean isWhole = isComplete;
    for (int i = 0; i < needs.size(); i++) {
      var others = new ArrayList<PossibleResult>();
      for (int j = 0; j < needs.size(); j++) {
        if (j != i) {
          others.addAll(needs.get(j).get(0));
        }
      }
      var choices = new ArrayList<List<PossibleResult>>();
      for (List<PossibleResult> choice : needs.get(i)) {
        var all = new ArrayList<>(choice);
        all.addAll(others);
        PatientExplanations then = file.with(all);
        if (then.isConsistent() && isAnswered.test(then)) {
          add(choice, choices);
        }
      }
      if (choices.isEmpty()) {
        return new PatientPlan.Way(answer, List.of(), isWhole);
      }
      isWhole &= choices.size() <= most;
      kept.add(new PatientPlan.Need(choices.subList(0, Math.min(most, choices.size()))));
    }
    return new PatientPlan.Way(answer, kept, isWhole);
  }

  /** Adds a choice; one that is only another result of an examination joins the first of it. */
  private static void add(List<PossibleResult> choice, List<List<PossibleResult>> choices) {
    if (choice.size() == 1) {
      for (int i = 0; i < choices.size(); i++) {
        PossibleResult first = choices.get(i).get(0);
        if (choices.get(i).size() == 1 && first.isLike(choice.get(0))) {
          choices.set(i, List.of(first.or(choice.get(0))));
          return;
        }
      }
    }
    choices.add(choice);
  }

  /**
   * What can be done now first, then what takes fewer results, then the choice whose last
   * examination comes first in the order.
   */
  private static Comparator<List<PossibleResult>> by(Map<String, PatientPlan.Proposed> order) {
    return Comparator.<List<PossibleResult>, Boolean>comparing(
            choice ->
                choice.stream()
                    .map(each -> order.get(each.term()))
                    .anyMatch(each -> each != null && !each.until().isEmpty()))
        .thenComparingInt(choice -> choice.stream().mapToInt(PossibleResult::times).sum())
        .thenComparingInt(
            choice ->
                choice.stream()
                    .map(each -> order.get(each.term()))
                    .mapToInt(each -> each == null ? -1 : each.rank())
                    .max()
                    .orElse(-1))
        .thenComparingInt(List::size);
  }

  private String words(Fact unread) {
    String subject = unread.get(Field.SUBJECT);
    return knowledge.label(unread.what())
        + (subject.isEmpty() ? "" : " (" + knowledge.label(subject) + ")")
        + " ("
        + unread.place().alone()
        + ")";
  }
}
