package org.gravida.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.knowledge.Dictionary;
import org.gravida.knowledge.Release;
import org.gravida.knowledge.Term;
import org.gravida.knowledge.spelling.NearNames;

/** {@code gravida terms}: what a patient file may say, searchable. */
public final class TermsCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "csv", "tsv", "json");

  private final Function<Console, Release> releases;

  /**
   * Makes the command.
   *
   * @param releases opens the release that the console names
   */
  public TermsCommand(Function<Console, Release> releases) {
    this.releases = releases;
  }

  @Override
  public CommandText text() {
    return new CommandText(
        "terms",
        "list or search the words a patient file may use",
        "[WORD...]",
        List.of("gravida terms", "gravida terms --format csv"));
  }

  @Override
  public Options options() {
    return new Options().addOption(CommandOption.format("text, csv, tsv or json; text by default"));
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    String format = CommandOption.choice(line, "format", FORMATS, "text, csv, tsv or json");
    List<String> words = line.getArgList();
    Release release = releases.apply(console);
    var found =
        release.dictionary().terms().stream()
            .filter(term -> words.isEmpty() ? term.isRecordable() : matches(term, words))
            .toList();
    if (found.isEmpty()) {
      console.err().println(nothing(words, release.dictionary()));
      return ExitCode.NO;
    }
    var list = new TermList(release, found);
    console
        .out()
        .print(
            switch (format) {
              case "csv" -> list.csv();
              case "tsv" -> list.tsv();
              case "json" -> list.json();
              default -> list.text();
            });
    console.out().flush();
    return ExitCode.ANSWERED;
  }

  private static boolean matches(Term term, List<String> words) {
    return words.stream().allMatch(word -> matches(term, word));
  }

  private static boolean matches(Term term, String word) {
    String folded = Dictionary.fold(word);
    var names = new ArrayList<>(term.alternatives());
    names.add(term.id());
    names.add(term.label());
    boolean named =
        !folded.isEmpty() && names.stream().anyMatch(n -> Dictionary.fold(n).contains(folded));
    String lower = word.toLowerCase(Locale.ROOT);
    return named || term.definition().toLowerCase(Locale.ROOT).contains(lower);
  }

  private static String nothing(List<String> words, Dictionary dictionary) {
    if (words.isEmpty()) {
      return "the ontology names no term that a patient file may record";
    }
    var near = new LinkedHashSet<String>();
    near.addAll(NearNames.ofTerms(dictionary.terms()).to(String.join(" ", words)));
    words.forEach(word -> near.addAll(NearNames.ofTerms(dictionary.terms()).to(word)));
    String hint = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    return "no term matches " + String.join(" ", words) + hint;
  }
}
