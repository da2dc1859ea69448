package org.gravida.intake.wording;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gravida.intake.notation.NumberReader;
import org.gravida.intake.notation.Reading.Refused;
import org.gravida.knowledge.Plausible;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;

/** Whether a number can be that of its term in its unit, and if not, what it may be instead. */
final class Bounds {
  private static final String FOREIGN =
      "It may be in another unit than the result: write both in one, or leave the range out.";

  private final TermLexicon wording;
  private final List<BigDecimal> codes;

  /** Takes the setting {@code MissingCodesSetting}: numbers with space between. */
  Bounds(TermLexicon wording) {
    this.wording = wording;
    String settings = wording.release().settings().getOrDefault("MissingCodesSetting", "");
    codes =
        Arrays.stream(settings.split("\\s+"))
            .filter(code -> !code.isEmpty())
            .map(BigDecimal::new)
            .toList();
  }

  /** Refuses numbers that are not plausible, and a range that is none. */
  void check(Term term, Map<Field, String> canonical, Map<Field, Refused> refused) {
    if (canonical.containsKey(Field.LOW)
        && canonical.containsKey(Field.HIGH)
        && new BigDecimal(canonical.get(Field.LOW))
                .compareTo(new BigDecimal(canonical.get(Field.HIGH)))
            >= 0) {
      String remedy = "Correct " + wording.name(Field.LOW) + " and " + wording.name(Field.HIGH);
      var no = new Refused("a lower end below the upper end", remedy + ".");
      refused.put(Field.LOW, no);
      refused.put(Field.HIGH, no);
    }
    String value = canonical.getOrDefault(Field.VALUE, "");
    Optional<BigDecimal> number = NumberReader.of(value);
    if (number.isEmpty() || term.plausible().isEmpty()) {
      return;
    }
    String unit = canonical.getOrDefault(Field.UNIT, "");
    boolean isLimit = !NumberReader.isCanonical(value);
    problem(term, number.get(), isLimit, unit).ifPresent(no -> refused.put(Field.VALUE, no));
    for (Field field : List.of(Field.LOW, Field.HIGH)) {
      if (canonical.containsKey(field)) {
        limit(term, canonical.get(field), unit, number.get())
            .ifPresent(no -> refused.put(field, no));
      }
    }
  }

  /**
   * Returns why a number is not read; empty when it is.
   *
   * @param isLimit whether the number lies on one side of the value only
   * @param unit as written, or empty
   */
  private Optional<Refused> problem(Term term, BigDecimal value, boolean isLimit, String unit) {
    var ranges = inUnit(term, unit);
    if (term.plausible().isEmpty()) {
      return Optional.empty();
    }
    if (ranges.isEmpty()) {
      return Optional.of(
          new Refused(
              "a unit of " + term.label() + ": " + units(term),
              "Correct the unit, or see whether it is the number of another test."));
    }
    return (isLimit ? isIn(ranges, value) : ranges.stream().anyMatch(range -> range.holds(value)))
        ? Optional.empty()
        : Optional.of(
            new Refused(term.label() + " from " + words(term, ranges), reason(term, value)));
  }

  /**
   * Returns why the end of a reference range is not read; empty when it is. A range stands in the
   * unit of its result: one that can only be in another is never compared with it.
   */
  private Optional<Refused> limit(Term term, String number, String unit, BigDecimal of) {
    var ranges = inUnit(term, unit);
    var own = ranges.stream().filter(range -> range.holds(of)).toList();
    var meant = own.isEmpty() ? ranges : own;
    var value = new BigDecimal(number);
    boolean isForeign =
        meant.stream().noneMatch(range -> range.holds(value))
            && term.plausible().stream().anyMatch(range -> range.holds(value));
    return ranges.isEmpty() || value.signum() == 0 || (isIn(meant, value) && !isForeign)
        ? Optional.empty()
        : Optional.of(
            new Refused(
                "a limit of " + term.label() + " from " + words(term, meant),
                isForeign ? FOREIGN : code(value)));
  }

  /** Below the least plausible number there may be a limit, but none below zero. */
  private static boolean isIn(List<Plausible> ranges, BigDecimal value) {
    return ranges.stream()
        .anyMatch(
            range ->
                range.holds(value)
                    || (value.signum() > 0 && value.compareTo(new BigDecimal(range.from())) < 0));
  }

  private static List<Plausible> inUnit(Term term, String unit) {
    return unit.isEmpty() || term.plausible().stream().allMatch(range -> range.units().isEmpty())
        ? term.plausible()
        : term.plausible().stream().filter(range -> range.isIn(unit)).toList();
  }

  private String reason(Term term, BigDecimal value) {
    if (isCode(value)) {
      return code(value);
    }
    return term.plausible().stream()
        .filter(range -> range.holds(value))
        .min(Comparator.comparingDouble(range -> range.distance(value)))
        .map(range -> "It may be in " + range.unit(term.unit()) + ": correct the unit.")
        .orElse(code(value));
  }

  private String code(BigDecimal value) {
    return isCode(value)
        ? "It looks like a code for a missing value: leave it out when it is not known."
        : "Correct it, or see whether columns were exchanged or the unit is another.";
  }

  private boolean isCode(BigDecimal value) {
    return codes.stream().anyMatch(code -> code.compareTo(value) == 0);
  }

  private static String words(Term term, List<Plausible> ranges) {
    return ranges.stream()
        .map(range -> range.words(term.unit()))
        .collect(Collectors.joining(", or "));
  }

  private static String units(Term term) {
    return term.plausible().stream()
        .map(range -> range.unit(term.unit()))
        .collect(Collectors.joining(" or "));
  }
}
