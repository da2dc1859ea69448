package org.gravida.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.knowledge.Vocabulary;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.vocab.OWLRDFVocabulary;

/** Every term can be read, is defined, and says where it comes from. */
class TermsTest {
  private static final String LABEL = OWLRDFVocabulary.RDFS_LABEL.getIRI().toString();
  private static final String DEFINITION = "http://www.w3.org/2004/02/skos/core#definition";
  private static final String SOURCE = "http://purl.org/dc/terms/source";

  /** A genus with what tells the term from its kin, or a genus of few words that stands alone. */
  private static final Pattern GENUS_FIRST = Pattern.compile("(A|An|The) .{8,}\\.@en");

  private static final Whole WHOLE = Whole.open(Whole.FOLDER);
  private static final List<OWLEntity> OURS = WHOLE.ours();

  @Test
  void everyTermHasOneEnglishLabel() {
    var wrong = new TreeMap<String, List<String>>();
    for (OWLEntity entity : OURS) {
      var labels = WHOLE.annotations(entity, LABEL);
      if (labels.size() != 1 || !labels.get(0).endsWith("@en")) {
        wrong.put(Whole.id(entity), labels);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Places that guidelines and criteria are named after. */
  private static final Set<String> PLACES =
      Set.of(
          "China", "Sydney", "Japan", "Lancet", "Australasian", "Leiden", "Sjögren", "Müllerian");

  @Test
  void labelsOfClassesAndPropertiesAreInSmallLettersButForAbbreviationsAndNames() {
    var wrong = new TreeMap<String, String>();
    for (OWLEntity entity : OURS) {
      if (!entity.isOWLNamedIndividual()) {
        for (String label : WHOLE.annotations(entity, LABEL)) {
          for (String word : label.replace("@en", "").split("[ /(),:-]+")) {
            if (word.matches("\\p{Lu}\\p{Ll}{2,}") && !PLACES.contains(word)) {
              wrong.put(Whole.id(entity), label);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTwoClassesShareALabel() {
    var byLabel =
        OURS.stream()
            .filter(OWLEntity::isOWLClass)
            .collect(
                Collectors.groupingBy(
                    entity -> WHOLE.annotations(entity, LABEL).toString(),
                    TreeMap::new,
                    Collectors.mapping(Whole::id, Collectors.toCollection(TreeSet::new))));
    byLabel.values().removeIf(ids -> ids.size() == 1);
    assertThat(byLabel).isEmpty();
  }

  @Test
  void everyTermHasOneEnglishDefinition() {
    var wrong = new TreeMap<String, List<String>>();
    for (OWLEntity entity : OURS) {
      var definitions = WHOLE.annotations(entity, DEFINITION);
      if (definitions.size() != 1 || !definitions.get(0).endsWith(".@en")) {
        wrong.put(Whole.id(entity), definitions);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void definitionsOfClassesBeginWithTheirGenus() {
    var wrong = new TreeMap<String, List<String>>();
    for (OWLEntity entity : OURS) {
      var definitions = WHOLE.annotations(entity, DEFINITION);
      if (entity.isOWLClass() && !GENUS_FIRST.matcher(definitions.get(0)).matches()) {
        wrong.put(Whole.id(entity), definitions);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTermHasASource() {
    var wrong = new TreeSet<String>();
    for (OWLEntity entity : OURS) {
      boolean isSource = entity.isOWLNamedIndividual() && isSource(Whole.id(entity));
      if (WHOLE.annotations(entity, SOURCE).isEmpty() && !isSource) {
        wrong.add(Whole.id(entity));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everySourceIsAnIndividualOfTheBibliography() {
    var wrong = new TreeSet<String>();
    for (OWLEntity entity : OURS) {
      for (String source : WHOLE.annotations(entity, SOURCE)) {
        if (!isSource(source)) {
          wrong.add(Whole.id(entity) + " -> " + source);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isSource(String id) {
    return SOURCES.contains(id);
  }

  private static final Set<String> SOURCES = sources();

  private static Set<String> sources() {
    var kinds = WHOLE.allBelow("Source");
    kinds.add("Source");
    return WHOLE
        .root()
        .importsClosure()
        .flatMap(module -> module.axioms(org.semanticweb.owlapi.model.AxiomType.CLASS_ASSERTION))
        .filter(axiom -> kinds.contains(Whole.id(axiom.getClassExpression().asOWLClass())))
        .map(axiom -> Vocabulary.id(axiom.getIndividual().toStringID()))
        .collect(Collectors.toSet());
  }
}
