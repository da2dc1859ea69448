package org.gravida.intake.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.wording.Excerpt;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The documents of a text in YAML 1.2, each parsed alone: a line {@code ---} begins the next one,
 * wherever it stands, so that a broken document harms no other.
 */
public final class YamlDocuments {
  /** A document of more characters is not read. */
  private static final int LONGEST = 1 << 26;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LONGEST).build();

  private final DocumentText text;
  private final Place place;

  /**
   * Reads a text.
   *
   * @param place of the file
   */
  public YamlDocuments(TextLines lines, Place place) {
    this.text = new DocumentText(lines);
    this.place = place;
  }

  /** Hands over each document that says something; of one that is broken, what is wrong. */
  public void each(Consumer<JsonValue> sink, Consumer<Problem> problems) throws IOException {
    while (text.begin()) {
      read(problems).filter(each -> !each.isBlank()).ifPresent(sink);
      text.skip();
    }
  }

  private Optional<JsonValue> read(Consumer<Problem> problems) throws IOException {
    try {
      var events = new Parse(SETTINGS).parseReader(text).iterator();
      return Optional.of(new YamlTree(events, text.first()).read());
    } catch (YamlFaultException e) {
      problems.accept(fault(e.line(), e.column(), e.getMessage(), e.expected()));
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      long line = text.first() + mark.map(Mark::getLine).orElse(0);
      problems.accept(fault(line, mark.map(Mark::getColumn).orElse(0) + 1, said(e), "YAML"));
    } catch (ReaderException e) {
      String found = String.format("the control character U+%04X", e.getCodePoint());
      problems.accept(fault(text.firstOdd(), 0, found, "text"));
    } catch (YamlEngineException e) {
      problems.accept(
          fault(
              text.first(),
              0,
              "a document of more than " + LONGEST + " characters",
              "documents of sensible size, such as one for each patient"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return Optional.empty();
  }

  private static String said(MarkedYamlEngineException e) {
    return Excerpt.of(e.getProblem() == null ? e.getContext() : e.getProblem());
  }

  private Problem fault(long line, long column, String found, String expected) {
    Place at = place.line(line);
    return Problem.error(
        column == 0 ? at : at.at("column " + column),
        found,
        expected,
        "Correct the file at this place; this document is not read, the others were.");
  }
}
