package org.gravida.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.OrderedParallelMap;
import org.gravida.consultation.PatientSource;
import org.gravida.intake.ItemSink;
import org.gravida.intake.RawItem;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.record.TimeLimit;
import org.gravida.report.OpinionText;
import org.gravida.report.rows.RowBytes;

/**
 * Takes items of files from the thread that reads them, has batches of them read further and
 * answered in other threads, and hands the patients over in the order of the files, each id once.
 */
public final class ClassificationPipeline implements ItemSink, AutoCloseable {
  private static final int QUEUE = 8;
  private static final int QUEUE_OF_BATCHES = 4;
  private static final int MOST_ITEMS = 64;

  private final PatientSource source;
  private final Receiver answers;
  private final OrderedParallelMap<Batch, AnsweredBatch> batches;
  private final int most;
  private final List<Problem> problems = new ArrayList<>();

  /** Whether an opinion was written, after which the text of all others can be made apart. */
  private final AtomicBoolean isBegun = new AtomicBoolean();

  /** Room for text that was written: memory that is used again need not be cleared first. */
  private final Queue<RowBytes> buffers = new ConcurrentLinkedQueue<>();

  private final List<RawItem> gathered = new ArrayList<>();
  private int enough = 1;

  /** Takes the answers, in the order of the files. */
  public interface Receiver {
    /** Learns that so many patients have come. */
    void come(int patients);

    /**
     * Takes the patients of a batch whose ids are new in the run.
     *
     * @param text in which the text of the patients stands, until this returns
     */
    void take(List<AnsweredPatient> patients, RowBytes text);
  }

  /** Something to be answered, and then handed over. */
  private record Batch(
      Function<ClassificationWorker, AnsweredBatch> work, Consumer<AnsweredBatch> receiver) {}

  /**
   * Makes workers when items have to wait.
   *
   * @param source knows the ids of the run
   * @param maker makes text for each thread, if it can be made apart
   * @param answers takes them in the thread that hands the items over
   */
  public ClassificationPipeline(
      Classifier classifier,
      PatientSource source,
      Optional<Supplier<OpinionText>> maker,
      Receiver answers) {
    this.source = source;
    this.answers = answers;
    most = Math.min(MOST_ITEMS, classifier.together());
    batches =
        new OrderedParallelMap<>(
            classifier.threads(),
            most == 1 ? QUEUE : QUEUE_OF_BATCHES,
            number -> {
              TimeLimit limit = classifier.timeLimit();
              var worker =
                  new ClassificationWorker(
                      limit,
                      source.reader(limit),
                      classifier.worker(number, limit),
                      maker.map(Supplier::get),
                      isBegun::get,
                      this::buffer);
              return batch -> batch.work().apply(worker);
            },
            new OrderedParallelMap.Receiver<>() {
              @Override
              public void done(Batch batch, AnsweredBatch answered) {
                batch.receiver().accept(answered);
              }

              @Override
              public void failed(Batch batch, Throwable cause) {
                throw new IllegalStateException(cause);
              }
            });
  }

  /** Lets a patient in who was read to the end, under an id that is known to be new. */
  public void accept(PatientRecord patient) {
    batches.accept(
        new Batch(
            worker -> worker.answer(patient),
            answered -> handOver(patients(answered), answered.text())));
  }

  private static List<AnsweredPatient> patients(AnsweredBatch answered) {
    return answered.entries().stream().map(AnsweredPatient.class::cast).toList();
  }

  /** Gathers items: one at first, so that all threads soon have work, then more and more. */
  @Override
  public void take(RawItem item) {
    gathered.add(item);
    if (gathered.size() >= enough) {
      enough = Math.min(2 * enough, most);
      letInGathered();
    }
  }

  private void letInGathered() {
    if (!gathered.isEmpty()) {
      var items = List.copyOf(gathered);
      gathered.clear();
      batches.accept(new Batch(worker -> worker.answer(items), this::letIn));
    }
  }

  @Override
  public void pause() {
    letInGathered();
    batches.finish();
  }

  /**
   * Ends a file: waits until all that was taken is answered.
   *
   * @return the problems that belong to no patient, in the order of the file
   */
  public List<Problem> finish() {
    pause();
    var found = List.copyOf(problems);
    problems.clear();
    return found;
  }

  /** Hands over the patients of a batch whose ids are new. */
  private void letIn(AnsweredBatch batch) {
    var patients = new ArrayList<AnsweredPatient>();
    for (AnsweredBatch.Entry entry : batch.entries()) {
      if (entry instanceof AnsweredBatch.Trouble trouble) {
        problems.add(trouble.problem());
      } else if (entry instanceof AnsweredPatient patient) {
        var second = source.second(patient.id(), patient.place());
        second.ifPresentOrElse(problems::add, () -> letIn(patient, patients));
      }
    }
    answers.come(patients.size());
    handOver(patients, batch.text());
  }

  private void letIn(AnsweredPatient patient, List<AnsweredPatient> patients) {
    source.alike(patient.id(), patient.place()).ifPresent(problems::add);
    patients.add(patient);
  }

  private void handOver(List<AnsweredPatient> patients, RowBytes text) {
    answers.take(patients, text);
    if (!isBegun.get()) {
      isBegun.set(patients.stream().anyMatch(AnsweredPatient.Answered.class::isInstance));
    }
    text.clear();
    buffers.add(text);
  }

  private RowBytes buffer() {
    RowBytes used = buffers.poll();
    return used == null ? new RowBytes() : used;
  }

  @Override
  public void close() {
    batches.close();
  }
}
