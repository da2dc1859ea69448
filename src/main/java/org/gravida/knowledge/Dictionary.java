package org.gravida.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds terms by id, label or alternative label, whatever the case, spaces, hyphens and
 * underscores, and nothing else.
 */
public final class Dictionary {
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

  /** Returns words with a semicolon between them, each folded. */
  public static Set<String> folded(String words) {
    return Stream.of(words.split(";"))
        .filter(word -> !word.isBlank())
        .map(Dictionary::fold)
        .collect(Collectors.toUnmodifiableSet());
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
}
