package org.gravida.cli.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.Term;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.query.result.ResultJson;
import org.gravida.report.shared.Paragraphs;

/**
 * Terms as text for people, or as CSV, TSV and JSON.
 *
 * @param release where sections and labels of values are looked up
 * @param terms the terms to write, in order
 */
record TermList(Release release, List<Term> terms) {
  private static final int FEW = 3;
  private static final List<String> COLUMNS =
      List.of("id", "label", "alternatives", "section", "meaning", "type", "values", "unit");

  String csv() {
    var rows = terms.stream().map(this::cells).toList();
    return ResultFormat.CSV.write(Answer.Rows.of(new Table(COLUMNS, rows)));
  }

  String tsv() {
    var text = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
    for (Term term : terms) {
      text.append(
          cells(term).stream()
              .map(cell -> cell.replaceAll("\\s+", " "))
              .collect(joining("\t", "", "\n")));
    }
    return text.toString();
  }

  String json() {
    return terms.stream().map(this::object).collect(joining(",\n", "[\n", "\n]\n"));
  }

  /**
   * Writes one paragraph a term, under a heading for each section; values that many terms of a
   * section share are said once, in the heading.
   */
  String text() {
    var text = new StringBuilder();
    var lines = new Paragraphs(text);
    String heading = "";
    List<String> shared = List.of();
    for (Term term : terms) {
      String next = term.isRecordable() ? headed(term) : "(values)";
      if (!next.equals(heading)) {
        text.append(text.isEmpty() ? "" : "\n").append(next).append('\n');
        heading = next;
        shared = shared(term.section());
        String usual = shared.stream().map(release.dictionary()::label).collect(joining(", "));
        lines.indented(2, usual.isEmpty() ? "" : "The usual values: " + usual + ".");
      }
      String also = String.join(", ", term.alternatives());
      lines.indented(2, term.label() + (also.isEmpty() ? "" : " (also " + also + ")"));
      lines.indented(6, term.definition());
      lines.indented(6, said(term, shared));
    }
    return text.toString();
  }

  /** Returns the values that every term of a section begins with, if these are many terms. */
  private List<String> shared(String section) {
    var byValues = new LinkedHashMap<List<String>, Integer>();
    terms.stream()
        .filter(term -> term.isRecordable() && term.section().equals(section))
        .filter(term -> term.values().size() > FEW)
        .forEach(term -> byValues.merge(term.values(), 1, Integer::sum));
    return byValues.entrySet().stream()
        .filter(entry -> entry.getValue() > FEW)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(List.of());
  }

  private String said(Term term, List<String> shared) {
    if (!term.isRecordable()) {
      var users =
          release.dictionary().terms().stream()
              .filter(other -> other.values().contains(term.id()))
              .map(Term::label)
              .collect(joining(", "));
      return users.isEmpty() ? "" : "value of: " + users;
    }
    boolean usual =
        !shared.isEmpty()
            && term.values().size() >= shared.size()
            && term.values().subList(0, shared.size()).equals(shared);
    var words = new ArrayList<String>();
    if (usual) {
      words.add("the usual");
    }
    words.addAll(values(term).subList(usual ? shared.size() : 0, term.values().size()));
    String unit = term.unit().isEmpty() ? "" : " in " + term.unit();
    switch (term.valueType()) {
      case TERM_OR_NUMBER -> words.add("a number" + unit);
      case COUNT -> words.add("a whole number" + unit);
      case TEXT -> words.add("text");
      case TERM, NONE -> {}
    }
    String note = term.understood() ? "" : " (kept, and decides nothing)";
    return words.isEmpty() ? note.strip() : "values: " + String.join(", ", words) + note;
  }

  private List<String> cells(Term term) {
    return List.of(
        term.id(),
        term.label(),
        String.join("; ", term.alternatives()),
        section(term),
        term.definition(),
        type(term),
        String.join("; ", values(term)),
        term.unit());
  }

  private String object(Term term) {
    return "{\"id\":%s,\"label\":%s,\"alternatives\":%s,\"section\":%s,\"meaning\":%s,\"type\":%s,\"values\":%s,\"unit\":%s}"
        .formatted(
            ResultJson.quoted(term.id()),
            ResultJson.quoted(term.label()),
            array(term.alternatives()),
            ResultJson.quoted(section(term)),
            ResultJson.quoted(term.definition()),
            ResultJson.quoted(type(term)),
            array(values(term)),
            ResultJson.quoted(term.unit()));
  }

  private static String array(List<String> texts) {
    return texts.stream().map(ResultJson::quoted).collect(joining(",", "[", "]"));
  }

  private List<String> values(Term term) {
    Dictionary dictionary = release.dictionary();
    return term.values().stream().map(dictionary::label).toList();
  }

  private String headed(Term term) {
    String key = section(term);
    return key.isEmpty() ? "(in no section)" : key;
  }

  private String section(Term term) {
    return release.sections().stream()
        .filter(section -> section.id().equals(term.section()))
        .map(Section::key)
        .findFirst()
        .orElse("");
  }

  private static String type(Term term) {
    if (!term.isRecordable()) {
      return "value";
    }
    return switch (term.valueType()) {
      case TERM -> "term";
      case TERM_OR_NUMBER -> "termOrNumber";
      case COUNT -> "count";
      case TEXT -> "text";
      case NONE -> "none";
    };
  }
}
