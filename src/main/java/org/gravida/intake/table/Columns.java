package org.gravida.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.gravida.intake.wording.Reserved;
import org.gravida.intake.wording.TermLexicon;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;

/**
 * Reads the names of wide columns: {@code TERM [NUMBER] [SUBJECT] [FIELD]}, or an episode and its
 * number followed by such a name, or {@code fact NUMBER FIELD}.
 */
public final class Columns {
  /** How many characters a name has at most that can be understood, or nearly so. */
  static final int LONGEST = 300;

  /** How many words a name has at most of which any may name a fact. */
  private static final int MOST_WORDS = 12;

  /** What stands in the name of a column of boxes, where 0 is no answer: such is no name. */
  private static final String BOX = "___";

  private final TermLexicon wording;

  /** What is added to the number of an episode in a name. */
  private int more;

  public Columns(TermLexicon wording) {
    this.wording = wording;
  }

  /**
   * What a column says.
   *
   * @param group columns of one group make one fact; one kind of a term, by its name, is another
   * @param what the words that name the term; empty when the column {@code what} names it
   * @param given fields that the name of the column tells
   * @param slot the field that stands in the cells; empty when the cells name the term
   * @param readable false for a fact that an earlier reading kept unread
   */
  public record Column(
      String group,
      String what,
      Map<Field, String> given,
      Optional<TermLexicon.Slot> slot,
      boolean readable) {
    /** Says whether its cells are the value of a term, which no other column is needed for. */
    public boolean isPlain() {
      return readable
          && slot.filter(each -> each.field() == Field.VALUE && each.suffix().isEmpty()).isPresent()
          && !what.isEmpty()
          && !given.containsKey(Field.EPISODE);
    }
  }

  /**
   * Counts episodes from 1 in the names of a table that counts them from 0: one of its columns has
   * this number, and no other goes beyond the numbers of those that begin with it.
   *
   * @return whether it does
   */
  boolean countFromNought(List<String> names) {
    var numbers = new HashMap<List<Object>, TreeSet<Integer>>();
    for (String name : names) {
      var column = read(name);
      String number = column.map(each -> each.given().get(Field.EPISODE)).orElse("");
      if (!number.isEmpty()) {
        String group = column.get().group().replaceFirst(" \\d+", "");
        var kind = List.<Object>of(group, column.get().slot().map(TermLexicon.Slot::field));
        numbers.computeIfAbsent(kind, each -> new TreeSet<>()).add(Integer.parseInt(number));
      }
    }
    int most =
        numbers.values().stream()
            .filter(each -> each.first() == 0)
            .mapToInt(TreeSet::last)
            .max()
            .orElse(-1);
    boolean isFromNought =
        most >= 0 && numbers.values().stream().allMatch(each -> each.last() <= most);
    more = isFromNought ? 1 : 0;
    return isFromNought;
  }

  /** Returns what the column of this name says; empty when it is not understood. */
  public Optional<Column> read(String name) {
    if (name.length() > LONGEST || name.contains(BOX)) {
      return Optional.empty();
    }
    var words = words(spaced(name));
    var read = read(words);
    if (read.isPresent()) {
      return read;
    }
    var split = name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " ");
    return read(words(spaced(split))).or(() -> ofPerson(spaced(name)));
  }

  /** Reads the name of a person before that of a term, as if it stood behind it. */
  private Optional<Column> ofPerson(String name) {
    return wording.ofPerson(name).flatMap(each -> read(words(each.what() + " " + each.subject())));
  }

  /**
   * What a name that is not understood begins with.
   *
   * @param column what its first words say
   * @param rest the words that follow
   */
  public record Begun(Column column, String rest) {
    /** Says whether a fact is the one that the first words name, of whomever, or part of it. */
    public boolean isOf(String group) {
      String own = column.group();
      return group.equals(own) || group.startsWith(own + " ") || group.startsWith(own + "/");
    }
  }

  /**
   * Returns what a name that is not understood begins with, if its first words name a fact; else
   * what other words of it name, if none of it names a person.
   */
  Optional<Begun> begun(String name) {
    return begun(name, this::read);
  }

  /**
   * Returns the same of a table whose columns have other names as well.
   *
   * @param reads what a column of a name says in it
   */
  public Optional<Begun> begun(String name, Function<String, Optional<Column>> reads) {
    var words = name.length() > LONGEST ? List.<String>of() : words(spaced(name));
    if (isPlain(words)) {
      var column =
          new Column(words.get(0) + " " + words.get(1), "", Map.of(), Optional.empty(), true);
      return Optional.of(new Begun(column, join(words.subList(2, words.size()))));
    }
    for (int i = words.size() - 1; i > 0; i--) {
      var column = reads.apply(join(words.subList(0, i))).filter(this::isOne);
      if (column.isPresent()) {
        return Optional.of(new Begun(column.get(), join(words.subList(i, words.size()))));
      }
    }
    return words.size() > MOST_WORDS ? Optional.empty() : within(words, reads);
  }

  private Optional<Begun> within(List<String> words, Function<String, Optional<Column>> reads) {
    for (int length = words.size() - 1; length > 0; length--) {
      for (int from = 1; from + length <= words.size(); from++) {
        var column = reads.apply(join(words.subList(from, from + length))).filter(this::isOne);
        if (column.isPresent()) {
          var rest = new ArrayList<String>(words.subList(0, from));
          rest.addAll(words.subList(from + length, words.size()));
          boolean isOfPerson =
              rest.stream().anyMatch(each -> wording.choice(Field.SUBJECT, each).isPresent());
          return isOfPerson ? Optional.empty() : Optional.of(new Begun(column.get(), join(rest)));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what a column says that is of the patient beside one fact a row, if it says that. */
  public Optional<Column> plain(String name) {
    return read(name).filter(each -> each.isPlain() && isOne(each));
  }

  /** Says whether a column is of one fact: an episode without a number is any of them. */
  private boolean isOne(Column column) {
    return column.given().containsKey(Field.EPISODE)
        || wording.recordable(column.what(), "").stream().noneMatch(wording::isEpisode);
  }

  private static String spaced(String name) {
    return name.replaceAll("[\\s_.\\-]+", " ");
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" "));
  }

  private Optional<Column> read(List<String> words) {
    return isPlain(words) ? fact(words) : term(words, new EnumMap<>(Field.class), "");
  }

  private static boolean isPlain(List<String> words) {
    return words.size() > 2
        && (is(words.get(0), Reserved.FACT) || is(words.get(0), Reserved.UNREAD))
        && isNumber(words.get(1));
  }

  private Optional<Column> fact(List<String> words) {
    String rest = join(words.subList(2, words.size()));
    boolean readable = is(words.get(0), Reserved.FACT);
    String group = words.get(0) + " " + words.get(1);
    return is(rest, Reserved.WHAT)
        ? Optional.of(new Column(group, "", Map.of(), Optional.empty(), readable))
        : wording
            .slot(rest)
            .map(slot -> new Column(group, "", Map.of(), Optional.of(slot), readable));
  }

  private Optional<Column> term(List<String> words, Map<Field, String> given, String prefix) {
    for (int i = words.size(); i > 0; i--) {
      String what = join(words.subList(0, i));
      var terms = wording.recordable(what, "");
      if (terms.size() == 1) {
        var column = rest(terms.get(0), what, words.subList(i, words.size()), given, prefix);
        if (column.isPresent()) {
          return column;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Column> rest(
      Term term, String what, List<String> words, Map<Field, String> given, String prefix) {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.putAll(given);
    boolean numbered = !words.isEmpty() && isNumber(words.get(0));
    boolean episode = numbered && wording.isEpisode(term);
    int counted = numbered ? Integer.parseInt(words.get(0)) + (episode ? more : 0) : 1;
    String number = String.valueOf(counted);
    var rest = numbered ? words.subList(1, words.size()) : words;
    if (episode) {
      fields.put(Field.EPISODE, number);
    }
    String kind = wording.kind(what).map(each -> " " + Dictionary.fold(each)).orElse("");
    String group = prefix + term.id() + " " + number + kind;
    var column = field(group, what, fields, rest);
    if (column.isPresent()) {
      return column;
    }
    var detail = episode ? term(rest, fields, group + "/") : Optional.<Column>empty();
    if (detail.isPresent()) {
      return detail;
    }
    for (int i = rest.size(); i > 0; i--) {
      String subject = join(rest.subList(0, i));
      if (wording.choice(Field.SUBJECT, subject).isPresent()) {
        fields.put(Field.SUBJECT, subject);
        String own = group + " " + Dictionary.fold(subject);
        column = field(own, what, fields, rest.subList(i, rest.size()));
        if (column.isPresent()) {
          return column;
        }
        fields.remove(Field.SUBJECT);
      }
    }
    return episode
        ? wording
            .ofPerson(join(rest))
            .flatMap(each -> term(words(each.what() + " " + each.subject()), fields, group + "/"))
        : Optional.empty();
  }

  private Optional<Column> field(
      String group, String what, Map<Field, String> given, List<String> words) {
    Optional<TermLexicon.Slot> slot =
        words.isEmpty()
            ? Optional.of(new TermLexicon.Slot(Field.VALUE, ""))
            : wording.slot(join(words));
    return slot.filter(s -> !given.containsKey(s.field()))
        .map(s -> new Column(group, what, Map.copyOf(given), Optional.of(s), true));
  }

  /** Returns what may have been meant by a column that is not understood, as sentences. */
  public String hint(String name) {
    if (name.length() > LONGEST) {
      return "";
    }
    var words = words(spaced(name));
    for (int i = words.size(); i > 0; i--) {
      String what = join(words.subList(0, i));
      var terms = wording.recordable(what, "");
      if (terms.size() > 1) {
        var ids = terms.stream().map(Term::id).toList();
        return "Several terms have this name: write " + String.join(" or ", ids) + ". ";
      }
      var near = wording.near(what);
      if (!near.isEmpty()) {
        return "Did you mean " + String.join(" or ", near) + "? ";
      }
    }
    return "";
  }

  private static boolean isNumber(String word) {
    return word.matches("\\d{1,4}");
  }

  private static String join(List<String> words) {
    return String.join(" ", words);
  }

  private static boolean is(String word, String other) {
    return word.equalsIgnoreCase(other);
  }
}
