package org.gravida.reasoning;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.inference.Minimal;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.verdict.Violation;
import org.gravida.record.TimeLimitException;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.datatypes.MalformedLiteralException;
import org.semanticweb.HermiT.datatypes.UnsupportedDatatypeException;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLLogicalAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.TimeOutException;

/** Inspects an ontology folder as its maintainers see it and lists every fault. */
public final class OntologyInspection {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private OntologyInspection() {}

  /**
   * Inspects the modules of a folder: files, syntax, OWL 2 DL, consistency with all individuals,
   * satisfiability of each class, and the fragment that compiled rules can prove.
   *
   * @param folder a folder with {@code catalog-v001.xml} and {@code gravida.ttl}
   * @return faults in the order of these questions; if the files cannot be read, only why
   * @throws TimeLimitException if a single question to HermiT takes more than 20 s
   */
  public static List<Violation> inspect(Path folder) {
    OntologyFiles files;
    try {
      files = OntologyFiles.open(folder);
    } catch (UncheckedIOException e) {
      return List.of(
          Violation.error(
              "import",
              folder.toString(),
              String.valueOf(e.getMessage()),
              "Name each imported module in catalog-v001.xml and keep its file beside it."));
    }
    var found = new ArrayList<Violation>();
    found.addAll(files(files));
    found.addAll(Modules.syntaxFaults(files));
    if (!found.isEmpty()) {
      return List.copyOf(found);
    }
    OWLOntology root;
    try {
      root = Modules.read(files.root(), files);
    } catch (IllegalArgumentException e) {
      return List.of(
          Violation.error(
              "syntax",
              files.root().toString(),
              String.valueOf(e.getMessage()),
              "Give every anonymous class its type and its parts."));
    }
    var wording = new AxiomText(root);
    found.addAll(strays(root));
    found.addAll(profile(root, wording));
    found.addAll(logic(root, wording));
    found.addAll(fragment(root, wording));
    return List.copyOf(found);
  }

  private static List<Violation> files(OntologyFiles files) {
    return files.catalog().entrySet().stream()
        .filter(entry -> !Files.isRegularFile(entry.getValue()))
        .map(
            entry ->
                Violation.error(
                    "file",
                    entry.getKey(),
                    "the catalog names " + entry.getValue() + ", which is not there",
                    "Add the file or take the line out of catalog-v001.xml."))
        .toList();
  }

  /** Lists what stands in the root document, which only imports the others. */
  private static List<Violation> strays(OWLOntology root) {
    return root.axioms()
        .map(OntologyInspection::subject)
        .distinct()
        .sorted()
        .map(
            subject ->
                Violation.error(
                    "root",
                    subject,
                    "stands in the root document, where an editor puts new terms",
                    "Move it into the module that it belongs to."))
        .toList();
  }

  /** Lists each kind of violation once for each subject, with an example and a count. */
  private static List<Violation> profile(OWLOntology root, AxiomText wording) {
    var places = new TreeMap<String, TreeSet<String>>();
    for (var violation : new OWL2DLProfile().checkOntology(root).getViolations()) {
      OWLAxiom axiom = violation.getAxiom();
      String subject = axiom == null ? "ontology" : subject(axiom);
      String kind = violation.getClass().getSimpleName();
      places
          .computeIfAbsent(subject + "\t" + kind, key -> new TreeSet<>())
          .add(axiom == null ? violation.toString() : wording.of(axiom));
    }
    var found = new ArrayList<Violation>();
    places.forEach(
        (key, axioms) -> {
          String[] parts = key.split("\t");
          String more = axioms.size() == 1 ? "" : " (and " + (axioms.size() - 1) + " more)";
          found.add(
              Violation.error(
                  "profile",
                  parts[0],
                  parts[1] + ": " + axioms.first() + more,
                  "Declare what is undeclared and keep to OWL 2 DL, or HermiT is not complete."));
        });
    return found;
  }

  private static List<Violation> logic(OWLOntology root, AxiomText wording) {
    List<OWLLogicalAxiom> all =
        root.logicalAxioms(Imports.INCLUDED)
            .map(axiom -> (OWLLogicalAxiom) axiom.getAxiomWithoutAnnotations())
            .distinct()
            .sorted()
            .toList();
    try {
      if (isInconsistent(all)) {
        String why =
            Minimal.of(all, OntologyInspection::isInconsistent).stream()
                .map(wording::of)
                .sorted()
                .collect(Collectors.joining("; "));
        return List.of(
            Violation.error(
                "consistency",
                "ontology",
                "these axioms cannot be true together: " + why,
                "Change or remove one of them."));
      }
      return unsatisfiable(root);
    } catch (UnsupportedDatatypeException | MalformedLiteralException e) {
      return List.of(
          Violation.error(
              "datatype",
              "ontology",
              String.valueOf(e.getMessage()),
              "Use xsd:integer, xsd:decimal, xsd:string or xsd:dateTime."));
    }
  }

  private static List<Violation> unsatisfiable(OWLOntology root) {
    var found = new ArrayList<Violation>();
    try (var justifier = Justifier.of(root, LIMIT)) {
      for (String id : new TreeSet<>(Signature.of(root).classes())) {
        justifier
            .unsatisfiable(id)
            .ifPresent(
                why ->
                    found.add(
                        Violation.error(
                            "satisfiability",
                            id,
                            "nothing can belong to it: " + String.join("; ", why.axioms()),
                            "Change or remove one of these axioms.")));
      }
    }
    return found;
  }

  private static boolean isInconsistent(List<OWLLogicalAxiom> axioms) {
    var configuration = new Configuration();
    configuration.individualTaskTimeout = LIMIT.toMillis();
    var hermit = new org.semanticweb.HermiT.Reasoner(configuration, Modules.ontologyOf(axioms));
    try {
      return !hermit.isConsistent();
    } catch (TimeOutException e) {
      throw (TimeLimitException) new TimeLimitException(LIMIT).initCause(e);
    } finally {
      hermit.dispose();
    }
  }

  private static List<Violation> fragment(OWLOntology root, AxiomText wording) {
    var found = new ArrayList<Violation>();
    Fragment.faults(Modules.axioms(root))
        .forEach(
            (axiom, fault) ->
                found.add(
                    Violation.error(
                        "fragment",
                        subject(axiom),
                        fault + " in: " + wording.of(axiom),
                        "Say it with classes, one step of a property, and whole numbers.")));
    return found;
  }

  private static String subject(OWLAxiom axiom) {
    return axiom
        .signature()
        .map(entity -> Vocabulary.id(entity.getIRI().toString()))
        .findFirst()
        .orElse("ontology");
  }
}
