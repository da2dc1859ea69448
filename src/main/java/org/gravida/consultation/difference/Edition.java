package org.gravida.consultation.difference;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.release.Links;
import org.gravida.inference.ProvedRules;
import org.gravida.knowledge.Table.Row;
import org.gravida.knowledge.Vocabulary;
import org.gravida.query.Graph;
import org.gravida.query.QueryFile;
import org.gravida.reasoning.OntologyStatements;

/**
 * One of two releases that are compared.
 *
 * @param name how the reader calls it
 * @param knowledge of it, following the guidelines of the run
 * @param rules that were proved of it; none if they cannot be
 * @param reasoner name and version of the reasoner that proved them
 * @param statements what its modules say
 */
public record Edition(
    String name,
    Knowledge knowledge,
    Optional<ProvedRules> rules,
    String reasoner,
    OntologyStatements statements) {
  public Edition {
    requireNonNull(name, "name");
    requireNonNull(knowledge, "knowledge");
    requireNonNull(rules, "rules");
    requireNonNull(statements, "statements");
  }

  /** Returns the uses of its numbers, as the list of thresholds has them. */
  List<Row> thresholds() {
    return knowledge
        .queries()
        .byName("thresholds")
        .map(query -> Graph.read(knowledge.files()).select(query, Map.of()).lines())
        .orElse(List.of());
  }

  /** Returns the text of each query by its path in the query folder. */
  Map<String, String> queries() {
    var texts = new TreeMap<String, String>();
    for (QueryFile query : knowledge.queries().files()) {
      String folder = query.kind().name().toLowerCase(Locale.ROOT);
      texts.put("queries/" + folder + "/" + query.name() + ".rq", query.text());
    }
    return texts;
  }

  /** Returns ids of the properties that are read off the axioms and stand in no module. */
  Set<String> derived() {
    return Links.of(Graph.read(knowledge.files()), knowledge.queries()).stream()
        .map(link -> Vocabulary.id(link.predicate()))
        .collect(Collectors.toSet());
  }
}
