package org.gravida.reasoning;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gravida.knowledge.OntologyFiles;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;

/**
 * Reads an ontology again and again while it is edited: each time only the documents that differ.
 * How a document is understood depends on what kind of term others take its terms for; where a new
 * document speaks of other terms or imports others than the old one, all are read. For one thread
 * at a time.
 */
public final class OntologyReader {
  private OWLOntology root;
  private Map<String, String> hashes = Map.of();
  private int wholeReadings;

  /**
   * Returns what the documents say, as {@link OntologyStatements#read} does.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  public OntologyStatements read(OntologyFiles files) {
    Map<String, String> now = files.hashes();
    OWLOntology known = root;
    root = null; // what fails half-way is not gone on with
    if (known == null || !now.keySet().equals(hashes.keySet()) || !renew(known, files, now)) {
      known = Modules.read(files.root(), files);
      wholeReadings++;
    }
    var statements = OntologyStatements.of(known, files);
    root = known;
    hashes = now;
    return statements;
  }

  /** Returns how often all documents were read. */
  int wholeReadings() {
    return wholeReadings;
  }

  /** Puts the documents that differ in the place of what they were; says whether that is enough. */
  private boolean renew(OWLOntology known, OntologyFiles files, Map<String, String> now) {
    OWLOntologyManager manager = known.getOWLOntologyManager();
    var modules = new HashMap<String, OWLOntology>();
    Map<String, String> names = names(files);
    manager.ontologies().forEach(each -> modules.put(names.getOrDefault(iri(each), ""), each));
    modules.put(files.name(files.root()), known);
    for (Path document : files.documents()) {
      String name = files.name(document);
      OWLOntology module = modules.get(name);
      if (module == null) {
        return false;
      }
      if (now.get(name).equals(hashes.get(name))) {
        manager.setOntologyDocumentIRI(module, Modules.iri(document));
      } else if (module.equals(known) || !isReplaced(module, document, files)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReplaced(OWLOntology old, Path document, OntologyFiles files) {
    OWLOntologyManager manager = old.getOWLOntologyManager();
    manager.removeOntology(old);
    OWLOntology young = Modules.readInto(manager, document, files);
    return young.getOntologyID().equals(old.getOntologyID())
        && young.importsDeclarations().toList().equals(old.importsDeclarations().toList())
        && young.signature().toList().equals(old.signature().toList());
  }

  /** Returns the name of each document by the IRI of its ontology. */
  private static Map<String, String> names(OntologyFiles files) {
    return files.catalog().entrySet().stream()
        .filter(each -> files.documents().contains(each.getValue()))
        .collect(toMap(Map.Entry::getKey, each -> files.name(each.getValue())));
  }

  private static String iri(OWLOntology module) {
    return module.getOntologyID().getOntologyIRI().map(Object::toString).orElse("");
  }
}
