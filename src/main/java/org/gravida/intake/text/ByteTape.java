package org.gravida.intake.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Numbers and texts one behind another, in few bytes, to be read once in the same order. */
public final class ByteTape {
  /** How many bytes a number takes at most. */
  private static final int NUMBER = 10;

  private byte[] bytes = new byte[1 << 6];
  private int length;
  private int position;

  /** Writes a number from 0. */
  public void put(long number) {
    makeRoom(NUMBER);
    long rest = number;
    while (rest >= 1 << 7) {
      bytes[length++] = (byte) (rest | 1 << 7);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** Writes a text. */
  public void put(byte[] text, int from, int to) {
    put(to - from);
    makeRoom(to - from);
    System.arraycopy(text, from, bytes, length, to - from);
    length += to - from;
  }

  private void makeRoom(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length / 2 * 3));
    }
  }

  /** Says whether everything was read. */
  public boolean isAtEnd() {
    return position == length;
  }

  /** Reads a number. */
  public long number() {
    long number = bytes[position] & 0x7F;
    for (int shift = 7; bytes[position++] < 0; shift += 7) {
      number |= (bytes[position] & 0x7FL) << shift;
    }
    return number;
  }

  /** Reads a text. */
  public String text() {
    int size = Math.toIntExact(number());
    position += size;
    return size == 0 ? "" : new String(bytes, position - size, size, UTF_8);
  }

  /** Reads a text as bytes. */
  public byte[] bytes() {
    int size = Math.toIntExact(number());
    position += size;
    return Arrays.copyOfRange(bytes, position - size, position);
  }
}
