package org.gravida.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gravida.abstraction.Abstraction;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.Findings;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Release;

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
    return apply(patient).all().stream().map(Finding::id).collect(Collectors.toSet());
  }
}
