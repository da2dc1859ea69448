package org.gravida.intake.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Term.ValueType;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** What facts may say whose names no term has. */
public final class UnknownNames {
  private static final int MOST = 1 << 12;
  private static final int MOST_WORDS = 12;

  /** How many words a phrase has at most that may turn what a name says. */
  private static final int MOST_TURNING = 3;

  /** Signs before or behind a name that doubt or deny it; a question mark behind it asks. */
  private static final Pattern SIGN =
      Pattern.compile(
          "^\\s*(?:\\(\\s*)?[?\u00BF\u00AC!~\u2205\\p{Pd}\u2212]+\\s*\\)?\\s*(?=.*\\p{L})"
              + "|(?<=[\\p{L}\\p{N})])\\s*(?:\\(\\s*[+]*[?!~\\p{Pd}\u2212/][?!~+\\p{Pd}\u2212/]*\\s*\\)|[?]{2,}|[?]!|[!~\\p{Pd}\u2212])\\s*$");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final TermLexicon wording;
  private final Map<String, String> settings;
  private final BoundedCache<String, String> remedies = new BoundedCache<>(MOST);
  private final BoundedCache<String, Set<String>> terms = new BoundedCache<>(MOST);
  private final Set<String> turning = new HashSet<>();
  private final Set<String> values;

  public UnknownNames(TermLexicon wording) {
    this.wording = wording;
    this.settings = wording.release().settings();
    turning.addAll(wording.folded("QualifyingFieldSetting"));
    turning.addAll(wording.folded("DoubtfulHeadingWordsSetting"));
    turning.addAll(wording.folded("OtherPersonWordsSetting"));
    values =
        wording.recordable().stream()
            .flatMap(term -> term.values().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns what is told of such a fact. */
  Problem problem(RawFact raw) {
    String remedy = remedies.of(raw.what(), this::remedy);
    return Problem.warning(
        raw.place(),
        Excerpt.of(raw.what()),
        "the name of a term that a patient file may record",
        remedy
            + (!doubted(raw).isEmpty()
                ? "It is kept unread; an answer that it may change stays open."
                : "It is kept unread and decides nothing."));
  }

  /** Says whether a name asks, and nothing answers. */
  static boolean isUnanswered(RawFact raw) {
    return raw.what().strip().endsWith("?")
        && raw.fields().getOrDefault(Field.VALUE, "").isBlank()
        && raw.fields().getOrDefault(Field.FLAG, "").isBlank();
  }

  /** Says whether a name has a sign by which it may be doubted or denied. */
  static boolean isSigned(String name) {
    return SIGN.matcher(name).find();
  }

  private String remedy(String what) {
    if (isSigned(what) || what.strip().endsWith("?")) {
      return "A sign beside the name may doubt or deny it: leave it out, and write the answer as its"
          + " value. ";
    }
    var all = named(what).isEmpty() ? List.<Term>of() : wording.recordable();
    var users =
        all.stream()
            .filter(term -> wording.value(term, what).isPresent())
            .map(Term::label)
            .limit(3)
            .toList();
    if (!users.isEmpty()) {
      return "It is a value: record it as the value of " + String.join(" or ", users) + ". ";
    }
    String near = Reserved.didYouMean(wording.near(what));
    return near.isEmpty() ? Reserved.LOOK_UP : near;
  }

  /**
   * Returns the classes below which such a fact may say that something is there, and the terms of
   * which it says so with doubt or of another; none if it cannot.
   */
  public Set<String> doubted(RawFact raw) {
    var doubted = new TreeSet<String>();
    String section = wording.section(raw);
    String wide = settings.getOrDefault(section.isEmpty() ? "NoSectionSetting" : section, "");
    if (!wide.isEmpty() && (isRemarkable(raw) || (!section.isEmpty() && mayBeFinding(raw)))) {
      doubted.add(wide);
    }
    var turned = terms.of(raw.what(), this::turned);
    if (!turned.isEmpty() && (isRemarkable(raw) || mayBeFinding(raw))) {
      doubted.addAll(turned);
    }
    return doubted;
  }

  /**
   * Returns the terms that a name has beside words that may turn it, or that may be of another; a
   * name that says plainly whose it is leaves nothing open.
   */
  private Set<String> turned(String what) {
    if (isSigned(what)) {
      return findings(wording.recordable(SIGN.matcher(what).replaceAll(""), ""));
    }
    if (what.strip().endsWith("?")) {
      return findings(wording.recordable(what, ""));
    }
    var words = WORD.matcher(what).results().map(MatchResult::group).toList();
    if (words.size() < 2 || words.size() > MOST_WORDS || !isTurned(words)) {
      return Set.of();
    }
    for (int length = words.size() - 1; length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        var named = wording.recordable(join(words.subList(from, from + length)), "");
        if (!named.isEmpty()) {
          var rest = new ArrayList<String>(words.subList(0, from));
          rest.addAll(words.subList(from + length, words.size()));
          return wording.choice(Field.SUBJECT, join(rest)).isPresent() ? Set.of() : findings(named);
        }
      }
    }
    return Set.of();
  }

  private Set<String> findings(List<Term> named) {
    return named.stream()
        .filter(UnknownNames::isFinding)
        .filter(each -> !wording.isEpisode(each))
        .map(Term::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isFinding(Term term) {
    return term.valueType() == ValueType.TERM || term.valueType() == ValueType.TERM_OR_NUMBER;
  }

  private boolean isTurned(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + MOST_TURNING); to++) {
        String some = join(words.subList(from, to));
        if (turning.contains(Dictionary.fold(some))
            || wording.choice(Field.SUBJECT, some).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String join(List<String> words) {
    return String.join(" ", words);
  }

  /** Says whether the value, or the flag of the laboratory, is a word for what is abnormal. */
  private boolean isRemarkable(RawFact raw) {
    return isAny(named(raw.fields().getOrDefault(Field.VALUE, "")), "RemarkableSetting")
        || isAny(named(raw.fields().getOrDefault(Field.FLAG, "")), "RemarkableSetting");
  }

  /**
   * Says whether the value, or the flag, may say that something is there: unless it is known not.
   */
  private boolean mayBeFinding(RawFact raw) {
    String value = raw.fields().getOrDefault(Field.VALUE, "");
    var values = named(value);
    var flags = named(raw.fields().getOrDefault(Field.FLAG, ""));
    if (value.isEmpty()) {
      return isMeantWithoutValue(wording.section(raw));
    }
    return values.isEmpty()
        ? flags.isEmpty() || isAny(flags, "InconclusiveSetting")
        : isAny(values, "InconclusiveSetting") || isAny(values, "PresentSetting");
  }

  private boolean isMeantWithoutValue(String section) {
    return wording.release().sections().stream()
        .anyMatch(each -> each.id().equals(section) && !each.defaultValue().isEmpty());
  }

  /** Returns the values that words name. */
  private List<Term> named(String words) {
    return wording.release().dictionary().named(Vocabulary.id(words)).stream()
        .filter(each -> values.contains(each.id()))
        .toList();
  }

  private boolean isAny(List<Term> values, String setting) {
    String kind = settings.getOrDefault(setting, "");
    return values.stream().anyMatch(each -> wording.release().isWithin(each.id(), kind));
  }
}
