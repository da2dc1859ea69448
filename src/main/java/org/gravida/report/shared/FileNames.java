package org.gravida.report.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.gravida.knowledge.OntologyFiles;

/** Names of files for ids: short, in plain characters, and different where case is not told. */
public final class FileNames {
  private static final int LONGEST = 100;

  private final Set<String> taken = new HashSet<>();

  /** Returns a name without ending for an id as it stands in an IRI. */
  public String of(String encoded) {
    String name = encoded.replaceAll("(%[0-9A-Fa-f]{2})+|[*%]|^\\.", "_");
    if (name.length() > LONGEST || !taken.add(name.toLowerCase(Locale.ROOT))) {
      byte[] sum = OntologyFiles.digest().digest(encoded.getBytes(UTF_8));
      String start = name.substring(0, Math.min(name.length(), LONGEST));
      name = start + "-" + HexFormat.of().formatHex(sum, 0, 8);
    }
    return name;
  }
}
