package org.gravida.cli;

import java.util.List;

/** Every command, in the order of the help; a new command is one line here. */
final class Commands {
  private Commands() {}

  static List<Command> all() {
    return List.of(
        new ClassifyCommand(),
        new CompareCommand(),
        new ReportCommand(),
        new QueryCommand(ClassifiedPatients::graph),
        new GuidelinesCommand(),
        new CheckCommand(),
        new GenerateCommand(),
        new TermsCommand(console -> ClassifiedPatients.knowledge(console).release()),
        new TemplateCommand(console -> ClassifiedPatients.knowledge(console).release()),
        new ConvertCommand(),
        new SampleCommand());
  }
}
