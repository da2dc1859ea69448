package org.gravida.intake.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gravida.intake.wording.Excerpt;

/**
 * How bytes that are not UTF-8 read in encodings that spreadsheets write; which is right, no one
 * can tell but a reader.
 */
final class Encodings {
  private static final List<String> USUAL = List.of("windows-1252", "GB18030");
  private static final int AROUND = 24;

  private Encodings() {}

  /** Returns the first word with such bytes in each encoding that has all of its bytes. */
  static List<String> readings(byte[] bytes, int from, int to) {
    int fault = fault(bytes, from, to);
    if (fault < 0) {
      return List.of();
    }
    int start = fault;
    while (start > Math.max(from, fault - AROUND) && isOfWord(bytes[start - 1])) {
      start--;
    }
    int end = fault;
    while (end < Math.min(to, fault + AROUND) && isOfWord(bytes[end])) {
      end++;
    }
    int first = start;
    int length = end - start;
    return USUAL.stream().flatMap(name -> reading(name, bytes, first, length).stream()).toList();
  }

  private static Optional<String> reading(String name, byte[] bytes, int start, int length) {
    try {
      var word = Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
      return Optional.of("--encoding " + name + " reads \"" + Excerpt.of(word.toString()) + "\"");
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfWord(byte b) {
    return b < 0 || Character.isLetterOrDigit(b) || b == ' ';
  }

  private static int fault(byte[] bytes, int from, int to) {
    var in = ByteBuffer.wrap(bytes, from, to - from);
    var result =
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(to - from + 1), false);
    return result.isMalformed() ? in.position() : -1;
  }
}
