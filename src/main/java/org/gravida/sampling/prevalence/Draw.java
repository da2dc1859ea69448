package org.gravida.sampling.prevalence;

import java.util.List;
import org.gravida.sampling.chance.Share;

/**
 * Choices of which a patient gets one, or none when their shares leave room.
 *
 * @param when who takes part
 * @param question the number of its question
 */
public record Draw(String name, When when, long question, List<Choice> choices) {
  /**
   * One choice.
   *
   * @param number its place among all choices of the file
   * @param share of those who take part
   * @param terms ids of the ontology that are true of a patient who gets it
   */
  public record Choice(int number, String name, Share share, List<String> terms) {
    public Choice {
      terms = List.copyOf(terms);
    }
  }

  public Draw {
    choices = List.copyOf(choices);
  }

  public double sum() {
    return choices.stream().mapToDouble(choice -> choice.share().probability()).sum();
  }
}
