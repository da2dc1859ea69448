package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ids of a run with the places where they stand, in about 60 bytes a patient, so that millions
 * fit the memory of one run.
 */
final class Register {
  private static final int BLOCK = 1 << 20;
  private static final long OFFSET = (1L << 40) - 1;

  /** Each grows for itself, so that never all ids need a second table at once. */
  private static final int SHELVES = 1 << 8;

  private final List<byte[]> blocks = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final long[][] shelves = new long[SHELVES][1 << 4];
  private final int[] counts = new int[SHELVES];
  private int used = BLOCK;

  /**
   * Enters an id.
   *
   * @param file with which most places begin
   * @return where the id stands already; empty when it is new
   */
  Optional<String> add(String file, String id, String place) {
    byte[] key = id.getBytes(UTF_8);
    long hash = hash(key, 0, key.length);
    int shelf = (int) (hash >>> 32) & (SHELVES - 1);
    long[] slots = shelves[shelf];
    int slot = find(slots, key, hash);
    if (slots[slot] != 0) {
      return Optional.of(place(slots[slot] & OFFSET));
    }
    slots[slot] = (hash & ~OFFSET) | store(key, rest(file, id, place));
    counts[shelf]++;
    if (counts[shelf] > slots.length / 4 * 3) {
      shelves[shelf] = grown(slots);
    }
    return Optional.empty();
  }

  /** Returns what a place says beside the id, after the number of its file. */
  private byte[] rest(String file, String id, String place) {
    if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
      files.add(file);
    }
    String end = ", patient " + id;
    boolean usual = place.startsWith(file) && place.endsWith(end);
    String rest = usual ? place.substring(file.length(), place.length() - end.length()) : place;
    byte[] text = rest.getBytes(UTF_8);
    int number = usual ? files.size() : 0;
    return ByteBuffer.allocate(4 + text.length).putInt(number).put(text).array();
  }

  private String place(long at) {
    byte[] key = part(block(at), position(at));
    byte[] rest = part(block(at), position(at) + 4 + key.length);
    int number = ByteBuffer.wrap(rest).getInt();
    String text = new String(rest, 4, rest.length - 4, UTF_8);
    return number == 0
        ? text
        : files.get(number - 1) + text + ", patient " + new String(key, UTF_8);
  }

  /** Keeps two parts, each after its length, and returns where, from 1. */
  private long store(byte[] key, byte[] rest) {
    int size = 8 + key.length + rest.length;
    if (used + size > BLOCK) {
      blocks.add(new byte[Math.max(BLOCK, size)]);
      used = 0;
    }
    ByteBuffer.wrap(blocks.get(blocks.size() - 1))
        .position(used)
        .putInt(key.length)
        .put(key)
        .putInt(rest.length)
        .put(rest);
    long at = (long) (blocks.size() - 1) * BLOCK + used + 1;
    used += size;
    return at;
  }

  private byte[] block(long at) {
    return blocks.get((int) ((at - 1) / BLOCK));
  }

  private static int position(long at) {
    return (int) ((at - 1) % BLOCK);
  }

  private static byte[] part(byte[] block, int position) {
    int length = ByteBuffer.wrap(block).getInt(position);
    return Arrays.copyOfRange(block, position + 4, position + 4 + length);
  }

  private int length(long at) {
    return ByteBuffer.wrap(block(at)).getInt(position(at));
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
    long at = entry & OFFSET;
    int from = position(at) + 4;
    return Arrays.equals(block(at), from, from + length(at), key, 0, key.length);
  }

  private long[] grown(long[] old) {
    long[] slots = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        long at = entry & OFFSET;
        int from = position(at) + 4;
        int slot = (int) hash(block(at), from, from + length(at)) & (slots.length - 1);
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
