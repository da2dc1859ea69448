package org.gravida.cli.command.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.consultation.release.BrokenOntologyException;
import org.gravida.consultation.release.OntologyCheck;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.query.UnreadableGraphException;
import org.gravida.query.UnreadableQueryException;
import org.gravida.reasoning.OntologyReader;
import org.gravida.reasoning.OntologyStatements;
import org.gravida.reasoning.verdict.UnreadableOntologyException;
import org.gravida.record.TimeLimitException;
import org.gravida.report.CheckReport;
import org.gravida.report.difference.DifferenceFormat;

/**
 * Says what a save changed and for whom, and checks again, as soon as a file of an ontology folder,
 * or a query, was saved. Where the axioms are the same, HermiT is not asked again.
 *
 * <p>What is compared are copies, so that a file that is saved meanwhile waits for the next round.
 */
final class WatchRun {
  private static final int LOOKS_PER_SECOND = 5;

  private final ReleasePlace place;
  private final CommandLine line;
  private final Console console;
  private final OntologyReader reader = new OntologyReader();

  private int copies;

  /** A copy of the release as it was once saved, opened. */
  private record Saved(Path folder, OpenedRelease release) implements AutoCloseable {
    @Override
    public void close() {
      release.close();
      TemporaryFolder.delete(folder);
    }
  }

  /**
   * Takes a folder.
   *
   * @param line names patients and guidelines
   */
  WatchRun(ReleasePlace place, CommandLine line, Console console) {
    this.place = place;
    this.line = line;
    this.console = console;
  }

  /** Goes on until told to stop, or interrupted. */
  ExitCode run(BooleanSupplier isOver) {
    try (var folder = TemporaryFolder.of("gravida-watch")) {
      Map<Path, FileTime> seen = times();
      ReleasePlace copy = copy(folder.path());
      Saved before = saved(copy, reader.read(copy.files()));
      console.out().print(checked(true));
      say("watching " + place.name() + "; Ctrl+C ends");
      while (!isOver.getAsBoolean() && rest()) {
        Map<Path, FileTime> now = times();
        if (!now.equals(seen) && isStill(now)) {
          say("saved: " + String.join(", ", changed(seen, now)));
          seen = now;
          before = round(before, folder.path());
        }
      }
      before.close();
      return ExitCode.ANSWERED;
    }
  }

  /**
   * Compares and checks what was saved, one beside the other; returns it, or what was before if it
   * is broken.
   */
  private Saved round(Saved before, Path folder) {
    Supplier<String> check = () -> checked(true);
    try {
      ReleasePlace copy = copy(folder);
      OntologyStatements statements = reader.read(copy.files());
      boolean isReasoned =
          !statements.premises().equals(before.release().edition().statements().premises());
      check = CompletableFuture.supplyAsync(() -> checked(isReasoned))::join;
      Saved after = saved(copy, statements);
      var run = new DiffRun(before.release(), after.release(), line, console);
      var difference = run.difference();
      console.out().print(DifferenceFormat.TEXT.write(difference, console.verbosity() > 0));
      console.out().flush();
      before.close();
      return after;
    } catch (BrokenOntologyException
        | UncheckedIOException
        | UnreadableGraphException
        | UnreadableOntologyException
        | UnreadableQueryException e) {
      say("not compared: " + e.getMessage());
      return before;
    } finally {
      console.out().print(check.get());
      console.out().flush();
    }
  }

  private ReleasePlace copy(Path folder) {
    Path copy = folder.resolve(String.valueOf(copies++));
    Path ontology = copied(place.files().folder(), copy.resolve("ontology"));
    Path queries = copied(place.queries(), copy.resolve("queries"));
    return new ReleasePlace(place.name(), OntologyFiles.open(ontology), queries, place.home());
  }

  private Saved saved(ReleasePlace copy, OntologyStatements statements) {
    return new Saved(copy.queries().getParent(), OpenedRelease.of(copy, line, console, statements));
  }

  private static Path copied(Path folder, Path copy) {
    try (var files = Files.walk(folder)) {
      Files.createDirectories(copy.getParent());
      for (Path each : files.toList()) {
        Files.copy(each, copy.resolve(folder.relativize(each).toString()));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private String checked(boolean isReasoned) {
    Path folder = place.files().folder();
    try {
      return CheckReport.text(
          place.name(),
          isReasoned
              ? OntologyCheck.of(folder, place.queries())
              : OntologyCheck.ofWording(folder, place.queries()));
    } catch (UncheckedIOException | UnreadableQueryException | TimeLimitException e) {
      return "not checked: " + e.getMessage() + "\n";
    }
  }

  private void say(String words) {
    console.out().println("gravida: " + words);
    console.out().flush();
  }

  private List<String> changed(Map<Path, FileTime> seen, Map<Path, FileTime> now) {
    var names = new TreeSet<>(seen.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(each -> !Objects.equals(seen.get(each), now.get(each)))
        .map(each -> each.getFileName().toString())
        .toList();
  }

  /** Says whether nothing more is written. */
  private boolean isStill(Map<Path, FileTime> now) {
    return rest() && times().equals(now);
  }

  private Map<Path, FileTime> times() {
    var times = new TreeMap<Path, FileTime>();
    for (Path folder : List.of(place.files().folder(), place.queries())) {
      try (var files = Files.walk(folder)) {
        for (Path each : files.filter(WatchRun::isWatched).toList()) {
          times.put(each, Files.getLastModifiedTime(each));
        }
      } catch (NoSuchFileException e) {
        // An editor that saves by another name moves files; the next look finds them.
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder, e);
      }
    }
    return times;
  }

  private static boolean isWatched(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".ttl") || name.endsWith(".rq") || name.endsWith(".xml");
  }

  private static boolean rest() {
    try {
      Thread.sleep(1000 / LOOKS_PER_SECOND);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
