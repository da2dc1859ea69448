package org.gravida.knowledge.archive;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Term;

/** Reads what {@link ArchiveWriter} wrote. */
public final class ArchiveReader {
  private final ByteBuffer data;
  private final String[] texts;
  private final Map<Class<?>, Parts> known = new HashMap<>();

  /** The types of a record's components, and what makes a record of them. */
  private record Parts(List<Type> parameters, Constructor<?> constructor) {
    static Parts of(Class<?> type) throws NoSuchMethodException {
      RecordComponent[] parts = type.getRecordComponents();
      if (parts == null) {
        throw new NoSuchMethodException(type.getName());
      }
      Class<?>[] plain = Stream.of(parts).map(RecordComponent::getType).toArray(Class[]::new);
      var types = Stream.of(parts).map(RecordComponent::getGenericType).toList();
      return new Parts(types, type.getDeclaredConstructor(plain));
    }
  }

  private ArchiveReader(byte[] bytes) {
    data = ByteBuffer.wrap(bytes);
    texts = new String[size()];
    for (int i = 0; i < texts.length; i++) {
      int length = size();
      texts[i] = new String(bytes, data.position(), length, StandardCharsets.UTF_8);
      data.position(data.position() + length);
    }
  }

  /**
   * Reads data of this type.
   *
   * @throws IllegalArgumentException if the bytes are no archive of such data
   */
  public static <T> T read(byte[] bytes, Class<T> type) {
    try {
      return type.cast(new ArchiveReader(bytes).read(type));
    } catch (ReflectiveOperationException
        | BufferUnderflowException
        | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the archive is damaged", e);
    }
  }

  private Object read(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType many) {
      return read(many.getRawType(), many.getActualTypeArguments());
    } else if (type == String.class) {
      return text();
    } else if (type == int.class) {
      return data.getInt();
    } else if (type == boolean.class) {
      return data.getInt() != 0;
    } else if (type == Dictionary.class) {
      return new Dictionary(list(Term.class).stream().map(Term.class::cast).toList());
    }
    var plain = (Class<?>) type;
    if (plain.isEnum()) {
      String name = text();
      return Stream.of(plain.getEnumConstants())
          .filter(each -> ((Enum<?>) each).name().equals(name))
          .findFirst()
          .orElseThrow(() -> new NoSuchFieldException(name));
    }
    if (plain.isSealed()) {
      return read(plain.getPermittedSubclasses()[data.getInt()]);
    }
    Parts parts = known.get(plain);
    if (parts == null) {
      parts = Parts.of(plain);
      known.put(plain, parts);
    }
    var values = new Object[parts.parameters().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(parts.parameters().get(i));
    }
    return parts.constructor().newInstance(values);
  }

  private String text() {
    return texts[data.getInt()];
  }

  private Object read(Type raw, Type[] of) throws ReflectiveOperationException {
    if (raw != Map.class) {
      List<Object> all = list(of[0]);
      return raw == Optional.class
          ? all.stream().findFirst()
          : raw == Set.class ? Set.copyOf(all) : all;
    }
    int size = size();
    var map = new LinkedHashMap<Object, Object>(size * 2);
    for (int i = 0; i < size; i++) {
      map.put(read(of[0]), read(of[1]));
    }
    return map;
  }

  private List<Object> list(Type of) throws ReflectiveOperationException {
    int size = size();
    var all = new ArrayList<Object>(size);
    for (int i = 0; i < size; i++) {
      all.add(read(of));
    }
    return all;
  }

  private int size() {
    int size = data.remaining() < Integer.BYTES ? -1 : data.getInt();
    if (size < 0 || size > data.remaining()) {
      throw new IllegalArgumentException("the archive is damaged");
    }
    return size;
  }
}
