package org.gravida.intake.coded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.wording.FactReader;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Place;

/** Reads how an episode ended: in codes, in ids of our own, or in words as in any other file. */
final class OutcomeReader {
  static final String CONTRARY = "has an outcome in codes or words that exclude one another";

  private final TermLexicon wording;
  private final CodeLexicon codes;
  private final FactReader words;
  private final SaidWords doubts;

  OutcomeReader(TermLexicon wording, CodeLexicon codes, SaidWords doubts) {
    this.wording = wording;
    this.doubts = doubts;
    this.codes = codes;
    this.words = new FactReader(wording);
  }

  /**
   * How an episode ended.
   *
   * @param value id of the outcome; empty where the file says that it is not recorded
   * @param week id of the stretch of weeks that a code says besides, or empty
   * @param features ids of what is said besides
   * @param name what says outcome and features in words; the value where there are none
   */
  record Outcome(String value, String week, List<String> features, String name) {
    Outcome {
      features = List.copyOf(features);
    }

    boolean isSilent() {
      return value.isEmpty();
    }
  }

  /** Returns the outcome that an answer tells; empty if it is not understood. */
  Optional<Outcome> of(Term term, CodedAnswer answer) {
    if (contrary(term, answer).isPresent()) {
      return Optional.empty();
    }
    var said = new ArrayList<String>();
    said.add(answer.text());
    for (CodeMapping each : codes.mappings(answer.code())) {
      if (each.reason().isEmpty() && each.recordedTerm().equals(term.id())) {
        String value = each.recordedValue();
        String name = each.features().isEmpty() ? value : label(each.subject());
        return Optional.of(new Outcome(value, each.week(), each.features(), name));
      }
      said.add(each.reason().isEmpty() ? label(each.subject()) : "");
    }
    if (codes.mappings(answer.code()).isEmpty()) {
      said.add(answer.code().own().map(this::label).orElse(answer.code().text()));
    }
    return said.stream()
        .filter(each -> !each.isBlank())
        .flatMap(each -> ofWords(term, each).stream())
        .findFirst();
  }

  /**
   * Returns what an answer says in codes and words of which one excludes the other, or takes it
   * back; empty if it says one thing.
   */
  Optional<String> contrary(Term term, CodedAnswer answer) {
    var code = answer.code();
    var all = new ArrayList<String>();
    code.own().ifPresent(all::add);
    codes.mappings(code).stream()
        .filter(each -> each.reason().isEmpty() && each.recordedTerm().equals(term.id()))
        .map(CodeMapping::recordedValue)
        .forEach(all::add);
    all.removeIf(each -> !term.values().contains(each));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String text = code.isInOwnWords() ? code.text() : "";
    if (!text.isBlank()) {
      ofWords(term, text).map(Outcome::value).filter(each -> !each.isEmpty()).ifPresent(all::add);
    }
    boolean isApart = all.stream().anyMatch(one -> all.stream().anyMatch(two -> isApart(one, two)));
    if (!isApart && !doubts.isDoubtful(text)) {
      return Optional.empty();
    }
    var shown = all.stream().distinct().map(this::label).toList();
    return Optional.of(String.join("; ", shown) + (isApart ? "" : "; " + text));
  }

  private boolean isApart(String one, String other) {
    return !wording.release().isWithin(one, other) && !wording.release().isWithin(other, one);
  }

  private String label(String id) {
    return wording.release().dictionary().label(id);
  }

  private Optional<Outcome> ofWords(Term term, String said) {
    var read = words.read(RawFact.of(Place.of(""), "", term.id(), Map.of(Field.VALUE, said)));
    if (read.isNothing()) {
      return Optional.of(new Outcome("", "", List.of(), ""));
    }
    var features = read.more().stream().map(Fact::what).toList();
    return read.understood() && read.fact().has(Field.VALUE)
        ? Optional.of(new Outcome(read.fact().get(Field.VALUE), "", features, said))
        : Optional.empty();
  }
}
