package org.gravida.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.NearMiss;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommonOptions;
import org.gravida.cli.run.Version;

/** Finds the command that a call names, and runs it. */
final class Dispatch {
  private final List<Command> commands;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Dispatch(List<Command> commands, InputStream in, PrintStream out, PrintStream err) {
    this.commands = commands;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a call.
   *
   * @throws UsageException if its words are wrong
   */
  ExitCode run(List<String> words) {
    var common = CommonOptions.all();
    CommandLine start = parse(common, words, true, "");
    List<String> rest = start.getArgList();
    if (start.hasOption("version")) {
      return version(start);
    }
    if (rest.isEmpty()) {
      return show(Help.overview(commands));
    }
    String first = rest.get(0);
    if (first.startsWith("-")) {
      throw new UsageException(unknownOption(first, common) + seeHelp(""));
    }
    if (first.equals("help")) {
      var asked = rest.stream().skip(1).filter(word -> !word.startsWith("-")).findFirst();
      return show(
          asked.map(name -> Help.command(command(name))).orElseGet(() -> Help.overview(commands)));
    }
    var ordered = new ArrayList<>(words.subList(0, words.size() - rest.size()));
    ordered.remove("--");
    ordered.addAll(rest.subList(1, rest.size()));
    return run(command(first), ordered);
  }

  private ExitCode run(Command command, List<String> words) {
    if (asksForHelp(words)) {
      return show(Help.command(command));
    }
    var options = CommonOptions.with(command.options());
    CommandLine line = parse(options, words, false, command.name());
    if (line.hasOption("version")) {
      return version(line);
    }
    Console console = CommonOptions.console(line, in, out, err);
    LibraryLog.setUp(console.verbosity());
    try {
      WrittenFiles.refuseRead(line, console);
      return command.run(line, console);
    } catch (UsageException e) {
      throw new UsageException(command.name() + ": " + e.getMessage() + seeHelp(command.name()));
    }
  }

  private static boolean asksForHelp(List<String> words) {
    int end = words.indexOf("--");
    var options = end < 0 ? words : words.subList(0, end);
    return options.contains("-h") || options.contains("--help");
  }

  private ExitCode version(CommandLine line) {
    return show(Version.text(CommonOptions.console(line, in, out, err)));
  }

  private ExitCode show(String text) {
    out.print(text);
    return ExitCode.ANSWERED;
  }

  private Command command(String name) {
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    var names = commands.stream().map(Command::name).toList();
    throw new UsageException(
        "unknown command '" + name + "'" + didYouMean(NearMiss.of(name, names)) + seeHelp(""));
  }

  private static CommandLine parse(
      Options options, List<String> words, boolean stopAtWord, String command) {
    try {
      var parser = DefaultParser.builder().setAllowPartialMatching(false).get();
      return parser.parse(options, words.toArray(String[]::new), stopAtWord);
    } catch (ParseException e) {
      String place = command.isEmpty() ? "" : command + ": ";
      throw new UsageException(place + message(e, options) + seeHelp(command));
    }
  }

  private static String message(ParseException e, Options options) {
    if (e instanceof UnrecognizedOptionException unknown) {
      return unknownOption(unknown.getOption(), options);
    }
    if (e instanceof MissingArgumentException missing) {
      Option option = missing.getOption();
      String name =
          option.getLongOpt() == null ? "-" + option.getOpt() : "--" + option.getLongOpt();
      return name + " needs " + (option.getArgName() == null ? "a value" : option.getArgName());
    }
    String text = e.getMessage();
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String unknownOption(String word, Options options) {
    String name = word.replaceFirst("=.*", "");
    var known = new ArrayList<String>();
    for (Option option : options.getOptions()) {
      if (option.getLongOpt() != null) {
        known.add("--" + option.getLongOpt());
      }
    }
    return "unknown option '" + name + "'" + didYouMean(NearMiss.of(name, known));
  }

  private static String didYouMean(Optional<String> near) {
    return near.map(word -> "; did you mean '" + word + "'?").orElse("");
  }

  private static String seeHelp(String command) {
    return "\nSee 'gravida help" + (command.isEmpty() ? "" : " " + command) + "'.";
  }
}
