package org.gravida.intake.table;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.DateNotation;
import org.gravida.intake.notation.DateOrder;
import org.gravida.intake.text.CsvRows;
import org.gravida.intake.text.FileProblems;
import org.gravida.intake.text.TextLines;
import org.gravida.intake.text.Utf8Reader;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * How the columns and cells of a foreign table are called in ours.
 *
 * @param means foreign column, folded, to our column; empty for a column that is not to be read
 * @param becomes foreign column, folded, to foreign cell, folded, to our cell
 * @param problems what is wrong with the mapping file
 * @param conventions how the files write dates, and what is missing
 * @param dates foreign column, folded, to the order of numbers in its dates, where it is known
 */
public record Mapping(
    Map<String, String> means,
    Map<String, Map<String, String>> becomes,
    List<Problem> problems,
    Conventions conventions,
    Map<String, String> dates)
    implements Serializable {
  private static final List<String> COLUMNS = List.of("column", "means", "value", "becomes");

  public Mapping {
    means = Map.copyOf(means);
    becomes = Map.copyOf(becomes);
    problems = List.copyOf(problems);
    requireNonNull(conventions, "conventions");
    dates = Map.copyOf(dates);
  }

  /** A mapping of files that follow the usual conventions. */
  public Mapping(
      Map<String, String> means, Map<String, Map<String, String>> becomes, List<Problem> problems) {
    this(means, becomes, problems, Conventions.usual(), Map.of());
  }

  /** Returns the same mapping of files with other conventions. */
  public Mapping with(Conventions others) {
    return new Mapping(means, becomes, problems, others, dates);
  }

  /** The mapping that changes nothing. */
  public static Mapping none() {
    return new Mapping(Map.of(), Map.of(), List.of());
  }

  /**
   * Returns the same mapping for a table whose dates are known to have an order.
   *
   * @param orders foreign column to the word of the order
   */
  public Mapping withDates(Map<String, String> orders) {
    if (orders.isEmpty()) {
      return this;
    }
    var folded = new HashMap<String, String>();
    orders.forEach((column, order) -> folded.put(Dictionary.fold(column), order));
    return new Mapping(means, becomes, problems, conventions, folded);
  }

  /** Returns the same mapping without its problems, once they are told. */
  public Mapping told() {
    return new Mapping(means, becomes, List.of(), conventions, dates);
  }

  /** Reads a CSV file with the columns {@code column,means,value,becomes}. */
  public static Mapping read(Path file) {
    requireNonNull(file, "file");
    var problems = new ArrayList<Problem>();
    var means = new HashMap<String, String>();
    var becomes = new HashMap<String, Map<String, String>>();
    Place place = Place.of(String.valueOf(file.getFileName()));
    try (InputStream in = Files.newInputStream(file)) {
      var text = new Utf8Reader(in, place);
      var rows = new CsvRows(new TextLines(text), place);
      var header = rows.header().stream().map(Dictionary::fold).toList();
      if (!header.contains("column") || !header.contains("means")) {
        problems.add(
            Problem.error(
                place,
                "the header " + rows.header(),
                "the columns " + COLUMNS,
                "Give the mapping file these columns."));
        return new Mapping(means, becomes, problems);
      }
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        problems.addAll(row.get().problems());
        if (row.get().readable()) {
          add(header, row.get().cells(), means, becomes);
        }
      }
      problems.addAll(text.problems());
    } catch (IOException e) {
      problems.add(FileProblems.unreadable(place, e));
    }
    return new Mapping(means, becomes, problems);
  }

  private static void add(
      List<String> header,
      List<String> cells,
      Map<String, String> means,
      Map<String, Map<String, String>> becomes) {
    String column = Dictionary.fold(cell(header, cells, "column"));
    String meaning = cell(header, cells, "means");
    String value = cell(header, cells, "value");
    String result = cell(header, cells, "becomes");
    if (!meaning.isEmpty() || (value.isEmpty() && result.isEmpty())) {
      means.put(column, meaning);
    }
    if (!value.isEmpty()) {
      becomes.computeIfAbsent(column, name -> new HashMap<>()).put(Dictionary.fold(value), result);
    }
  }

  private static String cell(List<String> header, List<String> cells, String name) {
    int index = header.indexOf(name);
    return index < 0 ? "" : cells.get(index).strip();
  }

  /** Returns our name of a column: empty when it is not to be read, itself when not mapped. */
  public String column(String name) {
    return means.getOrDefault(Dictionary.fold(name), name);
  }

  /** Says whether cells of a column have other words in ours. */
  public boolean changesCells(String column) {
    String folded = Dictionary.fold(column);
    return becomes.containsKey(folded) || dates.containsKey(folded);
  }

  /** Returns our words for a cell. */
  public String cell(String column, String words) {
    if (becomes.isEmpty() && dates.isEmpty()) {
      return words;
    }
    String folded = Dictionary.fold(column);
    String ours =
        becomes.getOrDefault(folded, Map.of()).getOrDefault(Dictionary.fold(words), words);
    return DateOrder.of(dates.getOrDefault(folded, ""))
        .flatMap(order -> DateNotation.inOrder(ours, order))
        .orElse(ours);
  }
}
