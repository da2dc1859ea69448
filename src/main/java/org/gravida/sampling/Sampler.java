package org.gravida.sampling;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.sampling.chance.Amount;
import org.gravida.sampling.chance.Chance;
import org.gravida.sampling.chance.Days;
import org.gravida.sampling.chance.Moment;
import org.gravida.sampling.chance.Share;
import org.gravida.sampling.prevalence.Draw;
import org.gravida.sampling.prevalence.Own;
import org.gravida.sampling.prevalence.Prevalence;
import org.gravida.sampling.prevalence.Slot;

/** Draws the patients of a cohort, each by itself. */
public final class Sampler {
  private static final int DIGITS = 7;
  private static final long DAY = Chance.question("day");

  private final Prevalence prevalence;
  private final Plan plan;
  private final Days days;
  private final Allotment allotment;

  public Sampler(Prevalence prevalence, Plan plan) {
    this.prevalence = requireNonNull(prevalence, "prevalence");
    this.plan = requireNonNull(plan, "plan");
    this.days = new Days(prevalence.firstDay(), prevalence.lastDay());
    this.allotment =
        plan.exact()
            ? new Quota(prevalence, plan.patients(), plan.seed())
            : Allotment.independent(prevalence);
  }

  /** Returns a patient, counted from 1. */
  public Sample patient(int number) {
    var chance = Chance.of(plan.seed(), number);
    boolean[] drawn = allotment.of(number, chance);
    long day = chance.between(DAY, prevalence.firstDay(), prevalence.lastDay());
    var moment = new Moment(chance, days, day, numbers(drawn, chance));
    var writing = new Writing(moment, chance);
    prevalence.slots().forEach(slot -> writing.write(slot, drawn));
    String id = id(number);
    return new Sample(
        new PatientRecord(id, writing.facts, List.of(), List.of(), Place.of(id)),
        new Truth(
            id, choices(drawn), terms(drawn), writing.missing, writing.wrong, writing.garbled));
  }

  private static String id(int number) {
    String digits = Integer.toString(number);
    return "P" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  private Map<String, Amount> numbers(boolean[] drawn, Chance chance) {
    var numbers = new HashMap<String, Amount>();
    for (Own own : prevalence.numbers()) {
      for (Own.Ranged each : own.ranges()) {
        if (each.when().holds(drawn)) {
          numbers.put(own.name(), each.range().amount(chance, own.question()));
        }
      }
    }
    return numbers;
  }

  private List<String> choices(boolean[] drawn) {
    var names = new ArrayList<String>();
    for (Draw draw : prevalence.draws()) {
      String name = "";
      for (Draw.Choice choice : draw.choices()) {
        name = drawn[choice.number()] ? choice.name() : name;
      }
      names.add(name);
    }
    return names;
  }

  private List<String> terms(boolean[] drawn) {
    var terms = new ArrayList<String>();
    for (Draw draw : prevalence.draws()) {
      for (Draw.Choice choice : draw.choices()) {
        if (drawn[choice.number()]) {
          terms.addAll(choice.terms());
        }
      }
    }
    return terms;
  }

  /** What is written of one patient. */
  private final class Writing {
    private final Moment moment;
    private final Chance chance;
    private final List<Fact> facts = new ArrayList<>(prevalence.slots().size());
    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> garbled = new ArrayList<>();

    Writing(Moment moment, Chance chance) {
      this.moment = moment;
      this.chance = chance;
    }

    void write(Slot slot, boolean[] drawn) {
      var entry = slot.entry(drawn);
      if (entry.isEmpty()) {
        return;
      }
      if (happens(slot, 1, slot.missing())) {
        missing.add(slot.name());
        return;
      }
      var fields = new EnumMap<Field, String>(Field.class);
      for (Slot.Cell cell : entry.get().cells()) {
        fill(slot, cell, fields);
      }
      if (happens(slot, 2, slot.wrong())) {
        mistake(slot, entry.get(), fields);
      }
      if (happens(slot, 3, slot.garbled()) && fields.containsKey(Field.VALUE)) {
        fields.put(Field.VALUE, Garbling.of(fields.get(Field.VALUE), chance, slot.question() + 4));
        garbled.add(slot.name());
      }
      facts.add(new Fact(slot.what(), fields, Place.of(slot.name())));
    }

    private boolean happens(Slot slot, int aspect, Share share) {
      return !plan.complete() && chance.happens(slot.question() + aspect, share);
    }

    private void fill(Slot slot, Slot.Cell cell, Map<Field, String> fields) {
      cell.filling()
          .fill(moment, slot.question() + cell.question())
          .ifPresent(text -> fields.put(cell.field(), text));
    }

    private void mistake(Slot slot, Slot.Entry right, Map<Field, String> fields) {
      var others = slot.others(right);
      if (!others.isEmpty()) {
        int which = (int) chance.between(slot.question() + 5, 0, others.size() - 1);
        others.get(which).value().ifPresent(cell -> fill(slot, cell, fields));
        wrong.add(slot.name());
      }
    }
  }
}
