package org.gravida.report.patient.words;

import java.util.Locale;

/** The languages in which a page can speak; what has no word in one is said in English. */
public enum PageLanguage {
  EN,
  ZH;

  /** Returns the tag of the language. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
