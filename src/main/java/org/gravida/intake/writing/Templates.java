package org.gravida.intake.writing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.intake.FileFormat;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.Field;

/** Empty patient files that explain themselves; filled in, they are read without problems. */
public final class Templates {
  /** What a person fills in; the section is kept for what was not understood. */
  private static final List<Field> ASKED =
      Stream.of(Field.values()).filter(field -> field != Field.SECTION).toList();

  private static final int EPISODES = 3;

  private final FactWords words;
  private final Release release;

  private Templates(Release release) {
    this.release = release;
    this.words = new FactWords(new TermLexicon(release));
  }

  /** Returns the empty file of a format; deterministic. */
  public static String of(FileFormat format, Release release) {
    var templates = new Templates(release);
    return switch (format) {
      case JSON -> JsonText.of(templates.patient());
      case JSON_LINES -> templates.patientLine();
      case CSV_LONG -> templates.longTable();
      case CSV_WIDE -> templates.wideTable();
    };
  }

  private String patientLine() {
    return JsonText.of(patient()).replaceAll("\\n *", " ").strip() + "\n";
  }

  private Map<String, Object> patient() {
    var patient = new LinkedHashMap<String, Object>();
    patient.put(
        Reserved.HELP,
        "Fill in what is recorded; leave the rest as it is or delete it. Copy an item to add"
            + " another. Dates: 2024, 2024-05, 2024-05-31 or 8 months ago.");
    patient.put(Reserved.PATIENT, "");
    patient.put(Reserved.ASSESSMENT_DATE, "");
    for (Section section : release.sections()) {
      if (section.key().isEmpty()) {
        terms(section).forEach(term -> patient.put(words.name(term, ""), ""));
      } else {
        patient.put(section.key(), List.of(item(section)));
      }
    }
    return patient;
  }

  private Map<String, Object> item(Section section) {
    var item = new LinkedHashMap<String, Object>();
    item.put(Reserved.HELP, help(section));
    if (!section.termKey().isEmpty()) {
      item.put(section.termKey(), "");
    }
    for (Field field : ASKED) {
      boolean number = field == Field.EPISODE && section.numbered();
      if (field == Field.VALUE && !section.valueKey().isEmpty()) {
        item.put(section.valueKey(), "");
      } else if (!number && isUseful(field, section)) {
        item.put(words.wording().name(field), "");
      }
    }
    if (section.termKey().isEmpty()) {
      terms(section)
          .filter(term -> !term.id().equals(section.itemTerm()))
          .forEach(term -> item.put(words.name(term, section.id()), ""));
    }
    return item;
  }

  /** Says whether a field is worth a place in the form: laboratories report on numbers only. */
  private boolean isUseful(Field field, Section section) {
    return switch (field) {
      case UNIT, SUBJECT, DURING, FLAG, LOW, HIGH -> isMeasured(section);
      case WEEK -> isMeasured(section) || section.numbered();
      default -> true;
    };
  }

  private boolean isMeasured(Section section) {
    return terms(section).anyMatch(term -> term.valueType() == ValueType.TERM_OR_NUMBER);
  }

  /** One line for the terms that allow the same values, and one for the word none. */
  private List<String> help(Section section) {
    var lines = new ArrayList<String>();
    byValues(section, section.id())
        .forEach((allowed, names) -> lines.add(String.join(", ", names) + ": " + allowed + "."));
    if (!section.noneTerm().isEmpty()) {
      lines.add("Instead of the list, where there was none: \"" + Reserved.NONE + "\".");
    }
    return lines;
  }

  private Map<String, List<String>> byValues(Section section, String context) {
    return terms(section)
        .collect(
            groupingBy(
                this::allowed,
                LinkedHashMap::new,
                mapping(term -> words.name(term, context), toList())));
  }

  private String allowed(Term term) {
    var values =
        words.wording().terms(term.values()).stream()
            .map(Term::label)
            .collect(Collectors.joining(", "));
    return switch (term.valueType()) {
      case TERM -> values;
      case TERM_OR_NUMBER ->
          values + " or a number" + (term.unit().isEmpty() ? "" : " in " + term.unit());
      case COUNT -> "a whole number";
      case TEXT -> "text";
      case NONE -> "no value; a date";
    };
  }

  private Stream<Term> terms(Section section) {
    return words.wording().recordable(section).stream()
        .filter(term -> !term.iri().equals(Vocabulary.ASSESSMENT_DATE));
  }

  private String longTable() {
    var text = new StringBuilder("# One fact in each row; the rows of a patient share the id.\n");
    text.append("# For what, write one of these words; for value, one of those after the colon.\n");
    for (Section section : release.sections()) {
      byValues(section, "")
          .forEach((allowed, names) -> text.append(comment(names)).append(allowed).append('\n'));
    }
    var header = new ArrayList<String>(LongWriter.header(words));
    header.remove(words.wording().name(Field.SECTION));
    header.remove(Reserved.UNREAD);
    return text + row(header);
  }

  private String wideTable() {
    var names = new WideNames(words);
    var header = new ArrayList<String>(List.of(Reserved.PATIENT));
    release
        .dictionary()
        .byId(Vocabulary.id(Vocabulary.ASSESSMENT_DATE))
        .ifPresent(term -> header.add(words.name(term, "")));
    var text =
        new StringBuilder("# One patient in each row; leave empty what is not recorded.\n")
            .append("# A column is TERM [NUMBER] [WHOSE] [FIELD], where NUMBER tells repetitions")
            .append(" apart. Fields: ")
            .append(fields())
            .append(".\n# Add columns as needed, under one of these names; after the colon, what")
            .append(" stands in the cells.\n");
    for (Section section : release.sections()) {
      for (int n = 1; section.numbered() && n <= EPISODES; n++) {
        header.addAll(names.episode(section, n));
      }
      if (!section.numbered()) {
        terms(section)
            .filter(term -> term.usual() || term.id().equals(section.noneTerm()))
            .forEach(term -> columns(term, section, header));
      }
      byValues(section, "")
          .forEach((allowed, terms) -> text.append(comment(terms)).append(allowed).append('\n'));
    }
    return text + row(header);
  }

  private void columns(Term term, Section section, List<String> header) {
    String name = words.name(term, "");
    header.add(name);
    if (isMeasured(section)) {
      header.add(name + " " + words.wording().name(Field.DATE));
    }
  }

  private String fields() {
    return ASKED.stream()
        .filter(field -> field != Field.VALUE)
        .map(words.wording()::name)
        .collect(Collectors.joining(", "));
  }

  private static String comment(List<String> names) {
    return "# " + String.join(", ", names) + ": ";
  }

  private static String row(List<String> cells) {
    var text = new StringWriter();
    try (var csv = LongWriter.csv(text)) {
      csv.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
