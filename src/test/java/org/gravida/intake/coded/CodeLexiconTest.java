package org.gravida.intake.coded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.coding.Coding;
import org.gravida.knowledge.code.CodeBook;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.knowledge.code.CodeSystem;
import org.gravida.record.Unused;
import org.junit.jupiter.api.Test;

/** A code is what the book says of it, however a file cites its vocabulary. */
class CodeLexiconTest {
  private static final CodeSystem STARS =
      new CodeSystem(
          "Stars", "stars", "ST", List.of("http://stars.example", "urn:oid:1.2"), "", "");
  private static final CodeLexicon CODES =
      new CodeLexicon(
          new CodeBook(
              List.of(STARS),
              List.of(
                  mapping("A1", true, "exactMatch", "Sun", ""),
                  mapping("A1.2", false, "narrowMatch", "Moon", ""),
                  mapping("B", false, "broadMatch", "Sky", ""),
                  mapping("m/s", false, "exactMatch", "", "metres a second"))));

  private static CodeMapping mapping(
      String code, boolean withSubcodes, String kind, String subject, String unit) {
    return new CodeMapping(
        "Stars",
        code,
        withSubcodes,
        kind,
        subject,
        "",
        "",
        "",
        "",
        "",
        unit,
        List.of(),
        "",
        "",
        false,
        true,
        "");
  }

  private static String subject(String system, String code) {
    return CODES.mapping(new Coding(system, code)).map(CodeMapping::subject).orElse("none");
  }

  @Test
  void aVocabularyIsKnownByEachOfItsNames() {
    assertThat(subject("http://stars.example", "A1")).isEqualTo("Sun");
    assertThat(subject("HTTP://stars.example/", "A1")).isEqualTo("Sun");
    assertThat(subject("urn:oid:1.2", "A1")).isEqualTo("Sun");
    assertThat(subject("st", "A1")).isEqualTo("Sun");
    assertThat(subject("", "ST:A1")).isEqualTo("Sun");
    assertThat(subject("http://stars.example", "ST:A1")).isEqualTo("Sun");
    assertThat(subject("http://planets.example", "A1")).isEqualTo("none");
    assertThat(subject("", "A1")).isEqualTo("none");
  }

  @Test
  void aSubcodeIsItsOwnOrThatOfTheNextAbove() {
    assertThat(subject("ST", "A1.3")).isEqualTo("Sun");
    assertThat(subject("ST", "A1.2")).isEqualTo("Moon");
    assertThat(subject("ST", "A1.2.1")).isEqualTo("Sun");
    assertThat(subject("ST", "B1")).isEqualTo("none");
  }

  @Test
  void aWiderCodeIsKnownAndNotUsed() {
    var thing = Codeable.of(new Coding("ST", "B"));
    assertThat(CODES.mappings(thing)).singleElement().matches(each -> !each.reason().isEmpty());
    assertThat(CODES.used(thing)).isEmpty();
    assertThat(CODES.unused(thing, "is wide")).isEqualTo(new Unused("stars", "B", "is wide"));
  }

  @Test
  void aUnitIsPutInWordsThoughTheFileDoesNotSayInWhichCodeItIs() {
    assertThat(CODES.unit(Codeable.of(new Coding("", "m/s")))).isEqualTo("metres a second");
    assertThat(CODES.unit(new Codeable(List.of(), "m/s"))).isEqualTo("metres a second");
    assertThat(CODES.unit(new Codeable(List.of(), "km"))).isEqualTo("km");
  }
}
