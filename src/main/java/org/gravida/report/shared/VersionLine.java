package org.gravida.report.shared;

import org.gravida.knowledge.Versions;

/** The one line that says which versions made a report. */
public final class VersionLine {
  private VersionLine() {}

  /** Returns the two lines that end a text: the notice and the versions. */
  public static String withNotice(Versions versions) {
    return SafetyLine.TEXT + "\n" + of(versions) + "\n";
  }

  /** Returns tool, ontology with the start of its hash, and reasoner. */
  public static String of(Versions versions) {
    return "Gravida "
        + versions.tool()
        + ", ontology "
        + versions.ontology()
        + " ("
        + versions.hash().substring(0, 12)
        + "), reasoner "
        + versions.reasoner();
  }
}
