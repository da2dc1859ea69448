package org.gravida.knowledge.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.Place;

/**
 * Where terms are described in the documents of an ontology, written by Protégé or by hand. The
 * documents are read when first asked.
 */
public final class TermPlaces {
  private final OntologyFiles files;
  private final Map<String, TurtlePlaces> documents = new LinkedHashMap<>();

  /** Takes the documents of an ontology. */
  public TermPlaces(OntologyFiles files) {
    this.files = files;
  }

  /**
   * Returns where a property of a term is set, else where the term's statements begin, else where
   * it is first named, such as {@code guideline/asrm-2012.ttl, line 12}; empty if no document names
   * it.
   *
   * @param id local name of the term, or the IRI of one that is not ours
   * @param property the same of the property, or the empty string
   */
  public Optional<Place> of(String id, String property) {
    Optional<Place> set =
        property.isEmpty() ? Optional.empty() : first(each -> each.property(id, property));
    return set.or(() -> described(id)).or(() -> first(each -> each.mention(id)));
  }

  /** Returns where the statements of a term begin; empty if no document has any. */
  public Optional<Place> described(String id) {
    return first(each -> each.subject(id));
  }

  private Optional<Place> first(Function<TurtlePlaces, OptionalInt> line) {
    for (var each : documents().entrySet()) {
      OptionalInt found = line.apply(each.getValue());
      if (found.isPresent()) {
        return Optional.of(Place.of(each.getKey()).line(found.getAsInt()));
      }
    }
    return Optional.empty();
  }

  private Map<String, TurtlePlaces> documents() {
    if (documents.isEmpty()) {
      files
          .documents()
          .forEach(each -> documents.put(files.name(each), TurtlePlaces.of(text(each))));
    }
    return documents;
  }

  private static String text(Path document) {
    try {
      return new String(Files.readAllBytes(document), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + document, e);
    }
  }
}
