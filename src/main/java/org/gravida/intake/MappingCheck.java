package org.gravida.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.intake.mapping.Mapping;
import org.gravida.intake.mapping.MappingRow;
import org.gravida.intake.redcap.RedcapFiles;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.Problem;

/**
 * Holds a mapping against the columns of the files that it explains and against our words, before a
 * patient is read.
 */
public final class MappingCheck {

  private static final int SHOWN = 8;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;

  private final OurColumns words;
  private final Mapping mapping;
  private final List<Table> tables = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean isWhole = true;

  /** The columns of a file. */
  private record Table(List<String> header, boolean isLong) {}

  /** A beginning that ends before a mark is lost. */
  private static final class Beginning extends FilterInputStream {
    private static final int MOST = 1 << 20;
    private int left = MOST - 1;

    Beginning(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = in.read(target, offset, Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }
  }

  public MappingCheck(Release release, Mapping mapping) {
    this.words = new OurColumns(new TermLexicon(release, mapping.conventions()));
    this.mapping = mapping;
  }

  /** Takes a file; of what cannot be read twice nothing is known. */
  public void look(Path file) {
    try {
      if (Files.isRegularFile(file)) {
        TableColumns.of(file, mapping.conventions().opening(), words.header(mapping))
            .ifPresent(this::add);
      } else {
        isWhole = false;
      }
    } catch (IOException e) {
      isWhole = false;
    }
  }

  /** Takes a stream, and leaves it where it is; one that cannot go back says nothing. */
  public void look(InputStream in) {
    in.mark(Beginning.MOST);
    try {
      in.reset();
    } catch (IOException e) {
      isWhole = false;
      return;
    }
    try {
      TableColumns.look(
              new Beginning(in),
              "-",
              mapping.conventions().opening(),
              words.header(mapping),
              (header, rows) -> header)
          .ifPresent(this::add);
    } catch (IOException e) {
      isWhole = false;
    }
    try {
      in.reset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(List<String> header) {
    boolean hasPatients = header.stream().map(mapping::column).anyMatch(Reserved::isPatient);
    if (RedcapFiles.isDictionary(header)) {
      return;
    }
    if (RedcapFiles.isExport(header, hasPatients)) {
      words.lookAtForms();
    }
    words.look(header.stream().map(mapping::column).toList());
    tables.add(new Table(header, words.areFacts(header, mapping)));
  }

  /** Returns what is wrong with the mapping, in the order of its rows. */
  public List<Problem> problems() {
    problems.clear();
    problems.addAll(mapping.problems());
    patterns();
    var met = new HashSet<String>();
    for (MappingRow row : mapping.rows()) {
      if (row.isConstant()) {
        constant(row);
      } else if (!row.isOfAll()) {
        var found = found(row);
        boolean isFirst = met.add(Dictionary.fold(row.column()));
        if (isFirst && found.isEmpty() && isWhole) {
          problems.add(noColumn(row));
        }
        name(row, found);
        cell(row, found);
      }
    }
    problems.sort(Comparator.comparingLong(problem -> problem.place().number()));
    return List.copyOf(problems);
  }

  /** Returns our names of the columns that a row is about, and the kinds of table they stand in. */
  private Map<String, Set<Boolean>> found(MappingRow row) {
    var found = new LinkedHashMap<String, Set<Boolean>>();
    for (Table table : tables) {
      for (String column : table.header()) {
        if (mapping.isAbout(row, column)) {
          found
              .computeIfAbsent(mapping.column(column), name -> new LinkedHashSet<>())
              .add(table.isLong());
        }
      }
    }
    return found;
  }

  private void patterns() {
    for (Table table : tables) {
      for (String column : table.header()) {
        var fitting = mapping.patterns(column);
        if (fitting.size() > 1) {
          tell(
              fitting.get(1),
              "the column " + column + " fits " + fitting.get(1).column(),
              "one row that it fits; it fits " + fitting.get(0).column() + " too",
              "Make the patterns longer, or give the column a row of its own.");
        }
      }
    }
  }

  private Problem noColumn(MappingRow row) {
    var columns = tables.stream().flatMap(table -> table.header().stream()).distinct().toList();
    var near = near(row, columns);
    String kind = row.isPattern() ? "the pattern " : "the column ";
    return Problem.error(
        row.place(),
        kind + Excerpt.of(row.column()),
        row.isPattern() ? "a pattern that fits a column of a file" : "a column of a file",
        near.isEmpty()
            ? "Correct it, or delete the row: the columns are " + first(columns) + "."
            : "Did you mean " + String.join(" or ", near) + "?");
  }

  private static String first(List<String> columns) {
    var some = columns.stream().limit(SHOWN).map(Excerpt::of).toList();
    return String.join(", ", some) + (columns.size() > SHOWN ? ", ..." : "");
  }

  /** Returns columns of the files that a row may mean: all but alike, or longer, or shorter. */
  private static List<String> near(MappingRow row, List<String> columns) {
    String name = Dictionary.fold(row.column());
    if (row.isPattern() || name.length() < SHORTEST || name.length() > LONGEST) {
      return List.of();
    }
    var near = NearNames.of(columns).to(row.column());
    return near.isEmpty()
        ? columns.stream().filter(other -> isLonger(Dictionary.fold(other), name)).limit(3).toList()
        : near;
  }

  private static boolean isLonger(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST
        && (one.startsWith(other) || other.startsWith(one));
  }

  private void constant(MappingRow row) {
    if (!isKnown(row.means(), kinds())) {
      noTerm(row, row.means());
    } else {
      cell(row, row.means(), row.becomes(), kinds());
    }
  }

  private Set<Boolean> kinds() {
    var kinds = new LinkedHashSet<Boolean>();
    tables.forEach(table -> kinds.add(table.isLong()));
    return kinds.isEmpty() ? Set.of(true, false) : kinds;
  }

  private void name(MappingRow row, Map<String, Set<Boolean>> found) {
    boolean isGiven = row.isNaming() && !row.means().isEmpty();
    if (!isGiven || row.means().equals(MappingRow.OPEN)) {
      return;
    }
    if (found.isEmpty()) {
      String name = row.means().replace("*", "1");
      if (!isKnown(name, kinds())) {
        noTerm(row, row.means());
      }
      return;
    }
    found.entrySet().stream()
        .filter(each -> !isKnown(each.getKey(), each.getValue()))
        .findFirst()
        .ifPresent(each -> noTerm(row, each.getKey()));
  }

  private boolean isKnown(String name, Set<Boolean> kinds) {
    return kinds.stream().anyMatch(isLong -> words.isKnown(name, isLong));
  }

  private void noTerm(MappingRow row, String name) {
    String hint = words.hint(name);
    tell(
        row,
        name,
        "the name of a term or field, or patient",
        hint.isEmpty() ? Reserved.LOOK_UP.strip() : hint.strip());
  }

  private void cell(MappingRow row, Map<String, Set<Boolean>> found) {
    boolean isRead = row.isOfCell() && !row.becomes().isEmpty();
    if (!isRead || row.becomes().equals(MappingRow.OPEN)) {
      return;
    }
    found.entrySet().stream()
        .limit(1)
        .forEach(each -> cell(row, each.getKey(), row.becomes(), each.getValue()));
  }

  private void cell(MappingRow row, String name, String cell, Set<Boolean> kinds) {
    Optional<Problem> refused =
        kinds.stream()
            .filter(isLong -> words.isKnown(name, isLong))
            .map(isLong -> words.refused(name, cell, isLong))
            .filter(Optional::isPresent)
            .findFirst()
            .flatMap(each -> each);
    refused.ifPresent(no -> tell(row, cell, no.expected(), no.remedy()));
  }

  private void tell(MappingRow row, String found, String expected, String remedy) {
    problems.add(Problem.error(row.place(), Excerpt.of(found), expected, remedy));
  }
}
