package org.gravida.report.cohort;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.gravida.consultation.Knowledge;
import org.gravida.consultation.table.ReleaseTables;
import org.gravida.knowledge.Guideline;

/**
 * What the guidelines of a run ask, in their order, so that what nobody has is counted as well.
 *
 * @param guidelines keys
 */
public record Frame(List<String> guidelines, List<Question> questions, List<Cause> causes) {
  /**
   * A question with its possible answers.
   *
   * @param otherwise the answer where no other is known, which is the last; empty for none
   */
  public record Question(String guideline, String key, List<String> answers, String otherwise) {
    public Question {
      answers = List.copyOf(answers);
    }
  }

  /** A cause that a guideline asks about; {@code group} is the id of the wider one, or empty. */
  public record Cause(String guideline, String id, String label, String group) {}

  public Frame {
    guidelines = List.copyOf(guidelines);
    questions = List.copyOf(questions);
    causes = List.copyOf(causes);
  }

  /** Returns how many wider causes a cause stands below. */
  public int depth(Cause cause) {
    return causes.stream()
        .filter(each -> each.guideline().equals(cause.guideline()))
        .filter(each -> each.id().equals(cause.group()))
        .findFirst()
        .map(wider -> 1 + depth(wider))
        .orElse(0);
  }

  /** Reads what the guidelines that this knowledge follows ask. */
  public static Frame of(Knowledge knowledge) {
    var questions = new ArrayList<Question>();
    var causes = new ArrayList<Cause>();
    ReleaseTables tables = knowledge.tables();
    for (Guideline each : knowledge.following().guidelines()) {
      boolean isHome = each.id().equals(knowledge.following().home());
      if (isHome) {
        tables
            .causes()
            .forEach(c -> causes.add(new Cause(each.key(), c.id(), c.label(), c.group())));
      }
      for (ReleaseTables.Verdict verdict : tables.verdicts()) {
        if (verdict.guideline().equals(each.id())) {
          questions.add(
              new Question(each.key(), verdict.key(), answers(verdict), verdict.otherwise()));
          if (verdict.byCause() && !isHome) {
            causes(each.key(), verdict, causes);
          }
        }
      }
    }
    var keys = knowledge.following().guidelines().stream().map(Guideline::key).toList();
    return new Frame(keys, questions, causes);
  }

  private static List<String> answers(ReleaseTables.Verdict verdict) {
    var answers = new LinkedHashSet<String>();
    verdict.answers().forEach(option -> answers.add(option.answer()));
    if (!verdict.otherwise().isEmpty()) {
      answers.remove(verdict.otherwise());
      answers.add(verdict.otherwise());
    }
    return List.copyOf(answers);
  }

  private static void causes(String guideline, ReleaseTables.Verdict verdict, List<Cause> causes) {
    verdict.criteria().stream()
        .filter(criterion -> !criterion.cause().isEmpty())
        .sorted(comparingInt(ReleaseTables.Criterion::position))
        .forEach(c -> causes.add(new Cause(guideline, c.cause(), c.label(), "")));
  }
}
