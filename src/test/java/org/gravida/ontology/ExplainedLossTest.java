package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.inference.Facts;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.Reasoner;
import org.junit.jupiter.api.Test;

/** No guideline calls a loss unexplained beside a cause, whichever it is. */
class ExplainedLossTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String INDICATED_NONE = "NoCauseIndicated";

  @Test
  void anEstablishedCauseExplainsTheLossByEveryGuideline() {
    Whole whole = Whole.open(Whole.FOLDER);
    Set<String> explained = answers(whole, "UnexplainedNoBy");
    Set<String> confirmed = new TreeSet<>();
    assertThat(explained).hasSizeGreaterThan(5);
    for (String cause : whole.allBelow("Cause")) {
      confirmed.add(cause + "Confirmed");
    }
    var targets = new TreeSet<>(explained);
    targets.addAll(confirmed);
    var reached = new TreeSet<String>();
    try (var reasoner =
        Reasoner.open(OntologyFiles.open(Whole.FOLDER), List.copyOf(targets), LIMIT)) {
      for (String finding : whole.allBelow("EstablishingFinding")) {
        Set<String> entailed =
            reasoner.conclude(new Facts("p", List.of(finding), Map.of())).entailed();
        assertThat(entailed).as(finding).containsAll(explained);
        reached.addAll(entailed);
        assertThat(
                reasoner
                    .conclude(new Facts("p", List.of(finding, INDICATED_NONE), Map.of()))
                    .consistent())
            .as(finding)
            .isFalse();
      }
    }
    confirmed.removeAll(reached);
    assertThat(confirmed)
        .as("what is left when nothing explains")
        .containsExactly("AlloimmuneRejectionConfirmed");
  }

  private static Set<String> answers(Whole whole, String prefix) {
    var classes = new TreeSet<String>();
    for (var entity : whole.ours()) {
      if (Whole.id(entity).startsWith(prefix)) {
        classes.addAll(whole.annotations(entity, Vocabulary.iri("answeredBy")));
      }
    }
    return classes;
  }
}
