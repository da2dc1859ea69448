package org.gravida.intake.patient;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** What the facts of one patient say, held against one another. Not safe for several threads. */
final class Coherence {
  private final TermLexicon wording;
  private final String present;
  private final EpisodeDates episodes;
  private final LateStatements late;
  private final EpisodeAges ages;
  private final CurrentWeeks weeks;
  private final Counts counts;
  private final KindDenials kindDenials;
  private final DenialCheck denials;

  /** What a term needs to be held against others for. */
  private enum Kind {
    EPISODE,
    COUNT,
    GENERAL,
    COMPLETE
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  Coherence(TermLexicon wording) {
    this.wording = wording;
    episodes = new EpisodeDates(wording);
    late = new LateStatements(wording);
    ages = new EpisodeAges(wording);
    weeks = new CurrentWeeks(wording);
    counts = new Counts(wording);
    kindDenials = new KindDenials(wording);
    denials = new DenialCheck(wording, kindDenials);
    Map<String, String> settings = wording.release().settings();
    present = settings.getOrDefault("PresentSetting", "");
    String complete = settings.getOrDefault("CompleteListSetting", "");
    for (Term term : wording.recordable()) {
      if (term.id().equals(complete)) {
        kinds.put(term.id(), Kind.COMPLETE);
      } else if (wording.isEpisode(term)) {
        kinds.put(term.id(), Kind.EPISODE);
      } else if (counts.isCount(term.id())) {
        kinds.put(term.id(), Kind.COUNT);
      } else if (denials.isGeneral(term.id())) {
        kinds.put(term.id(), Kind.GENERAL);
      }
    }
  }

  /** Says whether something contradicts something else. */
  boolean isDoubtful(List<Fact> facts) {
    int listed = 0;
    int dated = 0;
    int counted = 0;
    int general = 0;
    int complete = 0;
    for (int i = 0; i < facts.size(); i++) {
      Kind kind = kinds.get(facts.get(i).what());
      if (kind == Kind.EPISODE) {
        listed++;
        dated += facts.get(i).date().isEmpty() ? 0 : 1;
      } else if (kind == Kind.COUNT) {
        counted++;
      } else if (kind == Kind.GENERAL) {
        general++;
      } else if (kind == Kind.COMPLETE) {
        complete++;
      }
    }
    return (listed == 0 && complete > 0 && counted > 0)
        || complete > 1
        || (dated > 1 && episodes.isDoubtful(facts))
        || (dated > 0 && (late.isDoubtful(facts) || ages.isDoubtful(facts)))
        || (listed > 0 && weeks.isDoubtful(facts))
        || (counted > 1 && counts.isDoubtful(facts))
        || (general > 0 && denials.isDoubtful(facts));
  }

  /** Takes away what does not stand. */
  void settle(Doubts doubts) {
    ages.settle(doubts);
    weeks.settle(doubts);
    episodes.settle(doubts);
    late.settle(doubts);
    counts.settle(doubts);
    twoAnswers(doubts);
    emptyList(doubts);
    kindDenials.settle(doubts);
    denials.settle(doubts);
    lostDates(doubts);
  }

  /** Keeps the statements that a list is complete unread where one says yes and another no. */
  private void twoAnswers(Doubts doubts) {
    List<Said> said =
        doubts.facts().stream()
            .filter(each -> kinds.get(each.fact().what()) == Kind.COMPLETE)
            .toList();
    if (said.stream().map(each -> each.fact().get(Field.VALUE)).distinct().count() > 1) {
      Fact first = said.get(0).fact();
      doubts.tell(
          Problem.warning(
              first.place(),
              wording.release().dictionary().label(first.what()) + ": yes and no",
              "one answer",
              "Neither stands; correct one of them."));
      said.forEach(doubts::disbelieve);
    }
  }

  private void emptyList(Doubts doubts) {
    Said complete = null;
    for (Said each : doubts.facts()) {
      Kind kind = kinds.get(each.fact().what());
      if (kind == Kind.EPISODE) {
        return;
      }
      if (kind == Kind.COMPLETE
          && wording.release().isWithin(each.fact().get(Field.VALUE), present)) {
        complete = each;
      }
    }
    if (complete != null) {
      counts.settleEmptyList(complete, doubts);
    }
  }

  /**
   * Keeps a fact unread that lost its date while another of its kind, with a date, says otherwise:
   * it cannot be known which of them came last.
   */
  private void lostDates(Doubts doubts) {
    List<Said> undated = doubts.facts().stream().filter(this::isLost).toList();
    if (undated.isEmpty()) {
      return;
    }
    var dated = new HashMap<List<String>, Set<List<String>>>();
    for (Said each : doubts.facts()) {
      if (!each.fact().date().isEmpty()) {
        dated.computeIfAbsent(kind(each), absent -> new HashSet<>()).add(said(each));
      }
    }
    for (Said each : undated) {
      var others = dated.getOrDefault(kind(each), Set.of());
      if (others.size() > 1 || (others.size() == 1 && !others.contains(said(each)))) {
        doubts.tell(
            Problem.warning(
                each.fact().place(),
                wording.release().dictionary().label(each.fact().what())
                    + ", of a day that is not known, beside another result or state",
                "the day of each",
                "Correct its date: which of them came last decides, so this is kept unread."));
        doubts.disbelieve(each);
      }
    }
  }

  private boolean isLost(Said each) {
    return each.isDateLost() && kinds.get(each.fact().what()) != Kind.EPISODE;
  }

  private static List<String> kind(Said each) {
    return List.of(each.fact().what(), each.fact().get(Field.SUBJECT));
  }

  private static List<String> said(Said each) {
    return List.of(each.fact().get(Field.VALUE), each.fact().get(Field.FLAG));
  }
}
