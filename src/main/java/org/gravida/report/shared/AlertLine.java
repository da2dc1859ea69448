package org.gravida.report.shared;

import java.util.Locale;
import org.gravida.consultation.answer.Opinion;

/** An alert in one line. */
public final class AlertLine {
  private AlertLine() {}

  /** Returns urgency, matter, what to do, and how far it was checked. */
  public static String of(Opinion.Alert alert) {
    return alert.urgency().toUpperCase(Locale.ROOT).replace('-', ' ')
        + ": "
        + alert.label()
        + ": "
        + alert.action()
        + " ["
        + alert.verification()
        + "]";
  }
}
