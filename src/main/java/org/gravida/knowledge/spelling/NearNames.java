package org.gravida.knowledge.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;

/**
 * Names that are almost a given one, and mean it: no short word of them is changed, since another
 * abbreviation or number is another thing.
 */
public final class NearNames {
  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");
  private static final int LONGEST = 60;
  private static final int MOST = 3;

  /** By the length of the folded spelling. */
  private final Map<Integer, List<Spelling>> spellings = new HashMap<>();

  /**
   * One way to write a name.
   *
   * @param words folded
   * @param letters a bit for each letter, by which most others are told apart at once
   */
  private record Spelling(String name, String folded, List<String> words, long letters) {
    static Spelling of(String name, String written) {
      String folded = Dictionary.fold(written);
      return new Spelling(name, folded, words(written), letters(folded));
    }

    private static List<String> words(String written) {
      return BETWEEN.splitAsStream(written.strip()).map(Dictionary::fold).toList();
    }

    private static long letters(String folded) {
      long letters = 0;
      for (int i = 0; i < folded.length(); i++) {
        letters |= 1L << (folded.charAt(i) & 63);
      }
      return letters;
    }

    /** Says whether no word is changed that is too short to be misspelt. */
    boolean hasWordsOf(Spelling other) {
      if (words.size() != other.words.size()) {
        return words.stream()
            .filter(word -> allowed(word.length()) == 0)
            .allMatch(other.folded::contains);
      }
      for (int i = 0; i < words.size(); i++) {
        int allowed = allowed(other.words.get(i).length());
        if (distance(other.words.get(i), words.get(i), allowed) > allowed) {
          return false;
        }
      }
      return true;
    }
  }

  private NearNames() {}

  /** Takes names that are written in one way. */
  public static NearNames of(Collection<String> names) {
    var near = new NearNames();
    names.forEach(each -> near.add(Spelling.of(each, each)));
    return near;
  }

  /** Takes the labels of terms, each with all names of the term. */
  public static NearNames ofTerms(Collection<Term> terms) {
    var near = new NearNames();
    for (Term term : terms) {
      near.add(Spelling.of(term.label(), term.label()));
      term.alternatives().forEach(each -> near.add(Spelling.of(term.label(), each)));
      near.add(Spelling.of(term.label(), term.id()));
    }
    return near;
  }

  private void add(Spelling spelling) {
    spellings.computeIfAbsent(spelling.folded.length(), length -> new ArrayList<>()).add(spelling);
  }

  /** Returns up to three of the nearest names, in the order of the alphabet; none of a long one. */
  public List<String> to(String name) {
    if (name.length() > LONGEST) {
      return List.of();
    }
    var asked = Spelling.of(name, name);
    int length = asked.folded.length();
    int least = allowed(length);
    var nearest = new ArrayList<String>();
    for (int other = length - least; other <= length + allowed(length); other++) {
      for (Spelling each : spellings.getOrDefault(other, List.of())) {
        int distance = distance(asked, each, least);
        if (distance <= least && each.hasWordsOf(asked)) {
          if (distance < least) {
            nearest.clear();
            least = distance;
          }
          nearest.add(each.name);
        }
      }
    }
    return nearest.stream().distinct().sorted().limit(MOST).toList();
  }

  /** Returns how many letters of a word may be wrong: none of a short one, which may be another. */
  private static int allowed(int length) {
    return length < 5 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
  }

  private static int distance(Spelling one, Spelling other, int most) {
    return Long.bitCount(one.letters ^ other.letters) > 2 * most
        ? most + 1
        : distance(one.folded, other.folded, most);
  }

  /**
   * Counts letters to insert, drop, replace or swap with their neighbour; more than most is any
   * greater number.
   */
  public static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[][] rows = new int[3][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = rows[i % 3];
      int[] above = rows[(i + 2) % 3];
      int[] twoAbove = rows[(i + 1) % 3];
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(above[j - 1] + (isSame ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        boolean isSwap =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = isSwap ? Math.min(least, twoAbove[j - 2] + 1) : least;
        best = Math.min(best, row[j]);
      }
      if (best > most) {
        return most + 1;
      }
    }
    return rows[a.length() % 3][b.length()];
  }
}
