package org.gravida.report.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gravida.abstraction.history.FactText;
import org.gravida.abstraction.history.ReferenceDay;
import org.gravida.abstraction.history.Span;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.dossier.Dossier;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.report.chart.TimeChart;
import org.gravida.report.chart.TimeChart.Mark;
import org.gravida.report.chart.TimeChart.Shape;
import org.gravida.report.markup.Markup;
import org.gravida.report.patient.words.PageWords;
import org.gravida.report.patient.words.Phrase;

/** When what was recorded happened, and from when on a repeat counts; then the whole record. */
final class TimeLineSection {
  private static final int MOST_ROWS = 40;
  private static final int MOST_FACTS = 1000;
  static final String SIGNS =
      "\u25A0 numbered and in order; \u25CF recorded; \u25CB taken under the circumstance that is"
          + " named; \u25C7 the day from which a repeat counts. A wide mark: known to the month or"
          + " year.";

  private final Markup page;
  private final PageWords words;
  private final Release release;

  TimeLineSection(Markup page, PageWords words, Release release) {
    this.page = page;
    this.words = words;
    this.release = release;
  }

  void write(Dossier dossier) {
    List<Fact> facts = dossier.record().facts();
    LocalDate today = ReferenceDay.of(dossier.record(), release).day();
    var rows = new LinkedHashMap<String, List<Mark>>();
    var results = new LinkedHashMap<String, List<Mark>>();
    var days = new ArrayList<Mark>();
    var printed = new PrintedTimeLine();
    int undated = 0;
    for (Fact each : facts) {
      Span span = Span.parse(each.date(), today);
      Optional<Section> section = section(each);
      boolean isEpisode =
          section.filter(Section::numbered).isPresent()
              && each.what().equals(section.get().itemTerm());
      if (!isEpisode && !isDay(each)) {
        printed.add(each.date(), name(each), result(each));
      }
      if (!span.isKnown()) {
        undated += isEpisode ? 1 : 0;
      } else if (isEpisode) {
        add(rows, episode(each), mark(span, value(each), Shape.SQUARE));
      } else if (isDay(each)) {
        days.add(mark(span, words.plain(each.what()), Shape.DISC));
      } else {
        Shape shape = each.has(Field.DURING) ? Shape.RING : Shape.DISC;
        add(results, name(each), mark(span, result(each), shape));
      }
    }
    rows.putAll(results);
    due(dossier.opinion().outstanding(), rows);
    chart(rows, days, undated);
    rows.replaceAll((name, marks) -> sorted(marks));
    printed.write(page, words.of(Phrase.TIME_LINE), rows, days);
    record(facts);
  }

  private static void add(Map<String, List<Mark>> rows, String name, Mark mark) {
    rows.computeIfAbsent(name, key -> new ArrayList<>()).add(mark);
  }

  private static Mark mark(Span span, String words, Shape shape) {
    return new Mark(span.earliest(), span.latest(), words, shape);
  }

  private Optional<Section> section(Fact fact) {
    return release
        .dictionary()
        .byId(fact.what())
        .flatMap(
            term ->
                release.sections().stream()
                    .filter(each -> each.id().equals(term.section()))
                    .findFirst());
  }

  /** Says whether a fact is nothing but a day. */
  private boolean isDay(Fact fact) {
    return release
        .dictionary()
        .byId(fact.what())
        .filter(term -> term.valueType() == Term.ValueType.NONE && !fact.has(Field.VALUE))
        .isPresent();
  }

  private String episode(Fact fact) {
    return words.plain(fact.what()) + " " + fact.get(Field.EPISODE);
  }

  private String name(Fact fact) {
    String subject = fact.get(Field.SUBJECT);
    return words.plain(fact.what()) + (subject.isEmpty() ? "" : " (" + words.plain(subject) + ")");
  }

  private String value(Fact fact) {
    var said = new ArrayList<String>();
    if (fact.has(Field.VALUE)) {
      String unit = fact.has(Field.UNIT) ? " " + fact.get(Field.UNIT) : "";
      said.add(words.plain(fact.get(Field.VALUE)) + unit);
    }
    if (fact.has(Field.WEEK)) {
      said.add("week " + words.plain(fact.get(Field.WEEK)));
    }
    return String.join(", ", said);
  }

  /** Returns the value with the circumstances under which it was taken. */
  private String result(Fact fact) {
    String value = value(fact);
    if (!fact.has(Field.DURING)) {
      return value;
    }
    var during =
        Stream.of(fact.get(Field.DURING).split(";")).map(String::strip).map(words::plain).toList();
    return (value + " (" + String.join(", ", during) + ")").strip();
  }

  private void due(List<Opinion.Outstanding> outstanding, Map<String, List<Mark>> rows) {
    for (Opinion.Outstanding each : outstanding) {
      if (!each.from().isEmpty()) {
        long day = LocalDate.parse(each.from()).toEpochDay();
        String name = words.plain(each.examination());
        String label = name.equals(each.examination()) ? each.label() : name;
        add(
            rows,
            label + ": repeat",
            new Mark(day, day, "counts from " + each.from(), Shape.DIAMOND));
      }
    }
  }

  private void chart(Map<String, List<Mark>> rows, List<Mark> days, int undated) {
    if (rows.isEmpty()) {
      page.element("p", "Nothing in the file has a day.").text("\n");
      return;
    }
    var shown =
        rows.entrySet().stream()
            .limit(MOST_ROWS)
            .map(each -> new TimeChart.Row(each.getKey(), sorted(each.getValue())))
            .toList();
    String title = words.of(Phrase.TIME_LINE);
    var chart =
        new TimeChart(
            title,
            "The record stands in the table below, repeats under what is outstanding.",
            shown,
            days);
    page.open("figure", "class", "screen").text("\n").open("div", "class", "wide", "tabindex", "0");
    page.raw(chart.svg("time-line-chart")).end();
    page.element("figcaption", caption(rows.size() - shown.size(), undated)).text("\n").end();
  }

  private static String caption(int hidden, int undated) {
    return SIGNS
        + (undated == 0 ? "" : " Without a day, so not drawn: " + undated + " of those numbered.")
        + notDrawn(hidden);
  }

  static String notDrawn(int rows) {
    return rows == 0 ? "" : " Not drawn: " + rows + " more rows.";
  }

  private static List<Mark> sorted(List<Mark> marks) {
    return marks.stream()
        .sorted(Comparator.comparingLong(Mark::first).thenComparingLong(Mark::last))
        .toList();
  }

  private void record(List<Fact> facts) {
    var text = new FactText(release.dictionary());
    page.open("details", "class", "record")
        .element("summary", words.of(Phrase.RECORD) + ": " + facts.size());
    page.text("\n").open("div", "class", "wide", "tabindex", "0").open("table").text("\n");
    page.open("thead").open("tr");
    List.of("date", "fact", "place").forEach(each -> page.element("th", each, "scope", "col"));
    page.close().end().open("tbody").text("\n");
    for (Fact each : facts.subList(0, Math.min(MOST_FACTS, facts.size()))) {
      page.open("tr").element("td", each.date().isEmpty() ? "not recorded" : each.date());
      page.element("td", text.inFull(each)).element("td", each.place().alone().toString()).end();
    }
    page.end().close().end();
    if (facts.size() > MOST_FACTS) {
      page.element("p", (facts.size() - MOST_FACTS) + " more stand in the file.").text("\n");
    }
    page.end();
  }
}
