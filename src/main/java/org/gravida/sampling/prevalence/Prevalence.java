package org.gravida.sampling.prevalence;

import java.util.ArrayList;
import java.util.List;
import org.gravida.record.Fact;

/**
 * What a prevalence file says: who has what, and what a clinic would record of it.
 *
 * @param firstDay first day, in days since 1970, on which a patient may have been assessed
 * @param lastDay the last such day
 * @param draws in the order of the file
 * @param numbers the patients' own numbers
 * @param slots the facts of a record, in order
 * @param outline for each slot, its place and every field it may have, with an example
 */
public record Prevalence(
    long firstDay,
    long lastDay,
    List<Draw> draws,
    List<Own> numbers,
    List<Slot> slots,
    List<Fact> outline) {
  public Prevalence {
    draws = List.copyOf(draws);
    numbers = List.copyOf(numbers);
    slots = List.copyOf(slots);
    outline = List.copyOf(outline);
  }

  public int choices() {
    return draws.stream().mapToInt(draw -> draw.choices().size()).sum();
  }

  /** Returns the columns of the table of truths. */
  public List<String> truthColumns() {
    var columns = new ArrayList<String>(List.of("patient"));
    draws.forEach(draw -> columns.add(draw.name()));
    columns.addAll(List.of("terms", "missing", "wrong", "garbled"));
    return columns;
  }
}
