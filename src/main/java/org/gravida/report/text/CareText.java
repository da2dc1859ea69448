package org.gravida.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gravida.consultation.answer.Opinion;
import org.gravida.report.shared.Paragraphs;

/** What guidelines advise: what they say alike in one item, each warning with what it warns of. */
final class CareText {
  private final TextForm form;
  private final Paragraphs text;
  private final Footnotes notes;
  private final Remarks remarks;
  private final List<Advice> all;

  /** The standing that needs no words. */
  private String usual = "";

  /**
   * Prepares to write statements.
   *
   * @param home the guideline whose own text needs no note, or empty
   */
  CareText(List<Opinion.Care> care, String home, TextForm form, Paragraphs text, Footnotes notes) {
    this.form = form;
    this.text = text;
    this.notes = notes;
    if (form.isVerbose()) {
      all = Advice.apart(care);
    } else {
      all = form.isMany() ? Advice.closeTogether(care) : Advice.together(care);
    }
    remarks = new Remarks(all, home, form);
  }

  void treatments() {
    var some = all.stream().filter(each -> !each.isExamination()).toList();
    if (!some.isEmpty()) {
      text.heading("Care");
      alike(some).forEach(this::treatments);
    }
  }

  void examinations() {
    var some = all.stream().filter(Advice::isExamination).toList();
    if (!some.isEmpty()) {
      usual = usual(some);
      text.heading(
          "Examinations by guideline (evidence: " + Badge.words(usual) + ", unless it is told)");
      var single =
          some.stream()
              .filter(each -> form.isMany() && each.isOfOne() && remarks.inPlace(each).isEmpty())
              .toList();
      alike(some.stream().filter(each -> !single.contains(each)).toList())
          .forEach(this::examinations);
      if (!single.isEmpty()) {
        text.item(
            "- " + single.size() + " more that one guideline alone speaks of (-v names them)");
      }
    }
  }

  /** Returns the standing of most. */
  private static String usual(List<Advice> some) {
    var times = new TreeMap<String, Integer>();
    some.forEach(
        each -> each.statements().forEach(one -> times.merge(one.standing(), 1, Integer::sum)));
    return Collections.max(times.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /** Returns the items by what is said of them, those with warnings or details alone. */
  private List<List<Advice>> alike(List<Advice> some) {
    var groups = new LinkedHashMap<String, List<Advice>>();
    for (Advice each : some) {
      boolean isAlone = form.isVerbose() || !remarks.inPlace(each).isEmpty();
      String key = isAlone ? "alone " + groups.size() : badges(each, Set.of());
      groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
    }
    return List.copyOf(groups.values());
  }

  private void treatments(List<Advice> group) {
    var shared = shared(group);
    text.item(
        "- "
            + labels(
                group, shared, each -> each.label() + ", " + each.timing() + each.details(form)));
    for (Advice alike : group.get(0).byBadge()) {
      text.item("    " + badge(alike, shared));
      remarks.inPlace(alike).forEach(warning -> text.item("    ! " + warning));
    }
    if (form.isVerbose()) {
      details(group.get(0).statements().get(0));
    }
  }

  private void examinations(List<Advice> group) {
    var shared = shared(group);
    Advice first = group.get(0);
    text.item("- " + labels(group, shared, Advice::label) + ": " + badges(first, shared));
    remarks.inPlace(first).forEach(warning -> text.item("    ! " + warning));
    if (form.isVerbose()) {
      details(first.statements().get(0));
    }
  }

  /** Returns the notes that all items of a group have. */
  private Set<String> shared(List<Advice> group) {
    var shared = new LinkedHashSet<>(remarks.notes(group.get(0)));
    group.forEach(each -> shared.retainAll(remarks.notes(each)));
    return shared;
  }

  private String labels(List<Advice> group, Set<String> shared, Function<Advice, String> label) {
    return group.stream()
        .map(
            each -> {
              var own = new LinkedHashSet<>(remarks.notes(each));
              own.removeAll(shared);
              return label.apply(each) + notes.marks(group.size() > 1 ? own : Set.of());
            })
        .collect(Collectors.joining("; "));
  }

  private String badges(Advice advice, Set<String> shared) {
    return advice.byBadge().stream()
        .map(alike -> badge(alike, shared))
        .collect(Collectors.joining("; "));
  }

  private String badge(Advice alike, Set<String> shared) {
    var own = new LinkedHashSet<>(remarks.notes(alike));
    own.retainAll(shared);
    return Badge.of(alike, form, usual) + notes.marks(own);
  }

  private void details(Opinion.Care care) {
    if (!care.grade().scheme().isEmpty()) {
      text.item("    scheme: " + care.grade().scheme());
    }
    text.item("    " + care.recommendation() + " from: " + String.join("; ", care.sources()));
    if (!care.evidence().isEmpty()) {
      text.item("    evidence from: " + String.join("; ", care.evidence()));
    }
    care.dissent().forEach(dissent -> text.item("    to the contrary: " + dissent));
  }
}
