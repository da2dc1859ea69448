package org.gravida.knowledge.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes plain data into bytes; equal strings are kept once. The same data give the same bytes. */
public final class ArchiveWriter {
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(body);

  /** Writes a whole number. */
  public void number(int number) {
    try {
      out.writeInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes yes or no. */
  public void flag(boolean flag) {
    number(flag ? 1 : 0);
  }

  /** Writes a text. */
  public void text(String text) {
    number(strings.computeIfAbsent(text, absent -> strings.size()));
  }

  /** Writes several texts. */
  public void texts(Collection<String> texts) {
    all(texts, this::text);
  }

  /** Writes several things, each by its own writer. */
  public <T> void all(Collection<T> things, Consumer<? super T> writer) {
    number(things.size());
    things.forEach(writer);
  }

  /** Writes a map, sorted by key. */
  public <T> void map(Map<String, T> map, Consumer<? super T> writer) {
    number(map.size());
    new TreeMap<>(map)
        .forEach(
            (key, value) -> {
              text(key);
              writer.accept(value);
            });
  }

  /** Returns everything written: the texts, then the data that name them by number. */
  public byte[] bytes() {
    var whole = new ByteArrayOutputStream();
    try (var data = new DataOutputStream(whole)) {
      data.writeInt(strings.size());
      for (String each : strings.keySet()) {
        byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
      }
      body.writeTo(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toByteArray();
  }
}
