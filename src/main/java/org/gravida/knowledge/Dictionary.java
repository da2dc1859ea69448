package org.gravida.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds terms by id, label or alternative label, whatever the case, spaces, hyphens and
 * underscores, and nothing else.
 */
public final class Dictionary {
  private static final int FAR = 99;

  private final Map<String, Term> byId = new LinkedHashMap<>();
  private final Map<String, List<Term>> byName = new LinkedHashMap<>();

  /** Builds a dictionary; the order of the terms is kept. */
  public Dictionary(Collection<Term> terms) {
    for (Term term : terms) {
      byId.put(term.id(), term);
    }
    for (Term term : terms) {
      enter(term.id(), term);
      enter(term.label(), term);
      term.alternatives().forEach(name -> enter(name, term));
    }
  }

  /** Returns all terms in their order. */
  public List<Term> terms() {
    return List.copyOf(byId.values());
  }

  /** Returns the term with exactly this id. */
  public Optional<Term> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the label of the term with this id, or the id itself when there is no such term. */
  public String label(String id) {
    Term term = byId.get(id);
    return term == null ? id : term.label();
  }

  /** Finds a term that a file may record under this name. */
  public Optional<Term> recordable(String name) {
    return named(name).stream().filter(Term::isRecordable).findFirst();
  }

  /** Finds the term of this name among the given ids: how a value of a recorded term is read. */
  public Optional<Term> among(Collection<String> ids, String name) {
    return named(name).stream().filter(term -> ids.contains(term.id())).findFirst();
  }

  /** Returns every term with this id, label or alternative label. */
  public List<Term> named(String name) {
    return byName.getOrDefault(fold(name), List.of());
  }

  /**
   * Returns up to three labels close to a misspelt name, nearest first.
   *
   * @param candidates the terms that would have been right
   */
  public static List<String> near(String name, Collection<Term> candidates) {
    var names = new LinkedHashMap<String, List<String>>();
    for (Term term : candidates) {
      var all = names.computeIfAbsent(term.label(), label -> new ArrayList<>());
      all.add(term.label());
      all.addAll(term.alternatives());
      all.add(term.id());
    }
    return near(name, names);
  }

  /** Returns up to three of the names that are close to a misspelt one, nearest first. */
  public static List<String> nearest(String name, Collection<String> names) {
    var candidates = new LinkedHashMap<String, List<String>>();
    names.forEach(each -> candidates.put(each, List.of(each)));
    return near(name, candidates);
  }

  /** Returns the same for names, each with all its spellings. */
  private static List<String> near(String name, Map<String, List<String>> candidates) {
    String folded = fold(name);
    record Near(String label, int distance) {}
    var near = new ArrayList<Near>();
    candidates.forEach(
        (label, spellings) -> {
          int best =
              spellings.stream()
                  .filter(other -> isEachWordNear(name, other))
                  .mapToInt(other -> distance(folded, fold(other)))
                  .min()
                  .orElse(FAR);
          if (best <= allowed(folded)) {
            near.add(new Near(label, best));
          }
        });
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::label));
    return near.stream().map(Near::label).limit(3).toList();
  }

  /** Returns how many letters of a word may be wrong: none of a short one, which may be another. */
  private static int allowed(String word) {
    int length = word.length();
    return length < 5 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
  }

  /** Says whether names of as many words differ in no word that is too short to be misspelt. */
  private static boolean isEachWordNear(String name, String other) {
    String[] words = name.strip().split("[\\s_-]+");
    String[] others = other.strip().split("[\\s_-]+");
    if (words.length == others.length) {
      for (int i = 0; i < words.length; i++) {
        String word = fold(words[i]);
        if (distance(word, fold(others[i])) > allowed(word)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Folds a name for comparison: lower case, without space, hyphens and underscores. A minus before
   * a digit stays, so that {@code -1} is not {@code 1}; a name without letters and digits stays as
   * it is.
   */
  public static String fold(String name) {
    String normal = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    String lower = normal.strip().toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(lower.length());
    boolean isMinus = false;
    boolean isWord = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isHyphen(c)) {
        isMinus = folded.isEmpty();
      } else if (c != '_' && !Character.isWhitespace(c)) {
        if (isMinus && folded.isEmpty() && Character.isDigit(c)) {
          folded.append('-');
        }
        isWord |= Character.isLetterOrDigit(c);
        folded.append(c == '\u2019' ? '\'' : c);
      }
    }
    return isWord ? folded.toString() : lower;
  }

  /** Says whether the character is a hyphen, dash or minus. */
  public static boolean isHyphen(char c) {
    return c == '-' || c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private void enter(String name, Term term) {
    var terms = byName.computeIfAbsent(fold(name), key -> new ArrayList<>());
    if (!terms.contains(term)) {
      terms.add(term);
    }
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] done = previous;
      previous = current;
      current = done;
    }
    return previous[b.length()];
  }
}
