package org.gravida.abstraction.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gravida.abstraction.meaning.Doubt;
import org.gravida.abstraction.meaning.Meaning;
import org.gravida.abstraction.meaning.MeaningReader;
import org.gravida.abstraction.meaning.Meanings;
import org.gravida.abstraction.rule.AbstractionSettings;
import org.gravida.abstraction.rule.IdSet;
import org.gravida.abstraction.rule.SymbolTable;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.record.Content;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;

/** Reads a patient record into its typed form, and says what it had to take for granted. */
public final class HistoryReader {
  private final Release release;
  private final AbstractionSettings settings;
  private final MeaningReader reader;
  private final Meanings meanings;
  private final EpisodeReader episodes;
  private final FactText wording;
  private final SymbolTable kinds;
  private final Moments moments;
  private final Function<Meaning, BitSet> triggers;
  private final Set<String> results = new HashSet<>();
  private final Set<String> statements = new HashSet<>();
  private final BitSet idle = new BitSet();

  /**
   * Makes a reader.
   *
   * @param triggers says which operators wait for a meaning, by their places
   * @param idle ids of the terms of which nothing can change an answer
   */
  public HistoryReader(
      Release release,
      List<AbstractionRule> rules,
      SymbolTable kinds,
      AbstractionSettings settings,
      Function<Meaning, BitSet> triggers,
      Set<String> idle) {
    this.release = release;
    this.kinds = kinds;
    this.settings = settings;
    this.triggers = triggers;
    reader = new MeaningReader(release, rules, kinds, settings);
    meanings = new Meanings(reader::read, triggers);
    wording = new FactText(release.dictionary());
    moments = new Moments(rules, settings, reader.reservations());
    episodes = new EpisodeReader(kinds, settings, wording);
    for (Term each : release.dictionary().terms()) {
      if (each.understood() && each.values().contains(settings.normal())) {
        results.add(each.id());
      } else if (each.understood() && isStatement(each)) {
        statements.add(each.id());
      }
    }
    idle.stream().mapToInt(kinds::term).filter(each -> each >= 0).forEach(this.idle::set);
  }

  /**
   * Returns the typed history.
   *
   * @param due the operators that wait for something in it are added, by their places
   * @param problems those found on the way are added
   */
  public History read(PatientRecord patient, BitSet due, List<Problem> problems) {
    List<Fact> facts = patient.facts();
    var today = ReferenceDay.of(patient, release);
    LocalDate reference = today.day();
    if (today.isCalendar() && !today.isRecorded()) {
      problems.add(noAssessment(patient, reference));
    }
    List<Observation> all = observations(facts, reference, due);
    IdSet unread = kinds.of(patient.doubted());
    for (String each : patient.doubted()) {
      if (release.dictionary().byId(each).filter(Term::isRecordable).isPresent()) {
        var words = new Fact(each, Map.of(Field.VALUE, ""), patient.place());
        Observation unreadable = unreadable(words, each, reference);
        all.add(unreadable);
        due.or(triggers.apply(unreadable.meaning()));
      }
    }
    for (Fact fact : patient.unread()) {
      Optional<String> term =
          release
              .dictionary()
              .recordable(fact.what())
              .map(Term::id)
              .filter(id -> saysSomething(fact, id));
      if (term.isPresent()) {
        Observation unreadable = unreadable(fact, term.get(), reference);
        all.add(unreadable);
        unread = unread.or(kinds.of(term.get()));
        due.or(triggers.apply(unreadable.meaning()));
      }
    }
    PatientTimeline timeline = episodes.read(all, reference, today.isCalendar());
    for (int i = 0; i < facts.size(); i++) {
      all.set(i, placed(all.get(i), timeline, due));
      tell(facts.get(i), all.get(i).meaning(), problems);
    }
    checkOrder(patient, timeline.episodes(), problems);
    return new History(wording, timeline, byTerm(all), unread);
  }

  private List<Observation> observations(List<Fact> facts, LocalDate reference, BitSet due) {
    var all = new ArrayList<Observation>(facts.size());
    for (Fact fact : facts) {
      all.add(new Observation(fact, meaning(fact.content(), due), reference));
    }
    return all;
  }

  private Meaning meaning(Content content, BitSet due) {
    Meanings.Known known = meanings.of(content);
    due.or(known.triggers());
    return known.meaning();
  }

  /** Returns it with the meaning that follows from its day, where rules ask in what it was. */
  private Observation placed(Observation each, PatientTimeline timeline, BitSet due) {
    Content placed = moments.placed(each, timeline);
    return placed.equals(each.fact().content()) ? each : each.meaning(meaning(placed, due));
  }

  private Observation[][] byTerm(List<Observation> all) {
    int[] sizes = new int[kinds.terms()];
    for (Observation each : all) {
      int term = each.meaning().term();
      if (term >= 0) {
        sizes[term]++;
      }
    }
    var byTerm = new Observation[sizes.length][];
    for (Observation each : all) {
      int term = each.meaning().term();
      if (term >= 0) {
        Observation[] some = byTerm[term];
        if (some == null) {
          some = new Observation[sizes[term]];
          byTerm[term] = some;
        }
        some[some.length - sizes[term]--] = each;
      }
    }
    return byTerm;
  }

  private void tell(Fact fact, Meaning meaning, List<Problem> problems) {
    if (isIdle(meaning) && isToldIdle(fact, meaning)) {
      problems.add(idle(fact));
    } else if (meaning.doubt().isPresent()) {
      Doubt doubt = meaning.doubt().get();
      problems.add(
          Problem.warning(fact.place(), wording.inFull(fact), doubt.expected(), doubt.remedy()));
    } else if (meaning.isUninterpreted()) {
      problems.add(uninterpreted(fact));
    }
  }

  private boolean isIdle(Meaning meaning) {
    return meaning.term() < 0 || idle.get(meaning.term());
  }

  /** Says whether it is a result, or says that something is there. */
  private boolean isToldIdle(Fact fact, Meaning meaning) {
    return results.contains(fact.what())
        || (meaning.means(settings.present()) && statements.contains(fact.what()));
  }

  /** Says whether it can be said to be there, other than of an episode. */
  private boolean isStatement(Term term) {
    return term.values().contains(settings.all().get("YesSetting"))
        && !term.section().equals(settings.all().get("EpisodeDetailsSetting"));
  }

  private Problem idle(Fact fact) {
    return Problem.note(
        fact.place(),
        wording.inFull(fact),
        "something that a guideline of this run uses",
        "It was read and kept; it decides nothing by the guidelines of this run.");
  }

  private Problem noAssessment(PatientRecord patient, LocalDate reference) {
    return Problem.note(
        patient.place(),
        "no " + release.dictionary().label(settings.assessment()),
        "the day from which time is counted",
        "The latest day that was understood, " + reference + ", was used; record the day itself.");
  }

  private Problem uninterpreted(Fact fact) {
    Term term = release.dictionary().byId(fact.what()).orElseThrow();
    boolean isBare =
        term.plausible().isEmpty() || term.plausible().stream().anyMatch(r -> r.units().isEmpty());
    if (!fact.has(Field.UNIT) && !term.unit().isEmpty() && !isBare) {
      return Problem.warning(
          fact.place(),
          wording.of(fact),
          "its unit, such as " + term.unit(),
          "A number without its unit is compared with no limit and decides nothing: add the unit,"
              + " and the laboratory's flag or reference range, if there is one.");
    }
    return Problem.warning(
        fact.place(),
        wording.of(fact),
        "the laboratory's flag or reference range",
        "The number was kept and decides nothing but where a rule has a limit of its own; add its flag"
            + " or its range.");
  }

  /**
   * Says whether a fact that could not be read has words that may mean something of the term: that
   * one kind of it is not there does not.
   */
  private boolean saysSomething(Fact fact, String term) {
    return !ReferenceDay.isKindDenied(fact, release)
        && (fact.has(Field.VALUE) || fact.has(Field.FLAG) || term.equals(settings.episode()));
  }

  /**
   * Returns a fact that could not be read as one that decides nothing today, so that it stands in
   * the way of conclusions from older facts and from silence; an episode that could not be read
   * keeps its place with an unknown outcome.
   */
  private Observation unreadable(Fact fact, String term, LocalDate reference) {
    return new Observation(
        new Fact(term, Map.of(Field.NOTE, "not understood"), fact.place()),
        reader.unread(fact.content(), term),
        term.equals(settings.episode()) ? Span.UNKNOWN : Span.of(reference, reference));
  }

  private static void checkOrder(
      PatientRecord patient, List<Episode> episodes, List<Problem> problems) {
    Episode before = null;
    for (Episode each : episodes) {
      if (!each.span().isKnown()) {
        continue;
      }
      if (before != null && each.span().isCertainlyBefore(before.span())) {
        problems.add(
            Problem.warning(
                patient.place(),
                each.words() + " is dated before " + before.words(),
                "numbers in the order of dates",
                "The order of their numbers was used, or of the file where it has none; correct the dates"
                    + " or the order."));
      }
      before = each;
    }
  }

  /**
   * Returns the id of the rule whose limit judges a recorded number, if nothing in the file does.
   */
  public Optional<String> limit(Content content) {
    return reader.limit(content);
  }
}
