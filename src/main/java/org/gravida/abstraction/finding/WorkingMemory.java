package org.gravida.abstraction.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gravida.abstraction.rule.Conclusion;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.SymbolTable;
import org.gravida.record.Problem;

/** What has been found so far about one patient. */
public final class WorkingMemory {
  private final SymbolTable symbols;
  private final IdSet[] forbids;
  private final List<Finding> findings = new ArrayList<>(64);
  private final BitSet found;
  private final BitSet drawn;
  private final BitSet forbidden;
  private final int[] numbers;

  /**
   * Makes an empty memory.
   *
   * @param forbids for each kind of finding the operators that it forbids, by their places
   * @param operators how many there are
   */
  public WorkingMemory(SymbolTable symbols, IdSet[] forbids, int operators) {
    found = new BitSet(symbols.asked());
    drawn = new BitSet(forbids.length);
    forbidden = new BitSet(operators);
    this.symbols = symbols;
    this.forbids = forbids;
    numbers = new int[symbols.properties().size()];
    Arrays.fill(numbers, -1);
  }

  public void add(Finding finding) {
    Conclusion conclusion = finding.conclusion();
    findings.add(finding);
    drawn.set(conclusion.kind());
    conclusion.answers().addTo(found);
    forbids[conclusion.kind()].addTo(forbidden);
  }

  /** Sets a number property, by its place among all; -1 for none. */
  public void number(int property, int value) {
    if (property >= 0) {
      numbers[property] = value;
    }
  }

  /** Returns the value of a number property, by its place among all; -1 where none was set. */
  public int number(int property) {
    return property < 0 ? -1 : numbers[property];
  }

  /** Returns the first finding of one of these classes, or a narrower one. */
  public Optional<Finding> find(IdSet wanted) {
    if (wanted.meets(found)) {
      for (Finding each : findings) {
        if (each.conclusion().answers().meets(wanted)) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** Says whether there is a finding of each of these classes or a narrower one. */
  public boolean hasAll(int[] classes) {
    for (int each : classes) {
      if (!found.get(each)) {
        return false;
      }
    }
    return true;
  }

  /** Says whether something found forbids the operator in this place. */
  public boolean forbids(int place) {
    return forbidden.get(place);
  }

  /** Returns what was found; nothing is added any more. */
  public Findings findings(List<Problem> problems) {
    return new Findings(findings, drawn.toLongArray(), symbols.properties(), numbers, problems);
  }
}
