package org.gravida.consultation.table;

import java.util.Set;
import org.gravida.knowledge.archive.ArchiveReader;
import org.gravida.knowledge.archive.ArchiveWriter;

/** The tables of a release as bytes and back. */
public final class TableArchive {
  private TableArchive() {}

  /** Writes the tables. */
  public static void write(ReleaseTables tables, ArchiveWriter out) {
    out.all(tables.causes(), cause -> write(cause, out));
    out.map(
        tables.bearings(),
        list ->
            out.all(
                list,
                bearing -> {
                  out.text(bearing.kind().name());
                  out.text(bearing.cause());
                }));
    out.map(tables.labels(), out::text);
    out.all(
        tables.alerts(),
        alert -> {
          out.text(alert.id());
          out.texts(alert.patients());
          out.texts(alert.sharper());
          out.texts(alert.findings());
          out.map(alert.said(), out::text);
        });
    out.all(tables.verdicts(), verdict -> write(verdict, out));
    out.all(tables.care(), care -> write(care, out));
    out.map(
        tables.bars(),
        bars ->
            out.all(
                bars,
                bar -> {
                  out.text(bar.patients());
                  out.text(bar.words());
                  out.text(bar.until());
                  out.text(bar.standing());
                }));
    out.all(
        tables.outstanding(),
        each -> {
          out.text(each.id());
          out.text(each.label());
          out.flag(each.routine());
          out.text(each.barred());
          out.text(each.after());
        });
    out.text(tables.fault());
    out.map(tables.owners(), owners -> out.texts(owners.stream().sorted().toList()));
  }

  /**
   * Reads the tables.
   *
   * @throws IllegalArgumentException if the archive does not hold them
   */
  public static ReleaseTables read(ArchiveReader in) {
    return new ReleaseTables(
        in.all(() -> cause(in)),
        in.map(() -> in.all(() -> bearing(in))),
        in.map(in::text),
        in.all(
            () ->
                new ReleaseTables.Alert(
                    in.text(), in.texts(), in.texts(), in.texts(), in.map(in::text))),
        in.all(() -> verdict(in)),
        in.all(() -> care(in)),
        in.map(
            () -> in.all(() -> new ReleaseTables.Bar(in.text(), in.text(), in.text(), in.text()))),
        in.all(
            () ->
                new ReleaseTables.Outstanding(
                    in.text(), in.text(), in.flag(), in.text(), in.text())),
        in.text(),
        in.map(() -> Set.copyOf(in.texts())));
  }

  private static void write(ReleaseTables.Cause cause, ArchiveWriter out) {
    out.text(cause.id());
    out.text(cause.label());
    out.text(cause.group());
    out.text(cause.confirmed());
    out.text(cause.excluded());
    out.text(cause.suspected());
    out.flag(cause.untreated());
  }

  private static ReleaseTables.Cause cause(ArchiveReader in) {
    return new ReleaseTables.Cause(
        in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.flag());
  }

  private static ReleaseTables.Bearing bearing(ArchiveReader in) {
    return new ReleaseTables.Bearing(ReleaseTables.Bearing.Kind.valueOf(in.text()), in.text());
  }

  private static void write(ReleaseTables.Verdict verdict, ArchiveWriter out) {
    out.text(verdict.id());
    out.text(verdict.guideline());
    out.text(verdict.question());
    out.text(verdict.key());
    out.all(
        verdict.answers(),
        option -> {
          out.text(option.patients());
          out.text(option.answer());
          out.text(option.isCase());
        });
    out.text(verdict.otherwise());
    out.flag(verdict.explained());
    out.flag(verdict.byCause());
    out.all(verdict.criteria(), criterion -> write(criterion, out));
  }

  private static ReleaseTables.Verdict verdict(ArchiveReader in) {
    return new ReleaseTables.Verdict(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.all(() -> new ReleaseTables.Option(in.text(), in.text(), in.text())),
        in.text(),
        in.flag(),
        in.flag(),
        in.all(() -> criterion(in)));
  }

  private static void write(ReleaseTables.Criterion criterion, ArchiveWriter out) {
    out.text(criterion.met());
    out.text(criterion.failed());
    out.flag(criterion.required());
    out.text(criterion.whenMet());
    out.text(criterion.whenFailed());
    out.text(criterion.whenOpen());
    out.text(criterion.cause());
    out.text(criterion.label());
    out.number(criterion.position());
    out.flag(criterion.unverified());
  }

  private static ReleaseTables.Criterion criterion(ArchiveReader in) {
    return new ReleaseTables.Criterion(
        in.text(),
        in.text(),
        in.flag(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.number(),
        in.flag());
  }

  private static void write(ReleaseTables.Care care, ArchiveWriter out) {
    out.text(care.guideline());
    out.text(care.patients());
    out.text(care.when());
    out.text(care.among());
    out.flag(care.unverified());
    out.map(care.said(), out::text);
    out.map(care.standing(), out::text);
  }

  private static ReleaseTables.Care care(ArchiveReader in) {
    return new ReleaseTables.Care(
        in.text(), in.text(), in.text(), in.text(), in.flag(), in.map(in::text), in.map(in::text));
  }
}
