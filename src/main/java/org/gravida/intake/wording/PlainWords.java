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
  private final Map<Content, Content> contents = new HashMap<>();

  /** What the words of one section say, with a date and without. */
  private static final class Section {
    private final Known dated = new Known();
    private final Known undated = new Known();
    private final Known datedElsewhere = new Known();
  }

  /** Words, and in the same slot what they say. */
  private static final class Known {
    private static final int RECENT = 1 << 9;

    private final Map<Content, Content> all = new HashMap<>();
    private final Content[] words = new Content[RECENT];
    private final Content[] contents = new Content[RECENT];

    Optional<Content> of(Content some) {
      int hash = some.hashCode();
      int slot = (hash ^ (hash >>> 16)) & (RECENT - 1);
      if (!some.equals(words[slot])) {
        Content content = all.get(some);
        if (content == null) {
          return Optional.empty();
        }
        words[slot] = some;
        contents[slot] = content;
      }
      return Optional.of(contents[slot]);
    }

    void put(Content some, Content content) {
      bound(all);
      all.put(some, content);
    }
  }

  /** Returns what the words of a fact say apart from its date, if they were remembered. */
  Optional<Content> content(RawFact raw) {
    return known(raw).of(raw.words());
  }

  /**
   * Remembers how a fact was read, unless its date was found among other words.
   *
   * @return the fact, with the content that facts of the same content share
   */
  Fact remember(RawFact raw, Fact read) {
    bound(contents);
    Content content = contents.computeIfAbsent(read.content(), first -> first);
    if (raw.date().isEmpty() == read.date().isEmpty()) {
      known(raw).put(raw.words(), content);
    }
    return new Fact(content, read.date(), read.place());
  }

  private Known known(RawFact raw) {
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
