package org.gravida.intake.patient;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.intake.notation.Dates;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/**
 * What is recorded of an episode that was over by then: day and episode exclude one another, and
 * neither is recorded. What is noted in the time after an episode may have been found late.
 */
final class LateStatements {
  private final TermLexicon wording;
  private final int late;

  /** The outcomes of episodes in which a rule asks for a term, by its id. */
  private final Map<String, Set<String>> outcomes = new HashMap<>();

  LateStatements(TermLexicon wording) {
    this.wording = wording;
    late =
        Integer.parseInt(
            wording.release().settings().getOrDefault("AfterEpisodeDaysSetting", "99999"));
    for (AbstractionRule rule : wording.release().rules()) {
      if (rule.all("ofSubject").isEmpty() && !rule.all("inEpisodeOutcome").isEmpty()) {
        read(rule);
      }
    }
  }

  private void read(AbstractionRule rule) {
    for (String parameter : List.of("ofTerm", "ofExamination")) {
      for (String read : rule.all(parameter)) {
        for (Term term : wording.recordable()) {
          if (wording.release().isWithin(term.id(), read)) {
            outcomes
                .computeIfAbsent(term.id(), absent -> new HashSet<>())
                .addAll(rule.all("inEpisodeOutcome"));
          }
        }
      }
    }
  }

  /** Says whether something is dated after its episode. */
  boolean isDoubtful(List<Fact> facts) {
    var ended = ended(facts);
    return !ended.isEmpty() && facts.stream().anyMatch(each -> isLate(each, ended));
  }

  /** Takes day and episode from what is dated after its episode, and tells it. */
  void settle(Doubts doubts) {
    var ended = ended(doubts.facts().stream().map(Said::fact).toList());
    for (Said each : List.copyOf(doubts.facts())) {
      if (isLate(each.fact(), ended)) {
        tell(each, ended.get(each.fact().get(Field.EPISODE)), doubts);
      }
    }
  }

  /** Returns the episodes that ended on a day of the calendar, by their numbers. */
  private Map<String, Fact> ended(List<Fact> facts) {
    var ended = new HashMap<String, Fact>();
    for (Fact each : facts) {
      if (isDated(each) && wording.isEpisode(each.what())) {
        ended.put(each.get(Field.EPISODE), each);
      }
    }
    return ended;
  }

  private void tell(Said each, Fact episode, Doubts doubts) {
    Fact fact = each.fact();
    var dictionary = wording.release().dictionary();
    String label = dictionary.label(fact.what());
    String number = fact.get(Field.EPISODE);
    String of = dictionary.label(episode.what()) + " " + number;
    doubts.replace(each, each.unplaced());
    doubts.keep(new Fact(label + ", " + of, Map.of(Field.VALUE, fact.date()), fact.place()));
    doubts.tell(
        Problem.error(
            fact.place(),
            label + " dated " + fact.date() + ", of " + of + ", which ended " + episode.date(),
            "a day in that pregnancy, or the number of another",
            "Correct the date or the number; until then neither is recorded."));
  }

  private boolean isLate(Fact fact, Map<String, Fact> ended) {
    Fact episode = isDated(fact) ? ended.get(fact.get(Field.EPISODE)) : null;
    return episode != null
        && outcomes.getOrDefault(fact.what(), Set.of()).contains(episode.get(Field.VALUE))
        && ChronoUnit.DAYS.between(Dates.last(episode.date()), Dates.first(fact.date())) > late;
  }

  private static boolean isDated(Fact fact) {
    return !fact.date().isEmpty() && Dates.isCalendar(fact.date());
  }
}
