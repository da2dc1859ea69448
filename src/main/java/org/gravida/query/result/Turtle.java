package org.gravida.query.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gravida.knowledge.Triple;

/** Statements as Turtle: sorted, one subject a paragraph, the type first. */
final class Turtle {
  private static final String TYPE = Names.RDF + "type";
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");

  private Turtle() {}

  static String write(List<Triple> triples) {
    var text = new StringBuilder();
    Names.PREFIXES.forEach(
        (prefix, namespace) ->
            text.append("@prefix ").append(prefix).append(": <").append(namespace).append("> .\n"));
    var sorted = new ArrayList<>(triples);
    sorted.sort(
        Comparator.comparing((Triple triple) -> triple.subject().startsWith("_:"))
            .thenComparing(Triple::subject)
            .thenComparing(triple -> !triple.predicate().equals(TYPE)));
    String subject = "";
    String predicate = "";
    for (Triple triple : sorted) {
      if (!triple.subject().equals(subject)) {
        text.append(subject.isEmpty() ? "\n" : " .\n\n").append(node(triple.subject()));
        text.append(' ').append(verb(triple.predicate())).append(' ');
      } else if (!triple.predicate().equals(predicate)) {
        text.append(" ;\n    ").append(verb(triple.predicate())).append(' ');
      } else {
        text.append(", ");
      }
      subject = triple.subject();
      predicate = triple.predicate();
      text.append(term(Cell.of(triple.object(), triple.datatype()), Names::turtle));
    }
    return text.append(subject.isEmpty() ? "" : " .\n").toString();
  }

  /** Writes N-Triples, in the order of the statements. */
  static String lines(List<Triple> triples) {
    var text = new StringBuilder();
    for (Triple each : triples) {
      text.append(line(Cell.of(each.subject(), ""))).append(' ');
      text.append(line(Cell.of(each.predicate(), ""))).append(' ');
      text.append(line(Cell.of(each.object(), each.datatype()))).append(" .\n");
    }
    return text.toString();
  }

  private static String line(Cell cell) {
    boolean isTyped = cell.kind() == Cell.Kind.LITERAL && isBare(cell);
    return isTyped
        ? Names.quoted(cell.text()) + "^^" + Names.bracketed(cell.datatype())
        : term(cell, Names::bracketed);
  }

  /** Writes one term; {@code iri} decides whether IRIs are shortened. */
  static String term(Cell cell, Function<String, String> iri) {
    return switch (cell.kind()) {
      case IRI -> iri.apply(cell.text());
      case BLANK -> cell.text();
      case ABSENT -> "";
      case LITERAL -> literal(cell, iri);
    };
  }

  private static String literal(Cell cell, Function<String, String> iri) {
    if (!cell.language().isEmpty()) {
      return Names.quoted(cell.text()) + "@" + cell.language();
    }
    if (cell.isPlainString()) {
      return Names.quoted(cell.text());
    }
    return isBare(cell)
        ? cell.text()
        : Names.quoted(cell.text()) + "^^" + iri.apply(cell.datatype());
  }

  private static boolean isBare(Cell cell) {
    return switch (cell.datatype()) {
      case Names.XSD + "integer" -> INTEGER.matcher(cell.text()).matches();
      case Names.XSD + "decimal" -> DECIMAL.matcher(cell.text()).matches();
      case Names.XSD + "boolean" -> cell.text().equals("true") || cell.text().equals("false");
      default -> false;
    };
  }

  private static String node(String text) {
    return text.startsWith("_:") ? text : Names.turtle(text);
  }

  private static String verb(String predicate) {
    return predicate.equals(TYPE) ? "a" : Names.turtle(predicate);
  }
}
