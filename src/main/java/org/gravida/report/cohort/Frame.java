package org.gravida.report.cohort;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.gravida.consultation.release.Knowledge;
import org.gravida.consultation.rows.ToldRow;
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
    for (Guideline each : knowledge.following().guidelines()) {
      boolean isHome = each.id().equals(knowledge.following().home());
      questions.addAll(questions(of(each, knowledge, "verdicts-by-class")));
      of(each, knowledge, isHome ? "statuses-by-class" : "asked-causes-by-class").stream()
          .map(row -> new Cause(each.key(), row.id("cause"), row.text("label"), group(row)))
          .distinct()
          .forEach(causes::add);
    }
    var keys = knowledge.following().guidelines().stream().map(Guideline::key).toList();
    return new Frame(keys, questions, causes);
  }

  /** Returns the rows of a table by which a guideline tells something, in their order. */
  private static List<ToldRow> of(Guideline guideline, Knowledge knowledge, String table) {
    return knowledge.tables().table(table).rows().stream()
        .filter(row -> row.text("guideline").equals(guideline.key()))
        .toList();
  }

  private static String group(ToldRow row) {
    return row.cells().table().columns().contains("group") ? row.id("group") : "";
  }

  private static List<Question> questions(List<ToldRow> rows) {
    var verdicts =
        rows.stream().collect(groupingBy(row -> row.text("verdict"), LinkedHashMap::new, toList()));
    return verdicts.values().stream().map(Frame::question).toList();
  }

  private static Question question(List<ToldRow> rows) {
    ToldRow first = rows.get(0);
    var answers = new LinkedHashSet<String>();
    String otherwise = "";
    for (ToldRow row : rows) {
      answers.remove(row.flag("otherwise") ? row.text("answer") : "");
      answers.add(row.text("answer"));
      otherwise = row.flag("otherwise") ? row.text("answer") : otherwise;
    }
    return new Question(
        first.text("guideline"), first.text("key"), List.copyOf(answers), otherwise);
  }
}
