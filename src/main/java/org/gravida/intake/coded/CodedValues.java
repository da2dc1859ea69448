package org.gravida.intake.coded;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.record.Field;

/** Puts what was found into the fields of a fact. */
final class CodedValues {
  private final TermLexicon wording;
  private final CodeLexicon codes;
  private final Map<String, String> settings;

  CodedValues(TermLexicon wording, CodeLexicon codes) {
    this.wording = wording;
    this.codes = codes;
    this.settings = wording.release().settings();
  }

  /** Whether an answer says that something is there. */
  enum Truth {
    YES,
    NO,
    UNKNOWN
  }

  /** Returns the answer to whether something is there; nothing said is unknown. */
  Truth truth(CodedAnswer answer) {
    String id =
        used(answer.code())
            .or(() -> used(answer.flag()))
            .map(mapping -> mapping.value().isEmpty() ? mapping.subject() : mapping.value())
            .or(() -> word(answer.text()))
            .or(() -> word(answer.code().text()))
            .orElse("");
    if (id.isEmpty()) {
      return Truth.UNKNOWN;
    }
    if (isWithin(id, "PresentSetting") || isWithin(id, "RemarkableSetting")) {
      return Truth.YES;
    }
    boolean isNo = id.equals(settings.get("NoSetting")) || isWithin(id, "UnremarkableSetting");
    return isNo ? Truth.NO : Truth.UNKNOWN;
  }

  private Optional<CodeMapping> used(Codeable code) {
    return codes.used(code);
  }

  private Optional<String> word(String text) {
    return text.isBlank()
        ? Optional.empty()
        : wording.release().dictionary().named(text).stream()
            .filter(term -> !term.isRecordable())
            .map(Term::id)
            .findFirst();
  }

  private boolean isWithin(String id, String setting) {
    String wide = settings.getOrDefault(setting, "");
    return !wide.isEmpty() && wording.release().isWithin(id, wide);
  }

  /** Returns the fields of an answer about a term; without a value if nothing is said. */
  Map<Field, String> fields(Term term, CodedAnswer answer) {
    var fields = new EnumMap<Field, String>(Field.class);
    String value = value(term, answer);
    String flag = flag(answer);
    boolean isBare =
        isNumber(value)
            && answer.unit().isNothing()
            && answer.low().isEmpty()
            && answer.high().isEmpty();
    boolean isPreferred = value.isEmpty() || (isBare && !isCount(term));
    if (isPreferred && !flag.isEmpty() && term.values().contains(flag)) {
      fields.put(Field.VALUE, flag);
      return fields;
    }
    if (!value.isEmpty()) {
      fields.put(Field.VALUE, value);
    }
    if (isNumber(value) && !isCount(term)) {
      put(fields, Field.UNIT, codes.unit(answer.unit()));
      put(fields, Field.LOW, answer.low());
      put(fields, Field.HIGH, answer.high());
      put(fields, Field.FLAG, flag);
    }
    return fields;
  }

  private static void put(Map<Field, String> fields, Field field, String text) {
    if (!text.isBlank()) {
      fields.put(field, text);
    }
  }

  private static boolean isCount(Term term) {
    return term.valueType() == Term.ValueType.COUNT;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().anyMatch(Character::isDigit);
  }

  private String value(Term term, CodedAnswer answer) {
    for (CodeMapping mapping : codes.mappings(answer.code())) {
      if (!mapping.reason().isEmpty()) {
        continue;
      }
      for (String id : List.of(mapping.value(), mapping.subject())) {
        var meant = id.isEmpty() ? Optional.<String>empty() : meant(term, id);
        if (meant.isPresent()) {
          return meant.get();
        }
      }
    }
    if (!answer.text().isBlank()) {
      return isCount(term) ? answer.text().strip().replaceFirst("[.]0+$", "") : answer.text();
    }
    return codes.mappings(answer.code()).isEmpty() ? answer.code().text() : "";
  }

  /** Returns the value of a term that another term is, or is called like. */
  private Optional<String> meant(Term term, String id) {
    return term.values().contains(id)
        ? Optional.of(id)
        : wording.value(term, wording.release().dictionary().label(id)).map(Term::id);
  }

  /** Returns the laboratory's interpretation as a term that a flag may name, or nothing. */
  private String flag(CodedAnswer answer) {
    return used(answer.flag())
        .map(CodeMapping::subject)
        .filter(id -> wording.release().choices().getOrDefault(Field.FLAG, List.of()).contains(id))
        .orElse("");
  }

  /** Returns the week that an answer gives: its number without the unit. */
  String week(CodedAnswer answer) {
    return answer.text();
  }

  /** Returns the course of something that is there, as a value of the term; empty if not said. */
  Optional<String> course(Term term, Codeable course) {
    return used(course).map(CodeMapping::subject).filter(term.values()::contains);
  }

  /** Says whether something is said to be over, for certain or perhaps. */
  boolean isOver(Codeable course) {
    String active = settings.getOrDefault("ActiveSetting", "");
    return codes.mappings(course).stream().anyMatch(each -> !each.subject().equals(active));
  }

  /** Returns the term that tells how sure something is: no, suspected, or nothing special. */
  Optional<String> certainty(Codeable certainty) {
    return used(certainty).map(CodeMapping::subject);
  }
}
