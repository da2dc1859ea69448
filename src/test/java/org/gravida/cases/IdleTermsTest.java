package org.gravida.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.Ready;
import org.gravida.consultation.answer.Opinion;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.sampling.Plan;
import org.gravida.sampling.Sampler;
import org.gravida.sampling.prevalence.PrevalenceFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A term is said to decide nothing in a run exactly when it decides nothing. */
class IdleTermsTest {
  private static final Release RELEASE = Ready.release().release();
  private static final Path PREVALENCE = Path.of("ontology", "prevalence", "china-2018.csv");
  private static final int STEP = 5;
  private static final String LOOK = "a look at this";
  private static final String NOTHING = "decides nothing by the guidelines of this run";

  @Test
  void nothingThatIsRecordedOfAnIdleTermChangesAnAnswer() {
    assertIdle("article");
  }

  @Tag("proof")
  @Test
  void norDoesItByAllGuidelines() {
    assertIdle(Following.ALL);
  }

  private static void assertIdle(String guidelines) {
    try (var classifier = Ready.classifier(List.of(guidelines), false, Detail.BRIEF)) {
      var answer = classifier.worker(0);
      var idle = new ArrayList<>(terms(classifier, true));
      Collections.shuffle(idle, new Random(7));
      assertThat(idle).hasSizeGreaterThan(30);
      for (PatientRecord patient : sampled(50)) {
        Opinion before = answer.apply(patient);
        for (Term term : idle.subList(0, 30)) {
          for (Fact fact : facts(term)) {
            Opinion after = answer.apply(with(patient, List.of(fact)));
            assertThat(Told.of(after))
                .as("%s of %s", fact, patient.id())
                .isEqualTo(Told.of(before));
            assertThat(added(before, after)).allMatch(each -> each.level() == Level.NOTE);
          }
        }
      }
    }
  }

  @Test
  void aDiseaseThatDecidesNothingIsToldSoAndOnlySo() {
    try (var article = Ready.classifier(List.of("article"), false, Detail.FULL)) {
      for (String each : List.of("Endometriosis", "PolycysticOvarySyndrome", "Adenomyosis")) {
        assertThat(notes(article, fact(each, Map.of(Field.VALUE, "Yes"))))
            .as(each)
            .singleElement()
            .asString()
            .contains("NOTE", NOTHING);
      }
    }
  }

  @Test
  void whatIsReadAndDecidesNothingIsTold() {
    try (var article = Ready.classifier(List.of("article"), false, Detail.FULL);
        var eshre = Ready.classifier(List.of("eshre-2022"), false, Detail.FULL)) {
      var fact = fact("ProlactinTest", Map.of(Field.VALUE, "63", Field.HIGH, "25"));
      assertThat(notes(article, fact)).singleElement().asString().contains("63", NOTHING);
      assertThat(notes(eshre, fact)).isEmpty();
      assertThat(notes(article, fact("ProlactinTest", Map.of(Field.VALUE, "63"))))
          .as("no range would help")
          .singleElement()
          .asString()
          .contains(NOTHING);
      assertThat(notes(article, fact("Aspirin", Map.of(Field.VALUE, "Yes")))).hasSize(1);
      assertThat(notes(article, fact("Aspirin", Map.of(Field.VALUE, "No")))).isEmpty();
    }
  }

  @Tag("proof")
  @ParameterizedTest
  @ValueSource(strings = {"article", Following.ALL})
  void eachOtherTermChangesTheAnswerOfSomeCase(String guidelines) {
    try (var classifier = Ready.classifier(List.of(guidelines), false, Detail.FULL)) {
      var answer = classifier.worker(0);
      var wanted = new TreeSet<String>();
      terms(classifier, false).forEach(each -> wanted.add(each.id()));
      var patients = cases(classifier);
      patients.add(0, clot());
      patients.forEach(each -> wanted.removeAll(changing(each, wanted, answer)));
      for (int i = 0; i < patients.size() && !wanted.isEmpty(); i += STEP) {
        PatientRecord patient = patients.get(i);
        Told before = Told.of(answer.apply(patient));
        wanted.removeIf(
            id ->
                additions(RELEASE.dictionary().byId(id).orElseThrow()).stream()
                    .map(more -> with(patient, more))
                    .anyMatch(more -> !Told.of(answer.apply(more)).equals(before)));
      }
      assertThat(wanted).isEmpty();
    }
  }

  /** What is answered, without the facts on which it rests. */
  private record Told(
      boolean consistent,
      List<String> alerts,
      List<List<String>> views,
      List<String> causes,
      List<String> outstanding,
      List<Opinion.Care> care,
      List<String> untreated,
      List<String> classes,
      List<String> assumed,
      List<Problem> notices) {
    static Told of(Opinion opinion) {
      return new Told(
          opinion.consistent(),
          opinion.alerts().stream().map(Opinion.Alert::id).toList(),
          opinion.views().stream()
              .map(
                  view ->
                      List.of(
                          view.guideline(),
                          view.verdicts().toString(),
                          view.causes().stream().map(Told::cause).toList().toString(),
                          view.assumptions().toString()))
              .toList(),
          opinion.causes().stream().map(Told::cause).toList(),
          opinion.outstanding().stream().map(Object::toString).toList(),
          opinion.care(),
          opinion.noTreatmentInSource(),
          opinion.classes(),
          opinion.assumedClasses(),
          opinion.problems().stream().filter(each -> each.expected().contains(LOOK)).toList());
    }

    private static String cause(Opinion.CauseStatus each) {
      return each.cause() + " " + each.status() + " " + each.provisional() + each.assumptions();
    }
  }

  /** Returns the terms of which the answer changes without what the patient's file says of them. */
  private static Set<String> changing(
      PatientRecord patient, Set<String> wanted, Function<PatientRecord, Opinion> answer) {
    Set<String> recorded =
        patient.facts().stream()
            .map(Fact::what)
            .filter(wanted::contains)
            .collect(Collectors.toSet());
    if (recorded.isEmpty()) {
      return Set.of();
    }
    Told before = Told.of(answer.apply(patient));
    return recorded.stream()
        .filter(
            term -> {
              var rest = patient.facts().stream().filter(f -> !f.what().equals(term)).toList();
              return !Told.of(answer.apply(patient.saying(rest))).equals(before);
            })
        .collect(Collectors.toSet());
  }

  /** Returns one for whom a profile of risks decides, which no case shows. */
  private static PatientRecord clot() {
    var facts =
        List.of(
            fact("ArterialThrombosis", Map.of(Field.VALUE, "Yes", Field.DATE, "2025-02-03")),
            fact(
                "LupusAnticoagulantTest",
                Map.of(Field.VALUE, "Positive", Field.DATE, "2025-03-01")),
            fact(
                "LupusAnticoagulantTest",
                Map.of(Field.VALUE, "Positive", Field.DATE, "2025-09-01")),
            fact(
                "LupusAnticoagulantTest",
                Map.of(Field.VALUE, "Positive", Field.DATE, "2026-01-01")));
    return new PatientRecord("clot", facts, List.of(), List.of(), Place.of("clot"));
  }

  private static List<PatientRecord> cases(Classifier classifier) {
    var patients = new ArrayList<PatientRecord>();
    var source = classifier.source(Mapping.none());
    for (Expectation each : Expectation.all()) {
      source.read(each.patient(), patients::add);
    }
    return patients;
  }

  private static List<PatientRecord> sampled(int number) {
    var prevalence = PrevalenceFile.read(PREVALENCE, RELEASE).prevalence();
    var sampler = new Sampler(prevalence, new Plan(number, 3, false, false));
    return IntStream.rangeClosed(1, number).mapToObj(i -> sampler.patient(i).record()).toList();
  }

  private static List<Term> terms(Classifier classifier, boolean isIdle) {
    Set<String> idle = classifier.knowledge().abstraction().idle();
    return RELEASE.dictionary().terms().stream()
        .filter(each -> each.isRecordable() && each.understood())
        .filter(each -> idle.contains(each.id()) == isIdle)
        .toList();
  }

  /** Returns what may be recorded of a term, dated and not, in a pregnancy and not. */
  private static List<Fact> facts(Term term) {
    var values = new ArrayList<>(term.values());
    if (values.isEmpty() || term.valueType() == Term.ValueType.TERM_OR_NUMBER) {
      values.add("63");
    }
    var facts = new ArrayList<Fact>();
    for (String value : values) {
      facts.add(fact(term.id(), Map.of(Field.VALUE, value)));
      facts.add(fact(term.id(), Map.of(Field.VALUE, value, Field.DATE, "2017-03-04")));
      facts.add(fact(term.id(), Map.of(Field.VALUE, value, Field.EPISODE, "1")));
      facts.add(fact(term.id(), Map.of(Field.VALUE, value, Field.LOW, "5", Field.HIGH, "25")));
    }
    return facts;
  }

  /** Returns such facts one by one, and two different ones together. */
  private static List<List<Fact>> additions(Term term) {
    var additions = new ArrayList<List<Fact>>();
    facts(term).forEach(each -> additions.add(List.of(each)));
    var few = term.values().subList(0, Math.min(3, term.values().size()));
    for (String one : few) {
      for (String other : few) {
        var first = fact(term.id(), Map.of(Field.VALUE, one, Field.EPISODE, "1"));
        additions.add(
            List.of(first, fact(term.id(), Map.of(Field.VALUE, other, Field.EPISODE, "2"))));
        additions.add(
            List.of(
                fact(term.id(), Map.of(Field.VALUE, one)),
                fact(term.id(), Map.of(Field.VALUE, other))));
      }
    }
    return additions;
  }

  private static Fact fact(String what, Map<Field, String> fields) {
    return new Fact(what, new EnumMap<>(fields), Place.of("added"));
  }

  private static PatientRecord with(PatientRecord patient, List<Fact> more) {
    var facts = new ArrayList<>(patient.facts());
    facts.addAll(more);
    return patient.saying(facts);
  }

  private static List<Problem> added(Opinion before, Opinion after) {
    var added = new ArrayList<>(after.problems());
    added.removeAll(before.problems());
    return added;
  }

  private static List<Problem> notes(Classifier classifier, Fact fact) {
    var patient = new PatientRecord("p", List.of(fact), List.of(), List.of(), Place.of("p"));
    return classifier.worker(0).apply(patient).problems();
  }
}
