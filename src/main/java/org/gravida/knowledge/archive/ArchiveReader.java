package org.gravida.knowledge.archive;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what {@link ArchiveWriter} wrote, in the same order. */
public final class ArchiveReader {
  private final ByteBuffer data;
  private final String[] strings;

  /**
   * Starts to read.
   *
   * @throws IllegalArgumentException if the bytes are no archive
   */
  public ArchiveReader(byte[] bytes) {
    data = ByteBuffer.wrap(bytes);
    strings = new String[size()];
    for (int i = 0; i < strings.length; i++) {
      int length = size();
      strings[i] = new String(bytes, data.position(), length, StandardCharsets.UTF_8);
      data.position(data.position() + length);
    }
  }

  /** Reads a whole number. */
  public int number() {
    try {
      return data.getInt();
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("the archive ends too early", e);
    }
  }

  /** Reads yes or no. */
  public boolean flag() {
    return number() != 0;
  }

  /** Reads a text. */
  public String text() {
    int index = number();
    if (index < 0 || index >= strings.length) {
      throw new IllegalArgumentException("the archive names text " + index);
    }
    return strings[index];
  }

  /** Reads several texts. */
  public List<String> texts() {
    return all(this::text);
  }

  /** Reads several things, each by its own reader. */
  public <T> List<T> all(Supplier<? extends T> reader) {
    int size = size();
    var things = new ArrayList<T>(size);
    for (int i = 0; i < size; i++) {
      things.add(reader.get());
    }
    return things;
  }

  /** Reads a map in the order of its keys. */
  public <T> Map<String, T> map(Supplier<? extends T> reader) {
    int size = size();
    var map = new LinkedHashMap<String, T>(size * 2);
    for (int i = 0; i < size; i++) {
      map.put(text(), reader.get());
    }
    return map;
  }

  private int size() {
    int size = number();
    if (size < 0 || size > data.remaining()) {
      throw new IllegalArgumentException("the archive is damaged");
    }
    return size;
  }
}
