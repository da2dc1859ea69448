package org.gravida.sampling.prevalence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gravida.intake.Sheet;
import org.gravida.intake.patient.Interpreter;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.sampling.chance.Amount;
import org.gravida.sampling.chance.Days;
import org.gravida.sampling.chance.Moment;
import org.gravida.sampling.chance.Pick;

/** Tries whether the facts of a row can be read as those of a patient file. */
final class FactTrial {
  private final Interpreter interpreter;
  private final Faults faults;

  FactTrial(TermLexicon wording, Faults faults) {
    this.interpreter = new Interpreter(wording);
    this.faults = faults;
  }

  /** A fact as it was read, and the fillings of its fields in canonical spelling. */
  record Tried(Fact example, Map<Field, Filling> fields) {}

  /**
   * Reads the fact with the lowest numbers and with the highest; empty when it is not understood.
   */
  Optional<Tried> fact(Sheet.Row row, String what, Map<Field, Filling> written, List<Own> numbers) {
    PatientRecord lowest = read(row, what, written, moment(Pick.LOWEST, numbers));
    PatientRecord highest = read(row, what, written, moment(Pick.HIGHEST, numbers));
    Stream.concat(lowest.problems().stream(), highest.problems().stream())
        .filter(problem -> problem.level() != Level.NOTE)
        .distinct()
        .map(FactTrial::asError)
        .forEach(faults::add);
    boolean understood = !lowest.facts().isEmpty() && !highest.facts().isEmpty();
    return understood ? Optional.of(tried(lowest.facts().get(0), written)) : Optional.empty();
  }

  private static Problem asError(Problem problem) {
    return Problem.error(problem.place(), problem.found(), problem.expected(), problem.remedy());
  }

  private static Moment moment(Pick pick, List<Own> numbers) {
    var amounts = new HashMap<String, Amount>();
    for (Own own : numbers) {
      own.ranges().stream()
          .map(each -> each.range().amount(pick, 0))
          .reduce((one, other) -> isBeyond(pick, other, one) ? other : one)
          .ifPresent(amount -> amounts.put(own.name(), amount));
    }
    return new Moment(pick, new Days(0, 0), 0, amounts);
  }

  private static boolean isBeyond(Pick pick, Amount other, Amount one) {
    int order = other.number().compareTo(one.number());
    return pick == Pick.HIGHEST ? order > 0 : order < 0;
  }

  private PatientRecord read(
      Sheet.Row row, String what, Map<Field, Filling> written, Moment moment) {
    var fields = new EnumMap<Field, String>(Field.class);
    written.forEach(
        (field, filling) -> filling.fill(moment, 0).ifPresent(text -> fields.put(field, text)));
    var raw = RawFact.of(row.place(), "", what, fields);
    return interpreter.interpret(new RawPatient("trial", row.place(), List.of(raw), List.of()));
  }

  /** Spells what never changes as it was read; a date may have moved out of the value. */
  private static Tried tried(Fact fact, Map<Field, Filling> written) {
    var fields = new EnumMap<Field, Filling>(Field.class);
    fact.fields()
        .forEach(
            (field, text) -> {
              Filling own = written.getOrDefault(field, written.get(Field.VALUE));
              boolean fixed = own instanceof Filling.Fixed;
              fields.put(field, fixed ? new Filling.Fixed(text) : own);
            });
    return new Tried(fact, fields);
  }
}
