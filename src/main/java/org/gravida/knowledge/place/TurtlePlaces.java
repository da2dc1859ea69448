package org.gravida.knowledge.place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.gravida.knowledge.Vocabulary;

/** The lines of one Turtle document on which its subjects and their properties stand. */
final class TurtlePlaces {
  private static final Set<String> PREFIX = Set.of("@prefix", "prefix");
  private static final Set<String> BASE = Set.of("@base", "base");

  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, Integer> subjects = new HashMap<>();
  private final Map<String, Integer> properties = new HashMap<>();
  private final Map<String, Integer> mentions = new HashMap<>();
  private String base = "";
  private String directive = "";
  private String prefix = "";
  private String subject = "";
  private Expected expected = Expected.SUBJECT;
  private int depth;

  /** What a word outside all brackets is. */
  private enum Expected {
    SUBJECT,
    PROPERTY,
    OBJECT
  }

  private TurtlePlaces() {}

  /** Reads a document. */
  static TurtlePlaces of(String text) {
    var places = new TurtlePlaces();
    TurtleWords.each(text, places::take);
    return places;
  }

  /** Returns the line, from 1, on which the statements of a term begin. */
  OptionalInt subject(String id) {
    return line(subjects, id);
  }

  /** Returns the line, from 1, on which a property of a term is set. */
  OptionalInt property(String id, String property) {
    return line(properties, id + " " + property);
  }

  /** Returns the line, from 1, on which a term is first named. */
  OptionalInt mention(String id) {
    return line(mentions, id);
  }

  private static OptionalInt line(Map<String, Integer> lines, String key) {
    Integer line = lines.get(key);
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }

  private void take(TurtleWords.Word word) {
    String text = word.text();
    if (!directive.isEmpty()) {
      direct(text);
      return;
    }
    String small = text.toLowerCase(Locale.ROOT);
    if (depth == 0 && (PREFIX.contains(small) || BASE.contains(small))) {
      directive = small;
      prefix = "";
      return;
    }
    switch (text) {
      case "[", "(" -> depth++;
      case "]", ")" -> {
        depth = Math.max(0, depth - 1);
        if (depth == 0 && expected == Expected.SUBJECT) {
          subject = "";
          expected = Expected.PROPERTY;
        }
      }
      case "." -> {
        expected = Expected.SUBJECT;
        depth = 0;
      }
      case ";" -> expected = depth == 0 ? Expected.PROPERTY : expected;
      case "," -> {}
      default -> name(text, word.line());
    }
  }

  private void direct(String text) {
    if (PREFIX.contains(directive) && !text.startsWith("<")) {
      prefix = text;
      return;
    }
    String iri = absolute(text);
    if (PREFIX.contains(directive)) {
      prefixes.put(prefix, iri);
    } else {
      base = iri;
    }
    directive = "";
  }

  private void name(String text, int line) {
    String id = id(text);
    mentions.putIfAbsent(id, line);
    if (depth > 0) {
      return;
    }
    switch (expected) {
      case SUBJECT -> {
        subject = id;
        subjects.putIfAbsent(id, line);
        expected = Expected.PROPERTY;
      }
      case PROPERTY -> {
        properties.putIfAbsent(subject + " " + id, line);
        expected = Expected.OBJECT;
      }
      case OBJECT -> {}
    }
  }

  private String id(String text) {
    if (text.startsWith("<")) {
      return Vocabulary.id(absolute(text));
    }
    int colon = text.indexOf(':');
    String known = colon < 0 ? null : prefixes.get(text.substring(0, colon + 1));
    return known == null ? text : Vocabulary.id(known + text.substring(colon + 1));
  }

  private String absolute(String text) {
    String iri = text.replaceAll("[<>]", "");
    return iri.contains(":") ? iri : base + iri;
  }
}
