package org.gravida.cli.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.NearMiss;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.consultation.explanation.AskedConclusions;
import org.gravida.consultation.explanation.AskedConclusions.Kind;
import org.gravida.consultation.explanation.AskedConclusions.UnknownConclusionException;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.knowledge.UnknownGuidelineException;

/** What the commands that explain by proved rules share. */
final class Explaining {
  private Explaining() {}

  /** Returns how many answers are told at most. */
  static int most(CommandLine line, int otherwise) {
    String text = line.getOptionValue("max", String.valueOf(otherwise));
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw new UsageException("--max " + text + ": expected a whole number from 1 to 9999");
    }
    return Integer.parseInt(text);
  }

  /** Returns the knowledge, following the guidelines that were asked for. */
  static Knowledge knowledge(
      OntologyFiles ontology, CompiledRelease compiled, CommandLine line, Console console) {
    var keys = GuidelineOptions.keys(line, "guideline");
    var all = Knowledge.of(ontology, console.queries(), compiled);
    try {
      return all.following(Following.of(all.release(), keys, line.hasOption("recollections")));
    } catch (UnknownGuidelineException e) {
      throw new UsageException(GuidelineOptions.unknown(e));
    }
  }

  /** Returns the words of the call that ask about conclusions, by their kinds. */
  static Map<Kind, List<String>> words(CommandLine line, List<Kind> kinds) {
    Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
    kinds.forEach(
        kind -> words.put(kind, new ArrayList<>(CommandOption.values(line, kind.word()))));
    return words;
  }

  /** Understands what is asked. */
  static AskedConclusions asked(Knowledge knowledge, Map<Kind, List<String>> words) {
    try {
      return new AskedConclusions(knowledge, words);
    } catch (UnknownConclusionException e) {
      throw unknown(e);
    }
  }

  /** Returns the ids of the classes that are asked not to be concluded. */
  static List<String> classes(Knowledge knowledge, CommandLine line) {
    try {
      return CommandOption.values(line, "why-not").stream()
          .flatMap(word -> AskedConclusions.classes(knowledge, word).stream())
          .distinct()
          .toList();
    } catch (UnknownConclusionException e) {
      throw unknown(e);
    }
  }

  private static UsageException unknown(UnknownConclusionException e) {
    String near =
        NearMiss.of(e.word().toLowerCase(Locale.ROOT), e.known())
            .map(word -> "; did you mean '" + word + "'?")
            .orElse("");
    return new UsageException("no " + e.kind().word() + " is called '" + e.word() + "'" + near);
  }
}
