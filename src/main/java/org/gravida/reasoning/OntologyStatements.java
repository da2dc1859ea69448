package org.gravida.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAnnotation;
import org.semanticweb.owlapi.model.OWLAnnotationAssertionAxiom;
import org.semanticweb.owlapi.model.OWLAnnotationValue;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDeclarationAxiom;
import org.semanticweb.owlapi.model.OWLOntology;

/**
 * What the modules of an ontology say, statement by statement, as plain data.
 *
 * @param statements sorted by module, kind and text
 * @param premises the axioms that HermiT is given, and the classes and numbers there are: what the
 *     same premises entail is the same
 * @param labels id of each class and number to its label
 */
public record OntologyStatements(
    List<Statement> statements, List<String> premises, Map<String, String> labels) {
  private static final Comparator<Statement> ORDER =
      Comparator.comparing(Statement::module)
          .thenComparing(Statement::kind)
          .thenComparing(Statement::subject)
          .thenComparing(Statement::property)
          .thenComparing(Statement::text)
          .thenComparing(Statement::key);

  /** What no module says. */
  public static final OntologyStatements NONE =
      new OntologyStatements(List.of(), List.of(), Map.of());

  /** What a statement is. */
  public enum Kind {
    /** There is such a term. */
    TERM,
    /** An axiom about classes, properties or individuals. */
    AXIOM,
    /** Something that is said of a term, or of the module itself. */
    ANNOTATION
  }

  /**
   * A statement.
   *
   * @param module path of its document within the folder
   * @param subject id of the term that it speaks of; empty for an axiom
   * @param subjectLabel label of that
   * @param property id of the annotation property, or empty
   * @param propertyLabel label of that
   * @param key the same for the same statement, whatever the labels
   * @param text a term's kind, an axiom in Manchester syntax with labels, or the value in words
   */
  public record Statement(
      String module,
      Kind kind,
      String subject,
      String subjectLabel,
      String property,
      String propertyLabel,
      String key,
      String text) {
    /** Returns the same statement of no module. */
    public Statement alone() {
      return new Statement("", kind, subject, subjectLabel, property, propertyLabel, key, text);
    }
  }

  public OntologyStatements {
    statements = List.copyOf(statements);
    premises = List.copyOf(premises);
    labels = Map.copyOf(labels);
  }

  /**
   * Reads the documents of an ontology.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  public static OntologyStatements read(OntologyFiles files) {
    return of(Modules.read(files.root(), files), files);
  }

  /** Takes what an ontology says that was read from these documents. */
  static OntologyStatements of(OWLOntology root, OntologyFiles files) {
    var wording = new AxiomText(root);
    var names = new HashMap<IRI, String>();
    files.documents().forEach(each -> names.put(Modules.iri(each), files.name(each)));
    var manager = root.getOWLOntologyManager();
    var found = new ArrayList<Statement>();
    Stream.concat(Stream.of(root), root.imports())
        .forEach(
            module -> {
              String name = names.getOrDefault(manager.getOntologyDocumentIRI(module), "");
              header(name, module, wording, found);
              module.axioms().forEach(axiom -> found.add(statement(name, axiom, wording)));
            });
    found.sort(ORDER);
    var labels = new HashMap<String, String>();
    Signature known = Signature.of(root);
    Stream.concat(known.classes().stream(), known.numbers().stream())
        .forEach(id -> labels.put(id, wording.label(Vocabulary.iri(id))));
    return new OntologyStatements(found, premises(root), labels);
  }

  /** Returns the label of a term, or its id. */
  public String label(String id) {
    return labels.getOrDefault(id, id);
  }

  /** Returns what the same conclusions follow from, without a look at the rest. */
  public static List<String> premises(OntologyFiles files) {
    return premises(Modules.read(files.root(), files));
  }

  private static List<String> premises(OWLOntology root) {
    var premises = new ArrayList<String>();
    Modules.axioms(root).forEach(axiom -> premises.add(axiom.toString()));
    new TreeSet<>(Signature.of(root).classes()).forEach(id -> premises.add("class " + id));
    new TreeSet<>(Signature.of(root).numbers()).forEach(id -> premises.add("number " + id));
    return premises;
  }

  private static void header(
      String name, OWLOntology module, AxiomText wording, List<Statement> found) {
    module
        .getOntologyID()
        .getVersionIRI()
        .ifPresent(iri -> found.add(ofModule(name, "versionIRI", iri.toString(), iri.toString())));
    for (OWLAnnotation each : module.annotationsAsList()) {
      String property = each.getProperty().getIRI().toString();
      found.add(
          ofModule(name, property, each.getValue().toString(), text(each.getValue(), wording)));
    }
  }

  private static Statement ofModule(String name, String property, String value, String text) {
    return new Statement(
        name,
        Kind.ANNOTATION,
        "",
        "the module",
        Vocabulary.id(property),
        IRI.create(property).getShortForm(),
        property + " " + value,
        text);
  }

  private static Statement statement(String module, OWLAxiom axiom, AxiomText wording) {
    if (axiom instanceof OWLDeclarationAxiom declared) {
      String iri = declared.getEntity().getIRI().toString();
      String kind = declared.getEntity().getEntityType().getPrintName();
      return new Statement(
          module,
          Kind.TERM,
          Vocabulary.id(iri),
          wording.label(iri),
          "",
          "",
          axiom.toString(),
          kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }
    if (axiom instanceof OWLAnnotationAssertionAxiom said) {
      String subject = said.getSubject().toString();
      String property = said.getProperty().getIRI().toString();
      return new Statement(
          module,
          Kind.ANNOTATION,
          Vocabulary.id(subject),
          wording.label(subject),
          Vocabulary.id(property),
          wording.label(said.getProperty().getIRI()),
          axiom.toString(),
          text(said.getValue(), wording));
    }
    return new Statement(module, Kind.AXIOM, "", "", "", "", axiom.toString(), wording.of(axiom));
  }

  private static String text(OWLAnnotationValue value, AxiomText wording) {
    return value
        .asLiteral()
        .map(
            literal ->
                literal.getLang().isEmpty() || literal.hasLang("en")
                    ? literal.getLiteral()
                    : literal.getLiteral() + " @" + literal.getLang())
        .orElseGet(() -> wording.label(value.toString()));
  }
}
