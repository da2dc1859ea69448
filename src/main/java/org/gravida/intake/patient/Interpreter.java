package org.gravida.intake.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gravida.intake.wording.FactReader;
import org.gravida.intake.wording.RawFact;
import org.gravida.intake.wording.RawPatient;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.intake.wording.UnknownNames;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.record.BoundedCache;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;
import org.gravida.record.TimeLimitException;

/**
 * Reads a patient in the words of a file into a record in the words of the ontology. What cannot be
 * read is kept unread, with a problem.
 */
public final class Interpreter {
  private static final int MOST = 1 << 12;

  /** How many facts are read before the time is looked at. */
  private static final int AT_A_TIME = 1 << 6;

  private final TermLexicon wording;
  private final FactReader reader;
  private final Repetition repetition;
  private final Coherence coherence;
  private final EpisodeNumbers numbers;
  private final UnknownNames unknown;
  private final Timeline.Plausible plausible;
  private final String earliest;
  private final TimeLimit limit;
  private final BoundedCache<String, Optional<TermLexicon.OfPerson>> persons =
      new BoundedCache<>(MOST);

  /** Makes an interpreter that takes its time. */
  public Interpreter(TermLexicon wording) {
    this(wording, TimeLimit.none());
  }

  /**
   * Makes an interpreter.
   *
   * @param limit of the work on a patient, begun by whoever hands the patient over
   */
  public Interpreter(TermLexicon wording, TimeLimit limit) {
    this.limit = limit;
    this.wording = wording;
    this.reader = new FactReader(wording);
    this.repetition = new Repetition(wording);
    this.coherence = new Coherence(wording);
    this.numbers = new EpisodeNumbers(wording);
    this.unknown = new UnknownNames(wording);
    this.plausible = Timeline.Plausible.of(wording.release().settings());
    this.earliest = wording.release().settings().getOrDefault("earliestDateTerm", "");
  }

  /**
   * Returns the record of one patient; facts and unread facts keep the order of the file. Of a
   * patient who takes too long it says only that.
   */
  public PatientRecord interpret(RawPatient patient) {
    try {
      limit.check();
      var facts = plainly(patient.facts());
      return facts.isEmpty() ? carefully(patient) : record(patient, facts.get());
    } catch (TimeLimitException e) {
      return PatientRecord.givenUp(patient.id(), patient.place(), e);
    }
  }

  /** Lets the reading of a fact go on; few facts take no time. */
  private void check(int fact) {
    if (fact % AT_A_TIME == AT_A_TIME - 1) {
      limit.check();
    }
  }

  /**
   * Returns all facts if the words of each can be read without any problem, it stands at a date
   * where it can, and none repeats or contradicts another.
   */
  private Optional<List<Fact>> plainly(List<RawFact> words) {
    var facts = new ArrayList<Fact>(words.size());
    for (int i = 0; i < words.size(); i++) {
      check(i);
      var fact = reader.plainly(words.get(i));
      if (fact.isEmpty()) {
        return Optional.empty();
      }
      if (!FactReader.isNothing(fact.get())) {
        facts.add(fact.get());
      }
    }
    var timeline = Timeline.of(facts, wording, earliest, plausible);
    for (int i = 0; i < facts.size(); i++) {
      if (!timeline.problem(facts.get(i)).isEmpty()) {
        return Optional.empty();
      }
    }
    return repetition.isIn(facts) || coherence.isDoubtful(facts) || numbers.isDoubtful(facts)
        ? Optional.empty()
        : Optional.of(facts);
  }

  private static PatientRecord record(RawPatient patient, List<Fact> facts) {
    return new PatientRecord(
        patient.id(),
        facts,
        List.of(),
        Set.of(),
        patient.problems(),
        patient.place(),
        patient.unused());
  }

  /** Lets a fact whose name is a question, or says whose it is, have the name of its term. */
  private RawFact renamed(RawFact raw) {
    if (wording.release().dictionary().recordable(Vocabulary.id(raw.what())).isPresent()) {
      return raw;
    }
    var terms = reader.recordable(raw);
    if (!terms.isEmpty()) {
      return terms.size() == 1 ? raw.named(name(terms.get(0), raw)) : raw;
    }
    return raw.words().has(Field.SUBJECT)
        ? raw
        : persons
            .of(raw.what(), wording::ofPerson)
            .map(each -> raw.named(each.what()).with(Field.SUBJECT, each.subject()))
            .map(this::renamed)
            .orElse(raw);
  }

  /**
   * Returns the label of a term, or its id where another has the same label; of one kind of it the
   * name of that.
   */
  private String name(Term term, RawFact raw) {
    var kind = wording.kind(raw.what());
    if (kind.isPresent()) {
      return kind.get();
    }
    return reader.recordable(raw.named(term.label())).size() == 1 ? term.label() : term.id();
  }

  private List<RawFact> renamed(List<RawFact> facts) {
    var renamed = new ArrayList<RawFact>(facts.size());
    for (RawFact each : facts) {
      check(renamed.size());
      renamed.add(renamed(each));
    }
    return renamed;
  }

  private PatientRecord carefully(RawPatient written) {
    var patient =
        new RawPatient(
            written.id(),
            written.place(),
            renamed(written.facts()),
            written.problems(),
            written.unused());
    var problems = new ArrayList<Problem>(patient.problems());
    var checked = checked(patient.facts(), problems);
    var understood =
        checked.stream()
            .filter(each -> each.understood() && !each.isNothing())
            .map(each -> each.fact())
            .toList();
    var timeline = Timeline.of(understood, wording, earliest, plausible);
    var said = new ArrayList<Said>(checked.size());
    var unread = new ArrayList<Fact>(0);
    for (int i = 0; i < checked.size(); i++) {
      check(i);
      var each = checked.get(i);
      if (each.isNothing()) {
        continue;
      }
      var asWritten = patient.facts().get(i).asWritten();
      var misplaced = each.understood() ? timeline.problem(each.fact()) : List.<Problem>of();
      problems.addAll(each.problems());
      problems.addAll(misplaced);
      unread.addAll(each.lost());
      if (!each.understood()) {
        unread.add(each.fact());
      } else if (misplaced.isEmpty()) {
        said.add(new Said(each.fact(), asWritten, each.isDateLost()));
        each.more().forEach(fact -> said.add(new Said(fact, asWritten, false)));
      } else if (reader.standsUndated(each.fact(), timeline.isPlanned(each.fact()))) {
        said.add(new Said(each.fact(), asWritten, true).undated());
        unread.add(reader.lostDate(each.fact()));
      } else {
        unread.add(asWritten);
      }
    }
    var doubts = new Doubts(said, limit);
    coherence.settle(doubts);
    repetition.settle(doubts);
    unread.addAll(doubts.unread());
    problems.addAll(doubts.problems());
    var facts = doubts.facts().stream().map(Said::fact).toList();
    problems.addAll(numbers.problems(facts, unread));
    var doubted = doubted(patient, problems);
    return new PatientRecord(
        patient.id(), facts, unread, doubted, problems, patient.place(), patient.unused());
  }

  /**
   * Returns the terms and classes of which the file may say something in words that name no term;
   * what leaves an answer open is told, be it that only the file was told of it.
   */
  private Set<String> doubted(RawPatient patient, List<Problem> problems) {
    var doubted = new TreeSet<String>();
    var told = new HashSet<Place>();
    problems.forEach(problem -> told.add(problem.place()));
    for (int i = 0; i < patient.facts().size(); i++) {
      check(i);
      RawFact raw = patient.facts().get(i);
      var wide = reader.recordable(raw).isEmpty() ? unknown.doubted(raw) : Set.<String>of();
      doubted.addAll(wide);
      if (!wide.isEmpty() && !told.contains(raw.place())) {
        Problem unknownName = reader.unknown(raw);
        problems.add(unknownName);
        told.add(unknownName.place());
      }
    }
    return doubted;
  }

  private List<FactReader.Checked> checked(List<RawFact> facts, List<Problem> problems) {
    var checked = new ArrayList<FactReader.Checked>(facts.size());
    boolean isNumbered = true;
    for (RawFact raw : facts) {
      check(checked.size());
      var each = reader.read(raw);
      isNumbered &= !each.lacksNumber();
      checked.add(each);
    }
    if (!isNumbered) {
      var numbered = numbered(facts, problems);
      for (int i = 0; i < facts.size(); i++) {
        if (!numbered.get(i).equals(facts.get(i))) {
          checked.set(i, reader.read(numbered.get(i)));
        }
      }
    }
    return checked;
  }

  /** Numbers the episodes of a patient in the order of the file when the file numbers none. */
  private List<RawFact> numbered(List<RawFact> facts, List<Problem> problems) {
    var episodes = new HashMap<Term, List<Integer>>();
    for (int i = 0; i < facts.size(); i++) {
      RawFact fact = facts.get(i);
      List<Term> terms = reader.recordable(fact);
      if (fact.readable() && terms.size() == 1 && wording.isEpisode(terms.get(0))) {
        episodes.computeIfAbsent(terms.get(0), term -> new ArrayList<>()).add(i);
      }
    }
    var result = new ArrayList<RawFact>(facts);
    for (Map.Entry<Term, List<Integer>> entry : episodes.entrySet()) {
      var missing =
          entry.getValue().stream().filter(i -> !facts.get(i).words().has(Field.EPISODE)).toList();
      if (missing.size() < entry.getValue().size()) {
        for (int i : missing) {
          RawFact fact = facts.get(i);
          problems.add(notNumbered(fact, entry.getKey()));
          result.set(i, RawFact.unreadable(fact.place(), fact.what(), fact.fields()));
        }
      } else {
        for (int n = 0; n < missing.size(); n++) {
          int i = missing.get(n);
          result.set(i, facts.get(i).with(Field.EPISODE, String.valueOf(n + 1)));
        }
        if (missing.size() > 1) {
          problems.add(
              Problem.note(
                  facts.get(missing.get(0)).place(),
                  missing.size() + " times " + entry.getKey().label() + " without a number",
                  "a number for each",
                  "They are numbered in the order of the file; number them if it is another."));
        }
      }
    }
    return result;
  }

  private Problem notNumbered(RawFact fact, Term term) {
    return Problem.error(
        fact.place().at(term.label()),
        "no number, while others have one",
        "a whole number from 1",
        "Number all of them, or none to use the order of the file.");
  }
}
