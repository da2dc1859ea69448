package org.gravida.consultation.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gravida.query.QueryLibrary;

/**
 * The queries whose answers are read off tables instead, in the form for which a test holds that
 * the two agree. Whoever changes one of them gets the answers of the changed query: then the
 * queries are asked.
 */
public final class MirroredQueries {
  private static final List<String> NAMES =
      List.of(
          "alert",
          "alert-rows",
          "alerts",
          "assumptions-by-guideline",
          "bar-rows",
          "barred",
          "basis",
          "basis-of-statuses",
          "bearing-rows",
          "care",
          "care-rows",
          "cause-rows",
          "causes-by-guideline",
          "causes-without-treatment",
          "criterion-rows",
          "judgement",
          "label-rows",
          "outstanding-examinations",
          "outstanding-rows",
          "owner-rows",
          "reasons-for-verdicts",
          "standing-of-care",
          "status",
          "status-of-causes",
          "verdict-rows",
          "verdicts");

  private MirroredQueries() {}

  /** Returns the first query that is not the one delivered, in words; empty if none. */
  static Optional<String> fault(QueryLibrary library) {
    var delivered = delivered();
    return hashes(library).entrySet().stream()
        .filter(each -> !each.getValue().equals(delivered.getProperty(each.getKey())))
        .findFirst()
        .map(each -> "the query " + each.getKey() + " is not the one delivered");
  }

  /** Returns name to SHA-256 of each mirrored query, comments and spacing left out, sorted. */
  public static SortedMap<String, String> hashes(QueryLibrary library) {
    var hashes = new TreeMap<String, String>();
    for (String name : NAMES) {
      hashes.put(name, library.byName(name).map(file -> hash(file.text())).orElse("missing"));
    }
    return hashes;
  }

  private static String hash(String text) {
    var words = new StringBuilder();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> words.append(line.strip()).append('\n'));
    try {
      byte[] bytes = words.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties delivered() {
    var delivered = new Properties();
    try (InputStream in =
        MirroredQueries.class.getResourceAsStream("mirrored-queries.properties")) {
      delivered.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return delivered;
  }
}
