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
  private final Map<String, Section> sections = new HashMap<>();
  private final Section none = new Section();
  private final Contents contents;

  /** What the words of one section say, with a date and without. */
  private static final class Section {
    private final Words.Known dated = new Words.Known();
    private final Words.Known undated = new Words.Known();
    private final Words.Known datedElsewhere = new Words.Known();
  }

  PlainWords(Contents contents) {
    this.contents = contents;
  }

  /** Returns what the words of a fact say apart from its date, if they were remembered. */
  Optional<Content> content(RawFact raw) {
    return raw.words().said(known(raw));
  }

  /**
   * Remembers how a fact was read, unless its date was found among other words.
   *
   * @return the fact, with the content that facts of the same content share
   */
  Fact remember(RawFact raw, Fact read) {
    Content content = contents.one(read.content());
    if (raw.date().isEmpty() == read.date().isEmpty()) {
      known(raw).put(raw.words(), content);
    }
    return new Fact(content, read.date(), read.place());
  }

  private Words.Known known(RawFact raw) {
    var section =
        raw.section().isEmpty()
            ? none
            : sections.computeIfAbsent(raw.section(), id -> new Section());
    if (raw.date().isEmpty()) {
      return section.undated;
    }
    return raw.dateIn() == Field.DATE ? section.dated : section.datedElsewhere;
  }
}
