package org.gravida.knowledge.archive;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gravida.knowledge.AbstractionRule;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Plausible;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Section;
import org.gravida.knowledge.Term;
import org.gravida.record.Field;

/** A release as bytes and back. */
public final class ReleaseArchive {
  private ReleaseArchive() {}

  /** Writes a release. */
  public static void write(Release release, ArchiveWriter out) {
    out.all(release.dictionary().terms(), term -> write(term, out));
    out.all(release.sections(), section -> write(section, out));
    out.map(named(release.fields()), out::texts);
    out.map(named(release.choices()), out::texts);
    out.map(release.settings(), out::text);
    out.all(release.rules(), rule -> write(rule, out));
    out.map(release.broader(), ids -> out.texts(sorted(ids)));
    out.texts(release.targets());
    out.all(release.guidelines(), guideline -> write(guideline, out));
    out.map(release.users(), ids -> out.texts(sorted(ids)));
    out.text(release.hash());
  }

  /**
   * Reads a release.
   *
   * @throws IllegalArgumentException if the archive does not hold one
   */
  public static Release read(ArchiveReader in) {
    return new Release(
        new Dictionary(in.all(() -> term(in))),
        in.all(() -> section(in)),
        fields(in.map(in::texts)),
        fields(in.map(in::texts)),
        in.map(in::text),
        in.all(() -> rule(in)),
        in.map(() -> Set.copyOf(in.texts())),
        in.texts(),
        in.all(() -> guideline(in)),
        in.map(() -> Set.copyOf(in.texts())),
        in.text());
  }

  private static void write(Term term, ArchiveWriter out) {
    out.text(term.id());
    out.text(term.iri());
    out.text(term.label());
    out.texts(term.alternatives());
    out.text(term.definition());
    out.text(term.section());
    out.text(term.valueType().name());
    out.texts(term.values());
    out.text(term.unit());
    out.flag(term.understood());
    out.all(term.plausible(), range -> write(range, out));
    out.texts(term.wholes());
    out.flag(term.usual());
  }

  private static Term term(ArchiveReader in) {
    return new Term(
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.text(),
        in.text(),
        Term.ValueType.valueOf(in.text()),
        in.texts(),
        in.text(),
        in.flag(),
        in.all(() -> new Plausible(in.text(), in.text(), in.texts())),
        in.texts(),
        in.flag());
  }

  private static void write(Plausible range, ArchiveWriter out) {
    out.text(range.from());
    out.text(range.to());
    out.texts(range.units());
  }

  private static void write(Section section, ArchiveWriter out) {
    out.text(section.id());
    out.text(section.key());
    out.text(section.termKey());
    out.text(section.valueKey());
    out.text(section.itemTerm());
    out.text(section.noneTerm());
    out.text(section.defaultValue());
    out.flag(section.numbered());
  }

  private static Section section(ArchiveReader in) {
    return new Section(
        in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.flag());
  }

  private static void write(AbstractionRule rule, ArchiveWriter out) {
    out.text(rule.id());
    out.text(rule.operator());
    out.text(rule.label());
    out.map(rule.parameters(), out::texts);
  }

  private static AbstractionRule rule(ArchiveReader in) {
    return new AbstractionRule(in.text(), in.text(), in.text(), in.map(in::texts));
  }

  private static void write(Guideline guideline, ArchiveWriter out) {
    out.text(guideline.id());
    out.text(guideline.key());
    out.text(guideline.name());
    out.texts(sorted(guideline.reliesOn()));
    out.texts(sorted(guideline.supersedes()));
  }

  private static Guideline guideline(ArchiveReader in) {
    return new Guideline(
        in.text(), in.text(), in.text(), Set.copyOf(in.texts()), Set.copyOf(in.texts()));
  }

  private static Map<String, List<String>> named(Map<Field, List<String>> byField) {
    var named = new TreeMap<String, List<String>>();
    byField.forEach((field, values) -> named.put(field.name(), values));
    return named;
  }

  private static Map<Field, List<String>> fields(Map<String, List<String>> named) {
    var fields = new EnumMap<Field, List<String>>(Field.class);
    named.forEach((name, values) -> fields.put(Field.valueOf(name), values));
    return new HashMap<>(fields);
  }

  private static List<String> sorted(Collection<String> ids) {
    return ids.stream().sorted().toList();
  }
}
