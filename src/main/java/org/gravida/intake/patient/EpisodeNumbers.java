package org.gravida.intake.patient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** Facts that name an episode by a number that no listed episode has. */
final class EpisodeNumbers {
  private final TermLexicon wording;

  EpisodeNumbers(TermLexicon wording) {
    this.wording = wording;
  }

  /** Says whether a fact may name an episode that is not listed. */
  boolean isDoubtful(List<Fact> facts) {
    return facts.stream()
            .anyMatch(each -> each.has(Field.EPISODE) && !wording.isEpisode(each.what()))
        && !strays(facts, List.of()).isEmpty();
  }

  /**
   * Returns what is told of facts that name an episode which is not listed.
   *
   * @param said what was understood
   * @param unread what was not, in which an episode may be listed too
   */
  List<Problem> problems(List<Fact> said, List<Fact> unread) {
    var problems = new ArrayList<Problem>(0);
    String episode =
        wording.recordable().stream()
            .filter(wording::isEpisode)
            .findFirst()
            .map(Term::label)
            .orElse("");
    for (Fact fact : strays(said, unread)) {
      problems.add(
          Problem.warning(
              fact.place(),
              wording.release().dictionary().label(fact.what())
                  + " of "
                  + episode
                  + " "
                  + fact.get(Field.EPISODE),
              "the number of a listed " + episode + ": " + listed(said),
              "No %s %s is listed, so it belongs to none: correct the number, or list it."
                  .formatted(episode, fact.get(Field.EPISODE))));
    }
    return problems;
  }

  private String listed(List<Fact> said) {
    var numbers = new TreeSet<Integer>();
    said.stream()
        .filter(this::isEpisode)
        .forEach(each -> numbers.add(Integer.valueOf(each.get(Field.EPISODE))));
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Returns the facts of an episode that is not listed, where any is. */
  private List<Fact> strays(List<Fact> said, List<Fact> unread) {
    if (said.stream().noneMatch(this::isEpisode)) {
      return List.of();
    }
    Set<String> listed = new HashSet<>();
    Stream.concat(said.stream(), unread.stream())
        .filter(this::mayBeEpisode)
        .forEach(each -> listed.add(each.get(Field.EPISODE).strip()));
    return said.stream()
        .filter(each -> each.has(Field.EPISODE) && !wording.isEpisode(each.what()))
        .filter(each -> !listed.contains(each.get(Field.EPISODE)))
        .toList();
  }

  private boolean isEpisode(Fact fact) {
    return fact.has(Field.EPISODE) && wording.isEpisode(fact.what());
  }

  /** Says whether it may list an episode: it does, or could not be read. */
  private boolean mayBeEpisode(Fact fact) {
    return fact.has(Field.EPISODE)
        && wording
            .release()
            .dictionary()
            .recordable(fact.what())
            .map(wording::isEpisode)
            .orElse(true);
  }
}
