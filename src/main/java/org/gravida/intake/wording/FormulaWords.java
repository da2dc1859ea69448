package org.gravida.intake.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gravida.intake.notation.IscnFormula;
import org.gravida.intake.notation.IscnFormula.Change;
import org.gravida.intake.notation.Reading;
import org.gravida.intake.notation.Reading.Refused;
import org.gravida.intake.notation.Reading.Understood;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Term;

/** What a formula means as a value, where rules of the ontology say what its symbols mean. */
final class FormulaWords {
  private static final String SETS = "sets";
  private static final String SEX = "sex";
  private static final String EXPECTED = "a formula whose symbols are known and whose count fits";

  private static final Reading MIXED =
      new Refused(EXPECTED, "Formula and words disagree: correct one of them.");

  private final List<AbstractionRule> rules;
  private final List<String> beside;
  private final String normal;
  private final String abnormal;
  private final String withY;
  private final String withoutY;

  /**
   * Takes the settings {@code NormalFormulaSetting} and {@code MixedFormulaSetting}: what a formula
   * without a change means, and one whose changes mean several things; and the subjects who have a
   * Y or none.
   */
  FormulaWords(TermLexicon wording) {
    var settings = wording.release().settings();
    rules =
        wording.release().rules().stream()
            .filter(rule -> rule.operator().equals("FormulaRule"))
            .toList();
    normal = settings.getOrDefault("NormalFormulaSetting", "");
    abnormal = settings.getOrDefault("MixedFormulaSetting", "");
    beside =
        Stream.of(settings.getOrDefault("NormalFormulaWordsSetting", "").split(";"))
            .filter(word -> !word.isEmpty())
            .toList();
    withY = settings.getOrDefault("SubjectWithYSetting", "");
    withoutY = settings.getOrDefault("SubjectWithoutYSetting", "");
  }

  /** Says whether values of a term may be formulas. */
  boolean areOf(Term term) {
    return rules.stream().anyMatch(rule -> rule.all("ofExamination").contains(term.id()));
  }

  /**
   * Reads a formula; empty when the words are none.
   *
   * @param subject id of whose it is
   */
  Optional<Reading> read(Term term, String words, String subject) {
    if (!areOf(term)) {
      return Optional.empty();
    }
    String bare = bare(words);
    Optional<Reading> read = IscnFormula.read(bare).map(formula -> value(formula, subject));
    boolean isSaid = !bare.equals(words.strip());
    return read.map(each -> isSaid && !each.equals(new Understood(normal)) ? MIXED : each);
  }

  /** Returns a formula without the words for a normal one that stand beside it. */
  private String bare(String words) {
    String rest = words.strip();
    for (String each : beside) {
      rest = rest.replaceAll("(?i)(?<![\\p{L}\\d])" + Pattern.quote(each) + "(?![\\p{L}\\d])", " ");
    }
    return rest.equals(words.strip()) ? rest : rest.replaceAll("^[\\s,;:()]+|[\\s,;:()]+$", "");
  }

  /** Says whether the words are a formula of a term that may have one. */
  boolean isFormula(Term term, String words) {
    return areOf(term) && IscnFormula.read(bare(words)).isPresent();
  }

  private Reading value(IscnFormula formula, String subject) {
    var meant = new TreeSet<String>();
    for (IscnFormula.Line line : formula.lines()) {
      boolean isOther = line.hasY() ? subject.equals(withoutY) : subject.equals(withY);
      if (isOther) {
        return new Refused(
            "X and Y as the named person has them",
            "See whose it is: the samples of two people may have been exchanged.");
      }
      var own = line(line);
      if (own.isEmpty()) {
        return new Refused(EXPECTED, "Correct the formula, or write its meaning in words.");
      }
      meant.addAll(own);
    }
    if (meant.size() > 1) {
      meant.remove(normal);
    }
    return new Understood(meant.size() == 1 ? meant.first() : abnormal);
  }

  /** Returns what a cell line means; nothing when any part of it is not known. */
  private List<String> line(IscnFormula.Line line) {
    var meant = new ArrayList<String>();
    int joined = 0;
    int mayBeJoined = 0;
    for (Change change : line.changes()) {
      var rule = rule(change);
      if (rule.isEmpty()) {
        return List.of();
      }
      meant.add(rule.get().one("meansResult"));
      joined += rule.get().one("formulaJoins").equals("always") ? 1 : 0;
      mayBeJoined += rule.get().one("formulaJoins").equals("perhaps") ? 1 : 0;
    }
    var sets = line.sets(joined, mayBeJoined);
    if (sets.isEmpty()) {
      return List.of();
    }
    if (sets.get() != 2) {
      named(SETS).ifPresent(rule -> meant.add(rule.one("meansResult")));
    }
    if (!line.isSexWhole(sets.get())) {
      named(SEX).ifPresent(rule -> meant.add(rule.one("meansResult")));
    }
    if (meant.isEmpty()) {
      meant.add(normal);
    }
    return meant;
  }

  private Optional<AbstractionRule> named(String symbol) {
    return rules.stream().filter(rule -> rule.all("formulaSymbol").contains(symbol)).findFirst();
  }

  /** Returns the rule of a change: of those of its symbol the one that says most about it. */
  private Optional<AbstractionRule> rule(Change change) {
    String symbol = change.symbol().isEmpty() ? change.sign() : change.symbol();
    return rules.stream()
        .filter(rule -> rule.all("formulaSymbol").contains(symbol))
        .filter(rule -> isOn(rule, change))
        .filter(rule -> isAt(rule, change))
        .max((one, other) -> Integer.compare(weight(one), weight(other)));
  }

  private static int weight(AbstractionRule rule) {
    int weight = rule.all("formulaBands").isEmpty() ? 0 : 2;
    return weight + (rule.all("formulaOn").isEmpty() ? 0 : 1);
  }

  private static boolean isOn(AbstractionRule rule, Change change) {
    var on = rule.all("formulaOn");
    String number = String.valueOf(change.on().size());
    boolean isMany = rule.one("formulaParts").isEmpty() || rule.one("formulaParts").equals(number);
    return isMany && (on.isEmpty() || on.stream().anyMatch(change.on()::contains));
  }

  private static boolean isAt(AbstractionRule rule, Change change) {
    var bands = rule.all("formulaBands");
    return bands.isEmpty() || bands.contains(change.bands());
  }
}
