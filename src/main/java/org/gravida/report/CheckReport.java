package org.gravida.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gravida.consultation.release.OntologyCheck;
import org.gravida.knowledge.Table;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.reasoning.verdict.Violation;
import org.gravida.record.Place;
import org.gravida.report.shared.JsonDocument;

/** What a check of an ontology found, for people and for programs. */
public final class CheckReport {
  private static final List<String> COLUMNS =
      List.of("severity", "rule", "subject", "message", "remedy", "file", "line");

  private CheckReport() {}

  /** Returns one line: the size of the ontology and how many violations it has. */
  public static String summary(String ontology, OntologyCheck check) {
    String size =
        check.documents() == 0
            ? "not readable as a whole, so the queries were not asked"
            : counted(check.documents(), "document") + ", " + counted(check.terms(), "term");
    return "ontology " + ontology + ": " + size + ", " + verdict(check);
  }

  /** Returns each violation on a line, what to do after the last of its rule, and the summary. */
  public static String text(String ontology, OntologyCheck check) {
    var text = new StringBuilder();
    var violations = check.violations();
    for (int i = 0; i < violations.size(); i++) {
      Violation violation = violations.get(i);
      text.append(place(violation.place())).append(violation.severity()).append(": ");
      if (!violation.subject().equals(place(violation.place()).replaceFirst(": $", ""))) {
        text.append(violation.subject()).append(": ");
      }
      text.append(violation.message()).append(" [").append(violation.rule()).append("]\n");
      if (i + 1 == violations.size() || !isAlike(violation, violations.get(i + 1))) {
        text.append("  ").append(violation.remedy()).append('\n');
      }
    }
    return text + summary(ontology, check) + "\n";
  }

  /** Returns the violations as a table with a header. */
  public static String table(ResultFormat format, OntologyCheck check) {
    return format.write(Answer.Rows.of(new Table(COLUMNS, rows(check))));
  }

  /** Returns {@code {"ontology", "documents", "terms", "violations": [..]}}. */
  public static String json(String ontology, OntologyCheck check) {
    return JsonDocument.of(
        json -> {
          json.writeStringField("ontology", ontology);
          json.writeNumberField("documents", check.documents());
          json.writeNumberField("terms", check.terms());
          var rows = new Table(COLUMNS, rows(check)).lines();
          JsonDocument.objects(json, "violations", rows, row -> violation(row, json));
        });
  }

  private static void violation(Table.Row row, JsonGenerator json) throws IOException {
    for (String column : COLUMNS) {
      json.writeStringField(column, row.text(column));
    }
  }

  /** Returns a place as compilers write it, so that editors go there. */
  private static String place(Place place) {
    if (place.source().isEmpty()) {
      return "";
    }
    return place.source() + (place.number() == 0 ? "" : ":" + place.number()) + ": ";
  }

  private static boolean isAlike(Violation one, Violation other) {
    return one.rule().equals(other.rule()) && one.remedy().equals(other.remedy());
  }

  private static String verdict(OntologyCheck check) {
    int count = check.violations().size();
    return count == 0 ? "no violations" : counted(count, "violation");
  }

  private static String counted(int count, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
  }

  private static List<List<String>> rows(OntologyCheck check) {
    return check.violations().stream()
        .map(
            each ->
                List.of(
                    each.severity(),
                    each.rule(),
                    each.subject(),
                    each.message(),
                    each.remedy(),
                    each.place().source(),
                    each.place().number() == 0 ? "" : String.valueOf(each.place().number())))
        .toList();
  }
}
