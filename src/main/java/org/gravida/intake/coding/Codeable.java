package org.gravida.intake.coding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A thing said in codes of several vocabularies, in words, or both.
 *
 * @param codings its codes in the order of the file
 * @param text its words, or empty
 * @param isInOwnWords whether the words are those of the file, and not of the vocabulary
 */
public record Codeable(List<Coding> codings, String text, boolean isInOwnWords) {
  private static final Codeable NOTHING = new Codeable(List.of(), "");

  public Codeable {
    codings = List.copyOf(codings);
    requireNonNull(text, "text");
  }

  /** Makes a thing of which the words, if there are any, are those of the file. */
  public Codeable(List<Coding> codings, String text) {
    this(codings, text, !text.isBlank());
  }

  /** Returns what says nothing. */
  public static Codeable nothing() {
    return NOTHING;
  }

  /** Returns a thing said by one code. */
  public static Codeable of(Coding coding) {
    return new Codeable(List.of(coding), "");
  }

  /** Returns the id of the ontology's own term that it names, if it names one. */
  public Optional<String> own() {
    return codings.stream().filter(Coding::isOwn).map(Coding::code).findFirst();
  }

  /** Returns its words, else its first code. */
  public String shown() {
    return text.isBlank() && !codings.isEmpty() ? codings.get(0).code() : text;
  }

  /** Returns its words, else its first code with its vocabulary, which is read as no word. */
  public String told() {
    if (!text.isBlank() || codings.isEmpty()) {
      return text;
    }
    var first = codings.get(0);
    return "code " + first.code() + (first.system().isEmpty() ? "" : " of " + first.system());
  }

  public boolean isNothing() {
    return codings.isEmpty() && text.isBlank();
  }
}
