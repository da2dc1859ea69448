package org.gravida.intake.writing.coded;

import java.time.Year;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.coding.Description;
import org.gravida.intake.writing.FactWords;
import org.gravida.intake.writing.JsonText.Numeral;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.code.ExactCodes;
import org.gravida.knowledge.code.ExactCodes.ExactCode;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/**
 * One fact as a part of a packet: a disease or feature that is there or absent, else a measurement.
 * What no part has a place for stands in its description.
 */
final class PacketPart {
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
  private static final Set<Field> OF_DISEASE = EnumSet.of(Field.VALUE, Field.DATE);
  private static final String UNREAD = Vocabulary.id(Vocabulary.UNREAD_FACT);
  private static final String TEXT = Vocabulary.id(Vocabulary.RECORDED_FACT);

  private final FactWords words;
  private final ExactCodes codes;
  private final Map<String, String> settings;
  private final Set<String> prefixes;
  private final BiConsumer<Fact, Field> losses;

  /**
   * A part and the list in which it stands.
   *
   * @param list name of the list
   * @param message the part
   */
  record Placed(String list, Map<String, Object> message) {}

  /**
   * Prepares.
   *
   * @param prefixes takes the prefixes of the vocabularies that are used
   * @param losses takes a fact with a field that stands in words only
   */
  PacketPart(
      FactWords words, ExactCodes codes, Set<String> prefixes, BiConsumer<Fact, Field> losses) {
    this.words = words;
    this.codes = codes;
    this.settings = words.wording().release().settings();
    this.prefixes = prefixes;
    this.losses = losses;
  }

  /** Returns the part of a fact that was understood; of whom it is is left to the place. */
  Placed of(Fact fact) {
    String value = fact.get(Field.VALUE);
    boolean isTerm = words.isTerm(fact, Field.VALUE) && value.indexOf(';') < 0;
    boolean isNo = value.equals(settings.get("NoSetting"));
    boolean isThere =
        isTerm
            && words
                .wording()
                .release()
                .isWithin(value, settings.getOrDefault("PresentSetting", ""));
    var section = words.term(fact).map(Term::section);
    var episode = words.term(fact).filter(words.wording()::isEpisode);
    if (episode.isPresent() && isTerm && code(value, "HP").isPresent()) {
      return feature(fact, code(value, "HP").get(), false, true);
    }
    boolean isCondition =
        section.filter(settings.getOrDefault("ConditionSectionSetting", "")::equals).isPresent();
    var disease = code(fact.what(), "MONDO").filter(each -> isCondition);
    if ((isThere || isNo)
        && disease.isPresent()
        && OF_DISEASE.containsAll(fact.fields().keySet())
        && (!fact.has(Field.DATE) || DATE.matcher(fact.date()).matches())) {
      return disease(fact, disease.get(), isNo);
    }
    boolean isState =
        section
            .flatMap(words.wording()::section)
            .filter(each -> !each.defaultValue().isEmpty())
            .isPresent();
    if (isState && (isThere || isNo)) {
      boolean isYes = value.equals(settings.get("YesSetting"));
      var type = code(fact.what(), "HP").orElseGet(() -> own(fact.what()));
      return feature(fact, type, isNo, !isYes && !isNo);
    }
    return measurement(fact);
  }

  /** Returns a class by the code of a vocabulary that means exactly the term. */
  private Optional<Map<String, Object>> code(String term, String prefix) {
    return codes.of(term).stream()
        .filter(each -> each.system().prefix().equals(prefix))
        .map(ExactCode::code)
        .findFirst()
        .map(code -> named(prefix, code, label(term)));
  }

  private Map<String, Object> own(String id) {
    return named(Coding.OWN_PREFIX, id, label(id));
  }

  private Map<String, Object> named(String prefix, String code, String label) {
    prefixes.add(prefix);
    var named = new LinkedHashMap<String, Object>();
    named.put("id", prefix + ":" + code);
    named.put("label", label);
    return named;
  }

  private String label(String id) {
    return words.wording().release().dictionary().label(id);
  }

  private Placed disease(Fact fact, Map<String, Object> term, boolean isNo) {
    var disease = new LinkedHashMap<String, Object>();
    disease.put("term", term);
    if (isNo) {
      disease.put("excluded", true);
    }
    time(fact.date()).ifPresent(time -> disease.put("onset", time));
    disease.put("diseaseStage", List.of(own(fact.get(Field.VALUE))));
    return new Placed("diseases", disease);
  }

  private Placed feature(Fact fact, Map<String, Object> type, boolean isNo, boolean isModified) {
    var feature = new LinkedHashMap<String, Object>();
    var rest = rest(fact);
    rest.remove(Field.VALUE);
    var time = time(fact.date());
    time.ifPresent(each -> rest.remove(Field.DATE));
    feature.put("description", description(fact, rest));
    feature.put("type", type);
    if (isNo) {
      feature.put("excluded", true);
    }
    if (isModified) {
      feature.put("modifiers", List.of(own(fact.get(Field.VALUE))));
    }
    time.ifPresent(each -> feature.put("onset", each));
    return new Placed("phenotypicFeatures", feature);
  }

  private Placed measurement(Fact fact) {
    var measurement = new LinkedHashMap<String, Object>();
    var rest = rest(fact);
    var time = time(fact.date());
    time.ifPresent(each -> rest.remove(Field.DATE));
    var value = value(fact, rest);
    boolean isFlagged = words.isTerm(fact, Field.FLAG) && fact.get(Field.FLAG).indexOf(';') < 0;
    if (isFlagged) {
      rest.remove(Field.FLAG);
    }
    measurement.put("description", description(fact, rest));
    measurement.put("assay", code(fact.what(), "LOINC").orElseGet(() -> own(fact.what())));
    measurement.put("value", value);
    time.ifPresent(each -> measurement.put("timeObserved", each));
    if (isFlagged) {
      measurement.put("interpretation", own(fact.get(Field.FLAG)));
    }
    return new Placed("measurements", measurement);
  }

  /** Returns the value; what it holds is taken from the rest. */
  private Map<String, Object> value(Fact fact, Map<Field, String> rest) {
    String value = fact.get(Field.VALUE);
    if (words.isTerm(fact, Field.VALUE) && value.indexOf(';') < 0) {
      rest.remove(Field.VALUE);
      return Map.of("ontologyClass", own(value));
    }
    rest.remove(Field.VALUE);
    if (!NUMBER.matcher(value).matches()) {
      return Map.of("ontologyClass", named(Coding.OWN_PREFIX, TEXT, value));
    }
    rest.remove(Field.UNIT);
    var quantity = new LinkedHashMap<String, Object>();
    var unit = unit(fact.get(Field.UNIT));
    unit.ifPresent(each -> quantity.put("unit", each));
    quantity.put("value", new Numeral(value));
    String low = fact.get(Field.LOW);
    String high = fact.get(Field.HIGH);
    if (NUMBER.matcher(low).matches() && NUMBER.matcher(high).matches()) {
      rest.remove(Field.LOW);
      rest.remove(Field.HIGH);
      var range = new LinkedHashMap<String, Object>();
      unit.ifPresent(each -> range.put("unit", each));
      range.put("low", new Numeral(low));
      range.put("high", new Numeral(high));
      quantity.put("referenceRange", range);
    }
    return Map.of("quantity", quantity);
  }

  private Optional<Map<String, Object>> unit(String unit) {
    return unit.isEmpty()
        ? Optional.empty()
        : Optional.of(
            codes
                .unit(unit)
                .map(code -> named("UCUM", code, unit))
                .orElseGet(
                    () ->
                        named(
                            Coding.OWN_PREFIX,
                            Vocabulary.id(Vocabulary.property(Field.UNIT)),
                            unit)));
  }

  private static EnumMap<Field, String> rest(Fact fact) {
    var rest = new EnumMap<Field, String>(Field.class);
    rest.putAll(fact.fields());
    return rest;
  }

  /** Returns the description, and tells what stands only there. */
  private String description(Fact fact, Map<Field, String> rest) {
    rest.keySet().stream()
        .filter(field -> field != Field.SUBJECT)
        .forEach(field -> losses.accept(fact, field));
    return new Description(fact.what(), rest).text();
  }

  /** Returns a day, or the stretch from the first to the last moment of a month or a year. */
  private static Optional<Map<String, Object>> time(String date) {
    if (!DATE.matcher(date).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (date.length()) {
          case 4 ->
              stretch(date + "-01-01", Year.parse(date).atMonth(12).atEndOfMonth().toString());
          case 7 -> stretch(date + "-01", YearMonth.parse(date).atEndOfMonth().toString());
          default -> Map.of("timestamp", date + "T00:00:00Z");
        });
  }

  private static Map<String, Object> stretch(String first, String last) {
    var ends = new LinkedHashMap<String, Object>();
    ends.put("start", first + "T00:00:00Z");
    ends.put("end", last + "T23:59:59Z");
    return Map.of("interval", ends);
  }

  /** Returns the part of what was kept unread, in the words that it had. */
  Placed unread(Fact fact) {
    var measurement = new LinkedHashMap<String, Object>();
    measurement.put("description", new Description(UNREAD, fact.fields()).text());
    measurement.put("assay", named(Coding.OWN_PREFIX, UNREAD, fact.what()));
    measurement.put("value", Map.of("ontologyClass", own(UNREAD)));
    return new Placed("measurements", measurement);
  }
}
