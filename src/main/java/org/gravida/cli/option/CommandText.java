package org.gravida.cli.option;

import java.util.List;

/**
 * What the help says of a command.
 *
 * @param name the word typed after {@code gravida}
 * @param summary one line for the list of commands
 * @param arguments the plain words after the options, as {@code FILE...}
 * @param examples at least two complete command lines that work in a fresh clone
 * @param notes sentences that stand after the options
 */
public record CommandText(
    String name, String summary, String arguments, List<String> examples, List<String> notes) {
  public CommandText {
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
  }

  public CommandText(String name, String summary, String arguments, List<String> examples) {
    this(name, summary, arguments, examples, List.of());
  }
}
