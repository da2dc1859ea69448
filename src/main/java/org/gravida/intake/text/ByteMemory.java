package org.gravida.intake.text;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What was made of the same bytes before, of as much as fits; then all is forgotten. Not safe for
 * several threads.
 */
public final class ByteMemory<T> {
  /** How much is kept at most if nothing else is said. */
  public static final int MOST = 4_000;

  private static final long MIXING = 0x9E3779B97F4A7C15L;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int most;
  private Entry<T>[] entries = table(1 << 4);
  private int size;

  /** Keeps {@link #MOST} at most. */
  public ByteMemory() {
    this(MOST);
  }

  /** Keeps so much at most. */
  public ByteMemory(int most) {
    this.most = most;
  }

  private static final class Entry<T> {
    private final byte[] key;
    private final int hash;
    private final T made;

    Entry(byte[] key, int hash, T made) {
      this.key = key;
      this.hash = hash;
      this.made = made;
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> Entry<T>[] table(int length) {
    return (Entry<T>[]) new Entry<?>[length];
  }

  /** Returns what was made of the first bytes of a key; null if it was not kept. */
  public T get(byte[] key, int length) {
    var entry = entries[slot(key, length, hash(key, length))];
    return entry == null ? null : entry.made;
  }

  /** Keeps what was made of the first bytes of a key. */
  public void put(byte[] key, int length, T made) {
    requireNonNull(made, "made");
    if (size == most) {
      entries = table(1 << 4);
      size = 0;
    }
    int hash = hash(key, length);
    int slot = slot(key, length, hash);
    if (entries[slot] == null) {
      size++;
    }
    entries[slot] = new Entry<>(Arrays.copyOf(key, length), hash, made);
    if (size > entries.length / 2) {
      grow();
    }
  }

  private void grow() {
    var old = entries;
    entries = table(2 * old.length);
    for (Entry<T> each : old) {
      if (each != null) {
        entries[slot(each.key, each.key.length, each.hash)] = each;
      }
    }
  }

  private int slot(byte[] key, int length, int hash) {
    int mask = entries.length - 1;
    int slot = hash & mask;
    for (var entry = entries[slot]; entry != null; entry = entries[slot]) {
      if (entry.hash == hash && Arrays.equals(entry.key, 0, entry.key.length, key, 0, length)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int hash(byte[] key, int length) {
    long hash = length;
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      hash = (hash ^ (long) WORDS.get(key, at)) * MIXING;
      hash ^= hash >>> 32;
    }
    for (; at < length; at++) {
      hash = 31 * hash + key[at];
    }
    hash *= MIXING;
    return (int) (hash >>> 32);
  }
}
