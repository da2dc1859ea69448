package org.gravida.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A call of gravida in a process of its own. */
final class OwnProcess {
  private OwnProcess() {}

  /**
   * Returns a call, not yet started, with its errors among its output.
   *
   * @param jvm options of the JVM
   * @param words the words of the call
   */
  static ProcessBuilder of(List<String> jvm, List<String> words) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvm);
    line.add("-Dgravida.cache=" + System.getProperty("gravida.cache", "target/compiled"));
    line.addAll(List.of("-cp", path, Main.class.getName()));
    line.addAll(words);
    return new ProcessBuilder(line).redirectErrorStream(true);
  }
}
