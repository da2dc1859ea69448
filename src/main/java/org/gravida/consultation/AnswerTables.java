package org.gravida.consultation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gravida.abstraction.finding.Finding;
import org.gravida.consultation.table.ReleaseTables;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;

/**
 * Reads the answers about one patient after another off the tables of a release: what the queries
 * answer. Not thread-safe.
 */
final class AnswerTables {
  private static final int MOST = 1 << 13;
  private static final List<String> STATUSES =
      List.of(Opinion.CONFIRMED, Opinion.EXCLUDED, Opinion.SUSPECTED, Opinion.NOT_SETTLED);
  private static final int CONFIRMED = STATUSES.indexOf(Opinion.CONFIRMED);
  private static final int EXCLUDED = STATUSES.indexOf(Opinion.EXCLUDED);
  private static final int SUSPECTED = STATUSES.indexOf(Opinion.SUSPECTED);
  private static final int NOT_SETTLED = STATUSES.indexOf(Opinion.NOT_SETTLED);
  private static final List<String> ANYONE = List.of(Vocabulary.id(Vocabulary.PATIENT));

  private final TableIndex index;
  private final List<Optional<TableIndex.PatientClass>> classes;
  private final TableIndex.PatientClass anyone;
  private final boolean brief;
  private final Memo<List<Opinion.View>> views = new Memo<>(MOST);
  private final Memo<List<Opinion.Care>> care = new Memo<>(MOST);
  private final Memo<List<List<Opinion.CauseStatus>>> causesByStatus = new Memo<>(MOST);
  private final Memo<Causes> causes = new Memo<>(MOST);
  private final Memo<List<Opinion.Outstanding>> outstanding = new Memo<>(MOST);

  /** What depends on the statuses of causes and on assumptions. */
  private record Causes(
      List<String> statuses, List<Opinion.CauseStatus> causes, List<String> untreated) {
    Causes {
      statuses = List.copyOf(statuses);
      causes = List.copyOf(causes);
      untreated = List.copyOf(untreated);
    }
  }

  /**
   * Begins to read.
   *
   * @param classes ids of the classes that a patient may belong to, by which they are numbered here
   * @param brief whether to leave out on what statuses rest and why something is outstanding
   */
  AnswerTables(TableIndex index, List<String> classes, boolean brief) {
    this.index = index;
    this.classes = classes.stream().map(index::patientClass).toList();
    this.brief = brief;
    anyone = index.patientClass(ANYONE.get(0)).orElseThrow();
  }

  /**
   * Returns the answers that need no more than the kinds of findings and the classes entailed: all
   * but that on which statuses rest besides assumptions, and, unless they are brief, but what is
   * outstanding. They hold for those of whom nothing outstanding waits for a day.
   *
   * @param entailed numbers of the classes that the patient belongs to
   */
  TableAnswers standing(FindingProfile found, BitSet entailed) {
    var belongs = new BitSet();
    var examined = new BitSet();
    read(anyone, belongs, examined);
    for (int i = entailed.nextSetBit(0); i >= 0; i = entailed.nextSetBit(i + 1)) {
      if (classes.get(i).isPresent()) {
        read(classes.get(i).get(), belongs, examined);
      }
    }
    found.kinds().forEach(kind -> examined.or(kind.excludes()));
    Causes all = causes(found, belongs, examined);
    return new TableAnswers(
        index.alerts().of(belongs),
        views(found, belongs),
        all.statuses(),
        all.causes(),
        brief ? undated(found, belongs) : List.of(),
        care(belongs),
        all.untreated(),
        List.of());
  }

  private static void read(TableIndex.PatientClass each, BitSet belongs, BitSet examined) {
    belongs.set(each.number());
    examined.or(each.excludes());
  }

  private Causes causes(FindingProfile found, BitSet belongs, BitSet examined) {
    int[] statuses = new int[index.causes().size()];
    causes.begin();
    for (int i = 0; i < statuses.length; i++) {
      statuses[i] = status(index.causes().get(i), examined.get(i), belongs);
      causes.add(statuses[i]);
    }
    found.describeAssumptions(causes);
    return causes.of(() -> causes(found, statuses));
  }

  /** Returns the place of the status of a cause among all statuses. */
  private static int status(TableIndex.CauseClasses cause, boolean isExamined, BitSet belongs) {
    if (belongs.get(cause.confirmed())) {
      return CONFIRMED;
    }
    if (isExamined && belongs.get(cause.excluded())) {
      return EXCLUDED;
    }
    return belongs.get(cause.suspected()) ? SUSPECTED : NOT_SETTLED;
  }

  private Causes causes(FindingProfile found, int[] statuses) {
    causesByStatus.begin();
    found.describeAssumptions(causesByStatus);
    var all = causesByStatus.of(() -> causesByStatus(found.assumed()));
    var words = new ArrayList<String>(statuses.length);
    var told = new ArrayList<Opinion.CauseStatus>(statuses.length);
    for (int i = 0; i < statuses.length; i++) {
      words.add(STATUSES.get(statuses[i]));
      told.add(all.get(statuses[i]).get(i));
    }
    return index.following().isAtHome()
        ? new Causes(words, told, new TableCauses(index, words).untreated())
        : new Causes(words, List.of(), List.of());
  }

  /** Returns for each status all causes, as if that were the status of each. */
  private List<List<Opinion.CauseStatus>> causesByStatus(List<FindingKind> assumed) {
    return STATUSES.stream()
        .map(each -> Collections.nCopies(index.causes().size(), each))
        .map(each -> new TableCauses(index, each).assumedBy(assumed).all())
        .toList();
  }

  private List<Opinion.View> views(FindingProfile found, BitSet belongs) {
    views.begin();
    add(belongs, index.judged(), views);
    found.describeAssumptions(views);
    return views.of(() -> TableViews.of(index, belongs, found.assumed()));
  }

  private List<Opinion.Care> care(BitSet belongs) {
    care.begin();
    add(belongs, index.cared(), care);
    return care.of(
        () -> {
          var told = new ArrayList<Opinion.Care>();
          for (TableIndex.Statement each : index.statements()) {
            if (each.isFor(belongs)) {
              told.add(each.told(belongs));
            }
          }
          return List.copyOf(told);
        });
  }

  private static void add(BitSet belongs, BitSet relevant, Memo<?> precedents) {
    var some = (BitSet) belongs.clone();
    some.and(relevant);
    long[] words = some.toLongArray();
    precedents.add(words.length);
    for (long word : words) {
      precedents.add(word);
    }
  }

  /** Returns the answers about the patient of whom this was found. */
  TableAnswers answers(FindingProfile found, TableAnswers standing, List<String> entailed) {
    if (brief && !found.findings().isDated()) {
      return standing;
    }
    boolean isBased = !brief && index.following().isAtHome();
    return new TableAnswers(
        brief ? standing.alerts() : index.alerts().told(standing.alerts(), found.findings().all()),
        standing.views(),
        standing.statuses(),
        isBased ? causes(found, standing, entailed) : standing.causes(),
        outstanding(found.outstanding(), true, belongs(entailed)),
        standing.care(),
        standing.noTreatmentInSource(),
        List.of());
  }

  /** Returns what the queries conclude on the patient's graph, without asking them. */
  List<Triple> conclusions(
      String patient, FindingProfile found, TableAnswers standing, List<String> entailed) {
    var belongs = belongs(entailed);
    var triples = ConclusionGraph.statuses(patient, causes(found, standing, entailed));
    triples.addAll(ConclusionGraph.alerts(patient, standing.alerts()));
    index
        .verdicts()
        .values()
        .forEach(
            own ->
                own.forEach(
                    verdict ->
                        index
                            .answer(verdict, belongs)
                            .ifPresent(
                                answer ->
                                    triples.addAll(
                                        ConclusionGraph.judgement(
                                            patient,
                                            verdict,
                                            answer,
                                            TableViews.unverified(index, belongs, verdict))))));
    return triples;
  }

  private BitSet belongs(List<String> entailed) {
    var belongs = new BitSet();
    belongs.set(anyone.number());
    for (String each : entailed) {
      index.patientClass(each).ifPresent(some -> belongs.set(some.number()));
    }
    return belongs;
  }

  private List<Opinion.CauseStatus> causes(
      FindingProfile found, TableAnswers standing, List<String> entailed) {
    return new TableCauses(index, standing.statuses())
        .assumedBy(found.assumed())
        .saidBy(found.findings().all(), entailed)
        .saidBy(List.of(), ANYONE)
        .all();
  }

  private List<Opinion.Outstanding> undated(FindingProfile found, BitSet belongs) {
    outstanding.begin();
    add(belongs, index.postponing(), outstanding);
    found.describeOutstanding(outstanding);
    return outstanding.of(() -> outstanding(found.outstanding(), false, belongs));
  }

  private List<Opinion.Outstanding> outstanding(
      List<Finding> findings, boolean isDated, BitSet belongs) {
    var byClass = new HashMap<String, List<Finding>>();
    for (Finding each : findings) {
      byClass.computeIfAbsent(each.id(), key -> new ArrayList<>()).add(each);
    }
    var told = new ArrayList<Opinion.Outstanding>();
    for (ReleaseTables.Outstanding kind : index.tables().outstanding()) {
      var some = byClass.remove(kind.id());
      if (some != null) {
        var decides = new TreeSet<String>();
        some.forEach(each -> decides.addAll(each.outstanding().orElseThrow().decides()));
        Finding first = some.get(0);
        told.add(
            new Opinion.Outstanding(
                first.outstanding().orElseThrow().item(),
                kind.label(),
                List.copyOf(decides),
                isDated ? first.due().map(Object::toString).orElse("") : "",
                isBarred(kind, belongs) ? kind.after() : "",
                brief ? "" : first.outstanding().orElseThrow().why(),
                kind.routine()));
      }
    }
    return List.copyOf(told);
  }

  private boolean isBarred(ReleaseTables.Outstanding kind, BitSet belongs) {
    return !kind.barred().isEmpty() && index.has(belongs, kind.barred());
  }
}
