package org.gravida.consultation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.history.ReferenceDay;
import org.gravida.abstraction.history.Span;
import org.gravida.abstraction.rule.Reach;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;

/** The results that what the rules of a run read might have in a patient. */
final class PossibleResults {
  private final Knowledge knowledge;

  /** Id of each examination that a rule reads to the ids of the persons it is read of. */
  private final Map<String, TreeSet<String>> read = new TreeMap<>();

  /** Id of what may be outstanding to the ids of the examinations that settle it. */
  private final Map<String, TreeSet<String>> settling = new TreeMap<>();

  /** The findings that a rule needs together, for each that needs more than one. */
  private final Set<List<String>> together = new LinkedHashSet<>();

  PossibleResults(Knowledge knowledge) {
    this.knowledge = knowledge;
    String patient = knowledge.release().settings().getOrDefault("PatientSubjectSetting", "");
    for (AbstractionRule rule : Reach.of(knowledge.release().following(knowledge.following()))) {
      List<String> subjects = rule.all("ofSubject");
      for (String term : rule.all("ofExamination")) {
        var persons = read.computeIfAbsent(term, key -> new TreeSet<>());
        subjects.forEach(each -> persons.add(each.equals(patient) ? "" : each));
        if (subjects.isEmpty()) {
          persons.add("");
        }
      }
      String item = rule.one("outstandingItem");
      if (item.isEmpty() && rule.all("requiresFinding").size() > 1) {
        together.add(rule.all("requiresFinding"));
      }
      if (!item.isEmpty()) {
        var terms = settling.computeIfAbsent(rule.one("yields"), key -> new TreeSet<>());
        terms.add(item);
        terms.addAll(rule.all("ofExamination"));
      }
    }
  }

  /**
   * Returns what a file might say besides, each with every value of its term, in the order of ids
   * and values; on the file's reference day, or on the first on which it counts.
   *
   * @param found what the file says so far
   */
  List<PossibleResult> of(PatientRecord patient, List<Finding> found) {
    var persons = new TreeMap<>(read);
    found.stream()
        .flatMap(each -> each.outstanding().stream())
        .forEach(each -> persons.putIfAbsent(each.item(), new TreeSet<>(List.of(""))));
    var due = due(found);
    var reference = ReferenceDay.of(patient, knowledge.release());
    LocalDate today = reference.day();
    Map<List<String>, LocalDate> next = next(patient, today);
    var possible = new ArrayList<PossibleResult>();
    persons.forEach(
        (term, subjects) -> {
          for (String subject : subjects) {
            LocalDate day = later(today, due.getOrDefault(term, today));
            day = later(day, next.getOrDefault(List.of(term, subject), day));
            List<LocalDate> days = day.equals(today) ? List.of() : List.of(day);
            for (String value : values(term)) {
              possible.add(
                  new PossibleResult(
                      List.of(fact(term, subject, value, day.toString())),
                      days,
                      !reference.isCalendar()));
            }
          }
        });
    return possible;
  }

  /** Returns the findings that a rule needs together, for each that needs more than one. */
  Set<List<String>> together() {
    return together;
  }

  /** Returns the same result found once more, as soon as that counts, if it has to be. */
  Optional<PossibleResult> again(PossibleResult before, List<Finding> found) {
    LocalDate last = LocalDate.parse(before.lastFact().get(Field.DATE));
    return Optional.ofNullable(due(found).get(before.term()))
        .filter(day -> day.isAfter(last))
        .map(
            day ->
                before.and(
                    fact(before.term(), before.subject(), before.value(), day.toString()), day));
  }

  /** Returns the first day on which each examination that has to wait for one counts. */
  private Map<String, LocalDate> due(List<Finding> found) {
    var due = new TreeMap<String, LocalDate>();
    for (Finding each : found) {
      if (each.outstanding().isPresent() && each.due().isPresent()) {
        settling
            .getOrDefault(each.id(), new TreeSet<>())
            .forEach(term -> due.merge(term, each.due().get(), PossibleResults::later));
      }
    }
    return due;
  }

  /**
   * Returns the day after the last result of each examination and person: one of the same day would
   * not be later, and decide nothing beside it.
   */
  private static Map<List<String>, LocalDate> next(PatientRecord patient, LocalDate today) {
    var next = new HashMap<List<String>, LocalDate>();
    for (Fact each : patient.facts()) {
      Span taken = Span.parse(each.date(), today);
      if (taken.isKnown()) {
        next.merge(
            List.of(each.what(), each.get(Field.SUBJECT)),
            taken.last().plusDays(1),
            PossibleResults::later);
      }
    }
    return next;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private List<String> values(String term) {
    return knowledge.release().dictionary().byId(term).map(each -> each.values()).orElse(List.of());
  }

  private static Fact fact(String term, String subject, String value, String date) {
    var fields = new LinkedHashMap<Field, String>();
    fields.put(Field.VALUE, value);
    fields.put(Field.DATE, date);
    if (!subject.isEmpty()) {
      fields.put(Field.SUBJECT, subject);
    }
    return new Fact(term, fields, Place.of(""));
  }
}
