package org.gravida.intake.coded;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.UnitScales;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.record.Field;

/** Puts what was found into the fields of a fact. */
final class CodedValues {
  private static final String OTHER_UNIT =
      "has a reference range in another unit, which is left out";
  private static final String NO_UNIT =
      "has a reference range in a unit and a value without one; the range is left out";
  private static final List<String> DIRECTIONS = List.of("HighSetting", "LowSetting");
  private static final List<String> KINDS =
      List.of("RemarkableSetting", "UnremarkableSetting", "InconclusiveSetting");

  private final TermLexicon wording;
  private final CodeLexicon codes;
  private final Map<String, String> settings;
  private final UnitScales units;
  private final SaidWords words;
  private final List<String> choices;
  private final Map<String, String> flagWords = new HashMap<>();
  private final Set<String> ownSamples;

  CodedValues(TermLexicon wording, CodeLexicon codes, SaidWords words) {
    this.wording = wording;
    this.words = words;
    this.codes = codes;
    this.settings = wording.release().settings();
    this.units = new UnitScales(wording.release().rules());
    this.choices = wording.release().choices().getOrDefault(Field.FLAG, List.of());
    this.ownSamples = wording.folded("PatientSampleSetting");
    for (AbstractionRule rule : wording.release().rules()) {
      if (rule.all("ofField").contains(Field.FLAG.name())) {
        for (String word : rule.all("ofWord")) {
          flagWords.put(word.toUpperCase(Locale.ROOT), rule.one("meansResult"));
        }
      }
    }
  }

  /** Whether an answer says that something is there. */
  enum Truth {
    YES,
    NO,
    UNKNOWN
  }

  /** Returns the answer to whether something is there; nothing said, or two things, is unknown. */
  Truth truth(CodedAnswer answer) {
    var said = said(answer);
    var ids = said.isEmpty() ? flags(answer.flag()).stream().limit(1).toList() : said;
    var truths = ids.stream().map(this::truth).distinct().toList();
    return truths.size() == 1 ? truths.get(0) : Truth.UNKNOWN;
  }

  private Truth truth(String id) {
    if (isWithin(id, "PresentSetting") || isWithin(id, "RemarkableSetting")) {
      return Truth.YES;
    }
    boolean isNo = id.equals(settings.get("NoSetting")) || isWithin(id, "UnremarkableSetting");
    return isNo ? Truth.NO : Truth.UNKNOWN;
  }

  /** Returns all that an answer may say apart from its interpretation: a word may name several. */
  private List<String> said(CodedAnswer answer) {
    return codes
        .used(answer.code())
        .map(mapping -> mapping.value().isEmpty() ? mapping.subject() : mapping.value())
        .map(List::of)
        .or(() -> words(answer.text()))
        .or(() -> words(answer.code().text()))
        .orElse(List.of());
  }

  private Optional<List<String>> words(String text) {
    return Optional.of(text)
        .filter(each -> !each.isBlank())
        .map(
            each ->
                wording.release().dictionary().named(each).stream()
                    .filter(term -> !term.isRecordable())
                    .map(Term::id)
                    .distinct()
                    .toList())
        .filter(all -> !all.isEmpty());
  }

  private boolean isWithin(String id, String setting) {
    String wide = settings.getOrDefault(setting, "");
    return !wide.isEmpty() && wording.release().isWithin(id, wide);
  }

  /** Returns the fields of an answer about a term; without a value if nothing is said. */
  Map<Field, String> fields(Term term, CodedAnswer answer) {
    var fields = new EnumMap<Field, String>(Field.class);
    String value = value(term, answer);
    var flags = flags(answer.flag());
    String flag = flags.isEmpty() ? "" : flags.get(0);
    var range = range(term, answer);
    boolean isBare = isNumber(value) && answer.unit().isNothing() && range.isNone();
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
      put(fields, Field.LOW, range.low());
      put(fields, Field.HIGH, range.high());
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
    var coded = coded(term, answer.code());
    if (coded.isPresent()) {
      return coded.get();
    }
    if (!answer.text().isBlank()) {
      return isCount(term) ? answer.text().strip().replaceFirst("[.]0+$", "") : answer.text();
    }
    return codes.mappings(answer.code()).isEmpty() ? answer.code().text() : "";
  }

  /** Returns the value of a term that codes say. */
  Optional<String> coded(Term term, Codeable code) {
    return codes.mappings(code).stream()
        .filter(mapping -> mapping.reason().isEmpty())
        .flatMap(mapping -> Stream.of(mapping.value(), mapping.subject()))
        .filter(id -> !id.isEmpty())
        .flatMap(id -> meant(term, id).stream())
        .findFirst();
  }

  /** Returns the value of a term that another term is, or is called like. */
  private Optional<String> meant(Term term, String id) {
    return term.values().contains(id)
        ? Optional.of(id)
        : wording.value(term, wording.release().dictionary().label(id)).map(Term::id);
  }

  /** Returns the range of a number in its unit; none if it is not known to be in that unit. */
  private CodedAnswer.Range range(Term term, CodedAnswer answer) {
    var range = answer.range();
    String own = codes.unit(answer.unit());
    String other = codes.unit(range.unit());
    if (range.isNone() || other.isEmpty() || other.equalsIgnoreCase(own)) {
      return range;
    }
    return units
        .between(term.id(), other, own)
        .flatMap(
            scale ->
                scale
                    .of(range.low())
                    .flatMap(
                        low ->
                            scale
                                .of(range.high())
                                .map(
                                    high ->
                                        new CodedAnswer.Range(low, high, Codeable.nothing(), ""))))
        .orElseGet(() -> CodedAnswer.Range.refused(own.isEmpty() ? NO_UNIT : OTHER_UNIT));
  }

  /** Returns why the range of an answer is not used, as the rest of a sentence, or empty. */
  String unused(Term term, CodedAnswer answer) {
    return range(term, answer).refusal();
  }

  /** Returns an interpretation that may take back what an answer says; empty if there is none. */
  private Optional<String> unreadFlag(Codeable flag) {
    var all = flags(flag);
    if (all.isEmpty()) {
      boolean isKnown = flag.isNothing() || !codes.mappings(flag).isEmpty();
      return isKnown ? Optional.empty() : Optional.of(flag.shown());
    }
    boolean isUsual = all.stream().allMatch(each -> isWithin(each, "UnremarkableSetting"));
    return flag.codings().stream()
        .filter(each -> codes.mapping(each).isEmpty() && flag(each.code()).isEmpty())
        .filter(
            each -> (isUsual && codes.system(each).isPresent()) || words.isDoubtful(each.code()))
        .map(Coding::code)
        .findFirst();
  }

  /** Says whether the interpretations of an answer exclude one another, or what it says. */
  boolean isContrary(CodedAnswer answer) {
    var all = flags(answer.flag());
    var presence = List.of(settings.getOrDefault("PresenceFlagsSetting", "").split(" "));
    var said = all.isEmpty() ? List.<String>of() : said(answer);
    boolean isOpposite =
        said.size() == 1
            && presence.containsAll(said)
            && all.stream().anyMatch(each -> presence.contains(each) && !said.contains(each));
    return isOpposite
        || all.stream().map(this::kind).distinct().count() > 1
        || all.stream().filter(this::isDirection).count() > 1;
  }

  private boolean isDirection(String flag) {
    return DIRECTIONS.stream().anyMatch(each -> flag.equals(settings.get(each)));
  }

  private String kind(String flag) {
    return KINDS.stream().filter(kind -> isWithin(flag, kind)).findFirst().orElse(flag);
  }

  /** Returns the laboratory's interpretations as terms that a flag may name, high or low first. */
  private List<String> flags(Codeable flag) {
    var all = new LinkedHashSet<String>();
    for (Coding each : flag.codings()) {
      codes
          .mapping(each)
          .filter(mapping -> mapping.reason().isEmpty())
          .map(CodeMapping::subject)
          .filter(choices::contains)
          .or(() -> flag(each.code()))
          .ifPresent(all::add);
    }
    if (all.isEmpty()) {
      flag(flag.text()).ifPresent(all::add);
    }
    return all.stream().sorted(Comparator.comparing(each -> !isDirection(each))).toList();
  }

  private Optional<String> flag(String words) {
    String text = Excerpt.clean(words);
    return Optional.ofNullable(flagWords.get(text.toUpperCase(Locale.ROOT)))
        .or(() -> wording.choice(Field.FLAG, text).map(Term::id));
  }

  /** Returns the id of whose a statement is by what the file says of the person or the sample. */
  Optional<String> subject(CodedStatement statement) {
    var subjects = wording.release().choices().getOrDefault(Field.SUBJECT, List.of());
    var said = statement.whose().relationship();
    boolean isSample = statement.whose().isSample();
    if (!isSample) {
      return codes.used(said).map(CodeMapping::subject).filter(subjects::contains);
    }
    var owners =
        said.codings().stream()
            .filter(each -> codes.system(each).isPresent())
            .map(each -> codes.mapping(each).map(CodeMapping::subject).orElse(""))
            .distinct()
            .toList();
    if (owners.isEmpty()) {
      String words = Dictionary.fold(Excerpt.clean(said.text()));
      return Optional.ofNullable(settings.get("PatientSubjectSetting"))
          .filter(hers -> ownSamples.contains(words));
    }
    return owners.size() == 1 && subjects.contains(owners.get(0))
        ? Optional.of(owners.get(0))
        : Optional.empty();
  }

  /** Returns the week that an answer gives: a number, and in which unit if it has one. */
  String week(CodedAnswer answer) {
    return (answer.text() + " " + codes.unit(answer.unit())).strip();
  }

  /** Returns the course of something that is there, as a value of the term; empty if not said. */
  Optional<String> course(Term term, Codeable course) {
    return codes.used(course).map(CodeMapping::subject).filter(term.values()::contains);
  }

  /** Says whether something is said to be over, for certain or perhaps. */
  boolean isOver(Codeable course) {
    String active = settings.getOrDefault("ActiveSetting", "");
    return codes.mappings(course).stream().anyMatch(each -> !each.subject().equals(active));
  }

  /** Returns the term that tells how sure something is: no, suspected, or nothing special. */
  Optional<String> certainty(Codeable certainty) {
    return codes.used(certainty).map(CodeMapping::subject);
  }

  /** Returns why a statement cannot be relied on, as the rest of a sentence about it, or empty. */
  String doubt(CodedStatement statement) {
    if (!statement.doubt().isEmpty()) {
      return statement.doubt();
    }
    String certainty = state(statement.certainty());
    String course = state(statement.course());
    if (!certainty.isEmpty() || !course.isEmpty()) {
      return (certainty.isEmpty()
              ? "does not say whether it is over: "
              : "is not said to be sure: ")
          + (certainty.isEmpty() ? course : certainty);
    }
    return isContrary(statement.answer())
        ? "has interpretations that exclude one another, or its value"
        : unreadFlag(statement.answer().flag())
            .map(each -> "has an interpretation that is not understood: " + Excerpt.of(each))
            .orElse("");
  }

  /** Returns what is not understood of a state that a file tells in codes, or empty. */
  private String state(Codeable said) {
    if (said.isNothing()) {
      return "";
    }
    var known = codes.mappings(said);
    String words = Excerpt.of(said.shown());
    if (known.isEmpty()) {
      return "the state " + words + " is not understood";
    }
    return known.stream().map(CodeMapping::subject).distinct().count() > 1
        ? "the state " + words + " stands beside another"
        : "";
  }
}
