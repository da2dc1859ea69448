package org.gravida.cli.console;

import java.util.function.Supplier;

/**
 * Says something where a run is ended from outside, as by Ctrl-C, before it is closed.
 *
 * <p>Example: <i>gravida: interrupted; 1,200 patients were answered</i>.
 */
public final class Interruption {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  /**
   * Says these words from now on; when quiet, nothing.
   *
   * @param words asked for when it happens, in a thread of their own
   */
  public static Interruption saying(Console console, Supplier<String> words) {
    var hook =
        new Thread(
            () -> {
              if (console.verbosity() >= 0) {
                console.err().println("gravida: interrupted; " + words.get());
                console.err().flush();
              }
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  /** Says nothing from now on. */
  public void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // it is being said
    }
  }
}
