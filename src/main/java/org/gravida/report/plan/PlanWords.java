package org.gravida.report.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.consultation.plan.PossibleResult;

/** What a plan says, in words. */
public record PlanWords(UnaryOperator<String> labels) {
  /** Returns the examination and whose it is, such as "thing (partner)". */
  String examination(PossibleResult result) {
    String name = labels.apply(result.term());
    return result.subject().isEmpty() ? name : name + " (" + labels.apply(result.subject()) + ")";
  }

  /** Returns the examination with its result and the days on which it counts. */
  String result(PossibleResult result) {
    return examination(result) + ": " + String.join(" or ", values(result)) + days(result);
  }

  /** Returns the results that would do, in words. */
  List<String> values(PossibleResult result) {
    return Stream.concat(Stream.of(result.value()), result.others().stream()).map(labels).toList();
  }

  private static String days(PossibleResult result) {
    List<LocalDate> days = result.days();
    if (result.isUndated()) {
      return result.times() == 1
          ? ""
          : ", %d times, the last no less than %d days after the first"
              .formatted(
                  result.times(), ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1)));
    }
    return days.isEmpty()
        ? ""
        : ", from " + String.join(" and again from ", days.stream().map(String::valueOf).toList());
  }

  /** Returns results that are all needed. */
  public String choice(List<PossibleResult> results) {
    return results.stream().map(this::result).collect(Collectors.joining(" and "));
  }

  /** Returns an answer with what has to be found for it. */
  public static String way(PatientPlan.Way way) {
    if (way.needs().isEmpty() && !way.unread().isEmpty()) {
      return way.answer()
          + ": by no examination before this is corrected, which could not be read: "
          + String.join(", ", way.unread());
    }
    if (way.needs().isEmpty() && !way.records().isEmpty()) {
      return way.answer() + ": by a record, not by an examination";
    }
    if (way.needs().isEmpty()) {
      return way.answer() + ": by no examination that a rule reads";
    }
    boolean isOne = way.needs().size() == 1 && way.needs().get(0).choices().size() == 1;
    return way.answer() + (isOne ? ", if this is found" : ways(way));
  }

  private static String ways(PatientPlan.Way way) {
    return way.needs().size() == 1
        ? ", if one of these is found"
        : ", if of each of these lines one is found";
  }

  /** Returns what is told behind the choices. */
  public static List<String> notes(PatientPlan.Way way) {
    var notes = new ArrayList<String>();
    way.records().forEach(some -> notes.add(String.join("; or ", some)));
    if (!way.needs().isEmpty() && !way.unread().isEmpty()) {
      notes.add(
          "more would do once this is corrected, which could not be read: "
              + String.join(", ", way.unread()));
    }
    return notes;
  }
}
