package org.gravida.sampling.prevalence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gravida.intake.Sheet;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.spelling.NearNames;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.sampling.chance.Chance;
import org.gravida.sampling.chance.Share;

/** Reads the rows of choices and numbers. */
final class DrawRows {
  private static final String DRAW = "draw";
  private static final String SHARE = "share";
  private static final String IS = "is";
  private static final double ROUNDING = 1e-9;

  private final Release release;
  private final Faults faults;
  private final Map<String, List<Draw.Choice>> choices = new LinkedHashMap<>();
  private final Map<String, When> takers = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, List<Own.Ranged>> numbers = new LinkedHashMap<>();

  DrawRows(Release release, Faults faults) {
    this.release = release;
    this.faults = faults;
  }

  void choice(Sheet.Row row) {
    String draw = row.get(DRAW);
    String name = row.get(PrevalenceFile.NAME);
    if (draw.isEmpty()) {
      faults.at(row, DRAW, "", "the name of the draw", "Name what is drawn here.");
    }
    if (name.isEmpty() || name.contains(";") || places.containsKey(name)) {
      faults.at(
          row,
          PrevalenceFile.NAME,
          name,
          "a name that no other choice has, without a semicolon",
          "Give the choice a name of its own.");
      return;
    }
    var share = share(row, SHARE);
    if (row.get(SHARE).isEmpty()) {
      faults.at(row, SHARE, "", "a share of those who take part", "Write as 36/198 or 8.7 %.");
    }
    When when = when(row);
    When first = takers.computeIfAbsent(draw, key -> when);
    if (!first.equals(when)) {
      faults.at(
          row,
          PrevalenceFile.WHEN,
          row.get(PrevalenceFile.WHEN),
          "the same as in the other choices of " + draw,
          "Let all choices of a draw hold for the same patients.");
    }
    var terms = split(row.get(IS)).filter(term -> isTerm(row, term)).toList();
    int place = places.size();
    places.put(name, place);
    choices
        .computeIfAbsent(draw, key -> new ArrayList<>())
        .add(new Draw.Choice(place, name, share, terms));
  }

  private boolean isTerm(Sheet.Row row, String id) {
    if (release.broader().containsKey(id) || release.dictionary().byId(id).isPresent()) {
      return true;
    }
    faults.at(
        row,
        IS,
        id,
        "the id of a term of the ontology",
        didYouMean(id, release.broader().keySet()));
    return false;
  }

  private static String didYouMean(String name, Set<String> names) {
    List<String> near = NearNames.of(names).to(name);
    return near.isEmpty()
        ? "Write the id as the ontology does, or leave it out."
        : "Did you mean " + String.join(" or ", near) + "?";
  }

  void number(Sheet.Row row) {
    String name = row.get(PrevalenceFile.NAME);
    String value = row.get(PrevalenceFile.VALUE);
    var range = Filling.range(value).filter(r -> r.base().isEmpty() && r.isOrdered());
    if (name.isEmpty()) {
      faults.at(row, PrevalenceFile.NAME, "", "a name", "Name the number.");
    } else if (range.isEmpty()) {
      faults.at(row, PrevalenceFile.VALUE, value, "a range, as 6..10", "Write both ends.");
    } else {
      numbers
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Own.Ranged(when(row), range.get()));
    }
  }

  /** Returns for whom a row holds; choices must stand in rows above. */
  When when(Sheet.Row row) {
    var found = new ArrayList<Integer>();
    split(row.get(PrevalenceFile.WHEN))
        .forEach(
            name ->
                Optional.ofNullable(places.get(name))
                    .ifPresentOrElse(
                        found::add,
                        () ->
                            faults.at(
                                row,
                                PrevalenceFile.WHEN,
                                name,
                                "the name of a choice in a row above",
                                didYouMean(name, places.keySet()))));
    return new When(found);
  }

  private static Stream<String> split(String text) {
    return Stream.of(text.split(";")).map(String::strip).filter(part -> !part.isEmpty());
  }

  /** Returns the share in a cell; {@link Share#NEVER} when it is blank or wrong. */
  Share share(Sheet.Row row, String column) {
    String text = row.get(column);
    var share = Share.parse(text);
    if (share.isEmpty() && !text.isEmpty()) {
      faults.at(row, column, text, "a share from 0 to 1", "Write as 36/198, 8.7 % or 0.087.");
    }
    return share.orElse(Share.NEVER);
  }

  void check(Place place) {
    for (Draw draw : draws()) {
      if (draw.sum() > 1 + ROUNDING) {
        faults.add(
            Problem.error(
                place.at(draw.name()),
                "shares of " + draw.sum() + " together",
                "at most 1",
                "Correct the shares, or make several draws of them."));
      }
    }
  }

  List<Draw> draws() {
    return choices.entrySet().stream()
        .map(
            each ->
                new Draw(
                    each.getKey(),
                    takers.get(each.getKey()),
                    Chance.question("draw " + each.getKey()),
                    each.getValue()))
        .toList();
  }

  List<Own> numbers() {
    return numbers.entrySet().stream()
        .map(
            each ->
                new Own(each.getKey(), Chance.question("number " + each.getKey()), each.getValue()))
        .toList();
  }
}
