package org.gravida.house;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds names of the ontology in running text or code. */
final class Labels {
  private static final String STRING = "\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:@[A-Za-z-]+)?";
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:rdfs:label|skos:prefLabel|skos:altLabel|skos:hiddenLabel)\\s+("
              + STRING
              + "(?:\\s*,\\s*"
              + STRING
              + ")*)");
  private static final Pattern EACH = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern HUMP =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, String> phrases = new HashMap<>();
  private final int longest;

  /** Prepares the search for these names, in singular and in plural. */
  Labels(Collection<String> names) {
    int most = 0;
    for (String name : names) {
      for (boolean split : List.of(true, false)) {
        var words = words(name, split);
        most = Math.max(most, words.size());
        phrases.put(String.join(" ", words), name);
        phrases.put(String.join(" ", words) + "s", name);
      }
    }
    longest = most;
  }

  /** Reads the labels and alternative labels of a Turtle document; single letters are left out. */
  static List<String> read(String turtle) {
    return NAMES
        .matcher(turtle)
        .results()
        .flatMap(match -> EACH.matcher(match.group(1)).results())
        .map(match -> match.group(1).replace("\\\"", "\""))
        .filter(name -> name.length() > 1)
        .toList();
  }

  /** Returns the names that occur as whole phrases, whatever their case, or in CamelCase. */
  Collection<String> in(String text) {
    var found = new TreeSet<String>();
    for (boolean split : List.of(true, false)) {
      var words = words(text, split);
      for (int start = 0; start < words.size(); start++) {
        var phrase = new StringBuilder();
        for (int end = start; end < Math.min(words.size(), start + longest); end++) {
          phrase.append(end == start ? "" : " ").append(words.get(end));
          String name = phrases.get(phrase.toString());
          if (name != null) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }

  private static List<String> words(String text, boolean splitHumps) {
    String spaced = splitHumps ? HUMP.matcher(text).replaceAll(" ") : text;
    String plain = NO_WORD.matcher(spaced).replaceAll(" ").strip();
    return List.of(plain.toLowerCase(Locale.ROOT).split(" "));
  }
}
