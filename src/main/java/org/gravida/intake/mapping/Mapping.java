package org.gravida.intake.mapping;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.DateOrder;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * How the columns and cells of a foreign table are called in ours, and how the files of a run write
 * what can be written in many ways.
 */
public final class Mapping implements Serializable {
  private static final long serialVersionUID = 2L;
  private static final String EXCEL = "excel";

  private final List<MappingRow> rows;
  private final List<Problem> problems;
  private final Conventions conventions;

  /** Foreign column, folded, to the order of numbers in its dates that the file shows. */
  private final HashMap<String, DateOrder> proved;

  private final HashMap<String, Rule> exact = new HashMap<>();
  private final ArrayList<Rule> patterns = new ArrayList<>();
  private final Rule all = new Rule("");

  /** What the rows of one name say together. */
  private static final class Rule implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final HashMap<String, String> becomes = new HashMap<>();
    private String means = "";
    private boolean isNamed;
    private final HashMap<String, String> units = new HashMap<>();
    private String dates = "";

    Rule(String column) {
      this.column = column;
    }

    void add(MappingRow row) {
      if (row.isNaming()) {
        isNamed = true;
        means = row.means();
      }
      if (row.isOfCell() && !row.becomes().equals(MappingRow.OPEN)) {
        becomes.put(Dictionary.fold(row.value()), row.becomes());
      }
      if (!row.unit().isEmpty() && !row.unit().equals(MappingRow.OPEN)) {
        units.putIfAbsent("", row.unit());
        units.put(Dictionary.fold(row.value()), row.unit());
      }
      dates = row.dates().isEmpty() ? dates : row.dates();
    }
  }

  private Mapping(
      List<MappingRow> rows,
      List<Problem> problems,
      Conventions conventions,
      Map<String, DateOrder> proved) {
    this.rows = List.copyOf(rows);
    this.problems = List.copyOf(problems);
    this.conventions = requireNonNull(conventions, "conventions");
    this.proved = new HashMap<>(proved);
    var starred = new LinkedHashMap<String, Rule>();
    for (MappingRow row : rows) {
      if (row.isOfAll()) {
        all.add(row);
      } else if (row.isPattern()) {
        starred.computeIfAbsent(row.key(), key -> new Rule(row.column())).add(row);
      } else if (!row.isConstant()) {
        exact.computeIfAbsent(row.key(), key -> new Rule(row.column())).add(row);
      }
    }
    patterns.addAll(starred.values());
  }

  /** A mapping of files that follow the usual conventions. */
  public static Mapping of(List<MappingRow> rows, List<Problem> problems) {
    return new Mapping(rows, problems, Conventions.usual(), Map.of());
  }

  /** The mapping that changes nothing. */
  public static Mapping none() {
    return of(List.of(), List.of());
  }

  /** Reads a CSV file with the columns {@code column,means,value,becomes}, and perhaps more. */
  public static Mapping read(Path file) {
    return MappingFile.read(requireNonNull(file, "file"));
  }

  /** Returns the same mapping of files with other conventions. */
  public Mapping with(Conventions others) {
    return new Mapping(rows, problems, others, proved);
  }

  /** Returns the same mapping for a table whose dates are known to have an order. */
  public Mapping withDates(Map<String, String> orders) {
    if (orders.isEmpty()) {
      return this;
    }
    var folded = new HashMap<String, DateOrder>();
    orders.forEach(
        (column, order) -> folded.put(Dictionary.fold(column), DateOrder.of(order).orElseThrow()));
    return new Mapping(rows, problems, conventions, folded);
  }

  /** Returns the same mapping with a name for a column that it does not name. */
  public Mapping naming(String column, String name) {
    var more = new ArrayList<MappingRow>(rows);
    more.add(new MappingRow(Place.of(""), column, name, "", "", "", ""));
    return new Mapping(more, problems, conventions, proved);
  }

  /** Returns the same mapping without its problems, once they are told. */
  public Mapping told() {
    return new Mapping(rows, List.of(), conventions, proved);
  }

  /** Returns what the file says, row by row, without rows that could not be read. */
  public List<MappingRow> rows() {
    return rows;
  }

  /** Returns what is wrong with the mapping file. */
  public List<Problem> problems() {
    return problems;
  }

  public Conventions conventions() {
    return conventions;
  }

  /** Returns the rows that tell every patient something, in their order. */
  public List<MappingRow> constants() {
    return rows.stream().filter(MappingRow::isConstant).toList();
  }

  /** Returns our name of a column: empty when it is not to be read, itself when not mapped. */
  public String column(String name) {
    return rows.isEmpty() ? name : meaning(name).name();
  }

  /** Says whether a row names a column, be it as it is called, or leaves it out. */
  public boolean isNamed(String column) {
    return meaning(column).isAside()
        || rows.stream()
            .filter(row -> row.isNaming() && !row.isOfAll())
            .anyMatch(row -> !row.means().equals(MappingRow.OPEN) && isAbout(row, column));
  }

  /** Says whether a row tells of a column, be it beside others. */
  public boolean isAbout(MappingRow row, String column) {
    if (row.isOfAll() || row.isConstant()) {
      return row.isOfAll();
    }
    return row.isPattern()
        ? !exact.containsKey(Dictionary.fold(column))
            && ColumnPattern.of(row.column()).number(column).isPresent()
        : Dictionary.fold(row.column()).equals(Dictionary.fold(column));
  }

  /** Returns the first row of each pattern that fits a column without rows of its own. */
  public List<MappingRow> patterns(String column) {
    if (patterns.isEmpty() || exact.containsKey(Dictionary.fold(column))) {
      return List.of();
    }
    var met = new HashSet<String>();
    return rows.stream()
        .filter(row -> row.isPattern() && isAbout(row, column) && met.add(row.key()))
        .toList();
  }

  /** Returns what is said of a column: by its own name, else by the first pattern that fits it. */
  public ColumnMeaning meaning(String column) {
    var order = Optional.ofNullable(proved.get(Dictionary.fold(column)));
    if (rows.isEmpty()) {
      return new ColumnMeaning(column, false, Map.of(), Map.of(), Optional.empty(), order);
    }
    Rule own = exact.get(Dictionary.fold(column));
    String number = "";
    for (int i = 0; i < patterns.size() && own == null; i++) {
      var fits = ColumnPattern.of(patterns.get(i).column).number(column);
      own = fits.isPresent() ? patterns.get(i) : null;
      number = fits.orElse("");
    }
    if (own == null) {
      boolean isAside = all.isNamed && all.means.isEmpty();
      return meaning(isAside ? "" : column, isAside, all, order);
    }
    boolean isOpen = !own.isNamed || own.means.equals(MappingRow.OPEN);
    String name = isOpen ? column : own.means.replace(MappingRow.STAR, number);
    return meaning(name, false, own, order);
  }

  private ColumnMeaning meaning(String name, boolean isAside, Rule own, Optional<DateOrder> order) {
    var becomes = new HashMap<String, String>(all.becomes);
    becomes.putAll(own.becomes);
    return new ColumnMeaning(
        name,
        isAside,
        Map.copyOf(becomes),
        Map.copyOf(own.units),
        dates(own.dates.isEmpty() ? all.dates : own.dates),
        order);
  }

  /** Returns how dates are written, by a word of the mapping file; empty if it is none. */
  static Optional<Conventions> dates(String word) {
    return word.equalsIgnoreCase(EXCEL)
        ? Optional.of(Conventions.usual().withCountedDays())
        : DateOrder.of(word).map(Conventions.usual()::withDates);
  }
}
