package org.gravida.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code #+ key: value} lines of a query file. A value goes on in the {@code #+} lines that are
 * indented further; a list is separated by commas or has one {@code - entry} a line.
 *
 * @param values key to text, lines separated by line feeds
 */
record QueryHeader(Map<String, String> values) {
  private static final Pattern LINE = Pattern.compile("(?m)^#\\+(.*)$");
  private static final Pattern KEY = Pattern.compile(" ?([a-zA-Z]+):(?:\\s+(.*))?");
  private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");
  private static final Pattern ENTRY =
      Pattern.compile("(?s)([^\\s(:]+)\\s*(?:\\(([^)]*)\\))?\\s*(?::\\s*(.*))?");

  /** One entry of a list: {@code name (type): meaning}. */
  record Entry(String name, String type, String meaning) {}

  static QueryHeader of(String text) {
    var values = new LinkedHashMap<String, String>();
    Matcher lines = LINE.matcher(text);
    String key = "";
    while (lines.find()) {
      Matcher start = KEY.matcher(lines.group(1).stripTrailing());
      if (start.matches()) {
        key = start.group(1);
        values.put(key, start.group(2) == null ? "" : start.group(2).strip());
      } else {
        values.merge(key, lines.group(1).strip(), (old, more) -> old + "\n" + more);
      }
    }
    return new QueryHeader(values);
  }

  /** Returns a value as one line, or the empty string. */
  String line(String key) {
    String line = values.getOrDefault(key, "").replaceFirst("^[|>][+-]?\n", "");
    line = line.replaceAll("\\s+", " ").strip();
    boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
    return quoted ? line.substring(1, line.length() - 1) : line;
  }

  /** Returns the entries of a list, with or without brackets around it. */
  List<Entry> entries(String key) {
    String value = values.getOrDefault(key, "").strip();
    if (value.startsWith("[") && value.endsWith("]")) {
      value = value.substring(1, value.length() - 1);
    }
    String[] parts =
        value.startsWith("- ")
            ? value.substring(2).split("\n\\s*- ")
            : COMMA.split(value.replace('\n', ' '));
    var entries = new ArrayList<Entry>();
    for (String part : parts) {
      Matcher entry = ENTRY.matcher(part.replaceAll("\\s+", " ").strip());
      if (entry.matches()) {
        entries.add(new Entry(entry.group(1), orEmpty(entry.group(2)), orEmpty(entry.group(3))));
      }
    }
    return entries;
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group.strip();
  }
}
