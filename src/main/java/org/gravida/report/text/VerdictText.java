package org.gravida.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.shared.Paragraphs;

/** The answers of guidelines, each with its reasons in short. */
final class VerdictText {
  private static final int FEW = 2;

  private final TextForm form;
  private final Paragraphs text;

  VerdictText(TextForm form, Paragraphs text) {
    this.form = form;
    this.text = text;
  }

  /** Writes each answer of the home guideline beside its question. */
  void home(List<Opinion.Verdict> verdicts) {
    for (Opinion.Verdict verdict : verdicts) {
      text.entry(WordForms.capital(verdict.key()), List.of(words(verdict)), "");
    }
  }

  /** Writes the answers of other guidelines, those that answer alike together. */
  void others(List<Opinion.View> views) {
    var alike = new LinkedHashMap<String, List<String>>();
    for (Opinion.View view : views) {
      String answers =
          view.verdicts().stream()
              .map(verdict -> verdict.key() + " " + words(verdict))
              .collect(Collectors.joining(" / "));
      alike.computeIfAbsent(answers, key -> new ArrayList<>()).add(form.name(view.guideline()));
    }
    if (!alike.isEmpty()) {
      text.heading("By guideline");
      alike.forEach((answers, who) -> text.item("- " + String.join(", ", who) + ": " + answers));
    }
  }

  private String words(Opinion.Verdict verdict) {
    var words = reasons(verdict);
    return verdict.answer() + (words.isEmpty() ? "" : ": " + String.join("; ", words));
  }

  private List<String> reasons(Opinion.Verdict verdict) {
    int met = verdict.met().size();
    var words = new ArrayList<String>();
    if (met > 0) {
      words.add(WordForms.count(met, "criterion", "criteria") + " met");
    }
    var others = new ArrayList<>(verdict.reasons());
    others.removeAll(verdict.met());
    if (form.isVerbose() || (met == 0 && verdict.open().isEmpty())) {
      words.addAll(others);
    } else if (verdict.open().isEmpty()) {
      if (!others.isEmpty()) {
        words.add(others.size() + " open that are not required (-v names them)");
      }
    } else if (verdict.open().size() <= FEW) {
      words.addAll(verdict.open());
    } else {
      words.add(verdict.open().size() + " points still open (-v names them)");
    }
    words.addAll(unverified(verdict, words));
    return words;
  }

  /** Returns what to say of reasons that nobody has seen in their source and that are not named. */
  private List<String> unverified(Opinion.Verdict verdict, List<String> named) {
    var silent = new ArrayList<>(verdict.unverified());
    silent.removeAll(named);
    if (silent.isEmpty()) {
      return List.of();
    }
    return form.isVerbose()
        ? silent
        : List.of(WordForms.count(silent.size(), "criterion", "criteria") + " not verified");
  }
}
