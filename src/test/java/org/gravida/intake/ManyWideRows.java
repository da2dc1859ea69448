package org.gravida.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gravida.intake.writing.PatientFileWriter;
import org.gravida.record.Fact;
import org.gravida.record.Field;
import org.gravida.record.PatientRecord;
import org.gravida.record.Place;

/** Writes a wide table of many patients in a process of its own. */
final class ManyWideRows {
  private ManyWideRows() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    int patients = Integer.parseInt(args[1]);
    try (var out = Files.newBufferedWriter(file, UTF_8);
        var writer =
            PatientFileWriter.to(
                out, FileFormat.CSV_WIDE, file.getParent(), SmallRelease.RELEASE)) {
      for (int i = 0; i < patients; i++) {
        var value = Map.of(Field.VALUE, "1." + i, Field.DATE, "2024-05-" + (10 + i % 20));
        var fact = new Fact("Tsh", value, Place.of(""));
        writer.accept(
            new PatientRecord("P" + i, List.of(fact), List.of(), List.of(), Place.of("")));
      }
    }
    System.out.println("written");
  }
}
