package org.gravida.intake.wording;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gravida.intake.notation.NumberReader;
import org.gravida.intake.notation.WeekReader;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Which details of a fact may stay unread while the rest stands. A detail on which a rule depends
 * takes the fact with it: a result whose circumstances cannot be read is not taken for one without
 * any. Not safe for several threads.
 */
final class Details {
  private static final List<String> READING = List.of("ofExamination", "ofTerm");
  private static final List<String> FEATURES =
      List.of("withFeature", "exceptFeature", "uncertainFeature");
  private static final Set<String> OF_WEEK = Set.of("fromWeek", "toWeek", "belowWeek");
  private static final Set<String> OF_CIRCUMSTANCE =
      Set.of("notDuring", "onlyDuring", "onlyInCurrentEpisode");
  private static final Set<String> OF_EPISODE = Set.of("inEpisodeOutcome", "outsideEpisode");

  private static final Pattern PART = Pattern.compile("[,;.:()]");

  private final TermLexicon wording;
  private final Set<String> refuting = new HashSet<>();
  private final Set<String> others;
  private final String no;
  private final Map<String, Set<String>> parameters = new HashMap<>();

  Details(TermLexicon wording) {
    this.wording = wording;
    refuting.addAll(wording.folded("RefutingWordsSetting"));
    refuting.addAll(wording.folded("NotExaminedWordsSetting"));
    this.others = wording.folded("OtherPersonWordsSetting");
    this.no = wording.release().settings().getOrDefault("NoSetting", "");
  }

  /**
   * Says whether the rest of a fact stands without a field.
   *
   * @param canonical the fields that were read
   */
  boolean standsWithout(Field field, Term term, Map<Field, String> canonical) {
    boolean episode = wording.isEpisode(term);
    boolean isNumber =
        term.valueType() == ValueType.TERM_OR_NUMBER
            && NumberReader.of(canonical.getOrDefault(Field.VALUE, "")).isPresent();
    return switch (field) {
      case DATE -> !term.id().equals(Vocabulary.id(Vocabulary.ASSESSMENT_DATE));
      case WEEK -> episode || !depends(term, OF_WEEK);
      case DURING -> episode || !depends(term, OF_CIRCUMSTANCE);
      case EPISODE ->
          !episode && !depends(term, OF_EPISODE) && !depends(term, Set.copyOf(FEATURES));
      case UNIT, LOW, HIGH -> !isNumber;
      case FLAG -> isNumber;
      case VALUE, SUBJECT, SOURCE, NOTE, SECTION -> false;
    };
  }

  /** Adds that it was in an episode, where a detail that cannot be read says so. */
  void keepCircumstance(Set<Field> lost, Term term, EnumMap<Field, String> canonical) {
    String within = wording.release().settings().getOrDefault("EpisodeCircumstanceSetting", "");
    boolean isSaid = lost.contains(Field.WEEK) || lost.contains(Field.EPISODE);
    if (isSaid && !within.isEmpty() && !wording.isEpisode(term) && depends(term, OF_CIRCUMSTANCE)) {
      var during = new TreeSet<String>(List.of(within));
      if (canonical.containsKey(Field.DURING)) {
        during.addAll(List.of(canonical.get(Field.DURING).split(";")));
      }
      canonical.put(Field.DURING, String.join(";", during));
    }
  }

  /** Says whether it is not clear whose a fact is that is of an episode and names no subject. */
  boolean isAnyones(Term term, Map<Field, String> canonical) {
    return canonical.containsKey(Field.EPISODE) && wording.isAnyonesInEpisode(term);
  }

  /**
   * Returns what is told of a fact whose note says, in a part of its own, that it does not hold or
   * is another's; empty of others.
   */
  Optional<Problem> refuted(Place place, Map<Field, String> canonical) {
    String note = canonical.getOrDefault(Field.NOTE, "");
    var parts = PART.splitAsStream(note).map(Dictionary::fold).toList();
    boolean isOther =
        !canonical.containsKey(Field.SUBJECT) && parts.stream().anyMatch(others::contains);
    return isOther || parts.stream().anyMatch(refuting::contains)
        ? Optional.of(
            Problem.warning(
                place.at(wording.name(Field.NOTE)),
                Excerpt.of(note),
                "a note on a fact that holds",
                (isOther ? "The note names another" : "The note says that it does not")
                    + ": it is kept unread and decides nothing."))
        : Optional.empty();
  }

  /**
   * Returns what is told of a week with decimals, be they days or parts of a week; empty of others.
   */
  Optional<Problem> partOfWeek(Place place, String words, Map<Field, String> canonical) {
    return canonical.containsKey(Field.WEEK) && WeekReader.hasPart(words)
        ? Optional.of(
            Problem.note(
                place.at(wording.name(Field.WEEK)),
                Excerpt.of(words),
                "weeks and days as 8+3",
                "Read as "
                    + canonical.get(Field.WEEK)
                    + " completed weeks, which it is whether days or part of a week are meant."))
        : Optional.empty();
  }

  /** Says whether a fact denies one kind of its term by name, which denies no other. */
  boolean isOneKindDenied(RawFact raw, Fact fact) {
    return fact.get(Field.VALUE).equals(no) && wording.kind(raw.what()).isPresent();
  }

  private boolean depends(Term term, Set<String> some) {
    var own = parameters.computeIfAbsent(term.id(), id -> parameters(term.id()));
    return some.stream().anyMatch(own::contains);
  }

  /** Returns the parameters of the rules that read a term, and those that name it as a feature. */
  private Set<String> parameters(String term) {
    var found = new HashSet<String>();
    Release release = wording.release();
    for (AbstractionRule rule : release.rules()) {
      if (READING.stream().anyMatch(each -> names(rule, each, term))) {
        var own = new HashSet<>(rule.parameters().keySet());
        if (own.contains("ofSubject")) {
          own.removeAll(OF_EPISODE); // its results stand without an episode
        }
        found.addAll(own);
      }
      FEATURES.stream().filter(each -> names(rule, each, term)).forEach(found::add);
    }
    return found;
  }

  private boolean names(AbstractionRule rule, String parameter, String term) {
    return rule.all(parameter).stream().anyMatch(each -> wording.release().isWithin(term, each));
  }
}
