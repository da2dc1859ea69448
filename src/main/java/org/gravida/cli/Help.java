package org.gravida.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.CommonOptions;

/** Writes the help texts; every line fits in 80 columns, examples excepted. */
final class Help {
  private static final int WIDTH = 80;

  private Help() {}

  /** Describes the tool: its commands, common options, exit codes. */
  static String overview(List<Command> commands) {
    var text = new StringBuilder();
    text.append("gravida: classifies patient files by an ontology and says why.\n\n");
    text.append("Usage: gravida COMMAND [options] [FILE...]\n");
    text.append("       gravida help COMMAND\n");
    section(text, "Commands", rows(commands));
    section(text, "Options of all commands", rows(CommonOptions.all()));
    section(text, "Exit codes", exitCodes());
    var examples = new ArrayList<String>();
    commands.forEach(each -> examples.add(each.text().examples().get(0)));
    examples.add("gravida help");
    examples.add("gravida --version");
    examples(text, examples);
    return text.toString();
  }

  /** Describes one command. */
  static String command(Command command) {
    var text = new StringBuilder();
    CommandText about = command.text();
    text.append("gravida ").append(about.name()).append(": ").append(about.summary());
    text.append("\n\nUsage: ");
    text.append(("gravida " + about.name() + " [options] " + about.arguments()).strip());
    text.append("\n");
    section(text, "Options", rows(command.options()));
    section(text, "Options of all commands", rows(CommonOptions.all()));
    section(text, "Notes", about.notes().stream().map(note -> new Row("-", note)).toList());
    examples(text, about.examples());
    return text.toString();
  }

  /** Returns an option as it is typed. */
  static String spelling(Option option) {
    String spelling = option.getOpt() == null ? "   " : "-" + option.getOpt();
    if (option.getLongOpt() != null) {
      spelling += (option.getOpt() == null ? " " : ", ") + "--" + option.getLongOpt();
    }
    if (option.hasArg()) {
      spelling += " " + (option.getArgName() == null ? "VALUE" : option.getArgName());
    }
    return spelling;
  }

  private record Row(String name, String text) {}

  private static List<Row> rows(List<Command> commands) {
    return commands.stream().map(each -> new Row(each.name(), each.text().summary())).toList();
  }

  private static List<Row> rows(Options options) {
    return options.getOptions().stream()
        .sorted(Comparator.comparing(Help::sortKey))
        .map(option -> new Row(spelling(option), String.valueOf(option.getDescription())))
        .toList();
  }

  private static String sortKey(Option option) {
    String name = option.getLongOpt() == null ? option.getOpt() : option.getLongOpt();
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<Row> exitCodes() {
    return Arrays.stream(ExitCode.values())
        .map(code -> new Row(String.format("%3d", code.number()), code.meaning()))
        .toList();
  }

  private static void section(StringBuilder text, String title, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    text.append("\n").append(title).append(":\n");
    int longest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    int column = Math.min(longest, 26) + 4;
    for (Row row : rows) {
      var line = new StringBuilder("  " + row.name());
      if (line.length() > column - 2) {
        text.append(line).append("\n");
        line.setLength(0);
      }
      pad(line, column);
      for (String word : row.text().split(" ")) {
        if (line.length() + word.length() > WIDTH && line.length() > column) {
          text.append(line.toString().stripTrailing()).append("\n");
          line.setLength(0);
          pad(line, column);
        }
        line.append(word).append(" ");
      }
      text.append(line.toString().stripTrailing()).append("\n");
    }
  }

  private static void pad(StringBuilder line, int column) {
    line.append(" ".repeat(Math.max(0, column - line.length())));
  }

  private static void examples(StringBuilder text, List<String> examples) {
    text.append("\nExamples:\n");
    examples.forEach(example -> text.append("  ").append(example).append("\n"));
  }
}
