package org.gravida.intake.wording;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gravida.record.Content;

/**
 * What a fact says in the words of the file apart from its date. They remember what they were last
 * known to say, so that facts that share them are not looked up one by one. Not safe for several
 * threads.
 */
final class Words {
  private final Content content;

  /** Who was answered last; null at first. */
  private Known asker;

  private Optional<Content> answer = Optional.empty();

  /** What some words say. */
  static final class Known {
    private static final int MOST = 8_000;

    private final Map<Content, Content> said = new HashMap<>();

    void put(Words words, Content what) {
      if (said.size() >= MOST) {
        said.clear();
      }
      said.put(words.content, what);
    }
  }

  Words(Content content) {
    this.content = requireNonNull(content, "content");
  }

  /** Returns the words as they stand. */
  Content content() {
    return content;
  }

  /** Returns what is known that these words say, or was when they were asked last. */
  Optional<Content> said(Known known) {
    if (asker != known) {
      var found = Optional.ofNullable(known.said.get(content));
      if (found.isEmpty()) {
        return found;
      }
      asker = known;
      answer = found;
    }
    return answer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Words words && content.equals(words.content);
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  @Override
  public String toString() {
    return content.toString();
  }
}
