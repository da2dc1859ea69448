package org.gravida.intake.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.Problem;

/** What facts may say whose names no term has. */
public final class UnknownNames {
  private static final int MOST = 1 << 12;

  private final TermLexicon wording;
  private final Map<String, String> settings;
  private final BoundedCache<String, String> remedies = new BoundedCache<>(MOST);

  public UnknownNames(TermLexicon wording) {
    this.wording = wording;
    this.settings = wording.release().settings();
  }

  /** Returns what is told of such a fact. */
  Problem problem(RawFact raw) {
    String remedy = remedies.of(raw.what(), this::remedy);
    return Problem.warning(
        raw.place(),
        Excerpt.of(raw.what()),
        "the name of a term that a patient file may record",
        remedy
            + (doubted(raw).isPresent()
                ? "It is kept unread; an answer that it may change stays open."
                : "It is kept unread and decides nothing."));
  }

  private String remedy(String what) {
    var all = wording.isValue(what) ? wording.recordable() : List.<Term>of();
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
   * Returns the class below which such a fact may say that something is there; empty if it cannot.
   */
  public Optional<String> doubted(RawFact raw) {
    String section = wording.section(raw);
    String wide = settings.get(section.isEmpty() ? "NoSectionSetting" : section);
    return Optional.ofNullable(wide).filter(some -> mayBeFinding(raw, section));
  }

  /**
   * Says whether the value, or the flag of the laboratory, may say that something is there: in a
   * section unless it is known not to, outside, where much else stands, only if it is a word for
   * what is abnormal.
   */
  private boolean mayBeFinding(RawFact raw, String section) {
    String value = raw.fields().getOrDefault(Field.VALUE, "");
    var values = named(value);
    var flags = named(raw.fields().getOrDefault(Field.FLAG, ""));
    if (isAny(values, "RemarkableSetting") || isAny(flags, "RemarkableSetting")) {
      return true;
    }
    if (section.isEmpty()) {
      return false;
    }
    if (value.isEmpty()) {
      return isMeantWithoutValue(section);
    }
    return values.isEmpty()
        ? flags.isEmpty() || isAny(flags, "InconclusiveSetting")
        : isAny(values, "InconclusiveSetting") || isAny(values, "PresentSetting");
  }

  private boolean isMeantWithoutValue(String section) {
    return wording.release().sections().stream()
        .anyMatch(each -> each.id().equals(section) && !each.defaultValue().isEmpty());
  }

  private List<Term> named(String words) {
    return wording.release().dictionary().named(Vocabulary.id(words));
  }

  private boolean isAny(List<Term> values, String setting) {
    String kind = settings.getOrDefault(setting, "");
    return values.stream().anyMatch(each -> wording.release().isWithin(each.id(), kind));
  }
}
