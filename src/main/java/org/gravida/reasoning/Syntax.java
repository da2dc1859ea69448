package org.gravida.reasoning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.reasoning.verdict.Violation;
import org.semanticweb.owlapi.io.OWLParserException;
import org.semanticweb.owlapi.io.UnparsableOntologyException;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** Reads each module alone, so that a fault is reported once and where it stands. */
final class Syntax {
  private static final Pattern LINE = Pattern.compile("at line (\\d+)");

  private Syntax() {}

  static List<Violation> faults(OntologyFiles files) {
    var paths = new TreeSet<>(files.documents());
    paths.addAll(files.catalog().values());
    var found = new ArrayList<Violation>();
    for (Path path : paths) {
      try {
        Modules.parseAlone(path, files);
      } catch (UnparsableOntologyException e) {
        e.getExceptions().values().forEach(fault -> found.add(fault(path, fault)));
      } catch (OWLOntologyCreationException e) {
        found.add(violation(path.toString(), String.valueOf(e.getMessage())));
      }
    }
    return found;
  }

  private static Violation fault(Path path, OWLParserException fault) {
    String message = String.valueOf(fault.getMessage()).replaceAll("\\s+", " ").strip();
    var line = LINE.matcher(message);
    return violation(
        line.find() ? path + ":" + line.group(1) : path.toString(),
        message.replaceFirst("^\\S*Exception: ", ""));
  }

  private static Violation violation(String place, String message) {
    return Violation.error("syntax", place, message, "Correct the Turtle at this place.");
  }
}
