package org.gravida.reasoning.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What HermiT introduces has the same names however it numbers them. */
class ClauseNamesTest {
  /**
   * Two that differ in a class, two in what they lead to, and two pairs that nothing tells apart.
   */
  private static List<Clause> clauses(List<Integer> numbers) {
    return List.of(
        leads(member(0, numbers), "Ill"),
        leads(member(1, numbers), "Well"),
        leads(member(2, numbers), member(0, numbers)),
        leads(member(3, numbers), member(1, numbers)),
        leads(member(4, numbers), member(5, numbers)),
        leads(member(6, numbers), member(7, numbers)));
  }

  private static String member(int which, List<Integer> numbers) {
    return "internal:def#a" + numbers.get(which);
  }

  private static Clause leads(String body, String head) {
    return new Clause(
        List.of(new Clause.Member(body, 0)),
        List.of(new Clause.Some("has", head, true)),
        "has some <" + head + ">(X) :- <" + body + ">(X)");
  }

  private static List<Integer> numbers() {
    return IntStream.range(0, 8).boxed().toList();
  }

  @RepeatedTest(20)
  void theNumbersOfHermitDoNotMatter(RepetitionInfo info) {
    var random = new Random(info.getCurrentRepetition());
    var numbers = new ArrayList<>(numbers());
    Collections.shuffle(numbers, random);
    var clauses = new ArrayList<>(clauses(numbers));
    Collections.shuffle(clauses, random);
    assertThat(ClauseNames.settle(clauses)).isEqualTo(ClauseNames.settle(clauses(numbers())));
  }

  @Test
  void eachNameStaysAnotherAndTextSaysWhatTheAtomsDo() {
    var settled = ClauseNames.settle(clauses(numbers()));
    assertThat(settled.stream().flatMap(each -> each.body().stream()).distinct()).hasSize(6);
    for (Clause clause : settled) {
      var body = (Clause.Member) clause.body().get(0);
      var head = (Clause.Some) clause.head().get(0);
      assertThat(clause.text()).isEqualTo(leads(body.name(), head.name()).text());
    }
  }
}
