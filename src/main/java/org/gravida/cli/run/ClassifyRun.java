package org.gravida.cli.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.gravida.classify.AnsweredPatient;
import org.gravida.classify.ClassificationPipeline;
import org.gravida.cli.console.Console;
import org.gravida.cli.console.ExitCode;
import org.gravida.cli.console.InputFile;
import org.gravida.cli.console.Interruption;
import org.gravida.cli.console.ProblemLines;
import org.gravida.cli.console.Progress;
import org.gravida.cli.option.Selection;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.PatientSource;
import org.gravida.consultation.Unanswered;
import org.gravida.intake.mapping.Mapping;
import org.gravida.record.Level;
import org.gravida.record.PatientRecord;
import org.gravida.record.Problem;
import org.gravida.report.OpinionWriter;
import org.gravida.report.rows.EarlierResult;
import org.gravida.report.rows.ProblemTable;
import org.gravida.report.rows.RowBytes;

/** One run over patient files, from the first to the exit code. */
public final class ClassifyRun {
  private final Console console;
  private final Classifier classifier;
  private final PatientSource source;
  private final List<String> files;
  private final boolean strict;
  private final Progress progress;
  private final ProblemLines lines;
  private final UnderstoodFile understood;
  private final ClosingLine closing = new ClosingLine();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Unanswered.Reason> reasons = EnumSet.noneOf(Unanswered.Reason.class);
  private Selection selection = Selection.all();
  private EarlierResult earlier = EarlierResult.none();
  private ProblemTable table = ProblemTable.none();
  private String advice = "";
  private String next = "";
  private LossOutput losses;
  private String compared = "";
  private boolean consistent = true;
  private long patients;

  /**
   * Prepares a run.
   *
   * @param mapping explains foreign columns
   * @param strict whether errors in the files refuse the whole run
   */
  public ClassifyRun(
      Console console, Classifier classifier, Mapping mapping, List<String> files, boolean strict) {
    this.console = console;
    this.classifier = classifier;
    this.source = classifier.source(mapping);
    this.files = files;
    this.strict = strict;
    this.losses = LossOutput.none(console);
    this.understood = new UnderstoodFile(classifier.knowledge()::release);
    this.lines = new ProblemLines(console);
    this.progress = Progress.of(console, Progress.Reading.of(files, source::bytesRead));
  }

  /** Leaves out the patients that an earlier run has answered. */
  public ClassifyRun after(EarlierResult result) {
    earlier = result;
    return this;
  }

  /** Leaves out the patients that are not asked for. */
  public ClassifyRun only(Selection patients) {
    selection = patients;
    return this;
  }

  /** Expects the rows of a patient side by side in a table of one fact a row. */
  public ClassifyRun sorted() {
    source.expectSorted();
    return this;
  }

  /**
   * Says where the run is interrupted what to do next.
   *
   * @param words a clause that follows <i>N patients were answered</i>; empty for none
   */
  public ClassifyRun interruptible(String words) {
    next = words;
    return this;
  }

  /** Counts in a file of its own what the files say in codes and was not used. */
  public ClassifyRun losing(LossOutput output) {
    losses = output;
    return this;
  }

  /**
   * Writes all problems into a table as well.
   *
   * @param file name of the table; empty if nobody keeps it
   */
  public ClassifyRun telling(ProblemTable problemTable, String file) {
    table = problemTable;
    advice = file.isEmpty() ? "; --errors FILE lists them" : "; see " + file;
    return this;
  }

  /** Answers the patients as they are read; a strict run reads all of them before it answers. */
  public ExitCode into(OpinionWriter writer) {
    var interruption = Interruption.saying(console, this::interrupted);
    try {
      return answer(writer);
    } finally {
      interruption.end();
    }
  }

  private String interrupted() {
    progress.clear();
    return String.format(Locale.ROOT, "%,d patients were answered%s", progress.done(), next);
  }

  private ExitCode answer(OpinionWriter writer) {
    var held = new ArrayList<PatientRecord>();
    if (strict) {
      read(held::add);
      if (isRejected(held)) {
        held.forEach(patient -> table.patient(patient.id(), patient.problems()));
        table.end();
        lines.end();
        return held.isEmpty() ? ExitCode.UNREADABLE : ExitCode.NO;
      }
    }
    writer.begin();
    try (var run =
        new ClassificationPipeline(classifier, source, writer.apart(), new Answers(writer))) {
      if (strict) {
        held.forEach(patient -> admit(patient, run));
      } else {
        if (earlier.isEmpty() && selection.isAll()) {
          answerAll(run);
        } else {
          read(patient -> admit(patient, run));
        }
      }
      earlier.finish();
      run.pause();
    }
    table.end();
    progress.clear();
    losses.write(source.losses());
    writer.unused(source.losses().counts());
    writer.end(problems);
    lines.end();
    if (console.verbosity() >= 0) {
      closing.line(patients, advice).ifPresent(console.err()::println);
    }
    return exitCode();
  }

  private void admit(PatientRecord patient, ClassificationPipeline run) {
    var fate = earlier.fate(patient.id());
    if (fate != EarlierResult.Fate.NEW) {
      boolean isAnswered =
          fate == EarlierResult.Fate.CONSISTENT || fate == EarlierResult.Fate.CONTRADICTORY;
      table.skip(patient.id(), isAnswered ? patient.problems() : List.of());
      progress.skip();
    }
    switch (fate) {
      case NEW -> run.accept(patient);
      case COMPARED -> {
        compared = patient.id();
        run.accept(patient);
      }
      case CONSISTENT -> {}
      case CONTRADICTORY -> consistent = false;
      case OVERTIME -> reasons.add(Unanswered.Reason.TIME_LIMIT);
      case FAULT -> reasons.add(Unanswered.Reason.FAULT);
    }
  }

  private void answerAll(ClassificationPipeline run) {
    source.expect(InputFile.all(files));
    for (String file : files) {
      if (file.equals("-")) {
        source.cut(console.in(), "-", run);
      } else {
        source.cut(InputFile.of(file), run);
      }
      var found = run.finish();
      progress.clear();
      tell(found);
      tell(understood(file));
    }
    source.rest(run);
    tell(run.finish());
    tell(understood(last()));
  }

  private void read(Consumer<PatientRecord> sink) {
    Consumer<PatientRecord> counted =
        patient -> {
          understood.add(patient);
          if (selection.takes(patient.id())) {
            patients++;
            sink.accept(patient);
          }
        };
    source.expect(InputFile.all(files));
    for (String file : files) {
      var found =
          file.equals("-")
              ? source.read(console.in(), "-", counted)
              : source.read(InputFile.of(file), counted);
      progress.clear();
      tell(found);
      tell(understood(file));
    }
    tell(source.readRest(counted));
    tell(understood(last()));
    tell(selection.missing());
  }

  private List<Problem> understood(String file) {
    return understood.end(file).stream().toList();
  }

  /** Patients who are in several files are read with the last of them. */
  private String last() {
    return files.get(files.size() - 1);
  }

  private void tell(List<Problem> found) {
    found.forEach(lines::tell);
    problems.addAll(found);
    table.file(patients, found);
  }

  private boolean isRejected(List<PatientRecord> held) {
    var errors =
        held.stream()
            .flatMap(patient -> patient.problems().stream())
            .filter(this::isError)
            .toList();
    errors.forEach(lines::tell);
    return !errors.isEmpty() || problems.stream().anyMatch(this::isError);
  }

  private boolean isError(Problem problem) {
    return problem.level() == Level.ERROR;
  }

  /** Writes answers; of a block, all problems before the first answer. */
  private final class Answers implements ClassificationPipeline.Receiver {
    private final OpinionWriter writer;

    Answers(OpinionWriter writer) {
      this.writer = writer;
    }

    @Override
    public void come(int number) {
      patients += number;
    }

    @Override
    public void take(List<AnsweredPatient> block, RowBytes text) {
      block.forEach(this::tell);
      table.flush();
      int from = 0;
      int to = 0;
      for (AnsweredPatient each : block) {
        if (each instanceof AnsweredPatient.Answered answered && answered.opinion().isEmpty()) {
          if (answered.from() != to) {
            writer.write(text, from, to);
            from = answered.from();
          }
          to = answered.to();
          continue;
        }
        writer.write(text, from, to);
        from = to;
        if (each instanceof AnsweredPatient.Answered answered) {
          writer.write(answered.opinion().orElseThrow());
        } else if (each instanceof AnsweredPatient.Unable unable) {
          writer.unanswered(unable.fate());
        }
      }
      writer.write(text, from, to);
    }

    /** Tells the problems of a patient, but not again those of one compared. */
    private void tell(AnsweredPatient patient) {
      if (patient instanceof AnsweredPatient.Answered answered) {
        consistent &= answered.consistent();
        understood.add(answered.patient());
      } else if (patient instanceof AnsweredPatient.Unable unable) {
        ClassifyRun.this.tell(unable.fate());
      }
      if (!patient.id().equals(compared)) {
        table.add(patient.id(), patient.problems());
        if (patient instanceof AnsweredPatient.Answered answered) {
          closing.add(answered.patient().problems());
        }
        progress.step();
      }
    }
  }

  private void tell(Unanswered patient) {
    reasons.add(patient.reason());
    progress.clear();
    console.tell(patient.problems().get(0));
    if (console.verbosity() >= 3) {
      patient.cause().printStackTrace(console.err());
    }
  }

  private ExitCode exitCode() {
    if (reasons.contains(Unanswered.Reason.FAULT)) {
      return ExitCode.BUG;
    }
    if (reasons.contains(Unanswered.Reason.TIME_LIMIT)) {
      return ExitCode.TIME_LIMIT;
    }
    if (strict && !consistent) {
      return ExitCode.CONTRADICTION;
    }
    boolean broken = problems.stream().anyMatch(this::isError);
    return patients == 0 || broken ? ExitCode.UNREADABLE : ExitCode.ANSWERED;
  }
}
