package org.gravida.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.OrderedParallelMap;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.BlockSink;
import org.gravida.intake.RowBlock;
import org.gravida.intake.text.TextFaults;
import org.gravida.intake.wording.RawPatient;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.report.OpinionText;
import org.gravida.report.rows.RowBytes;

/**
 * Has patients answered in other threads, alone, some together, or by blocks of the lines of wide
 * tables and JSON Lines, which are read there as well, and hands them over in the order of the
 * files, each id of a block once.
 *
 * <p>A block is read as if it ended with whole rows. Where a quote was still open at its end, it is
 * read again together with those that follow, as much again each time, so that a quote that is
 * never closed costs no more than a second reading or two.
 */
final class ClassificationPipeline implements BlockSink, AutoCloseable {
  private static final int QUEUE = 8;
  private static final int QUEUE_OF_BLOCKS = 4;
  private static final int MOST_PATIENTS = 64;

  private final PatientSource ids;
  private final int together;
  private final Receiver answers;
  private final IntFunction<ClassificationWorker> workers;
  private final OrderedParallelMap<Arrival, AnsweredBlock> arrivals;
  private final List<Problem> problems = new ArrayList<>();

  /** Whether an opinion was written, after which the text of all others can be made apart. */
  private final AtomicBoolean isBegun = new AtomicBoolean();

  /** Room for text that was written: memory that is used again need not be cleared first. */
  private final Queue<RowBytes> buffers = new ConcurrentLinkedQueue<>();

  private final int threads;
  private Optional<ClassificationWorker> spare = Optional.empty();
  private Optional<Last> last = Optional.empty();
  private final List<RowBlock> behind = new ArrayList<>();
  private TextFaults faults = TextFaults.NONE;
  private final List<RawPatient> gathered = new ArrayList<>();
  private int enough = 1;
  private long count;

  /** Takes the answers, in the order of the files. */
  interface Receiver {
    /** Learns that so many patients have come. */
    void come(int patients);

    /**
     * Takes the patients of a block whose ids are new in the run, or one alone.
     *
     * @param text in which the text of the patients stands, until this returns
     */
    void take(List<AnsweredBlock.Patient> patients, RowBytes text);
  }

  /** Something to be answered, and then handed over. */
  private record Arrival(
      Function<ClassificationWorker, AnsweredBlock> work, Consumer<AnsweredBlock> receiver) {}

  /** A block whose last row may go on, and what came of it if it does not. */
  private record Last(RowBlock block, AnsweredBlock answered) {}

  /**
   * Makes workers when patients have to wait.
   *
   * @param ids knows the ids of the run; readers beside it read the blocks
   * @param maker makes text for each thread, if it can be made apart
   * @param answers takes them in the thread that lets the patients in
   */
  ClassificationPipeline(
      Classifier classifier,
      PatientSource ids,
      Optional<Supplier<OpinionText>> maker,
      Receiver answers) {
    this.ids = ids;
    this.answers = answers;
    together = classifier.together();
    threads = classifier.threads();
    workers =
        number ->
            new ClassificationWorker(
                ids.beside(),
                classifier.worker(number),
                maker.map(Supplier::get),
                isBegun::get,
                this::buffers);
    arrivals =
        new OrderedParallelMap<>(
            threads,
            together == 1 ? QUEUE : QUEUE_OF_BLOCKS,
            number -> {
              var worker = workers.apply(number);
              return arrival -> arrival.work().apply(worker);
            },
            new OrderedParallelMap.Receiver<>() {
              @Override
              public void done(Arrival arrival, AnsweredBlock answered) {
                arrival.receiver().accept(answered);
              }

              @Override
              public void failed(Arrival arrival, Throwable cause) {
                throw new IllegalStateException(cause);
              }
            });
  }

  /** Lets a patient in who was read to the end; waits while there is no classifier. */
  void accept(PatientRecord patient) {
    arrivals.accept(
        new Arrival(
            worker -> worker.answer(patient), block -> handOver(block.patients(), block.text())));
  }

  /** Gathers patients: one at first, so that all threads soon have work, then more and more. */
  @Override
  public void take(RawPatient patient) {
    answers.come(1);
    gathered.add(patient);
    if (gathered.size() == enough) {
      enough = Math.min(2 * enough, Math.min(MOST_PATIENTS, together));
      letInGathered();
    }
  }

  private void letInGathered() {
    if (!gathered.isEmpty()) {
      var patients = List.copyOf(gathered);
      gathered.clear();
      arrivals.accept(
          new Arrival(
              worker -> worker.answer(patients),
              block -> handOver(block.patients(), block.text())));
    }
  }

  @Override
  public void take(RowBlock block) {
    letInGathered();
    for (RowBlock part : block.parts(together)) {
      arrivals.accept(
          new Arrival(worker -> worker.answer(part), answered -> receive(part, answered)));
    }
  }

  @Override
  public void pause() {
    letInGathered();
    arrivals.finish();
    readAgain();
  }

  private void receive(RowBlock block, AnsweredBlock answered) {
    if (last.isEmpty()) {
      settle(block, answered);
    } else {
      behind.add(block);
      if (behind.stream().mapToLong(RowBlock::size).sum() >= last.get().block().size()) {
        readAgain();
      }
    }
  }

  private void settle(RowBlock block, AnsweredBlock answered) {
    if (answered.end().isOpen()) {
      last = Optional.of(new Last(block, answered));
    } else {
      last = Optional.empty();
      letIn(answered);
    }
  }

  private void readAgain() {
    if (!behind.isEmpty()) {
      var whole = last.orElseThrow().block().with(behind);
      behind.clear();
      settle(whole, rereading().answer(whole));
    }
  }

  private ClassificationWorker rereading() {
    if (spare.isEmpty()) {
      spare = Optional.of(workers.apply(threads));
    }
    return spare.get();
  }

  /** Hands over the patients of a block whose ids are new. */
  private void letIn(AnsweredBlock block) {
    faults = faults.plus(block.end().faults());
    var patients = new ArrayList<AnsweredBlock.Patient>();
    for (AnsweredBlock.Entry entry : block.entries()) {
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
    answers.come(patients.size());
    handOver(patients, block.text());
  }

  private void handOver(List<AnsweredBlock.Patient> patients, RowBytes text) {
    answers.take(patients, text);
    if (!isBegun.get()) {
      isBegun.set(patients.stream().anyMatch(AnsweredBlock.Answered.class::isInstance));
    }
    text.clear();
    buffers.add(text);
  }

  private RowBytes buffers() {
    RowBytes used = buffers.poll();
    return used == null ? new RowBytes() : used;
  }

  @Override
  public Said finish() {
    pause();
    last.ifPresent(begun -> letIn(begun.answered()));
    last = Optional.empty();
    var said = new Said(count, problems, faults);
    count = 0;
    problems.clear();
    faults = TextFaults.NONE;
    return said;
  }

  @Override
  public void close() {
    arrivals.close();
  }
}
