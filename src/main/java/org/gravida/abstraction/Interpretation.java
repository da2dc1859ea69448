package org.gravida.abstraction;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Rule;
import org.gravida.record.Content;
import org.gravida.record.Field;

/**
 * Turns a recorded value into results: the word of the file first, then the laboratory's flag, then
 * its reference range, then a sourced band of the ontology; a number without any of these means
 * nothing.
 */
final class Interpretation {
  private final Settings settings;
  private final Release release;
  private final List<Rule> bands;

  Interpretation(Release release, Settings settings) {
    this.release = release;
    this.settings = settings;
    bands = release.rules().stream().filter(r -> r.operator().equals("ReferenceRule")).toList();
  }

  /** Says whether the text is a canonical number: digits, with a sign or a point perhaps. */
  static boolean isNumber(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    return point < 0
        ? isDigits(text, start, text.length())
        : isDigits(text, start, point) && isDigits(text, point + 1, text.length());
  }

  /** Says whether there is a digit at each of these places, and at least one place. */
  static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  /** Returns the ids of what the content's value means; empty when it has none. */
  Set<String> values(Content content, Set<String> during) {
    var values = new LinkedHashSet<String>();
    String value = content.get(Field.VALUE);
    if (!value.isEmpty() && !isNumber(value)) {
      values.add(value);
    }
    if (content.has(Field.FLAG)) {
      values.add(content.get(Field.FLAG));
    }
    if (values.isEmpty() && isNumber(value)) {
      values.add(meaning(content, new BigDecimal(value), during).orElse(settings.notInterpreted()));
    }
    return values;
  }

  private Optional<String> meaning(Content content, BigDecimal number, Set<String> during) {
    Optional<BigDecimal> low = number(content.get(Field.LOW));
    Optional<BigDecimal> high = number(content.get(Field.HIGH));
    if (low.isPresent() && number.compareTo(low.get()) < 0) {
      return Optional.of(settings.low());
    }
    if (high.isPresent() && number.compareTo(high.get()) > 0) {
      return Optional.of(settings.high());
    }
    if (low.isPresent() || high.isPresent()) {
      return Optional.of(settings.normal());
    }
    return bands.stream()
        .filter(band -> band.all("ofExamination").contains(content.what()))
        .filter(band -> isUnit(band, content.get(Field.UNIT)))
        .filter(band -> isDuring(band, during))
        .filter(
            band -> number(band.one("fromValue")).map(x -> x.compareTo(number) <= 0).orElse(true))
        .filter(band -> number(band.one("toValue")).map(x -> x.compareTo(number) > 0).orElse(true))
        .map(band -> band.one("meansResult"))
        .findFirst();
  }

  private boolean isDuring(Rule band, Set<String> during) {
    var only = band.all("onlyDuring");
    return only.isEmpty()
        || during.stream().anyMatch(one -> only.stream().anyMatch(o -> release.isWithin(one, o)));
  }

  private static boolean isUnit(Rule band, String unit) {
    return band.all("ofUnit").stream()
        .anyMatch(u -> u.toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT)));
  }

  /** Returns the number that the text writes canonically, if it does. */
  static Optional<BigDecimal> number(String text) {
    return isNumber(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
