package org.gravida.intake.redcap;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.record.Field;

/** Tells of whom headings speak, and whether they may turn what stands below them. */
final class Headings {
  /** How many words a phrase in a heading has at most. */
  private static final int MOST_WORDS = 3;

  private final TermLexicon wording;
  private final String patient;
  private final Set<String> others;
  private final Set<String> doubtful;

  Headings(TermLexicon wording) {
    this.wording = wording;
    this.patient = wording.release().settings().getOrDefault("PatientSubjectSetting", "");
    this.others = wording.folded("OtherPersonWordsSetting");
    this.doubtful = wording.folded("DoubtfulHeadingWordsSetting");
  }

  static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(each -> !each.isEmpty()).toList();
  }

  /**
   * Of whom a heading speaks.
   *
   * @param words that name one other person of whom facts are read; else empty
   * @param isDoubt whether it may speak of another, and nobody knows of whom
   */
  record Whom(String words, boolean isDoubt) {
    static final Whom NOBODY = new Whom("", false);
  }

  Whom whom(String heading) {
    var words = words(heading);
    String all = String.join(" ", words);
    var subject = wording.choice(Field.SUBJECT, all);
    if (subject.isPresent()) {
      return subject.get().id().equals(patient) ? Whom.NOBODY : new Whom(all, false);
    }
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        String some = String.join(" ", words.subList(from, to));
        boolean isOther =
            wording
                .choice(Field.SUBJECT, some)
                .filter(each -> !each.id().equals(patient))
                .isPresent();
        if (isOther || others.contains(Dictionary.fold(some)) || hasUnspaced(some)) {
          return new Whom("", true);
        }
      }
    }
    return Whom.NOBODY;
  }

  /** Says whether a text without spaces between its words has one for another person. */
  private boolean hasUnspaced(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic)
        && others.stream()
            .filter(each -> each.codePoints().allMatch(Character::isIdeographic))
            .anyMatch(text::contains);
  }

  /** Says whether a heading may turn what the fields below it say. */
  boolean areDoubtful(String heading) {
    var words = words(heading);
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
        if (doubtful.contains(Dictionary.fold(String.join(" ", words.subList(from, to))))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Says whether a heading may speak of another person than the patient. */
  boolean mayBeOfAnother(String heading) {
    return !Whom.NOBODY.equals(whom(heading));
  }
}
