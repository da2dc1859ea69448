package org.gravida.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gravida.record.Place;

/**
 * Where terms stand in the documents of an ontology. A term's statements begin in the first column
 * and end at a full stop, as Protégé writes them.
 *
 * @param files the documents
 */
public record TermPlaces(OntologyFiles files) {

  /**
   * Returns where a property of a term is set, else where the term begins, such as {@code
   * guideline/asrm-2012.ttl, line 12}; empty if no document has statements of the term.
   *
   * @param id local name of the term
   * @param property local name of the property, or the empty string
   */
  public Optional<Place> of(String id, String property) {
    Optional<Place> begin = Optional.empty();
    for (Path document : files.documents()) {
      String name = files.folder().relativize(document).toString().replace('\\', '/');
      List<String> lines = lines(document);
      for (int i = 0; i < lines.size(); i++) {
        if (!begins(lines.get(i), id)) {
          continue;
        }
        int line = property.isEmpty() ? -1 : line(lines, i, property);
        if (line >= 0) {
          return Optional.of(Place.of(name).line(line + 1));
        }
        if (begin.isEmpty()) {
          begin = Optional.of(Place.of(name).line(i + 1));
        }
      }
    }
    return begin;
  }

  private static boolean begins(String line, String id) {
    String words = line.stripTrailing();
    return isName(words, "grv:" + id) || isName(words, "<" + Vocabulary.iri(id) + ">");
  }

  private static boolean isName(String line, String name) {
    return line.startsWith(name)
        && (line.length() == name.length() || Character.isWhitespace(line.charAt(name.length())));
  }

  private static int line(List<String> lines, int first, String property) {
    var named = Pattern.compile("(^|[\\s;])\\w*:" + Pattern.quote(property) + "\\s");
    for (int i = first; i < lines.size(); i++) {
      if (named.matcher(lines.get(i) + " ").find()) {
        return i;
      }
      if (lines.get(i).stripTrailing().endsWith(".")) {
        return -1;
      }
    }
    return -1;
  }

  private static List<String> lines(Path document) {
    try {
      return Files.readAllLines(document);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + document, e);
    }
  }
}
