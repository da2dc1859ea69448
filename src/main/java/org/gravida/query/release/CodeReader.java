package org.gravida.query.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gravida.knowledge.Table.Row;
import org.gravida.knowledge.code.CodeBook;
import org.gravida.knowledge.code.CodeMapping;
import org.gravida.knowledge.code.CodeSystem;

/** Makes a book of codes of the rows that queries answer. */
final class CodeReader {
  private CodeReader() {}

  /** Returns the book; of a code that is mapped twice, the first row in order stands. */
  static CodeBook codes(List<Row> systems, List<Row> mappings) {
    return new CodeBook(systems(systems), mappings(mappings));
  }

  private static List<CodeSystem> systems(List<Row> rows) {
    var first = new LinkedHashMap<String, Row>();
    var uris = new LinkedHashMap<String, List<String>>();
    for (Row row : rows) {
      first.putIfAbsent(row.id("system"), row);
      uris.computeIfAbsent(row.id("system"), id -> new ArrayList<>()).add(row.text("uri"));
    }
    return first.entrySet().stream()
        .map(
            each ->
                new CodeSystem(
                    each.getKey(),
                    each.getValue().text("name"),
                    each.getValue().text("prefix"),
                    uris.get(each.getKey()),
                    each.getValue().text("written"),
                    each.getValue().text("iri")))
        .toList();
  }

  private static List<CodeMapping> mappings(List<Row> rows) {
    var first = new LinkedHashMap<List<String>, Row>();
    var features = new LinkedHashMap<List<String>, List<String>>();
    for (Row row : rows) {
      var key = List.of(row.id("system"), row.text("code"));
      first.putIfAbsent(key, row);
      var own = features.computeIfAbsent(key, absent -> new ArrayList<>());
      String feature = row.id("feature");
      if (!feature.isEmpty() && !own.contains(feature)) {
        own.add(feature);
      }
    }
    return first.entrySet().stream()
        .map(each -> mapping(each.getValue(), features.get(each.getKey())))
        .toList();
  }

  private static CodeMapping mapping(Row row, List<String> features) {
    return new CodeMapping(
        row.id("system"),
        row.text("code"),
        row.flag("sub"),
        row.text("kind"),
        row.id("subject"),
        row.id("term"),
        row.id("value").isEmpty() ? row.text("number") : row.id("value"),
        row.id("denied"),
        row.id("week"),
        row.text("field"),
        row.text("unit"),
        features,
        row.id("partner"),
        row.id("only"),
        row.flag("woman"),
        !row.text("verification").equals("U"),
        row.text("refusal"));
  }
}
