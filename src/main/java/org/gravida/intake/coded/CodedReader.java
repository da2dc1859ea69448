package org.gravida.intake.coded;

import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Vocabulary;

/**
 * Reads what a file in codes says of a patient into raw facts. What is not used is counted; what is
 * known and not used is also told with the patient.
 */
public final class CodedReader {
  private final TermLexicon wording;
  private final CodeLexicon codes;
  private final CodedValues values;
  private final LossTally losses;
  private final Section numbered;
  private final Map<String, String> settings;

  public CodedReader(TermLexicon wording, LossTally losses) {
    this.wording = wording;
    this.losses = losses;
    this.codes = new CodeLexicon(wording.release().codes());
    this.values = new CodedValues(wording, codes);
    this.settings = wording.release().settings();
    this.numbered =
        wording.release().sections().stream()
            .filter(Section::numbered)
            .findFirst()
            .orElseGet(() -> new Section("", "", "", "", "", "", "", true));
  }

  /** Returns the patient in raw words. */
  public RawPatient read(CodedPatient patient) {
    var episodes = new CodedEpisodes(numbered, number("SameEpisodeDaysSetting", 0));
    var facts = new CodedFacts(this, patient, episodes);
    if (!patient.asOf().isEmpty()) {
      facts.assessedOn(patient.asOf(), Vocabulary.id(Vocabulary.ASSESSMENT_DATE));
    }
    patient.statements().forEach(facts::take);
    return facts.finish();
  }

  TermLexicon wording() {
    return wording;
  }

  CodeLexicon codes() {
    return codes;
  }

  CodedValues values() {
    return values;
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
