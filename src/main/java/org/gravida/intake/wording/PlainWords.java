package org.gravida.intake.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gravida.record.Content;
import org.gravida.record.Fact;
import org.gravida.record.Field;

/**
 * Words that were read without any problem, with what they say: what a cohort says again and again
 * is read once, and its facts share one content. Not safe for several threads.
 */
final class PlainWords {
  private static final int MOST = 8_000;

  private final Map<String, Section> sections = new HashMap<>();
  private final Section none = new Section();
  private final Contents contents;

  /** What the words of one section say, with a date and without. */
  private static final class Section {
    private final Map<Content, Content> dated = new HashMap<>();
    private final Map<Content, Content> undated = new HashMap<>();
    private final Map<Content, Content> datedElsewhere = new HashMap<>();
  }

  PlainWords(Contents contents) {
    this.contents = contents;
  }

  /** Returns what the words of a fact say apart from its date, if they were remembered. */
  Optional<Content> content(RawFact raw) {
    return Optional.ofNullable(known(raw).get(raw.words()));
  }

  /**
   * Remembers how a fact was read, unless its date was found among other words.
   *
   * @return the fact, with the content that facts of the same content share
   */
  Fact remember(RawFact raw, Fact read) {
    Content content = contents.one(read.content());
    if (raw.date().isEmpty() == read.date().isEmpty()) {
      var known = known(raw);
      bound(known);
      known.put(raw.words(), content);
    }
    return new Fact(content, read.date(), read.place());
  }

  private Map<Content, Content> known(RawFact raw) {
    var section =
        raw.section().isEmpty()
            ? none
            : sections.computeIfAbsent(raw.section(), id -> new Section());
    if (raw.date().isEmpty()) {
      return section.undated;
    }
    return raw.dateIn() == Field.DATE ? section.dated : section.datedElsewhere;
  }

  private static void bound(Map<?, ?> known) {
    if (known.size() >= MOST) {
      known.clear();
    }
  }
}
