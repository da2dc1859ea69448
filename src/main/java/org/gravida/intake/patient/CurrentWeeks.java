package org.gravida.intake.patient;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** The week of the episode that goes on, said twice of one day: with two numbers, none stands. */
final class CurrentWeeks {
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d+)(?:\\+\\d)?(?:-(\\d+)(?:\\+\\d)?)?");

  private final TermLexicon wording;
  private final String current;
  private final String ongoing;

  CurrentWeeks(TermLexicon wording) {
    this.wording = wording;
    Map<String, String> settings = wording.release().settings();
    current = settings.getOrDefault("CurrentEpisodeSetting", "");
    ongoing = settings.getOrDefault("OngoingOutcomeSetting", "");
  }

  /** Says whether two weeks exclude one another. */
  boolean isDoubtful(List<Fact> facts) {
    return facts.stream()
        .filter(this::isStatement)
        .anyMatch(one -> facts.stream().anyMatch(other -> isOther(one, other)));
  }

  /** Takes the weeks away that exclude one another, and tells it. */
  void settle(Doubts doubts) {
    for (Said one : List.copyOf(doubts.facts())) {
      if (isStatement(one.fact())) {
        doubts.facts().stream()
            .filter(other -> isOther(one.fact(), other.fact()))
            .findFirst()
            .ifPresent(other -> lose(one, other, doubts));
      }
    }
  }

  private void lose(Said one, Said other, Doubts doubts) {
    doubts.tell(
        Problem.error(
            one.fact().place(),
            words(one.fact()) + "; " + words(other.fact()),
            "one week of one day",
            "Correct the weeks; until then they are not recorded."));
    for (Said each : List.of(one, other)) {
      Fact fact = each.fact();
      doubts.replace(each, each.with("", fact.date()));
      doubts.keep(new Fact(label(fact), Map.of(Field.VALUE, fact.get(Field.WEEK)), fact.place()));
    }
  }

  private String label(Fact fact) {
    return wording.release().dictionary().label(fact.what())
        + (fact.has(Field.EPISODE) ? " " + fact.get(Field.EPISODE) : "")
        + " "
        + wording.name(Field.WEEK);
  }

  private String words(Fact fact) {
    return label(fact) + " " + fact.get(Field.WEEK);
  }

  private boolean isStatement(Fact fact) {
    return fact.what().equals(current) && fact.has(Field.WEEK);
  }

  /** Says whether it is the episode that goes on, of the same day and certainly another week. */
  private boolean isOther(Fact one, Fact other) {
    return wording.isEpisode(other.what())
        && other.get(Field.VALUE).equals(ongoing)
        && other.date().equals(one.date())
        && isApart(one.get(Field.WEEK), other.get(Field.WEEK));
  }

  private static boolean isApart(String one, String other) {
    var first = NUMBERS.matcher(one);
    var second = NUMBERS.matcher(other);
    if (!first.matches() || !second.matches()) {
      return false;
    }
    int least = Integer.parseInt(first.group(1));
    int most = first.group(2) == null ? least : Integer.parseInt(first.group(2));
    int from = Integer.parseInt(second.group(1));
    int to = second.group(2) == null ? from : Integer.parseInt(second.group(2));
    return most < from || to < least;
  }
}
