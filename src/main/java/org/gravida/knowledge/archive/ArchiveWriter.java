package org.gravida.knowledge.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;

/**
 * Writes plain data into bytes: texts, whole numbers, truth values, constants of an enum, lists,
 * sets, maps and optional ones of these, and records of them, part by part, one of several if their
 * type is sealed. Equal texts are kept once. The same data give the same bytes.
 */
public final class ArchiveWriter {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(body);

  private ArchiveWriter() {}

  /** Returns data as bytes that {@link ArchiveReader#read} reads back; their type is public. */
  public static <T> byte[] bytes(Class<T> type, T data) {
    var archive = new ArchiveWriter();
    try {
      archive.write(type, data);
      return archive.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no plain data: " + type, e);
    }
  }

  private void write(Type type, Object data) throws IOException, ReflectiveOperationException {
    if (type instanceof ParameterizedType many) {
      write(many.getActualTypeArguments(), data);
    } else if (data instanceof String text) {
      write(text);
    } else if (data instanceof Integer number) {
      out.writeInt(number);
    } else if (data instanceof Boolean flag) {
      out.writeInt(flag ? 1 : 0);
    } else if (data instanceof Enum<?> constant) {
      write(constant.name());
    } else if (data instanceof Dictionary dictionary) {
      write(new Type[] {Term.class}, dictionary.terms());
    } else if (type instanceof Class<?> kind && kind.isSealed()) {
      out.writeInt(List.of(kind.getPermittedSubclasses()).indexOf(data.getClass()));
      write(data.getClass(), data);
    } else {
      for (RecordComponent part : data.getClass().getRecordComponents()) {
        write(part.getGenericType(), part.getAccessor().invoke(data));
      }
    }
  }

  private void write(String text) throws IOException {
    out.writeInt(texts.computeIfAbsent(text, absent -> texts.size()));
  }

  private void write(Type[] parts, Object data) throws IOException, ReflectiveOperationException {
    if (data instanceof Map<?, ?> map) {
      out.writeInt(map.size());
      for (Map.Entry<?, ?> each : new TreeMap<Object, Object>(map).entrySet()) {
        write(parts[0], each.getKey());
        write(parts[1], each.getValue());
      }
      return;
    }
    Collection<?> all =
        data instanceof Set<?> set
            ? set.stream().sorted().toList()
            : data instanceof Optional<?> one ? one.stream().toList() : (List<?>) data;
    out.writeInt(all.size());
    for (Object each : all) {
      write(parts[0], each);
    }
  }

  /** Returns everything written: the texts, then the data that name them by number. */
  private byte[] bytes() throws IOException {
    var whole = new ByteArrayOutputStream();
    var data = new DataOutputStream(whole);
    data.writeInt(texts.size());
    for (String each : texts.keySet()) {
      byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
      data.writeInt(bytes.length);
      data.write(bytes);
    }
    body.writeTo(data);
    return whole.toByteArray();
  }
}
