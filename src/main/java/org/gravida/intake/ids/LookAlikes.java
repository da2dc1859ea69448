package org.gravida.intake.ids;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.record.Visible;

/**
 * Ids with characters that are drawn as others are, or not at all, by what a reader takes them for.
 * Ids of plain ASCII take no memory here.
 */
public final class LookAlikes {
  private static final int MOST = 1 << 17;

  /** Letters of other scripts, and below them the Latin letters that look the same. */
  private static final String FOREIGN =
      "\u0410\u0412\u0415\u0417\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
          + "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456\u0458"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
          + "\u03BF\u03BD\u0131\u2010\u2011\u2012\u2013\u2014\u2212";

  private static final String LATIN =
      "ABE3KMHOPCTYXSIJ" + "aeopcyxsij" + "ABEZHIKMNOPTYX" + "ovi------";

  private final Map<String, Place> unusual = new HashMap<>();

  /** Returns what an id is taken for. */
  static String plain(String id) {
    boolean isPlain = true;
    for (int i = 0; i < id.length() && isPlain; i++) {
      isPlain = id.charAt(i) >= ' ' && id.charAt(i) <= '~';
    }
    if (isPlain) {
      return id;
    }
    var plain = new StringBuilder();
    Normalizer.normalize(id, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Visible.isUnseen(c))
        .map(c -> FOREIGN.indexOf(c) < 0 ? c : LATIN.charAt(FOREIGN.indexOf(c)))
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /**
   * Notes an id that is new.
   *
   * @param plain what it is taken for
   * @return where another stands that is taken for the same, if one with odd characters does
   */
  Optional<Place> add(String id, String plain, Place place) {
    Place other = unusual.get(plain);
    if (!plain.equals(id) && other == null && unusual.size() < MOST) {
      unusual.put(plain, place.alone().ofPatient(id));
    }
    return Optional.ofNullable(other);
  }

  /** Returns a note on an id that is taken for that of another place. */
  public static Problem note(String id, Place place, Place other) {
    return Problem.note(
        place,
        "the id " + spelt(id) + ", which looks like another",
        "ids that differ to the eye; " + spelt(other.patient()) + " stands at " + other.alone(),
        "Each is answered by itself: see that they are two patients.");
  }

  /** Returns an id with all but plain ASCII by its codes. */
  private static String spelt(String id) {
    return id.codePoints()
        .mapToObj(c -> c >= ' ' && c <= '~' ? Character.toString(c) : Visible.code(c))
        .collect(Collectors.joining());
  }
}
