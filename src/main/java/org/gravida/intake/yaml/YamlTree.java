package org.gravida.intake.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gravida.intake.json.BoundedText;
import org.gravida.intake.json.JsonValue;
import org.gravida.intake.wording.Excerpt;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds of a document what the same JSON would be. A word without quotes is a truth value, nothing
 * or no number as YAML 1.2 says; all else is text as written. An alias is what its anchor is, as
 * long as a document does not grow by them beyond all measure.
 */
final class YamlTree {
  /** How much aliases may repeat in a document: characters, and one more for each piece. */
  private static final long MOST_REPEATED = 1 << 22;

  /** Deeper than this nothing is looked at. */
  private static final int DEEPEST = 10_000;

  private static final String TAGS = "tag:yaml.org,2002:";
  private static final String TEXT = TAGS + "str";
  private static final Set<String> KNOWN =
      Set.of(
          "!",
          TEXT,
          TAGS + "int",
          TAGS + "float",
          TAGS + "bool",
          TAGS + "null",
          TAGS + "map",
          TAGS + "seq",
          TAGS + "timestamp");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern NOTHING = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern NO_NUMBER =
      Pattern.compile("[.](?:nan|NaN|NAN)|[-+]?[.](?:inf|Inf|INF)");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?");
  private static final String MERGE = "<<";

  private final Iterator<Event> events;
  private final long first;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private long size;
  private long repeated;

  /** What an anchor stands for, and how much it is. */
  private record Anchored(JsonValue value, long size) {}

  /**
   * Reads a document.
   *
   * @param first the number of its first line
   */
  YamlTree(Iterator<Event> events, long first) {
    this.events = events;
    this.first = first;
  }

  /**
   * Returns what the document says.
   *
   * @throws YamlFaultException for what cannot be said in JSON
   */
  JsonValue read() {
    Event event = events.next();
    while (event instanceof StreamStartEvent || event instanceof DocumentStartEvent) {
      event = events.next();
    }
    JsonValue value =
        event instanceof NodeEvent node ? value(node, 0) : new JsonValue.Scalar("", first);
    while (events.hasNext()) {
      events.next(); // what is broken behind it is met here
    }
    return value;
  }

  private JsonValue value(NodeEvent event, int depth) {
    if (event instanceof AliasEvent alias) {
      return repeat(alias);
    }
    long before = size++;
    JsonValue value =
        event instanceof ScalarEvent scalar
            ? scalar(scalar)
            : collection((CollectionStartEvent) event, depth);
    event.getAnchor().ifPresent(name -> anchors.put(name, new Anchored(value, size - before)));
    return value;
  }

  private JsonValue repeat(AliasEvent alias) {
    var found = anchors.get(alias.getAlias());
    if (found == null) {
      throw fault(alias, "the alias *" + alias.getAlias() + " of nothing", "an anchor before it");
    }
    size += found.size();
    repeated += found.size();
    if (repeated > MOST_REPEATED) {
      throw fault(
          alias, "aliases that repeat very much", "YAML of sensible size, each value written out");
    }
    return found.value();
  }

  private JsonValue collection(CollectionStartEvent event, int depth) {
    check(event, event.getTag());
    if (depth > JsonValue.DEEPEST) {
      skip(event);
      return new JsonValue.Scalar(JsonValue.TOO_DEEP, line(event));
    }
    return event instanceof MappingStartEvent ? members(event, depth) : items(event, depth);
  }

  private JsonValue members(Event start, int depth) {
    var entries = new ArrayList<JsonValue.Entry>();
    Event event = events.next();
    while (event instanceof NodeEvent) {
      String key = key(event);
      entries.add(new JsonValue.Entry(key, value((NodeEvent) events.next(), depth + 1)));
      event = events.next();
    }
    return new JsonValue.Members(entries, line(start));
  }

  private String key(Event event) {
    boolean isMerge =
        event instanceof ScalarEvent each && each.isPlain() && each.getValue().equals(MERGE);
    if (event instanceof ScalarEvent scalar && !isMerge) {
      check(scalar, scalar.getTag());
      size += scalar.getValue().length();
      return scalar.getValue();
    }
    throw fault(event, isMerge ? "the key <<" : "a key that is no word", "each key written out");
  }

  private JsonValue items(Event start, int depth) {
    var items = new ArrayList<JsonValue>();
    for (Event event = events.next(); event instanceof NodeEvent node; event = events.next()) {
      items.add(value(node, depth + 1));
    }
    return new JsonValue.Items(items, line(start));
  }

  /** Passes what stands within, and its end. */
  private void skip(Event start) {
    for (int open = 1; open > 0; ) {
      Event event = events.next();
      boolean isStart = event instanceof CollectionStartEvent;
      open += isStart ? 1 : event instanceof NodeEvent ? 0 : -1;
      if (open > DEEPEST) {
        throw fault(start, "what is nested too deeply", "YAML of sensible size");
      }
    }
  }

  private JsonValue scalar(ScalarEvent event) {
    check(event, event.getTag());
    String text = event.getValue();
    size += text.length();
    boolean isWord = event.isPlain() && !event.getTag().filter(TEXT::equals).isPresent();
    return new JsonValue.Scalar(isWord ? word(text) : bounded(text), line(event));
  }

  private static String word(String text) {
    if (TRUE.matcher(text).matches()) {
      return "yes";
    }
    if (FALSE.matcher(text).matches()) {
      return "no";
    }
    if (NOTHING.matcher(text).matches()) {
      return "";
    }
    if (NO_NUMBER.matcher(text).matches()) {
      return JsonValue.NO_NUMBER;
    }
    boolean isLong = text.length() > JsonValue.MOST_DIGITS && NUMBER.matcher(text).matches();
    return isLong ? JsonValue.TOO_LONG : bounded(text);
  }

  private static String bounded(String text) {
    return text.length() >= BoundedText.LONGEST ? JsonValue.TOO_LONG : text;
  }

  /** Refuses a tag by which a program would make of a value what JSON does not know. */
  private void check(Event event, Optional<String> tag) {
    if (tag.isPresent() && !KNOWN.contains(tag.get())) {
      throw fault(event, "the tag " + Excerpt.of(tag.get()), "values that JSON knows");
    }
  }

  private long line(Event event) {
    return first + event.getStartMark().map(Mark::getLine).orElse(0);
  }

  private YamlFaultException fault(Event event, String found, String expected) {
    long column = event.getStartMark().map(Mark::getColumn).orElse(0) + 1L;
    return new YamlFaultException(line(event), column, found, expected);
  }
}
