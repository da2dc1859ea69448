package org.gravida.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.gravida.consultation.ConsultingRoom;
import org.gravida.consultation.InOrder;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.BlockSink;
import org.gravida.intake.RowBlock;
import org.gravida.intake.TextFaults;
import org.gravida.record.Problem;
import org.gravida.report.AnswerRows;
import org.gravida.report.rows.RowBytes;

/**
 * Has the rows of wide tables read and answered block by block in other threads, and hands the
 * patients over in the order of the file, each id once.
 *
 * <p>A block is read as if it ended with whole rows. Where a quote was still open at its end, it is
 * read again together with the next.
 */
final class BlockRun implements BlockSink, AutoCloseable {
  private static final int QUEUE = 4;

  private final PatientSource ids;
  private final Receiver answers;
  private final Runnable before;
  private final IntFunction<BlockDesk> desks;
  private final InOrder<RowBlock, AnsweredBlock> blocks;
  private final List<Problem> problems = new ArrayList<>();

  /** Room for rows that were written: memory that is used again need not be cleared first. */
  private final Queue<RowBytes> paper = new ConcurrentLinkedQueue<>();

  private final int threads;
  private Optional<BlockDesk> spare = Optional.empty();
  private Optional<Last> last = Optional.empty();
  private TextFaults faults = TextFaults.NONE;
  private long count;

  /** Takes the answers of blocks, in the order of the file. */
  interface Receiver {
    /**
     * Takes the patients of a block whose ids are new in the run.
     *
     * @param rows in which the rows of the patients stand, until this returns
     */
    void take(List<AnsweredBlock.Patient> patients, RowBytes rows);
  }

  /** A block whose last row may go on, and what came of it if it does not. */
  private record Last(RowBlock block, AnsweredBlock answered) {}

  /**
   * Opens desks when blocks have to wait.
   *
   * @param ids knows the ids of the run; readers beside it read the blocks
   * @param before to be done before the first block of a table
   * @param maker makes rows for each thread, if they can be made apart
   * @param answers takes them in the thread that hands over the blocks
   */
  BlockRun(
      ConsultingRoom room,
      PatientSource ids,
      Runnable before,
      Optional<Supplier<AnswerRows>> maker,
      Receiver answers) {
    this.ids = ids;
    this.answers = answers;
    this.before = before;
    threads = room.threads();
    desks =
        number ->
            new BlockDesk(ids.beside(), room.desk(number), maker.map(Supplier::get), this::paper);
    blocks =
        new InOrder<>(
            room.threads(),
            QUEUE,
            desks::apply,
            new InOrder.Receiver<>() {
              @Override
              public void done(RowBlock block, AnsweredBlock answered) {
                receive(block, answered);
              }

              @Override
              public void failed(RowBlock block, Throwable cause) {
                throw new IllegalStateException(cause);
              }
            });
  }

  @Override
  public void take(RowBlock block) {
    if (block.isFirst()) {
      before.run();
    }
    blocks.accept(block);
  }

  @Override
  public void pause() {
    blocks.finish();
  }

  private void receive(RowBlock block, AnsweredBlock answered) {
    var whole = last.map(begun -> begun.block().with(block)).orElse(block);
    var answers = last.isEmpty() ? answered : rereading().apply(whole);
    if (answers.end().isOpen()) {
      last = Optional.of(new Last(whole, answers));
    } else {
      last = Optional.empty();
      handOver(answers);
    }
  }

  private BlockDesk rereading() {
    if (spare.isEmpty()) {
      spare = Optional.of(desks.apply(threads));
    }
    return spare.get();
  }

  private void handOver(AnsweredBlock answered) {
    faults = faults.plus(answered.end().faults());
    var patients = new ArrayList<AnsweredBlock.Patient>();
    for (AnsweredBlock.Entry entry : answered.entries()) {
      if (entry instanceof AnsweredBlock.Trouble trouble) {
        problems.add(trouble.problem());
      } else if (entry instanceof AnsweredBlock.Patient patient) {
        count++;
        var second = ids.second(patient.id(), patient.place());
        second.ifPresent(problems::add);
        if (second.isEmpty()) {
          patients.add(patient);
        }
      }
    }
    answers.take(patients, answered.rows());
    answered.rows().clear();
    paper.add(answered.rows());
  }

  private RowBytes paper() {
    RowBytes used = paper.poll();
    return used == null ? new RowBytes() : used;
  }

  @Override
  public Said finish() {
    blocks.finish();
    last.ifPresent(begun -> handOver(begun.answered()));
    last = Optional.empty();
    var said = new Said(count, problems, faults);
    count = 0;
    problems.clear();
    faults = TextFaults.NONE;
    return said;
  }

  @Override
  public void close() {
    blocks.close();
  }
}
