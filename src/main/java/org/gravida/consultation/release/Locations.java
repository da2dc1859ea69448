package org.gravida.consultation.release;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.place.TermPlaces;
import org.gravida.reasoning.verdict.Violation;
import org.gravida.record.Place;

/** Finds the file and the line at which a fault of an ontology is mended. */
final class Locations {
  private static final Pattern LINE = Pattern.compile("(.+?):([1-9][0-9]*)(?::[0-9]+)?");
  private static final Pattern NO_NAME = Pattern.compile("[^\\w:]+");

  private final OntologyFiles files;
  private final TermPlaces places;

  Locations(OntologyFiles files) {
    this.files = files;
    places = new TermPlaces(files);
  }

  /**
   * Returns where the subject of a violation is described, or the property that it is about; else
   * where the first term that its message names is; else the root document.
   *
   * @param property local name of the property, or the empty string
   */
  Place of(Violation violation, String property) {
    return written(violation.subject())
        .or(() -> place(violation.subject(), property))
        .or(() -> named(violation.message()))
        .orElse(Place.of(files.root().toString()));
  }

  /** Returns the place of what kept the documents from being read. */
  static Place unreadable(Violation violation, Path folder) {
    return written(violation.subject())
        .orElse(
            Place.of(
                violation.subject().endsWith(".ttl")
                    ? violation.subject()
                    : folder.resolve("catalog-v001.xml").toString()));
  }

  private static Optional<Place> written(String subject) {
    var line = LINE.matcher(subject);
    return line.matches()
        ? Optional.of(Place.of(line.group(1)).line(Long.parseLong(line.group(2))))
        : Optional.empty();
  }

  private Optional<Place> place(String id, String property) {
    return places.of(id, property).map(this::inFolder);
  }

  private Optional<Place> named(String message) {
    return Stream.of(NO_NAME.split(message))
        .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
        .flatMap(word -> places.described(word).stream())
        .findFirst()
        .map(this::inFolder);
  }

  private Place inFolder(Place place) {
    return Place.of(files.folder().resolve(place.source()).toString()).line(place.number());
  }
}
