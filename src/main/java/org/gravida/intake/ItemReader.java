package org.gravida.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gravida.intake.coded.CodedReader;
import org.gravida.intake.coded.LossTally;
import org.gravida.intake.joined.EpisodeColumns;
import org.gravida.intake.joined.EpisodeTable;
import org.gravida.intake.json.JsonPatientReader;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.json.JsonWords;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.patient.Interpreter;
import org.gravida.intake.phenopacket.Packets;
import org.gravida.intake.table.FactColumns;
import org.gravida.intake.table.FactTable;
import org.gravida.intake.table.PatientRows;
import org.gravida.intake.table.TableHead;
import org.gravida.intake.table.WideTable;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;
import org.gravida.record.Unused;

/**
 * Reads what a file was cut into: each item is one patient, or a problem that belongs to none; a
 * piece of JSON may be several. Not safe for several threads: each has its own.
 */
public final class ItemReader {
  /** How many tables with several rows a patient are remembered at least. */
  private static final int MOST = 64;

  private final TermLexicon wording;
  private final Mapping mapping;
  private final Interpreter interpreter;
  private final TimeLimit limit;
  private final JsonWords json;
  private final CodedReader coded;
  private final Packets packets;
  private Optional<WideTable> wide = Optional.empty();
  private Optional<FactTable> facts = Optional.empty();
  private final BoundedCache<EpisodeColumns, EpisodeTable> episodes = new BoundedCache<>(MOST);

  /**
   * Makes a reader.
   *
   * @param limit of the work on a patient, begun by this with each
   */
  ItemReader(TermLexicon wording, Mapping mapping, LossTally losses, TimeLimit limit) {
    this.limit = limit;
    this.wording = wording;
    this.mapping = mapping;
    this.interpreter = new Interpreter(wording, limit);
    this.json = new JsonWords(wording);
    this.coded = new CodedReader(wording, losses);
    this.packets = new Packets(wording.folded("HarmlessModifierSetting"), coded::lose);
  }

  /**
   * Reads an item.
   *
   * @param patients takes the patients; while it has one, the time of that patient goes on
   * @param problems takes what is wrong with no patient
   */
  public void read(RawItem item, Consumer<PatientRecord> patients, Consumer<Problem> problems) {
    limit.begin();
    raw(
        item,
        patient -> {
          patients.accept(interpreter.interpret(patient));
          limit.begin();
        },
        problems);
  }

  /** Reads an item in the words of its file; otherwise as {@link #read}. */
  void raw(RawItem item, Consumer<RawPatient> patients, Consumer<Problem> problems) {
    Consumer<RawPatient> arrive =
        patient -> {
          if (patient.id().isEmpty()) {
            problems.accept(Reserved.noId(patient.place(), "a patient without an id"));
            patient.problems().forEach(problems);
          } else {
            patients.accept(patient);
          }
        };
    if (item instanceof RawItem.WideRow each) {
      table(each.table()).row(each.row(), arrive, problems);
    } else if (item instanceof RawItem.LongRows each) {
      arrive.accept(patient(each.rows()));
    } else if (item instanceof RawItem.JoinedRows each) {
      arrive.accept(joined(each.tables(), each.unused()));
    } else if (item instanceof RawItem.JsonLine each) {
      line(each, arrive, problems);
    } else if (item instanceof RawItem.JsonObject each) {
      patient(each.file(), each.value(), arrive, problems);
    } else if (item instanceof RawItem.Coded each) {
      arrive.accept(coded.read(each.patient()));
    } else if (item instanceof RawItem.Patient each) {
      arrive.accept(each.patient());
    } else if (item instanceof RawItem.Trouble each) {
      problems.accept(each.problem());
    }
  }

  /** Returns what is wrong with the columns of a table. */
  List<Problem> problems(TableHead head) {
    return table(head).problems();
  }

  private WideTable table(TableHead head) {
    if (wide.isEmpty() || !wide.get().head().equals(head)) {
      wide = Optional.of(new WideTable(wording, mapping, head));
    }
    return wide.get();
  }

  private RawPatient patient(PatientRows rows) {
    if (rows.columns() instanceof EpisodeColumns columns) {
      return episodes.of(columns, EpisodeTable::new).patient(rows);
    }
    return table((FactColumns) rows.columns()).patient(rows);
  }

  private RawPatient joined(List<PatientRows> tables, List<Unused> unused) {
    var all = tables.size() == 1 ? List.of(patient(tables.get(0))) : numbered(tables);
    return new RawPatient(
        all.get(0).id(),
        all.get(0).place(),
        all.stream().flatMap(each -> each.facts().stream()).toList(),
        all.stream().flatMap(each -> each.problems().stream()).toList(),
        unused);
  }

  /**
   * Reads tables of one patient: those with numbers first, and beyond these each form of others.
   */
  private List<RawPatient> numbered(List<PatientRows> tables) {
    var read = new RawPatient[tables.size()];
    int before = 0;
    for (int i = 0; i < read.length; i++) {
      if (!isUnnumbered(tables.get(i))) {
        read[i] = patient(tables.get(i));
        before = isOfEpisodes(tables.get(i)) ? Math.max(before, last(read[i])) : before;
      }
    }
    boolean isAmong = before > 0;
    var forms = new HashMap<String, Integer>();
    for (int i = 0; i < read.length; i++) {
      if (read[i] == null) {
        var columns = (EpisodeColumns) tables.get(i).columns();
        int first = forms.computeIfAbsent(columns.form(), form -> Integer.MIN_VALUE);
        if (first == Integer.MIN_VALUE) {
          first = before;
          forms.put(columns.form(), first);
        }
        read[i] = episodes.of(columns, EpisodeTable::new).patient(tables.get(i), first);
        before = Math.max(before, last(read[i]));
      }
    }
    if (forms.size() > 1 || (isAmong && !forms.isEmpty())) {
      RawPatient one = read[0];
      var problems = new ArrayList<Problem>(one.problems());
      problems.add(Reserved.severalForms(one.place(), wording));
      read[0] = new RawPatient(one.id(), one.place(), one.facts(), problems);
    }
    return List.of(read);
  }

  private boolean isUnnumbered(PatientRows rows) {
    return isOfEpisodes(rows)
        && !episodes.of((EpisodeColumns) rows.columns(), EpisodeTable::new).isNumbered(rows);
  }

  private static boolean isOfEpisodes(PatientRows rows) {
    return rows.columns() instanceof EpisodeColumns columns && columns.isOfEpisodes();
  }

  /** Returns the highest number of an episode. */
  private static int last(RawPatient patient) {
    return patient.facts().stream()
        .map(fact -> fact.words().get(Field.EPISODE))
        .filter(number -> number.matches("\\d{1,4}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private FactTable table(FactColumns columns) {
    if (facts.isEmpty() || facts.get().columns() != columns) {
      facts = Optional.of(new FactTable(columns));
    }
    return facts.get();
  }

  private void line(
      RawItem.JsonLine item, Consumer<RawPatient> patients, Consumer<Problem> problems) {
    long number = item.line().number();
    try {
      JsonFile.values(item.line().bare(), number)
          .forEach(each -> patient(item.file(), each, patients, problems));
    } catch (JsonProcessingException e) {
      problems.accept(JsonFile.broken(item.file(), e, number, "the other lines were read"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void patient(
      Place file, JsonValue value, Consumer<RawPatient> patients, Consumer<Problem> problems) {
    if (Packets.isOne(value)) {
      packets.read(
          file,
          (JsonValue.Members) value,
          patient -> patients.accept(coded.read(patient)),
          problems);
    } else if (value instanceof JsonValue.Members members) {
      patients.accept(JsonPatientReader.read(members, file, json));
    } else if (!value.isBlank()) {
      problems.accept(
          Problem.error(
              file.line(value.line()),
              Excerpt.of(value.shown()),
              "a patient as an object",
              "Write each patient between { and }."));
    }
  }
}
