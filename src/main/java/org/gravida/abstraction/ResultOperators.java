package org.gravida.abstraction;

import static org.gravida.abstraction.RuleParameter.AS_ONE_SERIES;
import static org.gravida.abstraction.RuleParameter.FROM_WEEK;
import static org.gravida.abstraction.RuleParameter.IN_EPISODE_OUTCOME;
import static org.gravida.abstraction.RuleParameter.NOT_DURING;
import static org.gravida.abstraction.RuleParameter.NUMBER_DECIDES;
import static org.gravida.abstraction.RuleParameter.OF_EXAMINATION;
import static org.gravida.abstraction.RuleParameter.OF_SUBJECT;
import static org.gravida.abstraction.RuleParameter.ONLY_DURING;
import static org.gravida.abstraction.RuleParameter.ONLY_IN_CURRENT_EPISODE;
import static org.gravida.abstraction.RuleParameter.OVERTAKEN_BY;
import static org.gravida.abstraction.RuleParameter.SUPERSEDED_BY;
import static org.gravida.abstraction.RuleParameter.SUPERSEDED_BY_STATE;
import static org.gravida.abstraction.RuleParameter.SUPERSEDING_STATE;
import static org.gravida.abstraction.RuleParameter.TO_WEEK;
import static org.gravida.abstraction.RuleParameter.VOID_DURING;
import static org.gravida.abstraction.RuleParameter.WEEK_MUST_BE_KNOWN;
import static org.gravida.abstraction.RuleParameter.WITH_RESULT;
import static org.gravida.abstraction.RuleParameter.YIELDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operators on results of examinations: the latest, disagreeing ones, and those all alike. */
final class ResultOperators {
  private ResultOperators() {}

  /** Says whether it is a result that the rule reads. */
  static boolean isRead(Meaning meaning, PreparedRule rule) {
    return isReadIn(meaning, rule) && !meaning.isDuring(rule.bits(NOT_DURING));
  }

  /** Says the same of a result in whatever disturbing circumstance. */
  static boolean isReadIn(Meaning meaning, PreparedRule rule) {
    return rule.names(OF_EXAMINATION, meaning) && isUsable(meaning, rule);
  }

  /** Says whether it is a result that the rule reads, and one of the named results. */
  static boolean isNamed(Meaning meaning, PreparedRule rule) {
    return isReadIn(meaning, rule) && meaning.means(rule.bits(WITH_RESULT));
  }

  /** Says the same of a result in no disturbing circumstance that is of one kind. */
  static boolean isCurrent(Meaning meaning, PreparedRule rule) {
    return isNamed(meaning, rule)
        && Integer.bitCount(meaning.kinds()) == 1
        && !meaning.isDuring(rule.bits(NOT_DURING));
  }

  /** Draws the finding when the latest result of an examination is one of the named results. */
  static void current(PreparedRule rule, History history, WorkingMemory memory) {
    List<Observation> evidence = List.of();
    List<Observation> contradictions = List.of();
    for (var series : series(rule, history)) {
      List<Observation> latest = Observation.latest(series);
      if (Observation.disagree(latest) || !anyMeans(latest, rule.bits(WITH_RESULT))) {
        continue;
      }
      if (!memory.isTold()) {
        memory.note(rule.conclusion(YIELDS));
        return;
      }
      evidence = joined(evidence, latest);
      if (latest.size() < series.size()) {
        contradictions = joined(contradictions, overruled(series, latest));
      }
    }
    if (!evidence.isEmpty()) {
      memory.add(
          Finding.of(rule.conclusion(YIELDS), Evidence.of(evidence, history))
              .contradictedBy(
                  Evidence.of(rivals(rule, evidence, contradictions, history), history)));
    }
  }

  private static List<Observation> overruled(List<Observation> series, List<Observation> latest) {
    var overruled = new ArrayList<Observation>();
    for (Observation each : Observation.earlier(series)) {
      if (Observation.disagree(each, latest.get(0))) {
        overruled.add(each);
      }
    }
    return overruled;
  }

  private static List<Observation> joined(List<Observation> some, List<Observation> more) {
    if (some.isEmpty()) {
      return more;
    }
    var joined = new ArrayList<>(some);
    joined.addAll(more);
    return joined;
  }

  /** Says whether the rule reads at most one result of each examination, of whatever day. */
  static boolean standAlone(PreparedRule rule, FactIndex index) {
    int[] examinations = rule.terms(OF_EXAMINATION);
    for (int examination : examinations) {
      int read = 0;
      for (int i = 0; i < index.size() && read < 2; i++) {
        Meaning meaning = index.meaning(i);
        if (meaning.term() == examination && isUsable(meaning, rule)) {
          read++;
        }
      }
      if (read > 1) {
        return false;
      }
    }
    return examinations.length > 0;
  }

  /** Says whether it is a number in the band of the rule. */
  static boolean isInBand(Meaning meaning, PreparedRule rule) {
    return isRead(meaning, rule) && rule.band().holds(meaning);
  }

  /**
   * Draws the finding when the latest number of an examination lies in the band, whatever the
   * laboratory calls it.
   */
  static void valued(PreparedRule rule, History history, WorkingMemory memory) {
    Band band = rule.band();
    for (var series : series(rule, history)) {
      List<Observation> latest =
          Observation.latest(
              series.stream().filter(each -> band.measures(each.meaning())).toList());
      if (!latest.isEmpty()
          && latest.stream().allMatch(each -> band.holds(each.meaning()) && !isAmbiguous(each))) {
        memory.add(rule.conclusion(YIELDS), () -> Evidence.of(latest, history));
        return;
      }
    }
  }

  /** Draws the finding when results of the latest day disagree. */
  static void conflicting(PreparedRule rule, History history, WorkingMemory memory) {
    for (var series : series(rule, history)) {
      List<Observation> latest = Observation.latest(series);
      if (Observation.disagree(latest)) {
        memory.add(rule.conclusion(YIELDS), () -> Evidence.of(latest, history));
        return;
      }
    }
  }

  /** Draws the finding when there is a result and every one that counts is as named. */
  static void all(PreparedRule rule, History history, WorkingMemory memory) {
    var counted = new ArrayList<Observation>();
    for (var series : series(rule, history, IdSet.NONE)) {
      for (Observation each : series) {
        boolean disturbed =
            each.isDuring(rule.bits(NOT_DURING)) && !each.means(rule.bits(WITH_RESULT));
        if (!disturbed && !isJudgedBeside(each, series)) {
          counted.add(each);
        }
      }
    }
    if (!counted.isEmpty()
        && counted.stream()
            .allMatch(each -> each.means(rule.bits(WITH_RESULT)) && !isAmbiguous(each))) {
      memory.add(rule.conclusion(YIELDS), () -> Evidence.of(counted, history));
    }
  }

  /** Draws the finding when two results alike differ in examination or, certainly, in day. */
  static void corroborated(PreparedRule rule, History history, WorkingMemory memory) {
    var alike = new ArrayList<Observation>();
    for (var series : series(rule, history)) {
      for (Observation each : series) {
        if (each.means(rule.bits(WITH_RESULT)) && !isAmbiguous(each)) {
          alike.add(each);
        }
      }
    }
    for (Observation each : alike) {
      for (Observation other : alike) {
        if (each.meaning().term() != other.meaning().term()
            || each.span().isCertainlyBefore(other.span())) {
          memory.add(rule.conclusion(YIELDS), () -> Evidence.of(alike, history));
          return;
        }
      }
    }
  }

  /** Says whether it is a number that nothing judges, beside a judged result of the same day. */
  private static boolean isJudgedBeside(Observation each, List<Observation> series) {
    return each.meaning().isOpen()
        && series.stream()
            .anyMatch(other -> !other.meaning().isOpen() && other.span().equals(each.span()));
  }

  private static boolean isAmbiguous(Observation each) {
    return each.meaning().isAmbiguous();
  }

  private static boolean anyMeans(List<Observation> some, IdSet any) {
    for (Observation each : some) {
      if (each.means(any)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the usable results a rule reads, one list per examination, subject and episode. */
  static List<List<Observation>> series(PreparedRule rule, History history) {
    return series(rule, history, rule.bits(NOT_DURING));
  }

  static List<List<Observation>> series(PreparedRule rule, History history, IdSet notDuring) {
    int[] examinations = rule.terms(OF_EXAMINATION);
    if (examinations.length == 1 && history.of(examinations[0]).length == 1) {
      Observation only = history.of(examinations[0])[0];
      return counts(only, rule, history, notDuring) ? List.of(List.of(only)) : List.of();
    }
    boolean joined = rule.is(AS_ONE_SERIES);
    boolean anySubject = !rule.sets(OF_SUBJECT);
    var series = new ArrayList<List<Observation>>(2);
    for (int examination : examinations) {
      int first = series.size();
      for (Observation each : history.of(examination)) {
        if (counts(each, rule, history, notDuring)) {
          place(each, series, first, joined, each.meaning().isOwn() || anySubject);
        }
      }
    }
    return series;
  }

  private static boolean counts(
      Observation each, PreparedRule rule, History history, IdSet notDuring) {
    return isUsable(each.meaning(), rule)
        && isInTime(rule, each, history)
        && !each.isDuring(notDuring)
        && stands(rule, each, history);
  }

  /** Says whether it is a result of whom and when the rule asks, as far as no date is needed. */
  private static boolean isUsable(Meaning meaning, PreparedRule rule) {
    boolean subject =
        rule.sets(OF_SUBJECT) ? rule.all(OF_SUBJECT).contains(meaning.subject()) : meaning.isOwn();
    return subject
        && (meaning.isResult() || isDecidedByNumber(meaning, rule))
        && !meaning.isDuring(rule.bits(VOID_DURING))
        && (!rule.sets(ONLY_DURING) || meaning.isDuring(rule.bits(ONLY_DURING)))
        && isInWeeks(meaning, rule);
  }

  private static boolean isInWeeks(Meaning meaning, PreparedRule rule) {
    int from = rule.number(FROM_WEEK, 0);
    int to = rule.number(TO_WEEK, Integer.MAX_VALUE);
    if (meaning.weeks().isEmpty()) {
      return !rule.is(WEEK_MUST_BE_KNOWN);
    }
    WeekRange weeks = meaning.weeks().get();
    return rule.is(WEEK_MUST_BE_KNOWN) ? weeks.isWithin(from, to) : weeks.overlaps(from, to);
  }

  /** Says whether its number decides, whatever the laboratory calls it. */
  static boolean isDecidedByNumber(Meaning meaning, PreparedRule rule) {
    return rule.is(NUMBER_DECIDES) && rule.band().measures(meaning);
  }

  /** Puts a result into the series of its subject and episode, those from {@code first} on. */
  private static void place(
      Observation each,
      List<List<Observation>> series,
      int first,
      boolean joined,
      boolean anyEpisode) {
    for (int i = first; i < series.size(); i++) {
      Observation other = series.get(i).get(0);
      boolean same =
          joined
              || (other.subject().equals(each.subject())
                  && (anyEpisode || other.episode() == each.episode()));
      if (same) {
        series.get(i).add(each);
        return;
      }
    }
    var opened = new ArrayList<Observation>(2);
    opened.add(each);
    series.add(opened);
  }

  private static boolean isInTime(PreparedRule rule, Observation each, History history) {
    return (!rule.is(ONLY_IN_CURRENT_EPISODE) || history.isInCurrentEpisode(each))
        && isInEpisode(rule, each, history);
  }

  /** Says whether it belongs to an episode of an outcome that the rule names, if it names any. */
  static boolean isInEpisode(PreparedRule rule, Observation each, History history) {
    if (!rule.sets(IN_EPISODE_OUTCOME)) {
      return true;
    }
    Optional<Episode> episode = history.episode(each.episode());
    return episode.isPresent() && episode.get().isOf(rule.bits(IN_EPISODE_OUTCOME));
  }

  /** Says whether nothing recorded later takes the observation's place. */
  static boolean stands(PreparedRule rule, Observation each, History history) {
    return isAfterAll(each, rule.terms(SUPERSEDED_BY), history.settings().presentBits(), history)
        && isAfterAll(each, rule.terms(SUPERSEDED_BY_STATE), rule.bits(SUPERSEDING_STATE), history)
        && !isOvertaken(rule, each, history);
  }

  private static boolean isOvertaken(PreparedRule rule, Observation each, History history) {
    for (Observation later : overtaking(rule, history)) {
      if (each.isDated() && each.span().isCertainlyBefore(later.span())) {
        return true;
      }
    }
    return false;
  }

  /** Returns what is recorded to take the place of what the rule reads, if it was later. */
  static List<Observation> overtaking(PreparedRule rule, History history) {
    if (!rule.sets(OVERTAKEN_BY)) {
      return List.of();
    }
    var overtaking = new ArrayList<Observation>();
    for (int term : rule.terms(OVERTAKEN_BY)) {
      for (Observation each : history.of(term)) {
        if (each.means(history.settings().presentBits())) {
          overtaking.add(each);
        }
      }
    }
    return overtaking;
  }

  /** Returns of the same what cannot be shown to be later than any of these observations. */
  static List<Observation> rivals(
      PreparedRule rule, List<Observation> some, List<Observation> known, History history) {
    var rivals = new ArrayList<>(known);
    for (Observation later : overtaking(rule, history)) {
      if (some.stream().noneMatch(each -> later.span().isCertainlyBefore(each.span()))) {
        rivals.add(later);
      }
    }
    return rivals;
  }

  private static boolean isAfterAll(Observation each, int[] terms, IdSet state, History history) {
    for (int term : terms) {
      for (Observation later : history.of(term)) {
        if (later.means(state) && !later.span().isCertainlyBefore(each.span())) {
          return false;
        }
      }
    }
    return true;
  }
}
