package org.gravida.cli;

import java.util.function.Function;
import org.gravida.consultation.Opinion;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Unanswered;
import org.gravida.intake.RowBlock;
import org.gravida.record.PatientRecord;

/** Reads and answers blocks of rows; used by one thread at a time. */
final class BlockDesk implements Function<RowBlock, AnsweredBlock> {
  private final PatientSource reader;
  private final Function<PatientRecord, Opinion> consultation;

  BlockDesk(PatientSource reader, Function<PatientRecord, Opinion> consultation) {
    this.reader = reader;
    this.consultation = consultation;
  }

  @Override
  public AnsweredBlock apply(RowBlock block) {
    var entries = new AnsweredBlock.Entries();
    var end = reader.readBlock(block, patient -> answer(patient, entries), entries::trouble);
    return entries.end(end);
  }

  private void answer(PatientRecord patient, AnsweredBlock.Entries entries) {
    try {
      entries.answered(patient, consultation.apply(patient));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      entries.unanswered(patient, Unanswered.of(patient, e));
    }
  }
}
