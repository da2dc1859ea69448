package org.gravida.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of keys before. What was not asked for long is forgotten. Not safe for several
 * threads.
 *
 * @param <K> everything that a value depends on
 */
public final class BoundedCache<K, V> {
  private final int most;
  private Map<K, V> recent = new HashMap<>();
  private Map<K, V> older = new HashMap<>();

  /** Keeps at least this many of the last keys that differ, and at most twice as many. */
  public BoundedCache(int most) {
    this.most = most;
  }

  /** Returns what is made of a key, which is done if the key is new. */
  public V of(K key, Function<? super K, ? extends V> maker) {
    V known = recent.get(key);
    if (known != null) {
      return known;
    }
    known = older.get(key);
    V kept = known == null ? maker.apply(key) : known;
    if (recent.size() >= most) {
      older = recent;
      recent = new HashMap<>();
    }
    recent.put(key, kept);
    return kept;
  }
}
