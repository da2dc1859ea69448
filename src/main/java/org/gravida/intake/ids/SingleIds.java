package org.gravida.intake.ids;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gravida.record.Place;

/**
 * Ids one by one with the places where they stand, in about 30 bytes each, so that millions fit the
 * memory of one run.
 */
final class SingleIds {
  private static final int BLOCK = 1 << 20;
  private static final long OFFSET = (1L << 40) - 1;

  /** How many bytes three numbers take at most. */
  private static final int NUMBERS = 30;

  /** Each grows for itself, so that never all ids need a second table at once. */
  private static final int SHELVES = 1 << 8;

  private final List<byte[]> blocks = new ArrayList<>();

  /** Places without a number and an id. */
  private final List<Place> frames = new ArrayList<>();

  private final long[][] shelves = new long[SHELVES][1 << 4];
  private final int[] counts = new int[SHELVES];
  private long size;
  private byte[] block = {};
  private int position;
  private int used = BLOCK;

  /** Returns where an id stands already; empty when it is new. */
  Optional<Place> place(IdEntry entry) {
    return size == 0 ? Optional.empty() : place(entry, false);
  }

  /** Enters an id; returns where it stands already, empty when it is new. */
  Optional<Place> add(IdEntry entry) {
    return place(entry, true);
  }

  private Optional<Place> place(IdEntry entry, boolean enters) {
    byte[] key = entry.id().getBytes(UTF_8);
    long hash = hash(key, 0, key.length);
    int shelf = (int) (hash >>> 32) & (SHELVES - 1);
    long[] slots = shelves[shelf];
    int slot = find(slots, key, hash);
    if (slots[slot] != 0) {
      return Optional.of(place(slots[slot] & OFFSET, entry.id()));
    }
    if (enters) {
      slots[slot] = (hash & ~OFFSET) | store(key, entry);
      size++;
      counts[shelf]++;
      if (counts[shelf] > slots.length / 4 * 3) {
        shelves[shelf] = grown(slots);
      }
    }
    return Optional.empty();
  }

  /**
   * Keeps an id after its length, then its place: the number of its frame and its own number.
   *
   * @return where it stands, from 1
   */
  private long store(byte[] key, IdEntry entry) {
    int most = key.length + NUMBERS;
    if (used + most > BLOCK) {
      blocks.add(new byte[Math.max(BLOCK, most)]);
      used = 0;
    }
    block = blocks.get(blocks.size() - 1);
    position = used;
    put(key.length);
    put(key);
    put(frame(entry));
    put(entry.line());
    long at = (long) (blocks.size() - 1) * BLOCK + used + 1;
    used = position;
    return at;
  }

  private int frame(IdEntry entry) {
    if (frames.isEmpty() || !entry.isFramedBy(frames.get(frames.size() - 1))) {
      frames.add(entry.frame());
    }
    return frames.size() - 1;
  }

  private Place place(long at, String id) {
    go(at);
    int length = Math.toIntExact(number());
    position += length;
    int frame = Math.toIntExact(number());
    return IdEntry.place(frames.get(frame), number(), id);
  }

  private void go(long at) {
    block = blocks.get((int) ((at - 1) / BLOCK));
    position = (int) ((at - 1) % BLOCK);
  }

  private void put(byte[] bytes) {
    System.arraycopy(bytes, 0, block, position, bytes.length);
    position += bytes.length;
  }

  /** Puts a number in seven bits a byte, the lowest first. */
  private void put(long number) {
    long rest = number;
    while (rest > 0x7F) {
      block[position++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    block[position++] = (byte) rest;
  }

  private long number() {
    long number = 0;
    int shift = 0;
    while (block[position] < 0) {
      number |= (long) (block[position++] & 0x7F) << shift;
      shift += 7;
    }
    return number | (long) block[position++] << shift;
  }

  private int find(long[] slots, byte[] key, long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0 && !isAt(slots[slot], key, hash)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isAt(long entry, byte[] key, long hash) {
    if (((entry ^ hash) & ~OFFSET) != 0) {
      return false;
    }
    go(entry & OFFSET);
    int length = Math.toIntExact(number());
    return Arrays.equals(block, position, position + length, key, 0, key.length);
  }

  private long[] grown(long[] old) {
    long[] slots = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        go(entry & OFFSET);
        int length = Math.toIntExact(number());
        int slot = (int) hash(block, position, position + length) & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
      }
    }
    return slots;
  }

  private static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
