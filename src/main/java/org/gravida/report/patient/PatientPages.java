package org.gravida.report.patient;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.gravida.consultation.Unanswered;
import org.gravida.consultation.answer.Opinion;
import org.gravida.consultation.dossier.Dossier;
import org.gravida.record.Problem;
import org.gravida.report.OpinionWriter;
import org.gravida.report.shared.FileNames;

/** Writes a page for each patient into a folder, and {@code index.html} that links to them. */
public final class PatientPages implements OpinionWriter {
  private static final String INDEX = "index";
  private static final String ENDING = ".html";

  private final Path folder;
  private final PageStyle style;
  private final Function<Opinion, Dossier> dossiers;
  private final FileNames names = new FileNames();
  private final PatientIndex index = new PatientIndex();

  /**
   * Prepares a folder.
   *
   * @param dossiers gathers what else can be said of a patient
   */
  public PatientPages(Path folder, PageStyle style, Function<Opinion, Dossier> dossiers) {
    this.folder = folder;
    this.style = style;
    this.dossiers = dossiers;
    names.of(INDEX);
  }

  @Override
  public void begin() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  @Override
  public void write(Opinion opinion) {
    String file = file(opinion.patient());
    index.add(opinion, file);
    put(file, PatientPage.write(dossiers.apply(opinion), style));
  }

  @Override
  public void unanswered(Unanswered patient) {
    String file = file(patient.patient());
    index.add(patient, file);
    put(file, PatientPage.write(patient, style));
  }

  @Override
  public void end(List<Problem> problems) {
    put(INDEX + ENDING, index.write(style, problems));
  }

  private String file(String id) {
    return names.of(URLEncoder.encode(id, UTF_8).replace("+", "%20")) + ENDING;
  }

  private void put(String name, String page) {
    try {
      Files.writeString(folder.resolve(name), page);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
    }
  }
}
