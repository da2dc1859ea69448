package org.gravida.report.documentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gravida.knowledge.Vocabulary;
import org.gravida.reasoning.OntologyStatements;

/** The axioms of each term, in words, and the terms whose axioms name it. */
final class Axioms {
  private static final Pattern NAME =
      Pattern.compile("<(" + Pattern.quote(Vocabulary.NAMESPACE) + "[^>]+)>");

  /** What an axiom is about: the named thing that it begins with. */
  private static final Pattern SUBJECT =
      Pattern.compile("[A-Za-z]+\\(<(" + Pattern.quote(Vocabulary.NAMESPACE) + "[^>]+)> .*");

  private final Map<String, List<String>> own = new HashMap<>();
  private final Map<String, TreeSet<String>> naming = new HashMap<>();

  /** Sorts the axioms by the terms that they name. */
  Axioms(List<OntologyStatements.Statement> statements) {
    for (var each : statements) {
      if (each.kind() == OntologyStatements.Kind.AXIOM) {
        take(each.key(), each.text());
      }
    }
  }

  private void take(String key, String text) {
    var names = new TreeSet<String>();
    NAME.matcher(key).results().forEach(found -> names.add(found.group(1)));
    var subject = SUBJECT.matcher(key);
    if (!subject.matches()) {
      names.forEach(each -> add(each, text));
      return;
    }
    add(subject.group(1), text);
    names.remove(subject.group(1));
    names.forEach(each -> naming.computeIfAbsent(each, k -> new TreeSet<>()).add(subject.group(1)));
  }

  private void add(String iri, String text) {
    own.computeIfAbsent(iri, key -> new ArrayList<>()).add(text);
  }

  /** Returns the axioms that begin with a term, or that begin with no term and name it. */
  List<String> of(String iri) {
    return own.getOrDefault(iri, List.of()).stream().distinct().sorted().toList();
  }

  /** Returns the terms whose axioms name this one. */
  List<String> naming(String iri) {
    return List.copyOf(naming.getOrDefault(iri, new TreeSet<>()));
  }
}
