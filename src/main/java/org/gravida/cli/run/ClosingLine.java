package org.gravida.cli.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gravida.record.Level;
import org.gravida.record.Problem;
import org.gravida.report.shared.ProblemKind;

/**
 * What a run over several patients says at its end, where values were not understood.
 *
 * <p>Example: <i>2,999 patients answered; 61,116 values not understood or in doubt in 2,999 of them
 * (3,000 of one kind, such as 14.02.2024 in pregnancy 1, date); see errors.csv</i>.
 */
final class ClosingLine {
  private static final int MOST_KINDS = 1000;

  private final Map<Kind, Count> kinds = new LinkedHashMap<>();
  private long values;
  private long patients;

  /** Problems of one kind in the same field, whichever pregnancy or test it is of. */
  private record Kind(ProblemKind problem, String field) {}

  private static final class Count {
    private final Problem first;
    private long number;

    Count(Problem first) {
      this.first = first;
    }
  }

  /** Takes the problems of a patient. */
  void add(List<Problem> problems) {
    long before = values;
    for (Problem problem : problems) {
      if (problem.level() == Level.NOTE) {
        continue;
      }
      values++;
      var kind =
          new Kind(ProblemKind.of(problem), problem.place().detail().replaceAll("[0-9]+", "#"));
      if (kinds.size() < MOST_KINDS || kinds.containsKey(kind)) {
        kinds.computeIfAbsent(kind, ignored -> new Count(problem)).number++;
      }
    }
    if (values > before) {
      patients++;
    }
  }

  /**
   * Returns the line.
   *
   * @param answered how many patients were answered
   * @param advice where all of them are found
   * @return empty if all was understood, or only one patient was answered
   */
  Optional<String> line(long answered, String advice) {
    if (values == 0 || answered < 2) {
      return Optional.empty();
    }
    Count most = null;
    for (Count each : kinds.values()) {
      most = most == null || each.number > most.number ? each : most;
    }
    String field = most.first.place().detail();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%,d patients answered; %,d %s not understood or in doubt in %,d of them (%s%s)%s",
            answered,
            values,
            values == 1 ? "value" : "values",
            patients,
            most.number == 1
                ? (values == 1 ? "" : "such as ")
                : String.format(Locale.ROOT, "%,d of one kind, such as ", most.number),
            most.first.found() + (field.isEmpty() ? "" : " in " + field),
            advice));
  }
}
