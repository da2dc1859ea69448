package org.gravida.consultation.plan;

import java.util.List;

/**
 * What would answer the open questions about a patient.
 *
 * @param isContradictory whether the file contradicts itself; then nothing is planned
 * @param questions those that are open, in the order of the answer
 * @param examinations those that the plans name, in the order in which they are proposed
 */
public record PatientPlan(
    boolean isContradictory, List<Question> questions, List<Proposed> examinations) {
  public PatientPlan {
    questions = List.copyOf(questions);
    examinations = List.copyOf(examinations);
  }

  /**
   * An open question.
   *
   * @param kind cause or verdict
   * @param guideline key of the guideline that asks
   * @param id of the cause or of the question
   * @param label it in words
   * @param now the answer so far
   * @param ways one for each other answer that there is
   */
  public record Question(
      String kind, String guideline, String id, String label, String now, List<Way> ways) {
    public Question {
      ways = List.copyOf(ways);
    }
  }

  /**
   * How a question might be answered.
   *
   * @param answer it in a word
   * @param needs one of the choices of each has to be found, all of them together; empty if nothing
   *     that can be examined would answer so
   * @param complete whether there are no other choices
   * @param records findings, in words, of which one of each list would do, where no examination
   *     does and a record that is none would
   * @param unread records, in words, that have to be read before it can be answered, or answered by
   *     further choices
   */
  public record Way(
      String answer,
      List<Need> needs,
      boolean complete,
      List<List<String>> records,
      List<String> unread) {
    public Way {
      needs = List.copyOf(needs);
      records = records.stream().map(List::copyOf).toList();
      unread = List.copyOf(unread);
    }

    Way(String answer, List<Need> needs, boolean complete) {
      this(answer, needs, complete, List.of(), List.of());
    }

    Way orBy(List<List<String>> others) {
      return new Way(answer, needs, complete, others, unread);
    }

    Way unless(List<String> read) {
      return new Way(answer, needs, complete, records, read);
    }
  }

  /**
   * What is needed.
   *
   * @param choices each of results of which all have to be found, in the order in which they are
   *     proposed; none is larger than need be
   */
  public record Need(List<List<PossibleResult>> choices) {
    public Need {
      choices = choices.stream().map(List::copyOf).toList();
    }
  }

  /**
   * An examination that a plan names.
   *
   * @param term id of the examination or question
   * @param label it in words
   * @param rank its place in the order of the ontology
   * @param burden what it takes of the patient, in words, or empty
   * @param source on what that rests, or empty
   * @param until when it can be done if not now, or empty
   * @param askedBy keys of the guidelines that ask for it
   * @param advisedAgainstBy keys of the guidelines that advise against it
   */
  public record Proposed(
      String term,
      String label,
      int rank,
      String burden,
      String source,
      String until,
      List<String> askedBy,
      List<String> advisedAgainstBy) {
    public Proposed {
      askedBy = List.copyOf(askedBy);
      advisedAgainstBy = List.copyOf(advisedAgainstBy);
    }
  }
}
