package org.gravida.intake.wording;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.intake.notation.Numerals;
import org.gravida.intake.wording.TermLexicon.Slot;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.record.Field;

/** Takes apart what one cell says of several fields. Not safe for several threads. */
final class FactParts {
  /** What stands behind a unit of which its column says that it is the unit of the week. */
  private static final String OF_WEEK = "(of the week)";

  private static final String NUMBER = "[-+]?\\d[\\d.,]*(?:[eE][-+]?\\d{1,2})?";
  private static final Pattern MEASURED =
      Pattern.compile("((?:[<>≤≥]=?)?\\s*" + NUMBER + ")\\s*((?![eE][-+]?\\d)[^\\d\\s.,;:+-].*)");
  private static final Pattern TITRE = Pattern.compile("([<>≤≥]?=?)\\s*1\\s*[:/]\\s*(\\d{1,6})");
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")\\s*(?:-|~|to|\\.\\.)\\s*(" + NUMBER + ")");
  private static final Pattern WITH_RANGE =
      Pattern.compile("(.*\\d[^(\\[]*?)\\s*[(\\[]\\s*([<>≤≥\\d][^()\\[\\]]*)[)\\]]");
  private static final Pattern WORD_FIRST =
      Pattern.compile("([\\p{L}-]+)\\s*[,:;]?\\s*\\(?\\s*([<>≤≥]?=?\\s*\\d[^()]*)\\)?");
  private static final Pattern WORD_LAST =
      Pattern.compile("([<>≤≥]?=?\\s*\\d.*?)[\\s,;(]+([\\p{L}-]+)\\)?");
  private static final Pattern UPPER = Pattern.compile("(?:<=?|≤|=<)\\s*(" + NUMBER + ")");
  private static final Pattern LOWER = Pattern.compile("(?:>=?|≥|=>)\\s*(" + NUMBER + ")");

  private static final Set<ValueType> NUMBERS = Set.of(ValueType.TERM_OR_NUMBER, ValueType.COUNT);

  private final TermLexicon wording;
  private final String titre;
  private final Set<String> titres;
  private final Map<String, Set<String>> units = new HashMap<>();

  /** Takes the setting {@code TitreUnitSetting}: spellings of the unit of a number of dilutions. */
  FactParts(TermLexicon wording) {
    this.wording = wording;
    String[] spellings =
        wording.release().settings().getOrDefault("TitreUnitSetting", "").split(";");
    this.titre = spellings[0];
    this.titres = Stream.of(spellings).map(Dictionary::fold).collect(Collectors.toSet());
  }

  /** Returns the names of columns that say in which unit a week is: within its name, or apart. */
  static Map<String, Slot> withUnit(String name, Slot slot) {
    return slot.field() == Field.WEEK
        ? Map.of(
            name + "inweeks", new Slot(Field.WEEK, ""),
            name + "indays", new Slot(Field.WEEK, "days"),
            name + "unit", new Slot(Field.UNIT, OF_WEEK))
        : Map.of();
  }

  /**
   * Returns the fields of a fact: a date out of the value of a term that has none, the unit out of
   * a number, both ends out of a range.
   */
  Map<Field, String> of(RawFact raw, Term term) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(raw.fields());
    fields.remove(Field.SECTION);
    ofWeek(fields, term);
    String value = fields.getOrDefault(Field.VALUE, "");
    if (!value.isEmpty() && term.valueType() == ValueType.NONE) {
      if (!fields.containsKey(Field.DATE)) {
        fields.remove(Field.VALUE);
        fields.put(Field.DATE, value);
      }
      return fields;
    }
    if (term.valueType() == ValueType.TERM_OR_NUMBER) {
      number(fields, term, measured(fields, term, Numerals.plain(value)));
      range(fields, Field.LOW, term);
      range(fields, Field.HIGH, term);
    }
    return fields;
  }

  /** Puts a unit behind the week where it is that of the week: no other number can have one. */
  private static void ofWeek(Map<Field, String> fields, Term term) {
    String unit = fields.getOrDefault(Field.UNIT, "");
    String week = fields.getOrDefault(Field.WEEK, "");
    boolean isNamed = unit.endsWith(OF_WEEK);
    boolean isNumbered = NUMBERS.contains(term.valueType());
    if (unit.isEmpty() || (!isNamed && (isNumbered || week.isEmpty()))) {
      return;
    }
    fields.remove(Field.UNIT);
    if (!week.isEmpty() && week.chars().noneMatch(Character::isLetter)) {
      String own = isNamed ? unit.substring(0, unit.length() - OF_WEEK.length()) : unit;
      fields.put(Field.WEEK, week + " " + own.strip());
    }
  }

  /** Takes a range in brackets and a word of the laboratory out of a value; returns the rest. */
  private String measured(Map<Field, String> fields, Term term, String value) {
    var ranged = WITH_RANGE.matcher(value);
    boolean isRanged =
        ranged.matches()
            && !fields.containsKey(Field.LOW)
            && !fields.containsKey(Field.HIGH)
            && isRange(ranged.group(2));
    String rest = isRanged ? ranged.group(1) : value;
    if (isRanged) {
      fields.put(Field.HIGH, ranged.group(2));
    }
    if (!fields.containsKey(Field.FLAG)) {
      var first = WORD_FIRST.matcher(rest);
      var last = WORD_LAST.matcher(rest);
      if (first.matches() && isFlag(first.group(1), term)) {
        fields.put(Field.FLAG, first.group(1));
        rest = first.group(2).strip();
      } else if (last.matches() && isFlag(last.group(2), term)) {
        fields.put(Field.FLAG, last.group(2));
        rest = last.group(1).strip();
      }
    }
    if (!rest.equals(value)) {
      fields.put(Field.VALUE, rest);
    }
    return rest;
  }

  private static boolean isRange(String text) {
    return Stream.of(RANGE, UPPER, LOWER).anyMatch(each -> each.matcher(text).lookingAt());
  }

  /** Says whether a word may be a flag beside a number; one that is a unit of the term is none. */
  private boolean isFlag(String word, Term term) {
    return wording.choice(Field.FLAG, word).isPresent()
        && !units.computeIfAbsent(term.id(), id -> wording.units(term)).contains(fold(word));
  }

  private void number(Map<Field, String> fields, Term term, String value) {
    String given = fields.getOrDefault(Field.UNIT, "");
    var diluted = TITRE.matcher(value);
    if (diluted.matches() && !titre.isEmpty() && (given.isEmpty() || isTitre(given))) {
      fields.put(Field.VALUE, diluted.group(1) + diluted.group(2));
      fields.put(Field.UNIT, titre);
      return;
    }
    if (isTitre(given)) {
      fields.put(Field.UNIT, titre);
    }
    var measured = MEASURED.matcher(value);
    if (measured.matches() && isUnit(measured.group(2).strip(), given, term)) {
      fields.put(Field.VALUE, measured.group(1).strip());
      fields.put(Field.UNIT, measured.group(2).strip());
    }
  }

  private boolean isTitre(String unit) {
    return !titre.isEmpty() && titres.contains(Dictionary.fold(unit));
  }

  /** Says whether words after a number are its unit: one that its column does not contradict. */
  private boolean isUnit(String words, String given, Term term) {
    if (!given.isEmpty()) {
      return fold(words).equals(fold(given));
    }
    return units.computeIfAbsent(term.id(), id -> wording.units(term)).contains(fold(words))
        || (!term.plausible().isEmpty() && wording.value(term, words).isEmpty());
  }

  private static String fold(String unit) {
    return TermLexicon.foldUnit(unit);
  }

  /** Reads a range, or one end of it with its sign, in the field of an end. */
  private void range(Map<Field, String> fields, Field field, Term term) {
    if (!fields.containsKey(field)) {
      return;
    }
    String text = Numerals.plain(fields.get(field)).strip();
    var measured = Pattern.compile("(.*\\d)\\s*([^\\d\\s.,;:+-][^\\d]*)").matcher(text);
    if (measured.matches()
        && isUnit(measured.group(2).strip(), fields.getOrDefault(Field.UNIT, ""), term)) {
      text = measured.group(1).strip();
    }
    var both = RANGE.matcher(text);
    var upper = UPPER.matcher(text);
    var lower = LOWER.matcher(text);
    Field other = field == Field.LOW ? Field.HIGH : Field.LOW;
    if (both.matches() && agrees(fields, other, both.group(other == Field.LOW ? 1 : 2), text)) {
      fields.put(Field.LOW, both.group(1));
      fields.put(Field.HIGH, both.group(2));
    } else if (upper.matches() && !isOpen(text, upper.group(1), fields)) {
      move(fields, field, Field.HIGH, upper.group(1));
    } else if (lower.matches() && !isOpen(text, lower.group(1), fields)) {
      move(fields, field, Field.LOW, lower.group(1));
    } else {
      fields.put(field, text);
    }
  }

  /** Says whether the number is the very limit that the range may leave out. */
  private static boolean isOpen(String text, String limit, Map<Field, String> fields) {
    boolean isStrict = List.of('<', '>').contains(text.charAt(0)) && text.charAt(1) != '=';
    return isStrict && fields.getOrDefault(Field.VALUE, "").equals(limit);
  }

  private static boolean agrees(
      Map<Field, String> fields, Field other, String number, String text) {
    String said = fields.getOrDefault(other, "");
    return said.isEmpty() || said.equals(number) || Numerals.plain(said).strip().equals(text);
  }

  private static void move(Map<Field, String> fields, Field from, Field to, String number) {
    if (from == to || !fields.containsKey(to)) {
      fields.remove(from);
      fields.put(to, number);
    }
  }
}
