package org.gravida.report.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.gravida.consultation.plan.PatientPlan;
import org.gravida.consultation.plan.PossibleResult;
import org.gravida.knowledge.Versions;
import org.gravida.report.shared.SafetyLine;
import org.gravida.report.shared.VersionLine;

/**
 * Plans as calendar entries: one of a whole day for each examination that has to wait for one.
 *
 * <p>Source: RFC 5545. The stamp is that of the first day, so that the same plan gives the same
 * bytes.
 */
final class PlanCalendar implements PlanWriter {
  private static final int OCTETS = 75;

  private final PrintStream out;
  private final PlanWords words;

  /** What is due, and the questions that it helps to answer. */
  private record Entry(LocalDate day, PossibleResult result, TreeSet<String> questions) {}

  PlanCalendar(PrintStream out, Versions versions, PlanWords words) {
    this.out = out;
    this.words = words;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Gravida//" + escaped(VersionLine.of(versions)) + "//EN");
  }

  @Override
  public void write(String patient, PatientPlan plan) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (PatientPlan.Question question : plan.questions()) {
      for (PatientPlan.Way way : question.ways()) {
        way.needs().stream()
            .flatMap(need -> need.choices().stream())
            .flatMap(choice -> choice.stream())
            .filter(result -> !result.days().isEmpty() && !result.isUndated())
            .forEach(result -> enter(result, question.label(), entries));
      }
    }
    entries.forEach((key, entry) -> event(patient, key, entry));
  }

  private void enter(PossibleResult result, String question, Map<String, Entry> entries) {
    for (LocalDate day : result.days()) {
      entries
          .computeIfAbsent(
              words.examination(result) + " " + day, key -> new Entry(day, result, new TreeSet<>()))
          .questions()
          .add(question);
    }
  }

  private void event(String patient, String key, Entry entry) {
    String day = entry.day().format(DateTimeFormatter.BASIC_ISO_DATE);
    line("BEGIN:VEVENT");
    line("UID:" + UUID.nameUUIDFromBytes((patient + "\n" + key).getBytes(UTF_8)) + "@gravida");
    line("DTSTAMP:" + day + "T000000Z");
    line("DTSTART;VALUE=DATE:" + day);
    line(
        "SUMMARY:"
            + escaped(patient + ": " + words.examination(entry.result()) + " counts from today"));
    line(
        "DESCRIPTION:"
            + escaped("For: " + String.join(", ", entry.questions()) + ". " + SafetyLine.TEXT));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\;,])", "\\\\$1")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /** Writes a line, folded so that none is longer than the format allows. */
  private void line(String text) {
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      String letter = Character.toString(text.codePointAt(i));
      int size = letter.getBytes(UTF_8).length;
      if (octets + size > OCTETS) {
        out.print("\r\n ");
        octets = 1;
      }
      out.print(letter);
      octets += size;
      i += letter.length();
    }
    out.print("\r\n");
  }

  @Override
  public void end() {
    line("END:VCALENDAR");
    out.flush();
  }
}
