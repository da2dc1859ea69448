package org.gravida.reasoning;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.reasoning.verdict.Violation;

/** A document of the ontology cannot be read; the message says which, where and why. */
public final class UnreadableOntologyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says which document cannot be read, and why. */
  public UnreadableOntologyException(String message) {
    super(message);
  }

  private UnreadableOntologyException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Makes one that names the faults of syntax in these files, or else what the parser said. */
  static UnreadableOntologyException of(Path module, OntologyFiles files, Exception cause) {
    List<Violation> faults = Syntax.faults(files);
    String words =
        faults.stream()
            .map(fault -> "\n  " + fault.subject() + ": " + fault.message())
            .collect(Collectors.joining());
    return new UnreadableOntologyException(
        "cannot read " + module + (faults.isEmpty() ? ": " + cause.getMessage() : words), cause);
  }
}
