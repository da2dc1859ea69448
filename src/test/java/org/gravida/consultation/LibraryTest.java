package org.gravida.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.consultation.release.CompiledReleases;
import org.gravida.intake.mapping.Mapping;
import org.gravida.knowledge.OntologyFiles;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.junit.jupiter.api.Test;

/** What programs of others call stays as it is unless somebody means to change it. */
class LibraryTest {
  private static final Path KNOWN = Path.of("src/test/resources/org/gravida/consultation/api.txt");
  private static final Path EXAMPLE = Path.of("examples", "Library.java");

  /** The classes that a program needs to classify patient files. */
  private static final List<Class<?>> CLASSES =
      List.of(
          Classifier.class,
          Detail.class,
          Opinion.class,
          CompiledRelease.class,
          CompiledReleases.class,
          PatientSource.class,
          Mapping.class,
          OntologyFiles.class,
          PatientRecord.class,
          Place.class,
          Problem.class);

  /** A line that differs is a change for users: write it anew with fixtures.write, and tell it. */
  @Test
  void thePublicSurfaceIsWhatIsWrittenDown() throws IOException {
    String surface = surface();
    if (Boolean.getBoolean("fixtures.write")) {
      Files.writeString(KNOWN, surface);
    }
    assertThat(surface).isEqualTo(Files.readString(KNOWN));
  }

  @Test
  void theExampleOfTheReadmeIsTheOneThatRuns() throws IOException {
    String example = Files.readString(EXAMPLE);
    String body =
        example.substring(example.indexOf("    Path queries"), example.lastIndexOf("  }\n"));
    assertThat(Files.readString(Path.of("README.md"))).contains(body.replaceAll("(?m)^ {4}", ""));
  }

  @Test
  void theExampleRunsAsASingleFile() throws IOException, InterruptedException {
    var running =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                EXAMPLE.toString(),
                "examples/patients.json")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(running.getInputStream().readAllBytes(), UTF_8);
    assertThat(running.waitFor()).isZero();
    assertThat(out.lines())
        .hasSizeGreaterThan(10)
        .allMatch(line -> line.matches("[A-Z][A-Za-z0-9-]+: .+"))
        .anyMatch(line -> line.startsWith("Hana-septum: "));
  }

  private static String surface() {
    return CLASSES.stream()
        .flatMap(LibraryTest::withNested)
        .map(LibraryTest::members)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Class<?>> withNested(Class<?> type) {
    return Stream.concat(
        Stream.of(type),
        Arrays.stream(type.getDeclaredClasses())
            .filter(each -> Modifier.isPublic(each.getModifiers()))
            .sorted((one, other) -> one.getName().compareTo(other.getName())));
  }

  private static String members(Class<?> type) {
    var lines = new TreeSet<String>();
    Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
        .flatMap(Arrays::stream)
        .filter(each -> Modifier.isPublic(((Member) each).getModifiers()))
        .filter(each -> !((Member) each).isSynthetic())
        .forEach(each -> lines.add("  " + told((Member) each)));
    return type.getName()
        + "\n"
        + lines.stream().map(each -> each + "\n").collect(Collectors.joining());
  }

  private static String told(Member member) {
    String text =
        member instanceof Method method
            ? method.toGenericString()
            : member instanceof Executable made
                ? made.toGenericString()
                : ((Field) member).toGenericString();
    return text.replaceAll("java\\.(lang|util|util\\.function|nio\\.file|time)\\.(?=[A-Z])", "");
  }
}
