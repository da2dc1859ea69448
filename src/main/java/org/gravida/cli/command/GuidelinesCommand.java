package org.gravida.cli.command;

import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommandOption;
import org.gravida.cli.option.CommandText;
import org.gravida.cli.option.GuidelineOptions;
import org.gravida.cli.run.ClassifiedPatients;
import org.gravida.cli.run.Version;
import org.gravida.consultation.release.Knowledge;
import org.gravida.knowledge.Following;
import org.gravida.knowledge.Table;
import org.gravida.knowledge.UnknownGuidelineException;
import org.gravida.knowledge.Versions;
import org.gravida.query.result.Answer;
import org.gravida.query.result.ResultFormat;
import org.gravida.reasoning.Reasoner;
import org.gravida.record.Spelling;
import org.gravida.report.statement.StatementJson;
import org.gravida.report.statement.StatementText;

/** {@code gravida guidelines}: which guidelines there are, and what some of them say. */
public final class GuidelinesCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "csv", "tsv", "json");

  @Override
  public CommandText text() {
    return new CommandText(
        "guidelines",
        "list guidelines, or all statements of some",
        "[NAME...]",
        List.of("gravida guidelines", "gravida guidelines rcog-2023 --format json"),
        List.of(
            "Statements are marked V (seen in the source), V2 (seen in a copy) or U (recollected by the"
                + " curator, without grade, shown with --recollections only).",
            "The JSON of statements holds citation, issuer, edition, strength and certainty in the"
                + " issuer's own scheme, population, timing, revision date, curator and verification."));
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommandOption.format("text, csv, tsv or json (default: text)"))
        .addOption(GuidelineOptions.recollections());
  }

  @Override
  public ExitCode run(CommandLine line, Console console) {
    String format = CommandOption.choice(line, "format", FORMATS, "text, csv, tsv or json");
    Knowledge knowledge = ClassifiedPatients.knowledge(console);
    List<String> names = line.getArgList();
    if (names.isEmpty()) {
      list(knowledge, format, console);
    } else {
      statements(knowledge, names, line.hasOption("recollections"), format, console);
    }
    console.out().flush();
    return ExitCode.ANSWERED;
  }

  private static void list(Knowledge knowledge, String format, Console console) {
    var rows = rows(knowledge, "guidelines", Map.of());
    if (format.equals("text")) {
      new StatementText(console.out()).guidelines(rows.table());
    } else {
      console.out().print(Spelling.read(ResultFormat.class, format).orElseThrow().write(rows));
    }
  }

  private static void statements(
      Knowledge knowledge, List<String> names, boolean all, String format, Console console) {
    Map<String, String> shown = all ? Map.of("recollections", "yes") : Map.of();
    var rows = rows(knowledge, "statements-of-guideline", shown);
    var keys = keys(knowledge, names);
    var chosen = chosen(rows, keys);
    Table guidelines = chosen(rows(knowledge, "guidelines", Map.of()), keys).table();
    Versions versions = knowledge.versions(Version.tool(), Reasoner.version());
    switch (format) {
      case "text" ->
          new StatementText(console.out()).statements(guidelines, chosen.table(), versions);
      case "json" -> console.out().print(json(knowledge, guidelines, chosen.table(), versions));
      default ->
          console
              .out()
              .print(Spelling.read(ResultFormat.class, format).orElseThrow().write(chosen));
    }
  }

  private static String json(
      Knowledge knowledge, Table guidelines, Table statements, Versions versions) {
    var attributes = rows(knowledge, "source-attributes", Map.of());
    return StatementJson.write(guidelines, statements, attributes.table(), versions);
  }

  private static List<String> keys(Knowledge knowledge, List<String> names) {
    List<String> single =
        names.stream().flatMap(name -> List.of(name.split(",")).stream()).toList();
    try {
      return Following.of(knowledge.release(), single, true).guidelines().stream()
          .map(each -> each.key())
          .toList();
    } catch (UnknownGuidelineException e) {
      throw new UsageException(GuidelineOptions.unknown(e));
    }
  }

  private static Answer.Rows chosen(Answer.Rows rows, List<String> keys) {
    int column = rows.columns().indexOf("guideline");
    return new Answer.Rows(
        rows.columns(),
        rows.rows().stream().filter(row -> keys.contains(row.get(column).text())).toList());
  }

  private static Answer.Rows rows(
      Knowledge knowledge, String name, Map<String, String> parameters) {
    return knowledge.graph().rows(knowledge.query(name), parameters);
  }
}
