package org.gravida.cli.option;

import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.gravida.cli.console.Compiled;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.NearMiss;
import org.gravida.cli.console.UsageException;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.Detail;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.UnknownGuidelineException;

/** The options that choose guidelines, alike in every command that has them. */
public final class GuidelineOptions {
  private GuidelineOptions() {}

  public static Option guideline() {
    return CommandOption.of(
        "g",
        "guideline",
        "NAME[,NAME]",
        "guidelines to follow, or all; see gravida guidelines (default: article)");
  }

  public static Option recollections() {
    return CommandOption.flag("recollections", "show statements as well that nobody verified");
  }

  /** Returns the keys that the line names, none for the default. */
  public static List<String> keys(CommandLine line, String option) {
    List<String> values = CommandOption.values(line, option);
    if (values.isEmpty()) {
      return List.of();
    }
    var keys =
        List.of(String.join(",", values).split(",")).stream()
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .toList();
    if (keys.isEmpty()) {
      throw new UsageException("--" + option + ": expected a guideline; see gravida guidelines");
    }
    return keys;
  }

  /** Opens the classifier for the guidelines of these keys, bounded as the line says. */
  public static Classifier open(
      List<String> keys, CommandLine line, Console console, Detail detail) {
    var limit = RunOptions.timeLimit(line);
    int threads = RunOptions.threads(line);
    boolean recollections = line.hasOption("recollections");
    try {
      if (RunOptions.isHermit(line)) {
        return Classifier.open(
            console.ontology(), console.queries(), keys, recollections, limit, threads, detail);
      }
      OntologyFiles files = OntologyFiles.open(console.ontology());
      CompiledRelease compiled = Compiled.open(files, console);
      return Classifier.open(
          compiled, files, console.queries(), keys, recollections, limit, threads, detail);
    } catch (UnknownGuidelineException e) {
      throw new UsageException(unknown(e));
    }
  }

  public static String unknown(UnknownGuidelineException e) {
    String near =
        NearMiss.of(e.key().toLowerCase(Locale.ROOT), e.known())
            .map(key -> "; did you mean '" + key + "'?")
            .orElse(".");
    return "no guideline is called '"
        + e.key()
        + "'"
        + near
        + " Known: all, "
        + String.join(", ", e.known());
  }
}
