package org.gravida.cli;

import java.util.List;
import org.gravida.cli.command.ClassifyCommand;
import org.gravida.cli.command.CompareCommand;
import org.gravida.cli.command.ConvertCommand;
import org.gravida.cli.command.ExplainCommand;
import org.gravida.cli.command.ExportCommand;
import org.gravida.cli.command.GuidelinesCommand;
import org.gravida.cli.command.PlanCommand;
import org.gravida.cli.command.QueryCommand;
import org.gravida.cli.command.SampleCommand;
import org.gravida.cli.command.TemplateCommand;
import org.gravida.cli.command.TermsCommand;
import org.gravida.cli.command.WhatIfCommand;
import org.gravida.cli.command.maintenance.CheckCommand;
import org.gravida.cli.command.maintenance.DiffCommand;
import org.gravida.cli.command.maintenance.DocsCommand;
import org.gravida.cli.command.maintenance.GenerateCommand;
import org.gravida.cli.command.page.ReportCommand;
import org.gravida.cli.command.service.LoadCommand;
import org.gravida.cli.command.service.ServeCommand;
import org.gravida.cli.option.Command;
import org.gravida.cli.run.ClassifiedPatients;

/** Every command, in the order of the help; a new command is one line here. */
final class Commands {
  private Commands() {}

  static List<Command> all() {
    return List.of(
        new ClassifyCommand(),
        new ExplainCommand(),
        new WhatIfCommand(),
        new PlanCommand(),
        new CompareCommand(),
        new ReportCommand(),
        new QueryCommand(ClassifiedPatients::graph),
        new ExportCommand(ClassifiedPatients::graph),
        new ServeCommand(ClassifiedPatients::graph, Main::run),
        new LoadCommand(ClassifiedPatients::graph),
        new GuidelinesCommand(),
        new CheckCommand(),
        new DiffCommand(),
        new GenerateCommand(),
        new DocsCommand(),
        new TermsCommand(console -> ClassifiedPatients.knowledge(console).release()),
        new TemplateCommand(),
        new ConvertCommand(),
        new SampleCommand());
  }
}
