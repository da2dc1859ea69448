package org.gravida.abstraction.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.code.CodeBook;

/** A release with a few rules, no terms, and each setting a term that is called as the setting. */
public final class FewRules {
  private static final Map<String, String> SETTINGS =
      Stream.of(
              "EpisodeTerm",
              "CompleteList",
              "CurrentEpisode",
              "Assessment",
              "EpisodeCircumstance",
              "OutsideEpisode",
              "UnknownOutcome",
              "OngoingOutcome",
              "Present",
              "Remarkable",
              "Unremarkable",
              "Inconclusive",
              "Pending",
              "High",
              "Low",
              "Normal",
              "NotInterpreted",
              "PatientSubject")
          .collect(Collectors.toMap(each -> each + "Setting", each -> each));

  private final List<AbstractionRule> rules;
  private final Release release;
  private final SymbolTable symbols;
  private final AbstractionSettings settings;

  /**
   * Makes a release.
   *
   * @param broader id to the ids of its ancestors
   */
  public FewRules(Map<String, Set<String>> broader, AbstractionRule... rules) {
    this.rules = List.of(rules);
    release =
        new Release(
            new Dictionary(List.of()),
            List.of(),
            Map.of(),
            Map.of(),
            SETTINGS,
            this.rules,
            broader,
            List.of(),
            List.of(),
            Map.of(),
            CodeBook.empty(),
            "");
    symbols = new SymbolTable(release, this.rules);
    settings = AbstractionSettings.of(release, symbols);
  }

  public Release release() {
    return release;
  }

  /** Returns the parameters of each rule. */
  public List<Parameters> parameters() {
    return rules.stream().map(rule -> new Parameters(rule, symbols, settings)).toList();
  }
}
