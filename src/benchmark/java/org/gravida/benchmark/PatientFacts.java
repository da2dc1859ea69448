package org.gravida.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.gravida.inference.Facts;
import org.gravida.knowledge.Vocabulary;

/**
 * What the reasoner is told of each patient and what Gravida concludes, out of the graph that
 * {@code classify --format ttl} writes.
 */
record PatientFacts(List<Facts> facts, ClassAnswers answers) {
  static PatientFacts read(Path turtle) {
    var sink = new Sink();
    RDFParser.source(turtle).lang(Lang.TURTLE).parse(sink);
    return sink.read();
  }

  private static final class Sink extends StreamRDFBase {
    private final Map<String, Set<String>> types = new TreeMap<>();
    private final Map<String, List<String>> findings = new HashMap<>();
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    @Override
    public void triple(Triple triple) {
      Node subject = triple.getSubject();
      if (!subject.isURI()) {
        return;
      }
      String iri = subject.getURI();
      Node object = triple.getObject();
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        types.computeIfAbsent(iri, key -> new HashSet<>()).add(object.getURI());
      } else if (triple.getPredicate().getURI().equals(Vocabulary.HAS_FINDING)) {
        findings.computeIfAbsent(iri, key -> new ArrayList<>()).add(object.getURI());
      } else if (object.isLiteral() && object.getLiteralDatatype().equals(XSDDatatype.XSDinteger)) {
        numbers
            .computeIfAbsent(iri, key -> new TreeMap<>())
            .put(
                Vocabulary.id(triple.getPredicate().getURI()),
                Integer.valueOf(object.getLiteralLexicalForm()));
      }
    }

    private PatientFacts read() {
      var facts = new ArrayList<Facts>();
      var classes = new TreeMap<String, Set<String>>();
      types.forEach(
          (iri, each) -> {
            if (each.contains(Vocabulary.PATIENT)) {
              classes.put(iri, each);
              facts.add(
                  new Facts(iri, findings(iri), numbers.getOrDefault(iri, Collections.emptyMap())));
            }
          });
      return new PatientFacts(facts, new ClassAnswers(classes));
    }

    private List<String> findings(String patient) {
      var kinds = new TreeSet<String>();
      for (String finding : findings.getOrDefault(patient, List.of())) {
        types.getOrDefault(finding, Set.of()).forEach(iri -> kinds.add(Vocabulary.id(iri)));
      }
      return List.copyOf(kinds);
    }
  }
}
