package org.gravida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.commons.cli.Option;
import org.gravida.cli.option.Command;
import org.gravida.cli.option.CommonOptions;
import org.junit.jupiter.api.Test;

class CommandsTest {
  @Test
  void everyNameIsOneLowerCaseWordUsedOnce() {
    assertThat(Commands.all())
        .extracting(Command::name)
        .doesNotHaveDuplicates()
        .isNotEmpty()
        .allMatch(name -> name.matches("[a-z]+"))
        .doesNotContain("help");
  }

  @Test
  void everyCommandHasTwoExamplesOfItself() {
    for (Command command : Commands.all()) {
      assertThat(command.text().examples())
          .as(command.name())
          .hasSizeGreaterThanOrEqualTo(2)
          .isNotEmpty()
          .allMatch(example -> example.contains("gravida " + command.name()));
    }
  }

  @Test
  void everySummaryFitsInTheOverview() {
    for (Command command : Commands.all()) {
      assertThat(command.text().summary()).as(command.name()).isNotBlank().hasSizeLessThan(70);
    }
  }

  @Test
  void everyOptionIsDescribedAndClashesWithNoCommonOne() {
    for (Command command : Commands.all()) {
      assertThatCode(() -> CommonOptions.with(command.options()))
          .as(command.name())
          .doesNotThrowAnyException();
      for (Option option : command.options().getOptions()) {
        assertThat(option.getDescription()).as(command.name() + " " + option).isNotBlank();
        assertThat(option.getLongOpt()).as(command.name() + " " + option).isNotBlank();
      }
    }
  }
}
