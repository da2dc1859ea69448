package org.gravida.abstraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gravida.abstraction.operator.Operator;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;

/** Finds the terms of which nothing that may be recorded can change an answer. */
final class IdleTerms {
  /** Settings that name terms from which every history is read; others are named by ranges. */
  private static final List<String> NAMED =
      List.of(
          "EpisodeTermSetting",
          "CompleteListSetting",
          "CurrentEpisodeSetting",
          "AssessmentSetting");

  private final Release release;
  private final List<Operator> operators;

  IdleTerms(Release release, List<Operator> operators) {
    this.release = release;
    this.operators = operators;
  }

  /**
   * Returns the ids of such terms, sorted.
   *
   * @param mattering says which of the findings and numbers that may be drawn matter to an answer
   */
  Set<String> find(UnaryOperator<Set<String>> mattering) {
    var read = new HashSet<>(release.settings().keySet());
    NAMED.forEach(each -> read.add(release.settings().get(each)));
    var features = new HashSet<String>();
    for (Operator each : leading(mattering)) {
      read.addAll(each.parameters().read());
      features.addAll(each.parameters().features());
    }
    for (Term each : release.dictionary().terms()) {
      if (isFeature(each.id(), features)
          || each.values().stream().anyMatch(value -> isFeature(value, features))) {
        read.add(each.id());
      }
    }
    for (AbstractionRule each : release.rules()) {
      if (each.all("narrowsTo").stream().anyMatch(read::contains)) {
        read.addAll(each.all("ofExamination"));
      }
    }
    var idle = new TreeSet<String>();
    release.dictionary().terms().forEach(term -> idle.add(term.id()));
    idle.removeAll(read);
    return idle;
  }

  private boolean isFeature(String id, Set<String> features) {
    return features.contains(id)
        || !Collections.disjoint(features, release.broader().getOrDefault(id, Set.of()));
  }

  /** Returns the operators that draw what matters, and those on which they depend. */
  private Set<Operator> leading(UnaryOperator<Set<String>> mattering) {
    Set<String> drawn =
        operators.stream()
            .flatMap(each -> each.parameters().draws().stream())
            .collect(Collectors.toSet());
    Set<String> wanted = mattering.apply(drawn);
    var rest = new ArrayList<Operator>();
    var waiting = new ArrayDeque<Operator>();
    for (Operator each : operators) {
      boolean isWanted = each.parameters().draws().stream().anyMatch(wanted::contains);
      (isWanted ? waiting : rest).add(each);
    }
    var leading = new LinkedHashSet<Operator>(waiting);
    while (!waiting.isEmpty()) {
      Operator next = waiting.remove();
      rest.removeIf(each -> next.asksFor(each) && leading.add(each) && waiting.add(each));
    }
    return leading;
  }
}
