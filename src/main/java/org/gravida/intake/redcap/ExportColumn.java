package org.gravida.intake.redcap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gravida.knowledge.Dictionary;

/**
 * A column of an export.
 *
 * @param at where it stands
 * @param header as it stands in the file
 * @param field the field whose answers it holds, if it is of one
 * @param code of the box that it is of; empty for others
 */
record ExportColumn(int at, String header, Kind kind, Optional<RedcapField> field, String code) {
  private static final String BOX = "___";
  private static final String COMPLETE = "_complete";
  private static final String CHOICE = "(choice=";

  /** What stands in a column. */
  enum Kind {
    RECORD,
    EVENT,
    INSTRUMENT,
    INSTANCE,
    STATUS,
    ASIDE,
    FIELD,
    UNKNOWN
  }

  /** What REDCap itself calls its columns, in names and in labels. */
  private static final Map<String, Kind> OWN =
      Map.ofEntries(
          Map.entry("redcap_event_name", Kind.EVENT),
          Map.entry("event name", Kind.EVENT),
          Map.entry("redcap_repeat_instrument", Kind.INSTRUMENT),
          Map.entry("repeat instrument", Kind.INSTRUMENT),
          Map.entry("redcap_repeat_instance", Kind.INSTANCE),
          Map.entry("repeat instance", Kind.INSTANCE),
          Map.entry("complete?", Kind.STATUS),
          Map.entry("data access group", Kind.ASIDE),
          Map.entry("survey identifier", Kind.ASIDE),
          Map.entry("survey timestamp", Kind.ASIDE));

  /**
   * Says whether the columns of a table look like those of an export.
   *
   * @param isSure whether only what no other program writes is a sign
   */
  static boolean areOfExport(List<String> header, boolean isSure) {
    return header.stream()
        .map(name -> name.toLowerCase(Locale.ROOT).strip())
        .anyMatch(
            name ->
                name.startsWith("redcap_")
                    || name.contains(BOX)
                    || name.contains(CHOICE)
                    || (!isSure && (name.endsWith(COMPLETE) || name.equals("complete?"))));
  }

  /** Returns what each column of an export is, by the dictionary. */
  static List<ExportColumn> of(List<String> header, RedcapDictionary dictionary) {
    boolean areLabels = dictionary.field(header.get(0)).isEmpty();
    var labels = labels(dictionary);
    var alike = alike(header, labels);
    labels.removeIf(each -> alike.contains(folded(each.header())));
    var columns = new ArrayList<ExportColumn>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      if (i == 0) {
        columns.add(record(name, dictionary));
      } else if (areLabels && alike.contains(folded(name))) {
        columns.add(new ExportColumn(i, name, Kind.UNKNOWN, Optional.empty(), ""));
      } else {
        columns.add(of(i, name, dictionary, labels));
      }
    }
    return columns;
  }

  private static String folded(String name) {
    return Dictionary.fold(RedcapField.plain(name));
  }

  /** Returns the labels of several fields of which not all are in the header: any may be meant. */
  private static Set<String> alike(List<String> header, List<ExportColumn> labels) {
    var fields = new HashMap<String, Integer>();
    labels.forEach(each -> fields.merge(folded(each.header()), 1, Integer::sum));
    var columns = new HashMap<String, Integer>();
    header.stream().skip(1).forEach(each -> columns.merge(folded(each), 1, Integer::sum));
    var alike = new HashSet<String>();
    fields.forEach(
        (label, count) -> {
          if (count > 1 && !columns.getOrDefault(label, 0).equals(count)) {
            alike.add(label);
          }
        });
    return alike;
  }

  private static ExportColumn record(String name, RedcapDictionary dictionary) {
    return new ExportColumn(0, name, Kind.RECORD, dictionary.record(), "");
  }

  /** Returns the columns of an export with labels for headings, in the order of their labels. */
  private static List<ExportColumn> labels(RedcapDictionary dictionary) {
    var labels = new ArrayList<ExportColumn>();
    for (RedcapField field : dictionary.fields().values().stream().skip(1).toList()) {
      if (field.isCheckbox()) {
        field
            .choices()
            .forEach((code, words) -> labels.add(label(field, CHOICE + words + ")", code)));
      } else {
        labels.add(label(field, "", ""));
      }
    }
    return labels;
  }

  private static ExportColumn label(RedcapField field, String more, String code) {
    String heading = (field.label() + " " + more).strip();
    return new ExportColumn(-1, heading, Kind.FIELD, Optional.of(field), code);
  }

  private static ExportColumn of(
      int at, String name, RedcapDictionary dictionary, List<ExportColumn> labels) {
    String lower = name.toLowerCase(Locale.ROOT);
    var own = OWN.get(lower);
    if (own != null) {
      return new ExportColumn(at, name, own, Optional.empty(), "");
    }
    if (lower.startsWith("redcap_") || isTime(lower, dictionary)) {
      return new ExportColumn(at, name, Kind.ASIDE, Optional.empty(), "");
    }
    var field = dictionary.field(lower);
    if (field.isPresent()) {
      return new ExportColumn(at, name, Kind.FIELD, field, "");
    }
    if (lower.endsWith(COMPLETE)
        && dictionary.isForm(lower.substring(0, lower.length() - COMPLETE.length()))) {
      return new ExportColumn(at, name, Kind.STATUS, Optional.empty(), "");
    }
    return box(at, name, dictionary).orElseGet(() -> labelled(at, name, labels));
  }

  private static boolean isTime(String name, RedcapDictionary dictionary) {
    return name.endsWith("_timestamp")
        && dictionary.isForm(name.substring(0, name.length() - "_timestamp".length()));
  }

  private static Optional<ExportColumn> box(int at, String name, RedcapDictionary dictionary) {
    int end = name.indexOf(BOX);
    var field =
        end < 0
            ? Optional.<RedcapField>empty()
            : dictionary.field(name.substring(0, end)).filter(RedcapField::isCheckbox);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    String suffix = RedcapField.suffix(name.substring(end + BOX.length()));
    var code =
        field.get().choices().keySet().stream()
            .filter(each -> RedcapField.suffix(each).equals(suffix))
            .findFirst();
    return Optional.of(new ExportColumn(at, name, Kind.FIELD, field, code.orElse(suffix)));
  }

  /** Takes the first label that is still to come and is the name of the column. */
  private static ExportColumn labelled(int at, String name, List<ExportColumn> labels) {
    for (Iterator<ExportColumn> rest = labels.iterator(); rest.hasNext(); ) {
      var each = rest.next();
      if (RedcapField.isSame(each.header(), name)) {
        rest.remove();
        return new ExportColumn(at, name, Kind.FIELD, each.field(), each.code());
      }
    }
    return new ExportColumn(at, name, Kind.UNKNOWN, Optional.empty(), "");
  }

  /** Says whether it is of a box. */
  boolean isBox() {
    return field.filter(RedcapField::isCheckbox).isPresent();
  }

  /** Returns the name that the project gives it, whatever the heading is. */
  String name() {
    String more = isBox() ? BOX + RedcapField.suffix(code) : "";
    return field.map(each -> each.name() + more).orElse(header);
  }

  /** Returns the words beside its box; empty if the dictionary has none. */
  String boxLabel() {
    return field.map(each -> each.choices().getOrDefault(code, "")).orElse("");
  }
}
