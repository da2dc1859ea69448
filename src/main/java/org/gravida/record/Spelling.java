package org.gravida.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How constants of an enum are typed and shown: in small letters, {@code time-limit}. */
public final class Spelling {
  private Spelling() {}

  /** Returns the word of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the words of all constants, in their order. */
  public static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Spelling::of).toList();
  }

  /** Returns the constant of a word, whatever its case. */
  public static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> of(each).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
