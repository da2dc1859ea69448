package org.gravida.reasoning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.reasoning.verdict.UnreadableOntologyException;
import org.gravida.reasoning.verdict.Violation;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.FileDocumentSource;
import org.semanticweb.owlapi.io.OWLOntologyDocumentSource;
import org.semanticweb.owlapi.io.OWLParserException;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.io.UnparsableOntologyException;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLLogicalAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.UnloadableImportException;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.rdf.turtle.parser.TurtleOntologyParserFactory;
import uk.ac.manchester.cs.owl.owlapi.OWLDataFactoryImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyFactoryImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyManagerImpl;

/** The ontology modules as the OWL API reads them: offline, as Turtle, nothing missing. */
final class Modules {
  private static final Pattern LINE = Pattern.compile("at line (\\d+)");

  private Modules() {}

  /**
   * Reads one module and everything it imports.
   *
   * @throws IllegalArgumentException if a module has a syntax error or an import is missing
   */
  static OWLOntology read(Path module, OntologyFiles files) {
    return read(module, source(module), files, manager(files));
  }

  /** Reads one module into a manager that has all that it imports; throws as the other. */
  static OWLOntology readInto(OWLOntologyManager manager, Path module, OntologyFiles files) {
    return read(module, source(module), files, manager);
  }

  /** Reads a module from this text as if it stood in its file; throws as the other. */
  static OWLOntology read(Path module, String text, OntologyFiles files) {
    return read(module, new StringDocumentSource(text), files, manager(files));
  }

  private static OWLOntology read(
      Path module,
      OWLOntologyDocumentSource source,
      OntologyFiles files,
      OWLOntologyManager manager) {
    try {
      OWLOntology root = manager.loadOntologyFromOntologyDocument(source, configuration());
      root.signature(Imports.INCLUDED)
          .filter(entity -> entity.getIRI().getNamespace().contains("owlapi/error#"))
          .findAny()
          .ifPresent(
              entity -> {
                throw new UnreadableOntologyException(
                    "cannot read "
                        + module
                        + ": an anonymous "
                        + entity.getEntityType().getPrintName()
                        + " lacks its type or a part (such as a owl:Class, a owl:Restriction)");
              });
      return root;
    } catch (OWLOntologyCreationException | UnloadableImportException e) {
      throw unreadable(module, files, e);
    }
  }

  /** Names the faults of syntax in these files, or else what the parser said. */
  private static UnreadableOntologyException unreadable(
      Path module, OntologyFiles files, Exception cause) {
    List<Violation> faults = syntaxFaults(files);
    String words =
        faults.stream()
            .map(fault -> "\n  " + fault.subject() + ": " + fault.message())
            .collect(Collectors.joining());
    return new UnreadableOntologyException(
        "cannot read " + module + (faults.isEmpty() ? ": " + cause.getMessage() : words), cause);
  }

  /**
   * Returns the class and property axioms of a module and its imports, without annotations, in a
   * fixed order.
   *
   * <p>Only these are given to HermiT. Axioms about individuals (sources, rules, recommendations)
   * are left out, which changes no answer about a patient: without nominals (they are refused) no
   * class or property axiom mentions an individual, and no fact links a patient to one, so a model
   * of the axioms and the patient's facts and a model of the knowledge individuals can stand side
   * by side as one model. Whether the individuals themselves are consistent is a question for
   * {@link OntologyInspection}.
   */
  static List<OWLLogicalAxiom> axioms(OWLOntology root) {
    return root.logicalAxioms(Imports.INCLUDED)
        .filter(axiom -> !AxiomType.ABoxAxiomTypes.contains(axiom.getAxiomType()))
        .map(axiom -> (OWLLogicalAxiom) axiom.getAxiomWithoutAnnotations())
        .distinct()
        .sorted()
        .toList();
  }

  private static FileDocumentSource source(Path module) {
    return new FileDocumentSource(module.toAbsolutePath().toFile(), new TurtleDocumentFormat());
  }

  /** Reads one document without its imports, only to see whether it can be read. */
  private static OWLOntology parseAlone(Path module, OntologyFiles files)
      throws OWLOntologyCreationException {
    var configuration = configuration();
    for (String iri : files.catalog().keySet()) {
      configuration = configuration.addIgnoredImport(IRI.create(iri));
    }
    return manager(files).loadOntologyFromOntologyDocument(source(module), configuration);
  }

  /** Reads each document alone, so that a fault is told once and where it stands. */
  static List<Violation> syntaxFaults(OntologyFiles files) {
    var paths = new TreeSet<>(files.documents());
    paths.addAll(files.catalog().values());
    var found = new ArrayList<Violation>();
    for (Path path : paths) {
      try {
        parseAlone(path, files);
      } catch (UnparsableOntologyException e) {
        e.getExceptions().values().forEach(fault -> found.add(fault(path, fault)));
      } catch (OWLOntologyCreationException e) {
        found.add(fault(path.toString(), String.valueOf(e.getMessage())));
      }
    }
    return found;
  }

  private static Violation fault(Path path, OWLParserException fault) {
    String message = String.valueOf(fault.getMessage()).replaceAll("\\s+", " ").strip();
    var line = LINE.matcher(message);
    return fault(
        line.find() ? path + ":" + line.group(1) : path.toString(),
        message.replaceFirst("^\\S*Exception: ", ""));
  }

  private static Violation fault(String place, String message) {
    return Violation.error("syntax", place, message, "Correct the Turtle at this place.");
  }

  /** Puts axioms into an ontology of their own. */
  static OWLOntology ontologyOf(Collection<? extends OWLAxiom> axioms) {
    var manager = bareManager();
    try {
      var ontology = manager.createOntology();
      ontology.addAxioms(axioms.stream());
      return ontology;
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a manager that reads nothing. */
  static OWLOntologyManager bareManager() {
    var manager =
        new OWLOntologyManagerImpl(new OWLDataFactoryImpl(), new ReentrantReadWriteLock());
    manager
        .getOntologyFactories()
        .set(new OWLOntologyFactoryImpl((self, id) -> new OWLOntologyImpl(self, id)));
    return manager;
  }

  /**
   * Makes a manager that knows Turtle only and finds imports in the catalog only. Made by hand:
   * OWLManager looks up every format and service on the class path, which a short command would pay
   * for at each start.
   */
  static OWLOntologyManager manager(OntologyFiles files) {
    var manager = bareManager();
    manager.getOntologyParsers().set(new TurtleOntologyParserFactory());
    manager
        .getIRIMappers()
        .set(
            iri -> {
              Path document = files.catalog().get(iri.toString());
              if (document == null) {
                throw new UnreadableOntologyException("the catalog does not name <" + iri + ">");
              }
              return iri(document);
            });
    manager.setOntologyLoaderConfiguration(configuration());
    return manager;
  }

  /** Returns the IRI of a document on this machine. */
  static IRI iri(Path document) {
    return IRI.create(document.toAbsolutePath().toFile());
  }

  private static OWLOntologyLoaderConfiguration configuration() {
    return new OWLOntologyLoaderConfiguration()
        .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.THROW_EXCEPTION)
        .setFollowRedirects(false);
  }
}
