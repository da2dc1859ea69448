package org.gravida.reasoning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gravida.knowledge.OntologyFiles;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentTarget;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDocumentFormat;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.OWLOntologyStorageException;
import org.semanticweb.owlapi.rdf.turtle.renderer.TurtleStorerFactory;

/** The one form in which modules are kept: Turtle as the OWL API, and so Protégé, writes it. */
public final class TurtleForm {
  private TurtleForm() {}

  /**
   * Writes a module in canonical form; writing the result again gives the same bytes, in any JVM:
   * the OWL API sorts entities, axioms and the unnamed left sides of inclusions. Comments are lost,
   * as they are in Protégé. A module without a default prefix gets its own IRI as one.
   *
   * @param files the release it belongs to, for its imports
   * @return the whole document, lines ended by {@code \n}
   * @throws IllegalArgumentException if the module or an import cannot be read
   */
  public static String canonical(Path module, OntologyFiles files) {
    return written(Modules.read(module, files), module);
  }

  /** Writes all modules of a release, reading each once; otherwise as the other. */
  public static Map<Path, String> canonical(OntologyFiles files) {
    OWLOntologyManager manager = Modules.read(files.root(), files).getOWLOntologyManager();
    var documents = new HashMap<IRI, Path>();
    files.documents().forEach(each -> documents.put(Modules.iri(each), each));
    var forms = new TreeMap<Path, String>();
    manager
        .ontologies()
        .forEach(
            ontology -> {
              Path module = documents.get(manager.getOntologyDocumentIRI(ontology));
              forms.put(module, written(ontology, module));
            });
    return forms;
  }

  /**
   * Writes a module whose header stays and whose axioms are all replaced.
   *
   * @param module the module as it is now
   * @param statements what it shall say, as Turtle without a header
   * @param files the release it belongs to, for its imports
   * @return the whole document in canonical form
   * @throws IllegalArgumentException if the module, an import or the result cannot be read
   */
  public static String renewed(Path module, String statements, OntologyFiles files) {
    OWLOntology old = Modules.read(module, files);
    old.removeAxioms(old.axioms().toList());
    return written(Modules.read(module, written(old, module) + statements, files), module);
  }

  private static String written(OWLOntology ontology, Path module) {
    var format = new TurtleDocumentFormat();
    OWLDocumentFormat read = ontology.getOWLOntologyManager().getOntologyFormat(ontology);
    if (read != null && read.isPrefixOWLDocumentFormat()) {
      format.copyPrefixesFrom(read.asPrefixOWLDocumentFormat());
    }
    if (format.getDefaultPrefix() == null || format.getDefaultPrefix().contains("owlapi/turtle#")) {
      ontology
          .getOntologyID()
          .getOntologyIRI()
          .ifPresent(iri -> format.setDefaultPrefix(iri + "#"));
    }
    var bytes = new ByteArrayOutputStream();
    try {
      new TurtleStorerFactory()
          .createStorer()
          .storeOntology(ontology, new StreamDocumentTarget(bytes), format);
    } catch (IOException | OWLOntologyStorageException e) {
      throw new IllegalStateException("cannot write " + module, e);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
