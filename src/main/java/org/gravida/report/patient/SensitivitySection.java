package org.gravida.report.patient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gravida.abstraction.history.FactText;
import org.gravida.consultation.dossier.Dossiers;
import org.gravida.consultation.whatif.Change;
import org.gravida.consultation.whatif.Sensitivity.Effect;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Fact;
import org.gravida.report.markup.Markup;

/** Which single facts, if lost or wrong, would change the answer; each fact a fold. */
final class SensitivitySection {
  private final Markup page;
  private final Dictionary dictionary;
  private final FactText text;

  /** What changes alike: from what to what. */
  private record Turn(Change.Kind kind, String before, String after) {}

  SensitivitySection(Markup page, Dictionary dictionary) {
    this.page = page;
    this.dictionary = dictionary;
    text = new FactText(dictionary);
  }

  void write(Optional<List<Effect>> found) {
    if (found.isEmpty()) {
      String why =
          "It is not looked for in files of more than "
              + Dossiers.MOST_FACTS
              + " facts, nor beyond the time limit.";
      page.element("p", why).text("\n");
      return;
    }
    var byFact = new LinkedHashMap<Fact, List<Effect>>();
    for (Effect each : found.get()) {
      byFact.computeIfAbsent(each.fact(), key -> new ArrayList<>()).add(each);
    }
    if (byFact.isEmpty()) {
      page.element("p", "No single fact, lost or wrong, changes classification or care.");
      page.text("\n");
      return;
    }
    page.element("p", "Each alone, lost or with another value of its term, changes something.");
    page.text("\n");
    byFact.values().forEach(this::fact);
    var byKinds = new LinkedHashMap<String, List<String>>();
    byFact.forEach(
        (fact, effects) ->
            byKinds
                .computeIfAbsent(kinds(effects), key -> new ArrayList<>())
                .add(text.inFull(fact)));
    byKinds.forEach(
        (kinds, facts) -> {
          page.open("p", "class", "paper").element("strong", kinds + ": ");
          page.text(String.join("; ", facts)).end();
        });
  }

  private void fact(List<Effect> effects) {
    Fact fact = effects.get(0).fact();
    page.open("details").open("summary").text(text.inFull(fact) + " ");
    String words = "(" + fact.place().alone() + "): " + kinds(effects);
    page.element("span", words, "class", "source");
    page.end().open("ul").text("\n");
    effects.forEach(this::effect);
    page.end().end();
  }

  /** Returns what changes, in the order of the kinds. */
  private static String kinds(List<Effect> effects) {
    return effects.stream()
        .flatMap(each -> each.changes().stream())
        .map(Change::kind)
        .distinct()
        .sorted()
        .map(Change.Kind::word)
        .collect(Collectors.joining(", "));
  }

  private void effect(Effect effect) {
    page.open("li")
        .text(
            effect.instead().isEmpty()
                ? "if it were not recorded"
                : "if it were " + dictionary.label(effect.instead()));
    page.open("ul").text("\n");
    Map<Turn, List<String>> alike = new LinkedHashMap<>();
    for (Change each : effect.changes()) {
      alike
          .computeIfAbsent(
              new Turn(each.kind(), each.before(), each.after()), key -> new ArrayList<>())
          .add(each.label());
    }
    alike.forEach(
        (turn, labels) ->
            page.element(
                    "li",
                    String.join(", ", labels)
                        + ": "
                        + or(turn.before())
                        + " \u2192 "
                        + or(turn.after()))
                .text("\n"));
    page.end().end();
  }

  private static String or(String text) {
    return text.isEmpty() ? "not told" : text;
  }
}
