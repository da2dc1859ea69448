package org.gravida.intake.coded;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/**
 * Reads what a file in codes says of a patient into raw facts. What is not used is counted; what is
 * known and not used is also told with the patient.
 */
public final class CodedReader {
  private static final int MOST = 1 << 12;
  private static final String NOBODYS =
      "does not say clearly whose sample was examined, hers or that of another";

  private final TermLexicon wording;
  private final CodeLexicon codes;
  private final SaidWords words;
  private final CodedValues values;
  private final OutcomeReader outcomes;
  private final LossTally losses;
  private final Section numbered;
  private final Map<String, String> settings;
  private final Set<String> ofSeveral = new HashSet<>();
  private final BoundedCache<String, Optional<String>> kinds = new BoundedCache<>(MOST);

  public CodedReader(TermLexicon wording, LossTally losses) {
    this.wording = wording;
    this.losses = losses;
    this.codes = new CodeLexicon(wording.release().codes());
    this.words = new SaidWords(wording);
    this.values = new CodedValues(wording, codes, words);
    this.outcomes = new OutcomeReader(wording, codes, words);
    this.settings = wording.release().settings();
    this.numbered =
        wording.release().sections().stream()
            .filter(Section::numbered)
            .findFirst()
            .orElseGet(() -> new Section("", "", "", "", "", "", "", true));
    String own = setting("PatientSubjectSetting");
    for (AbstractionRule rule : wording.release().rules()) {
      if (rule.all("ofSubject").stream().anyMatch(each -> !each.equals(own))) {
        ofSeveral.addAll(rule.all("ofExamination"));
      }
    }
  }

  /** Returns the patient in raw words. */
  public RawPatient read(CodedPatient patient) {
    var episodes = new CodedEpisodes(numbered, number("SameEpisodeDaysSetting", 0));
    var facts = new CodedFacts(this, patient, episodes);
    if (!patient.now().said().isEmpty()) {
      term(Vocabulary.id(Vocabulary.ASSESSMENT_DATE))
          .ifPresent(term -> facts.add(term, Field.DATE, patient.now().said()));
    }
    if (patient.born().isLost()) {
      facts
          .leftovers()
          .add(
              Problem.error(
                  patient.place(),
                  "a date of birth that is none: " + Excerpt.of(patient.born().written()),
                  "a date such as 1990-03-31",
                  "Correct it; until then the age is not known."));
    }
    patient.lost().forEach(facts.leftovers()::lost);
    patient.age().ifPresent(years -> age(patient, years, facts));
    patient.statements().forEach(facts::take);
    return facts.finish();
  }

  private Optional<Term> term(String id) {
    return wording.release().dictionary().byId(id);
  }

  /** Adds an age, unless it is that of a child. */
  private void age(CodedPatient patient, int years, CodedFacts facts) {
    var term = term(setting("AgeSetting"));
    if (term.isEmpty()) {
      return;
    }
    var number = BigDecimal.valueOf(years);
    boolean isPlausible =
        term.get().plausible().stream()
            .allMatch(
                range ->
                    number.compareTo(new BigDecimal(range.from())) >= 0
                        && number.compareTo(new BigDecimal(range.to())) <= 0);
    if (isPlausible) {
      facts.add(term.get(), Field.VALUE, String.valueOf(years));
    } else {
      facts
          .leftovers()
          .add(
              Problem.note(
                  patient.place(),
                  "an age of " + years + (years == 1 ? " year" : " years"),
                  "an age at which a woman may be pregnant",
                  "The age is not used; see whether this is the patient who is meant."));
    }
  }

  /** Counts a thing that is not used, with the reason. */
  public void lose(Codeable thing, String reason) {
    losses.add(codes.unused(thing, reason));
  }

  boolean isCount(Term term) {
    return term.valueType() == Term.ValueType.COUNT;
  }

  /** Says whether results of a term are told of several persons or samples. */
  boolean isOfSeveral(Term term) {
    return ofSeveral.contains(term.id());
  }

  /** Returns why what is said of a term cannot be relied on, or empty. */
  String doubt(CodedStatement statement, Term term, String subject, Set<String> told) {
    String doubt = values.doubt(statement);
    if (doubt.isEmpty()) {
      doubt = words.contrary(statement, term);
    }
    boolean isOutcome = wording.isEpisode(term) && statement.kind() != CodedStatement.Kind.QUESTION;
    if (doubt.isEmpty()
        && isOutcome
        && outcomes.contrary(term, CodedAnswer.of(statement.what())).isPresent()) {
      return OutcomeReader.CONTRARY;
    }
    boolean isNobodys = subject.isEmpty() && mayBeOfAnother(statement, term, told);
    return doubt.isEmpty() && isNobodys ? NOBODYS : doubt;
  }

  /**
   * Says whether this may be of another, as a sample that is not known to be hers or what stands in
   * one of the groups that tell an outcome.
   */
  private boolean mayBeOfAnother(CodedStatement statement, Term term, Set<String> outcomes) {
    boolean several = isOfSeveral(term);
    return switch (statement.whose().who()) {
      case UNCLEAR, PART -> several;
      case SAMPLE -> (several || isExamination(term)) && values.subject(statement).isEmpty();
      case LABEL -> several && values.subject(statement).isEmpty();
      default -> several && outcomes.contains(statement.group());
    };
  }

  /** Says whether results of a term are recorded. */
  boolean isExamination(Term term) {
    return section(term.section())
        .filter(section -> section.defaultValue().isEmpty() && !section.numbered())
        .isPresent();
  }

  /** Says whether a term is about the present, of which the last word stands. */
  boolean isNow(Term term) {
    return section(term.section())
        .filter(each -> !each.defaultValue().isEmpty() && each.termKey().isEmpty())
        .isPresent();
  }

  /** Returns the value that a term has where nothing else is said, or empty. */
  String standard(Term term) {
    return section(term.section())
        .map(Section::defaultValue)
        .filter(term.values()::contains)
        .orElse("");
  }

  /** Says whether a term is a feature of an entry of the history. */
  boolean isFeature(Term term) {
    return section(term.section())
        .filter(section -> section.id().equals(setting("FeatureSectionSetting")))
        .isPresent();
  }

  /** Says whether a patient had not the age in which a woman may be pregnant. */
  boolean isOutOfAge(CodedPatient patient, CodedStatement statement, String lastDay) {
    return patient
        .ageOn(statement.date(), lastDay)
        .filter(
            years ->
                years < number("LeastChildbearingAgeSetting", 0)
                    || years > number("GreatestChildbearingAgeSetting", 200))
        .isPresent();
  }

  TermLexicon wording() {
    return wording;
  }

  CodeLexicon codes() {
    return codes;
  }

  SaidWords words() {
    return words;
  }

  CodedValues values() {
    return values;
  }

  OutcomeReader outcomes() {
    return outcomes;
  }

  /** Returns how a fact is called: by the words of the file where these say one kind of a term. */
  String name(Term term, Codeable what) {
    return kinds
        .of(Excerpt.clean(what.text()), wording::kind)
        .filter(kind -> wording.recordable(kind, term.section()).equals(List.of(term)))
        .orElse(term.id());
  }

  LossTally losses() {
    return losses;
  }

  long number(String setting, long otherwise) {
    return Optional.ofNullable(settings.get(setting)).map(Long::parseLong).orElse(otherwise);
  }

  String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  /** Returns the section of a term's id. */
  Optional<Section> section(String section) {
    return wording.section(section);
  }
}
