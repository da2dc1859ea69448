package org.gravida.intake.mapping;

import java.util.Map;
import java.util.Optional;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.DateNotation;
import org.gravida.intake.notation.DateOrder;
import org.gravida.knowledge.Dictionary;

/**
 * What a mapping says of one column of a table.
 *
 * @param name our name of the column; empty when it is not to be read
 * @param isAside whether it is left out with all others that the mapping does not name
 * @param becomes foreign cell, folded, to our cell
 * @param units of its numbers by empty, or of what a cell names by this cell, folded
 * @param dates how it writes dates, if the mapping says so
 * @param proved the order of its dates, if the file itself shows it
 */
public record ColumnMeaning(
    String name,
    boolean isAside,
    Map<String, String> becomes,
    Map<String, String> units,
    Optional<Conventions> dates,
    Optional<DateOrder> proved) {
  /** Says whether cells of the column have other words in ours. */
  public boolean changesCells() {
    return !becomes.isEmpty() || dates.isPresent() || proved.isPresent();
  }

  /** Returns the unit of its numbers; empty if the mapping does not say. */
  public String unit() {
    return unit("");
  }

  /** Returns the unit of what is named by a cell, as it stands in the file. */
  public String unit(String words) {
    return units.isEmpty()
        ? ""
        : units.getOrDefault(words.isEmpty() ? "" : Dictionary.fold(words), "");
  }

  /** Returns our words for a cell. */
  public String cell(String words) {
    if (!changesCells()) {
      return words;
    }
    String ours = becomes.isEmpty() ? words : becomes.getOrDefault(Dictionary.fold(words), words);
    return dates.isPresent()
        ? DateNotation.said(ours, dates.get()).orElse(ours)
        : proved.flatMap(order -> DateNotation.inOrder(ours, order)).orElse(ours);
  }
}
