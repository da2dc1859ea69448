package org.gravida.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.UsageException;
import org.gravida.record.Spelling;

/** An option of a command, and those that several commands have alike. */
public final class CommandOption {
  private CommandOption() {}

  /** Returns an option with a letter and an argument. */
  public static Option of(String letter, String name, String argument, String description) {
    return Option.builder(letter).longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** Returns an option with an argument and without a letter. */
  public static Option of(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  /** Returns an option that is given or not. */
  public static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  /** Returns the word of an option in small letters, by default the first of its choices. */
  public static String choice(
      CommandLine line, String option, List<String> choices, String expected) {
    String given = line.getOptionValue(option, choices.get(0));
    String word = given.toLowerCase(Locale.ROOT);
    if (!choices.contains(word)) {
      throw new UsageException("--" + option + " " + given + ": expected " + expected);
    }
    return word;
  }

  /** Returns the constant that a word given for an option means. */
  public static <E extends Enum<E>> E constant(
      Class<E> type, String option, String word, String before) {
    return Spelling.read(type, word)
        .orElseThrow(
            () ->
                new UsageException(
                    "--" + option + " " + word + ": expected " + before + words(type)));
  }

  /** Returns the words of all constants, between commas. */
  public static <E extends Enum<E>> String words(Class<E> type) {
    return String.join(", ", Spelling.all(type));
  }

  /** Returns the values of an option that may be repeated. */
  public static List<String> values(CommandLine line, String option) {
    String[] values = line.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  /** Returns the one folder of the call, by default that of the console's ontology. */
  public static Path ontology(CommandLine line, Console console) {
    List<String> words = line.getArgList();
    if (words.size() > 1) {
      throw new UsageException("expected one ontology folder at most");
    }
    return words.isEmpty() ? console.ontology() : Path.of(words.get(0));
  }

  /** Returns the patient files of the call, of which there is at least one. */
  public static List<String> files(CommandLine line) {
    if (line.getArgList().isEmpty()) {
      throw new UsageException("expected at least one patient file; - is standard input");
    }
    return line.getArgList();
  }

  /** Returns the form of what is written. */
  public static Option format(String description) {
    return of("f", "format", "FORMAT", description);
  }

  public static Option output() {
    return of("o", "output", "FILE", "write there instead of standard output");
  }

  /** Returns the options that say how patient files are named and written. */
  public static Options reading() {
    return new Options().addOption(mapping()).addOptions(writing());
  }

  /** Returns these options and, for commands that read standard input, the one that names it. */
  public static Options readingPipes() {
    return reading()
        .addOption(
            of("name", "FILE", "what - is called: its ending tells the format, such as x.ttl"));
  }

  /** Returns the options that say how patient files are written. */
  public static Options writing() {
    return new Options()
        .addOption(dates())
        .addOption(missing())
        .addOption(of("sheet", "NAME", "sheet of a workbook to read; default: the first"))
        .addOption(
            of("encoding", "NAME", "of texts not in UTF-8, such as windows-1252 or gb18030"));
  }

  private static Option mapping() {
    return of("m", "mapping", "FILE", "CSV that explains foreign column names");
  }

  private static Option dates() {
    return of("dates", "ORDER", "dmy, mdy or ymd: order of numbers in dates; excel: days counted");
  }

  private static Option missing() {
    return of("missing", "CODES", "codes for what is not recorded, such as -99,999");
  }

  public static Option sorted() {
    return flag("sorted", "rows of a patient stand together in a long CSV");
  }
}
