package org.gravida.sampling;

import java.util.List;
import org.gravida.sampling.chance.Chance;
import org.gravida.sampling.prevalence.Draw;
import org.gravida.sampling.prevalence.Prevalence;

/** Says which choices a patient gets. */
interface Allotment {
  /** Returns, for every choice of the file, whether this patient, counted from 1, gets it. */
  boolean[] of(long patient, Chance chance);

  /** Returns the allotment in which each patient draws alone. */
  static Allotment independent(Prevalence prevalence) {
    List<Draw> draws = prevalence.draws();
    int choices = prevalence.choices();
    return (patient, chance) -> {
      var drawn = new boolean[choices];
      for (Draw draw : draws) {
        if (draw.when().holds(drawn)) {
          double left = chance.fraction(draw.question());
          for (Draw.Choice choice : draw.choices()) {
            left -= choice.share().probability();
            if (left < 0) {
              drawn[choice.number()] = true;
              break;
            }
          }
        }
      }
      return drawn;
    };
  }
}
