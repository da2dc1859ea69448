package org.gravida.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gravida.sampling.chance.Chance;
import org.gravida.sampling.prevalence.Draw;
import org.gravida.sampling.prevalence.Prevalence;

/**
 * Gives each choice to as many patients as its share says, in an order shuffled by the seed; what
 * does not divide goes to the largest remainders.
 */
final class Quota implements Allotment {
  private static final int NOTHING = -1;

  private final List<Draw> draws;
  private final int choices;
  private final int[][] allotted;

  Quota(Prevalence prevalence, int patients, long seed) {
    this.draws = prevalence.draws();
    this.choices = prevalence.choices();
    this.allotted = new int[draws.size()][];
    var chance = Chance.of(seed, 0);
    for (int d = 0; d < draws.size(); d++) {
      Draw draw = draws.get(d);
      int before = d;
      int[] takers =
          IntStream.range(0, patients).filter(p -> draw.when().holds(drawn(p, before))).toArray();
      int[] tickets = tickets(draw, takers.length);
      shuffle(tickets, chance, draw.question());
      allotted[d] = new int[patients];
      Arrays.fill(allotted[d], NOTHING);
      for (int i = 0; i < takers.length; i++) {
        allotted[d][takers[i]] = tickets[i];
      }
    }
  }

  private boolean[] drawn(int patient, int draws) {
    var drawn = new boolean[choices];
    for (int d = 0; d < draws; d++) {
      if (allotted[d][patient] != NOTHING) {
        drawn[allotted[d][patient]] = true;
      }
    }
    return drawn;
  }

  private static int[] tickets(Draw draw, int takers) {
    int[] counts = counts(draw, takers);
    int[] tickets = new int[takers];
    int next = 0;
    for (int c = 0; c < counts.length; c++) {
      int number = c < draw.choices().size() ? draw.choices().get(c).number() : NOTHING;
      Arrays.fill(tickets, next, next + counts[c], number);
      next += counts[c];
    }
    return tickets;
  }

  /** Returns how many get each choice and, last, how many get none. */
  private static int[] counts(Draw draw, int takers) {
    double[] due =
        IntStream.rangeClosed(0, draw.choices().size())
            .mapToDouble(c -> takers * share(draw, c))
            .toArray();
    int[] counts = Arrays.stream(due).mapToInt(each -> (int) Math.floor(each + 1e-9)).toArray();
    int left = takers - Arrays.stream(counts).sum();
    IntStream.range(0, due.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer c) -> counts[c] - due[c]))
        .limit(left)
        .toList()
        .forEach(c -> counts[c]++);
    return counts;
  }

  private static double share(Draw draw, int choice) {
    return choice < draw.choices().size()
        ? draw.choices().get(choice).share().probability()
        : Math.max(0, 1 - draw.sum());
  }

  private static void shuffle(int[] tickets, Chance chance, long question) {
    for (int i = tickets.length - 1; i > 0; i--) {
      int other = (int) chance.between(question + i, 0, i);
      int ticket = tickets[i];
      tickets[i] = tickets[other];
      tickets[other] = ticket;
    }
  }

  @Override
  public boolean[] of(long patient, Chance chance) {
    return drawn((int) patient - 1, draws.size());
  }
}
