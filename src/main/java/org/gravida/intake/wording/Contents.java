package org.gravida.intake.wording;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gravida.record.Content;

/** One object for equal contents, for all readers of a run; safe for several threads. */
public final class Contents {
  private static final int MOST = 8_000;

  private final ConcurrentMap<Content, Content> all = new ConcurrentHashMap<>();

  /** Returns the object that stands for this content, at least until many others have come. */
  Content one(Content content) {
    if (all.size() >= MOST) {
      all.clear();
    }
    Content first = all.putIfAbsent(content, content);
    return first == null ? content : first;
  }
}
