package org.gravida.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.abstraction.Abstraction;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Release;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;

/** The rules of every guideline, without a reasoner. */
final class CaseRules {
  private final Knowledge knowledge;

  private CaseRules(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  static CaseRules ofEveryGuideline() {
    Knowledge opened = Knowledge.open(OntologyFiles.open(Path.of("ontology")), Path.of("queries"));
    return new CaseRules(
        opened.following(Following.of(opened.release(), List.of(Following.ALL), false)));
  }

  /** Returns the same rules, of which nothing is remembered. */
  CaseRules afresh() {
    return new CaseRules(knowledge.following(knowledge.following()));
  }

  Release release() {
    return knowledge.release();
  }

  Abstraction abstraction() {
    return knowledge.abstraction();
  }

  Findings apply(Written patient) {
    return knowledge.abstraction().find(patient.record());
  }

  /** Returns the ids of the findings drawn from the patient. */
  Set<String> find(Written patient) {
    return find(patient.record());
  }

  /** Returns the ids of the findings drawn from the patient. */
  Set<String> find(PatientRecord patient) {
    return abstraction().find(patient).all().stream().map(Finding::id).collect(Collectors.toSet());
  }

  /** Returns a patient of whom nothing is known. */
  static PatientRecord nobody() {
    return new PatientRecord("A", List.of(), List.of(), List.of(), Place.of("a test"));
  }

  /** Returns the facts of a record in words; those that are kept unread in brackets. */
  static String said(PatientRecord patient) {
    var said = new ArrayList<String>();
    patient.facts().forEach(fact -> said.add(text(fact)));
    patient.unread().forEach(fact -> said.add("[" + text(fact) + "]"));
    return String.join("; ", said);
  }

  private static String text(Fact fact) {
    var said = new StringBuilder(fact.what()).append(':');
    for (Field field : Field.values()) {
      if (fact.has(field)) {
        boolean isPlain = field == Field.VALUE || field == Field.UNIT;
        said.append(isPlain ? " " : " " + field.name().toLowerCase(Locale.ROOT) + "=");
        said.append(fact.get(field));
      }
    }
    return said.toString();
  }
}
