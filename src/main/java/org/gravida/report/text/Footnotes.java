package org.gravida.report.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.report.shared.Paragraphs;

/** Sentences that stand once at the end of a text, and the numbers by which it refers to them. */
final class Footnotes {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  void clear() {
    numbers.clear();
  }

  /** Returns the numbers of sentences, such as {@code " [1, 4]"}; nothing for none. */
  String marks(Collection<String> sentences) {
    var marks = new TreeSet<Integer>();
    sentences.forEach(each -> marks.add(number(bare(each))));
    return marks.isEmpty()
        ? ""
        : marks.stream().map(String::valueOf).collect(Collectors.joining(", ", " [", "]"));
  }

  /** Returns the number of a sentence, or of the work of which it names a place. */
  private int number(String sentence) {
    return numbers.entrySet().stream()
        .filter(each -> sentence.startsWith(each.getKey() + ", "))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> numbers.computeIfAbsent(sentence, key -> numbers.size() + 1));
  }

  private static String bare(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** Writes all sentences that were referred to. */
  void write(Paragraphs text) {
    if (!numbers.isEmpty()) {
      var all = new ArrayList<String>();
      numbers.forEach((sentence, number) -> all.add("[" + number + "] " + sentence));
      text.entry("Notes", all, "; ");
    }
  }
}
