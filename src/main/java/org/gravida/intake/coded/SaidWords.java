package org.gravida.intake.coded;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gravida.intake.coding.Codeable;
import org.gravida.intake.wording.Excerpt;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.wording.UnknownNames;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;

/**
 * Finds whether the words that a file writes for a thing deny it, doubt it or name something else.
 * The settings {@code PlainPhrasesSetting} and {@code NamesakesSetting} say which phrases leave a
 * name what it is, and which names only look like that of a term.
 */
final class SaidWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]+");
  private static final Pattern QUESTION = Pattern.compile("[?\uFF1F\u00BF]");
  private static final int MOST_WORDS = 40;

  /** How many words a phrase has at most. */
  private static final int LONGEST = 4;

  private final TermLexicon wording;
  private final UnknownNames unknown;
  private final String yes;
  private final Set<String> denying;
  private final Set<String> turning;
  private final Set<String> plain;
  private final Set<String> namesakes;

  SaidWords(TermLexicon wording) {
    this.wording = wording;
    this.unknown = new UnknownNames(wording);
    this.yes = wording.release().settings().getOrDefault("YesSetting", "");
    this.denying = wording.folded("DenyingWordsSetting");
    this.turning = new HashSet<>(wording.folded("DoubtfulHeadingWordsSetting"));
    turning.addAll(wording.folded("RefutingWordsSetting"));
    this.plain = wording.folded("PlainPhrasesSetting");
    this.namesakes = wording.folded("NamesakesSetting");
  }

  /**
   * Returns why the words of what a state or an act is about are against its code, as the rest of a
   * sentence about it; empty if they are not, or are those of the vocabulary itself.
   *
   * @param term what the code says
   */
  String contrary(CodedStatement statement, Term term) {
    var what = statement.what();
    if (statement.kind() == CodedStatement.Kind.QUESTION || !what.isInOwnWords()) {
      return "";
    }
    boolean isAgainst = isDoubtful(what.text()) || (!isOf(term, what) && !what.codings().isEmpty());
    return isAgainst ? "is called otherwise than its code says: " + Excerpt.of(what.text()) : "";
  }

  private boolean isOf(Term term, Codeable what) {
    var named = wording.recordable(Excerpt.clean(what.text()), "");
    var release = wording.release();
    return named.isEmpty()
        || wording.isEpisode(term)
        || named.stream()
            .anyMatch(
                each ->
                    release.isWithin(each.id(), term.id())
                        || release.isWithin(term.id(), each.id()));
  }

  /** Says whether words deny or doubt what they name, or are those of something else. */
  boolean isDoubtful(String text) {
    if (QUESTION.matcher(text).find()) {
      return true;
    }
    var words = WORD.matcher(text).results().map(MatchResult::group).limit(MOST_WORDS).toList();
    boolean isPlain = !wording.recordable(Excerpt.clean(text), "").isEmpty();
    for (int from = 0; from < words.size() && !isPlain; from++) {
      int skipped = length(words, from, plain);
      if (skipped > 0) {
        from += skipped - 1;
      } else if (length(words, from, denying) > 0 ? from == 0 : length(words, from, turning) > 0) {
        return true;
      } else if (length(words, from, namesakes) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many words the longest of these phrases has that begins here, or 0. */
  private static int length(List<String> words, int from, Set<String> phrases) {
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      if (phrases.contains(Dictionary.fold(String.join(" ", words.subList(from, to))))) {
        return to - from;
      }
    }
    return 0;
  }

  /**
   * Returns what words without a code say under a name that no term has, where that may deny or
   * doubt a term; empty if no term depends on it.
   */
  Optional<RawFact> unnamed(CodedStatement statement) {
    boolean isAsked = statement.kind() == CodedStatement.Kind.QUESTION;
    String value = isAsked ? statement.answer().shown() : wording.release().dictionary().label(yes);
    var fields = Map.of(Field.VALUE, value, Field.DATE, statement.when().said());
    String name = Excerpt.clean(statement.what().text());
    return Stream.of(RawFact.of(statement.place(), "", name, fields))
        .filter(each -> !name.isBlank() && !unknown.doubted(each).isEmpty())
        .findFirst();
  }
}
