package org.gravida.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gravida.knowledge.OntologyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurtleFormTest {
  @Test
  void theCanonicalFormOfTheCanonicalFormIsItself(@TempDir Path folder) throws IOException {
    Broken.copy(folder);
    var files = OntologyFiles.open(folder);
    for (Path module : files.documents()) {
      String once = TurtleForm.canonical(module, files);
      Files.writeString(module, once);
      assertThat(TurtleForm.canonical(module, files)).isEqualTo(once);
    }
    assertThat(OntologyInspection.inspect(folder)).isEmpty();
  }

  @Test
  void allModulesTogetherAreWrittenAsEachAlone(@TempDir Path folder) throws IOException {
    Broken.copy(folder);
    var files = OntologyFiles.open(folder);
    var together = TurtleForm.canonical(files);
    assertThat(together).containsOnlyKeys(files.documents());
    together.forEach(
        (module, text) -> assertThat(text).isEqualTo(TurtleForm.canonical(module, files)));
  }

  @Test
  void noAxiomIsLost(@TempDir Path folder) throws IOException {
    Broken.copy(folder);
    var files = OntologyFiles.open(folder);
    var before = Modules.axioms(Modules.read(files.root(), files));
    for (Path module : files.documents()) {
      Files.writeString(module, TurtleForm.canonical(module, files));
    }
    assertThat(Modules.axioms(Modules.read(files.root(), files))).isEqualTo(before);
  }

  @Test
  void anotherJvmWritesTheSameBytes() throws IOException {
    var files = Tiny.files();
    Path module = files.folder().resolve("cause.ttl");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Print.class.getName(),
                module.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed).isEqualTo(TurtleForm.canonical(module, files));
  }

  /** Prints the canonical form of a module of the tiny ontology. */
  static final class Print {
    private Print() {}

    public static void main(String[] arguments) {
      var bytes =
          TurtleForm.canonical(Path.of(arguments[0]), Tiny.files())
              .getBytes(StandardCharsets.UTF_8);
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }
}
