package org.gravida.abstraction.operator;

import java.util.List;
import org.gravida.abstraction.finding.Evidence;
import org.gravida.abstraction.finding.Finding;
import org.gravida.abstraction.finding.WorkingMemory;
import org.gravida.abstraction.history.History;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.Parameters;

/** Draws the finding unless something else was found; what it takes from silence is said. */
final class DefaultOperator extends Operator {
  private final List<IdSet> required;
  private final Finding silent;

  DefaultOperator(Parameters rule) {
    super(rule);
    required = rule.all("requiresFinding").stream().map(rule::id).toList();
    silent = Finding.of(rule.conclusion("yields"), List.of()).assuming(rule.one("assumes"));
  }

  @Override
  public boolean isAlwaysDue() {
    return true;
  }

  @Override
  void draw(History history, WorkingMemory memory) {
    memory.add(required.isEmpty() ? silent : silent.restingOn(Evidence.of(() -> evidence(memory))));
  }

  private List<String> evidence(WorkingMemory memory) {
    return required.stream()
        .flatMap(each -> memory.find(each).stream())
        .flatMap(each -> each.evidence().stream())
        .distinct()
        .toList();
  }
}
