package org.gravida.intake.omop;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gravida.intake.coded.CodedDate;
import org.gravida.intake.coded.CodedPatient;
import org.gravida.intake.coded.CodedStatement;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/** A woman of the database, or a person whose sex it does not say, with what it says of her. */
final class OmopPerson {
  private static final int DAY = 10;
  private static final int YEAR = 4;

  private final Place place;
  private final CodedDate born;
  private final boolean isWoman;
  private final List<CodedStatement> statements = new ArrayList<>(0);
  private final List<CodedPatient.Lost> lost = new ArrayList<>(0);
  private String last = "";
  private boolean isDead;

  OmopPerson(Place place, CodedDate born, boolean isWoman) {
    this.place = place;
    this.born = born;
    this.isWoman = isWoman;
  }

  String id() {
    return place.patient();
  }

  /** Learns of an entry of a day, or of none. */
  void entry(String day) {
    last = day.compareTo(last) > 0 ? day : last;
  }

  void say(CodedStatement statement) {
    statements.add(statement);
  }

  void die() {
    isDead = true;
  }

  private Optional<Integer> age() {
    String birth = born.day();
    if (birth.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    int years =
        birth.length() == DAY && last.length() == DAY
            ? Period.between(LocalDate.parse(birth), LocalDate.parse(last)).getYears()
            : Integer.parseInt(last.substring(0, YEAR))
                - Integer.parseInt(birth.substring(0, YEAR));
    return years < 0 ? Optional.empty() : Optional.of(years);
  }

  /** Remembers what is not used. */
  void lose(CodedPatient.Lost each) {
    lost.add(each);
  }

  /** Returns the patient with all that was said. */
  CodedPatient patient() {
    var problems = new ArrayList<Problem>();
    var age = age();
    if (age.isPresent()) {
      problems.add(
          Problem.note(
              place,
              "a date of birth and no age",
              "the age of the patient",
              "Taken to be "
                  + age.get()
                  + ": the age on the day of the last entry, "
                  + last
                  + (born.day().length() == DAY ? "." : "; it may be a year less.")));
    }
    if (isDead) {
      problems.add(CodedPatient.died(place));
    }
    return new CodedPatient(
        id(),
        place,
        born,
        CodedDate.of(last),
        statements,
        problems,
        age,
        Optional.empty(),
        lost,
        isWoman && !born.day().isEmpty());
  }
}
