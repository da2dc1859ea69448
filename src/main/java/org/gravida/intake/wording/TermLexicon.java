package org.gravida.intake.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.intake.notation.Conventions;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.Vocabulary;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.Field;

/** The words of one release: which term or field a word means, and which word names a term. */
public final class TermLexicon {
  /** How many characters and words a name has at most in which a term is looked for. */
  private static final int LONGEST = 300;

  private static final int MOST_WORDS = 16;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final List<String> UNITS = List.of("days", "weeks", "months", "years");

  /**
   * The field a name stands for.
   *
   * @param field the field
   * @param suffix words that the name adds to what stands in the field, such as {@code months ago}
   */
  public record Slot(Field field, String suffix) {
    /** Returns the words of the field. */
    public String words(String text) {
      String said = text.strip();
      return suffix.isEmpty() || said.isEmpty() || Excerpt.isDash(said)
          ? said
          : said + " " + suffix;
    }
  }

  /** What names terms in a question, and the other words of it. */
  private record Core(String name, List<MatchResult> rest) {}

  private final Release release;
  private final Conventions conventions;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Set<String> episodes;

  /** Made when it is first asked for. */
  private volatile Optional<NearNames> near = Optional.empty();

  private final Set<String> neutral;
  private final Set<String> narrower;

  public TermLexicon(Release release) {
    this(release, Conventions.usual());
  }

  /** The same words, in files that follow conventions of their own. */
  public TermLexicon(Release release, Conventions conventions) {
    this.release = release;
    this.conventions = conventions;
    this.episodes =
        release.sections().stream()
            .filter(Section::numbered)
            .map(Section::itemTerm)
            .collect(Collectors.toUnmodifiableSet());
    this.neutral = folded("NeutralLabelWordsSetting");
    this.narrower = folded("NarrowerWordsSetting");
    for (String unit : UNITS) {
      slots.put(Dictionary.fold(unit + " ago"), new Slot(Field.DATE, unit + " ago"));
    }
    for (Field field : Field.values()) {
      for (String name : release.fields().getOrDefault(field, List.of())) {
        slots.put(Dictionary.fold(name), new Slot(field, ""));
      }
    }
    for (Field field : Field.values()) {
      slots.putIfAbsent(Dictionary.fold(name(field)), new Slot(field, ""));
      slots.putIfAbsent(Dictionary.fold(field.name()), new Slot(field, ""));
    }
    for (String name : List.copyOf(slots.keySet())) {
      FactParts.withUnit(name, slots.get(name)).forEach(slots::putIfAbsent);
    }
  }

  public Release release() {
    return release;
  }

  /** Returns how the files write what can be written in many ways. */
  public Conventions conventions() {
    return conventions;
  }

  /** Returns the id of the term that says that the episodes are all listed; empty if none does. */
  public String completeList() {
    return release.settings().getOrDefault("CompleteListSetting", "");
  }

  /** Returns the words of a setting that has several, as written; none where it is not there. */
  public List<String> words(String setting) {
    String words = release.settings().getOrDefault(setting, "");
    return Stream.of(words.split(";")).filter(word -> !word.isBlank()).toList();
  }

  /** Returns the same words folded, to look other words up in them. */
  public Set<String> folded(String setting) {
    return Dictionary.folded(release.settings().getOrDefault(setting, ""));
  }

  /** Returns the field of this name. */
  public Optional<Slot> slot(String name) {
    return Optional.ofNullable(slots.get(Dictionary.fold(name)));
  }

  /** Returns the preferred name of a field in a patient file. */
  public String name(Field field) {
    var names = release.fields().getOrDefault(field, List.of());
    return names.isEmpty() ? field.name().toLowerCase(Locale.ROOT) : names.get(0);
  }

  /**
   * Returns the recordable terms of this name, or of one in which only neutral words stand beside
   * it, such as a question: one when it is understood, several when it is ambiguous. An id or IRI
   * is never ambiguous; within a section the section's own term is meant.
   */
  public List<Term> recordable(String words, String section) {
    boolean isSigned = UnknownNames.isSigned(words);
    var terms = isSigned ? List.<Term>of() : named(words, section);
    return terms.isEmpty() && !isSigned ? asked(words, section) : terms;
  }

  /** Returns the name in these words that says only one kind of a term; empty if none does. */
  public Optional<String> kind(String words) {
    var name = named(words, "").isEmpty() ? core(words, "").map(Core::name) : Optional.of(words);
    return name.filter(each -> narrower.contains(Dictionary.fold(each)));
  }

  private List<Term> asked(String question, String section) {
    var core = core(question, section);
    var terms = core.stream().flatMap(each -> named(each.name, section).stream()).toList();
    return core.filter(each -> isPersonIn(each.rest)).isPresent()
            && terms.stream().anyMatch(this::isAnyonesInEpisode)
        ? List.of()
        : terms;
  }

  /** Returns what names terms in a question, which has only neutral words besides. */
  private Optional<Core> core(String question, String section) {
    var words = split(question);
    int first = 0;
    while (first < words.size() && isNeutral(words.get(first))) {
      first++;
    }
    int last = words.size() - 1;
    while (last > first && isNeutral(words.get(last))) {
      last--;
    }
    for (int to = words.size() - 1; to >= last && words.size() <= MOST_WORDS; to--) {
      for (int from = 0; from <= first && from <= to; from++) {
        String name = question.substring(words.get(from).start(), words.get(to).end());
        if (!named(name, section).isEmpty()) {
          var rest = new ArrayList<MatchResult>(words.subList(0, from));
          rest.addAll(words.subList(to + 1, words.size()));
          return Optional.of(new Core(name, rest));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isPersonIn(List<MatchResult> words) {
    return words.stream().anyMatch(each -> choice(Field.SUBJECT, each.group()).isPresent());
  }

  private boolean isNeutral(MatchResult word) {
    return neutral.contains(Dictionary.fold(word.group()));
  }

  private static List<MatchResult> split(String text) {
    return text.length() > LONGEST ? List.of() : WORD.matcher(text).results().toList();
  }

  /**
   * A name that says whose its term is.
   *
   * @param what the words that name the term
   * @param subject the words that name the person
   */
  public record OfPerson(String what, String subject) {}

  /**
   * Returns what a name says in which a person stands before or behind a term that may be of
   * anyone; empty if it is none.
   */
  public Optional<OfPerson> ofPerson(String name) {
    var words = split(name);
    for (int i = 1; i < words.size() && words.size() <= MOST_WORDS; i++) {
      String before = name.substring(0, words.get(i - 1).end());
      String behind = name.substring(words.get(i).start());
      var found = ofPerson(before, behind).or(() -> ofPerson(behind, before));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<OfPerson> ofPerson(String subject, String what) {
    var terms = recordable(what, "");
    boolean isOf = terms.size() == 1 && isAnyonesInEpisode(terms.get(0));
    return isOf && choice(Field.SUBJECT, subject).isPresent()
        ? Optional.of(new OfPerson(what, subject))
        : Optional.empty();
  }

  private List<Term> named(String words, String section) {
    String name = Vocabulary.id(words);
    var exact = release.dictionary().byId(name).filter(Term::isRecordable);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    var terms = release.dictionary().named(name).stream().filter(Term::isRecordable).toList();
    var own = terms.stream().filter(term -> term.section().equals(section)).toList();
    return own.isEmpty() ? terms : own;
  }

  /** Returns all terms that a file may record. */
  public List<Term> recordable() {
    return release.dictionary().terms().stream().filter(Term::isRecordable).toList();
  }

  /** Returns the labels of terms that a file may record and that a name nearly has. */
  public List<String> near(String name) {
    if (near.isEmpty()) {
      near = Optional.of(NearNames.ofTerms(recordable()));
    }
    return near.get().to(name);
  }

  /** Returns the terms that a file may record in a section. */
  public List<Term> recordable(Section section) {
    return recordable().stream().filter(term -> term.section().equals(section.id())).toList();
  }

  /** Returns the term of this name among a recorded term's values. */
  public Optional<Term> value(Term term, String words) {
    return among(term.values(), words);
  }

  /** Returns the term of this name among those a field may name. */
  public Optional<Term> choice(Field field, String words) {
    if (release.choices().containsKey(field)) {
      return among(release.choices().get(field), words);
    }
    String name = Vocabulary.id(words);
    return release
        .dictionary()
        .byId(name)
        .filter(term -> !term.isRecordable())
        .or(
            () ->
                release.dictionary().named(name).stream()
                    .filter(term -> !term.isRecordable())
                    .findFirst());
  }

  /** Returns the terms a field may name. */
  public List<Term> choices(Field field) {
    return release.choices().containsKey(field)
        ? terms(release.choices().get(field))
        : release.dictionary().terms().stream().filter(term -> !term.isRecordable()).toList();
  }

  /** Returns the units in which numbers of a term are read, {@linkplain #foldUnit folded}. */
  public Set<String> units(Term term) {
    var known = new HashSet<String>();
    if (!term.unit().isEmpty()) {
      known.add(foldUnit(term.unit()));
    }
    term.plausible().forEach(range -> range.units().forEach(unit -> known.add(foldUnit(unit))));
    release.rules().stream()
        .filter(rule -> rule.all("ofExamination").contains(term.id()))
        .forEach(rule -> rule.all("ofUnit").forEach(unit -> known.add(foldUnit(unit))));
    return known;
  }

  /** Returns a unit in the form in which spellings of it are alike. */
  public static String foldUnit(String unit) {
    return Dictionary.fold(unit.replace('\u00B5', 'u').replace('\u03BC', 'u'));
  }

  /** Returns the terms with these ids, in order. */
  public List<Term> terms(Collection<String> ids) {
    return ids.stream().flatMap(id -> release.dictionary().byId(id).stream()).toList();
  }

  /** Returns the id of the section that a fact stands in, or once stood in; empty if of none. */
  public String section(RawFact raw) {
    String key = raw.words().get(Field.SECTION);
    return !raw.section().isEmpty() || key.isEmpty()
        ? raw.section()
        : release.sections().stream()
            .filter(section -> Dictionary.fold(section.key()).equals(Dictionary.fold(key)))
            .map(Section::id)
            .findFirst()
            .orElse("");
  }

  /** Returns the section with this id. */
  public Optional<Section> section(String id) {
    return release.sections().stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** Says whether each item of a numbered section is about this term. */
  public boolean isEpisode(Term term) {
    return isEpisode(term.id());
  }

  public boolean isEpisode(String term) {
    return episodes.contains(term);
  }

  /** Says whether a term may be another's where an episode is named and no subject. */
  public boolean isAnyonesInEpisode(Term term) {
    String wide = release.settings().getOrDefault("WhoseInEpisodeSetting", "");
    return !wide.isEmpty()
        && Arrays.stream(wide.split(" ")).anyMatch(each -> release.isWithin(term.id(), each));
  }

  private Optional<Term> among(Collection<String> ids, String words) {
    String name = Vocabulary.id(words);
    return release
        .dictionary()
        .byId(name)
        .filter(term -> ids.contains(term.id()))
        .or(() -> release.dictionary().among(ids, name));
  }
}
