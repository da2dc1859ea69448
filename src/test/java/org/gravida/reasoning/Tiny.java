package org.gravida.reasoning;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gravida.inference.Facts;
import org.gravida.knowledge.OntologyFiles;

/** The tiny ontology of our shape that these tests share. */
final class Tiny {
  static final Duration LIMIT = Duration.ofSeconds(20);

  static final List<String> TARGETS =
      List.of(
          "AcquiredConfirmed",
          "AcquiredExcluded",
          "CauseConfirmed",
          "CauseExcluded",
          "ClottingConfirmed",
          "ClottingExcluded",
          "Habitual",
          "InheritedConfirmed",
          "InheritedExcluded",
          "Sporadic",
          "Unexplained",
          "UterineConfirmed",
          "UterineExcluded",
          "UterineSuspected");

  private Tiny() {}

  static OntologyFiles files() {
    try {
      return OntologyFiles.open(Path.of(Tiny.class.getResource("tiny").toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Reasoner reasoner() {
    return Reasoner.open(files(), TARGETS, LIMIT);
  }

  static Facts findings(String... ids) {
    return new Facts("p", List.of(ids), Map.of());
  }

  static Facts losses(int count, String... ids) {
    return new Facts("p", List.of(ids), Map.of("losses", count));
  }
}
