package org.gravida.intake.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.intake.notation.Conventions;
import org.gravida.intake.notation.NumberReader;
import org.gravida.intake.notation.Reading.Understood;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.BoundedCache;
import org.gravida.record.Field;
import org.gravida.record.Place;
import org.gravida.record.Problem;

/**
 * Tells which words beside the fields of a fact may change what it says, or whose it is: then the
 * whole fact stays unread. Names of what only the office needs, such as a number of an order, are
 * those of the setting {@code AsideFieldSetting}. Safe for several threads.
 */
public final class UnknownFields {
  private static final int MOST = 1_000;
  private static final int MOST_WORDS = 12;
  private static final String WHOSE =
      "It may say whose this is: all of it is kept unread and decides nothing. ";
  private static final String CHANGED =
      "It may change what this says: all of it is kept unread and decides nothing. ";
  private static final String OTHERWISE =
      "Write it as a field that is known or as a note, or leave it out, in a table by a mapping.";

  private final TermLexicon wording;
  private final String patient;
  private final NearNames subjects;
  private final NearNames qualifiers;
  private final Set<String> aside;
  private final Set<String> affirming;
  private final Set<String> turning;
  private final Set<String> others;
  private final Set<String> done;
  private final Set<String> ownSamples;
  private final Set<String> negating;
  private final Set<String> ofKinds;
  private final Set<String> turningKinds;
  private final Set<String> ofRows;
  private final Set<String> refuting;
  private final Set<String> sexes;
  private final Set<String> otherSex;
  private final String yes;
  private final String no;
  private final BoundedCache<String, Name> known = new BoundedCache<>(MOST);

  /** What a name may be, and a question which field was meant, or empty. */
  private record Name(boolean isSubject, boolean isQualifier, boolean isAside, String hint) {}

  /**
   * Why a fact is kept unread whose fields can be read, apart from its place.
   *
   * @param found what stands there
   * @param expected what could stand there
   * @param remedy what to do about it
   */
  public record Doubt(String found, String expected, String remedy) {
    public Problem at(Place place) {
      return Problem.error(place, found, expected, remedy);
    }

    /** Returns why a result in the row of an episode decides nothing that names no person. */
    public static Doubt whose(TermLexicon wording) {
      String subject = wording.name(Field.SUBJECT);
      return new Doubt(
          "no " + subject + ", in a row of one " + wording.name(Field.EPISODE),
          "whose it is",
          "Name the " + subject + ": until then it is nobody's, and decides nothing.");
    }

    /** Returns why a fact decides nothing of which one field is said twice and otherwise. */
    public static Doubt twice(String what, String field, String one, String other) {
      return new Doubt(
          Excerpt.of((what + " " + field + ": " + one + "; " + other).strip()),
          "each field once, or twice the same",
          "Keep the right one; until then all of it is kept unread and decides nothing.");
    }
  }

  public UnknownFields(TermLexicon wording) {
    this.wording = wording;
    this.patient = wording.release().settings().getOrDefault("PatientSubjectSetting", "");
    var all = new ArrayList<String>();
    all.add(wording.name(Field.SUBJECT));
    all.addAll(wording.release().fields().getOrDefault(Field.SUBJECT, List.of()));
    wording
        .choices(Field.SUBJECT)
        .forEach(
            term -> {
              all.add(term.label());
              all.addAll(term.alternatives());
              all.add(term.id());
            });
    subjects = NearNames.of(all);
    qualifiers = NearNames.of(wording.words("QualifyingFieldSetting"));
    turning = wording.folded("QualifyingFieldSetting");
    aside = wording.folded("AsideFieldSetting");
    affirming = wording.folded("AffirmingFieldSetting");
    done = wording.folded("FinalReportSetting");
    others = wording.folded("OtherPersonWordsSetting");
    ownSamples = wording.folded("PatientSampleSetting");
    negating = wording.folded("NegatingFieldSetting");
    ofKinds = wording.folded("KindFieldSetting");
    turningKinds = wording.folded("TurningKindSetting");
    ofRows = wording.folded("RowFieldSetting");
    refuting = wording.folded("RefutingWordsSetting");
    sexes = wording.folded("SexFieldSetting");
    otherSex = wording.folded("OtherSexSetting");
    yes = wording.release().settings().getOrDefault("YesSetting", "");
    no = wording.release().settings().getOrDefault("NoSetting", "");
  }

  /**
   * Returns why a fact is in doubt beside which an unknown field stands; empty if the field says
   * nothing of it.
   *
   * @param what the words that name the fact
   * @param name of the field
   * @param words what stands in it
   */
  public Optional<Doubt> besideFact(String what, String name, String words) {
    var told = name(name);
    return isMissing(words)
            || isOwn(words)
            || (told.isAside() && !isOther(name, words))
            || isAffirmed(name, words)
        ? Optional.empty()
        : Optional.of(doubt(what, name, words, told));
  }

  /** Returns the same of a field that stands with several facts, or with one of a longer name. */
  public Optional<Doubt> besideFacts(String what, String name, String words) {
    var told = what.isEmpty() ? name(name) : within(name);
    boolean isOfThem =
        told.isSubject() || told.isQualifier() || isOther(words) || isAnotherKind(name, words);
    boolean isAside = name(name).isAside() && !isOther(name, words);
    return isMissing(words) || !isOfThem || isAside || isOwn(words) || isAffirmed(name, words)
        ? Optional.empty()
        : Optional.of(doubt(what, name, words, told));
  }

  /** Says whether a field that stands beside no fact may say of a row whose it is, or how sure. */
  public boolean mayTurnRow(String name) {
    String folded = Dictionary.fold(name);
    return turning.contains(folded)
        || ofRows.contains(folded)
        || sexes.contains(folded)
        || wording.slot(name).filter(slot -> slot.field() == Field.SUBJECT).isPresent();
  }

  /** Returns why all facts of a row are in doubt: it is another's, or does not stand. */
  public Optional<Doubt> besideRow(String name, String words) {
    return mayTurnRow(name)
            && (isOther(name, words)
                || refuting.contains(Dictionary.fold(words))
                || (isSaid(no, words) && isAffirming(name)))
        ? Optional.of(doubt("", name, words, name(name)))
        : Optional.empty();
  }

  /** Returns what a name is in which other words may stand beside those that matter. */
  private Name within(String name) {
    var all = name.strip().split("[\\s_.\\-:]+");
    if (all.length > MOST_WORDS) {
      return name(name);
    }
    for (int length = all.length; length > 0; length--) {
      for (int from = 0; from + length <= all.length; from++) {
        var told = name(String.join(" ", Arrays.asList(all).subList(from, from + length)));
        if (told.isSubject() || told.isQualifier()) {
          return told;
        }
      }
    }
    return name(name);
  }

  /** Says whether nothing is asked but whether a fact holds, and it does. */
  private boolean isAffirmed(String name, String words) {
    return (isSaid(yes, words) && isAffirming(name))
        || (isSaid(no, words) && negating.contains(Dictionary.fold(name)));
  }

  /** Says whether a column of kinds says that an outcome is another. */
  private boolean isAnotherKind(String name, String words) {
    return ofKinds.contains(Dictionary.fold(name)) && turningKinds.contains(Dictionary.fold(words));
  }

  private boolean isSaid(String answer, String words) {
    return wording
        .release()
        .dictionary()
        .among(List.of(answer), Vocabulary.id(Excerpt.clean(words)))
        .isPresent();
  }

  private boolean isAffirming(String name) {
    return Arrays.stream(name.strip().split("[\\s_.\\-:]+"))
        .map(Dictionary::fold)
        .allMatch(affirming::contains);
  }

  private Doubt doubt(String what, String name, String words, Name told) {
    return new Doubt(
        Excerpt.of((what + " " + name).strip() + ": " + words),
        "a field of a fact",
        told.hint() + (told.isSubject() || isOther(name, words) ? WHOSE : CHANGED) + OTHERWISE);
  }

  private synchronized Name name(String name) {
    return known.of(
        name,
        each -> {
          String bare = each.replaceAll("[\\s_.\\-:]+", " ").strip();
          return new Name(
              isSubject(bare),
              !qualifiers.to(bare).isEmpty() || isCircumstance(bare),
              aside.contains(Dictionary.fold(each)),
              Reserved.near(each, Arrays.stream(Field.values()).map(wording::name).toList()));
        });
  }

  /** Says whether a field tells in what a result was taken. */
  private boolean isCircumstance(String bare) {
    return wording
        .slot(bare)
        .filter(slot -> slot.field() == Field.DURING || slot.field() == Field.WEEK)
        .isPresent();
  }

  /** Says whether two texts of one field say the same, or one of them nothing. */
  public boolean areAlike(String one, String other) {
    if (isMissing(one) || isMissing(other) || one.strip().equalsIgnoreCase(other.strip())) {
      return true;
    }
    return (NumberReader.number(one) instanceof Understood number
            && NumberReader.number(other) instanceof Understood same)
        ? new BigDecimal(number.text()).compareTo(new BigDecimal(same.text())) == 0
        : named(one).anyMatch(term -> named(other).anyMatch(term::equals));
  }

  private Stream<Term> named(String words) {
    return wording.release().dictionary().named(Vocabulary.id(words.strip())).stream();
  }

  /** Says whether a word tells that a report is done whose result is one of others. */
  public boolean isDoneBeside(String word, Stream<String> results) {
    return isDone(word) && results.anyMatch(each -> !isMissing(each) && !isDone(each));
  }

  private boolean isDone(String word) {
    return done.contains(Dictionary.fold(word));
  }

  /** Says whether nothing is recorded in a text, whatever it is of. */
  public boolean isMissing(String text) {
    String said = Excerpt.said(text);
    return said.isEmpty() || Conventions.isNothing(said) || wording.conventions().isMissing(said);
  }

  /** Says whether words name the patient, or a kind of sample that is the patient's. */
  private boolean isOwn(String words) {
    String said = Excerpt.clean(words);
    String folded = Dictionary.fold(said);
    return ownSamples.contains(folded)
        || (!others.contains(folded)
            && wording
                .choice(Field.SUBJECT, said)
                .filter(each -> each.id().equals(patient))
                .isPresent());
  }

  /** Says whether words name another than the patient. */
  private boolean isOther(String words) {
    String said = Excerpt.clean(words);
    var subject = wording.choice(Field.SUBJECT, said);
    return subject.isPresent()
        ? !subject.get().id().equals(patient)
        : others.contains(Dictionary.fold(said));
  }

  /** Says the same of words in a field that may be one of the sex. */
  private boolean isOther(String name, String words) {
    return isOther(words)
        || (sexes.contains(Dictionary.fold(name)) && otherSex.contains(Dictionary.fold(words)));
  }

  /** Says whether an unknown field of this name may say whose something is. */
  private boolean isSubject(String bare) {
    return !bare.isEmpty()
        && (wording.choice(Field.SUBJECT, bare).isPresent()
            || wording.slot(bare).filter(slot -> slot.field() == Field.SUBJECT).isPresent()
            || !subjects.to(bare).isEmpty());
  }
}
