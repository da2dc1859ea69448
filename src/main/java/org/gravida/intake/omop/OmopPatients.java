package org.gravida.intake.omop;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.gravida.intake.coded.CodeLexicon;
import org.gravida.intake.coded.CodedDate;
import org.gravida.intake.coded.CodedPatient;
import org.gravida.intake.coded.LossTally;
import org.gravida.intake.coding.Coding;
import org.gravida.intake.ids.PatientIds;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Reads a database. Its rows are in no order of persons, so that all women and, of the rows, those
 * whose concept is understood are held until the last table is read.
 */
public final class OmopPatients {
  private static final List<String> BORN =
      List.of("year_of_birth", "month_of_birth", "day_of_birth");

  private final TermLexicon wording;
  private final LossTally losses;
  private final CodeLexicon codes;
  private final Map<String, OmopPerson> women = new LinkedHashMap<>();
  private final Set<String> men = new HashSet<>();
  private final PatientIds persons = new PatientIds();

  /**
   * Starts without any.
   *
   * @param losses counts what is not used
   */
  public OmopPatients(TermLexicon wording, LossTally losses) {
    this.wording = wording;
    this.losses = losses;
    this.codes = new CodeLexicon(wording.release().codes());
  }

  /**
   * Reads all tables.
   *
   * @param opener opens a Parquet file
   * @param read told how many bytes were read each time
   */
  public void read(
      OmopTables tables,
      OmopFile.Opener opener,
      LongConsumer read,
      Consumer<CodedPatient> patients,
      Consumer<Problem> problems) {
    var file = new OmopFile(tables, opener, read, problems);
    var concepts = new Concepts(codes);
    file.each(Concepts.TABLE, Concepts.NEEDED, concepts::take);
    file.each(Concepts.STEPS, Concepts.STEPS_NEEDED, concepts::takeStep);
    concepts.tell(problems);
    file.each(
        OmopTables.PERSONS,
        List.of(OmopRow.PERSON, "gender_concept_id"),
        row -> person(row, problems));
    var statements = new OmopStatements(wording, codes, concepts, losses);
    for (OmopTable table : OmopTable.values()) {
      var doubts = new TableDoubts();
      file.each(table.file(), table.needed(), row -> entry(table, row, statements, doubts));
      doubts.tell(problems);
    }
    var doubts = new TableDoubts();
    file.each(
        "death", List.of(OmopRow.PERSON), row -> known(row, doubts).ifPresent(OmopPerson::die));
    doubts.tell(problems);
    women.values().forEach(each -> patients.accept(each.patient()));
    women.clear();
  }

  private String setting(String name) {
    return wording.release().settings().getOrDefault(name, "");
  }

  private void person(OmopRow row, Consumer<Problem> problems) {
    String id = row.person();
    String sex = row.id("gender_concept_id");
    if (id.isEmpty()) {
      problems.accept(Reserved.noId(row.place(), "a person without an id"));
      return;
    }
    var first = persons.add(id, row.place());
    if (first.isPresent()) {
      problems.accept(
          Problem.error(
              row.place().ofPatient(id),
              "the person a second time",
              "each person once; the first stands at " + first.get(),
              "Take one of the rows away; only the first is read."));
    } else if (sex.equals(setting("MaleConceptSetting"))) {
      men.add(id);
      losses.add(
          codes.unused(
              Concepts.numbered(sex), "is a man, who is no patient; his rows are not read"));
    } else {
      boolean isWoman = sex.equals(setting("FemaleConceptSetting"));
      women.put(id, new OmopPerson(row.place().ofPatient(id), birth(row), isWoman));
    }
  }

  /** Returns the day, month or year of birth, as far as it is said. */
  private static CodedDate birth(OmopRow row) {
    var text = new StringBuilder();
    for (String column : BORN) {
      String part = row.id(column);
      if (part.isEmpty()) {
        break;
      }
      text.append(text.isEmpty() ? "" : "-").append(part.length() == 1 ? "0" : "").append(part);
    }
    var moment = row.date("birth_datetime");
    boolean isWhole = text.length() >= "2000-01-01".length();
    return isWhole || moment.written().isEmpty() ? CodedDate.of(text.toString()) : moment;
  }

  private Optional<OmopPerson> known(OmopRow row, TableDoubts doubts) {
    String id = row.person();
    var person = women.get(id);
    if (person == null && !men.contains(id)) {
      doubts.nobody(row.place());
    }
    return Optional.ofNullable(person);
  }

  private void entry(OmopTable table, OmopRow row, OmopStatements statements, TableDoubts doubts) {
    var person = known(row, doubts);
    if (person.isEmpty()) {
      return;
    }
    for (String column : table.dates()) {
      var date = row.date(column);
      person.get().entry(date.day());
      if (date.isLost()) {
        doubts.date(row.place(), date.written());
      }
    }
    boolean isStandard = !row.id(table.concept()).isEmpty();
    Place place = row.place().ofPatient(person.get().id());
    var said = statements.read(table, row, place, person.get()::lose);
    said.ifPresent(person.get()::say);
    if (said.filter(each -> each.what().codings().stream().anyMatch(Coding::isAbove)).isPresent()) {
      doubts.above(row.place());
    }
    if (!isStandard && table != OmopTable.EPISODE) {
      doubts.unmapped(row.place(), said.isPresent());
    }
  }
}
