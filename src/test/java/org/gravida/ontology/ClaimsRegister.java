package org.gravida.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The register of claims: who carries each claim, and which questions prove it. */
final class ClaimsRegister {
  static final Path FOLDER = Path.of("src", "test", "resources", "register");
  private static final String HEAD = "claim,carriers,query,parameters";

  private ClaimsRegister() {}

  /**
   * One claim of the base article.
   *
   * @param carriers ids of the terms and individuals that carry it
   * @param questions the competency questions, in order
   */
  record Line(String claim, List<String> carriers, List<Question> questions) {
    Path fixture() {
      return FOLDER.resolve(claim + ".csv");
    }
  }

  /** A query with the one parameter that makes it ask for a claim's content. */
  record Question(String query, String parameter, String value) {
    @Override
    public String toString() {
      return query + " " + parameter + "=" + value;
    }
  }

  static List<Line> lines() {
    var lines = text(FOLDER.resolve("claims.csv")).lines().toList();
    if (!lines.get(0).equals(HEAD)) {
      throw new IllegalStateException("expected the columns " + HEAD);
    }
    return lines.stream().skip(1).map(ClaimsRegister::line).toList();
  }

  private static Line line(String text) {
    var cells = text.split(",", -1);
    if (cells.length != 4) {
      throw new IllegalStateException("expected four cells: " + text);
    }
    var queries = list(cells[2]);
    var parameters = list(cells[3]);
    if (queries.size() != parameters.size()) {
      throw new IllegalStateException("expected as many parameters as queries: " + text);
    }
    var questions = new ArrayList<Question>();
    for (int i = 0; i < queries.size(); i++) {
      var parts = parameters.get(i).split("=", -1);
      questions.add(new Question(queries.get(i), parts[0], parts[1]));
    }
    return new Line(cells[0], list(cells[1]), List.copyOf(questions));
  }

  private static List<String> list(String cell) {
    return Stream.of(cell.split(";")).filter(part -> !part.isBlank()).toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
