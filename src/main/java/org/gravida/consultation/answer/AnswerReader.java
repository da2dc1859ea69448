package org.gravida.consultation.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gravida.abstraction.finding.Finding;
import org.gravida.consultation.rows.ToldRow;
import org.gravida.knowledge.Guideline;
import org.gravida.knowledge.Triple;
import org.gravida.knowledge.Vocabulary;

/** Reads the answers about one patient after another off the tables of a run. Not thread-safe. */
public final class AnswerReader {
  private static final int MOST = 1 << 13;

  /** The rows that are told besides statuses and care, and those that need no conclusion. */
  private static final List<String> CONCLUDED =
      List.of("causes-without-treatment", "verdicts", "reasons", "asked-causes", "outstanding");

  private static final List<String> UNCONCLUDED = List.of("verdicts");

  private static final List<String> ANYONE = List.of(Vocabulary.id(Vocabulary.PATIENT));

  private final RunTables tables;
  private final int[] classes;
  private final boolean brief;
  private final IdentityHashMap<ToldRow, String> nodes = new IdentityHashMap<>();
  private final Map<Integer, Opinion.Alert> alerts = new HashMap<>();
  private final Map<List<String>, Opinion.Care> statements = new HashMap<>();
  private final Memo<List<Opinion.View>> views = new Memo<>(MOST);
  private final Memo<List<Opinion.Care>> care = new Memo<>(MOST);
  private final Memo<Opinion.CauseStatus[]> statuses = new Memo<>(MOST);
  private final Memo<Causes> causes = new Memo<>(MOST);
  private final Memo<List<Opinion.Outstanding>> outstanding = new Memo<>(MOST);

  /** What depends on the statuses of causes and on assumptions. */
  private record Causes(
      List<ToldRow> statuses, List<Opinion.CauseStatus> causes, List<String> untreated) {}

  /**
   * Begins to read.
   *
   * @param classes ids of the classes that a patient may belong to, by which they are numbered here
   * @param brief whether to leave out on what statuses rest and why something is outstanding
   */
  public AnswerReader(RunTables tables, List<String> classes, boolean brief) {
    this.tables = tables;
    this.classes = classes.stream().mapToInt(tables::number).toArray();
    this.brief = brief;
  }

  /**
   * Returns the answers that need no more than the kinds of findings and the classes entailed: all
   * but that on which statuses rest besides assumptions, and, unless they are brief, but what is
   * outstanding. They hold for those of whom nothing outstanding waits for a day.
   *
   * @param entailed numbers of the classes that the patient belongs to
   */
  public Answers standing(FindingProfile found, BitSet entailed) {
    var holding = new BitSet();
    for (int i = entailed.nextSetBit(0); i >= 0; i = entailed.nextSetBit(i + 1)) {
      if (classes[i] >= 0) {
        holding.set(classes[i]);
      }
    }
    found.hold(holding);
    Causes all = causes(found, holding);
    return new Answers(
        true,
        holding,
        all.statuses(),
        alerts(tables.told("alerts", holding)),
        views(found, holding),
        all.causes(),
        brief ? undated(found, holding) : List.of(),
        care(holding),
        all.untreated());
  }

  /** Returns what is answered where nothing is concluded, since the file contradicts itself. */
  public Answers unconcluded(FindingProfile found) {
    Answers open = standing(found, new BitSet());
    return new Answers(
        false,
        open.holding(),
        List.of(),
        List.of(),
        open.views().stream().map(Opinion.View::unconcluded).toList(),
        open.causes().stream().map(Opinion.CauseStatus::unconcluded).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Returns the answers about the patient of whom this was found. */
  public Answers answers(FindingProfile found, Answers standing, List<String> entailed) {
    if (brief && !found.findings().isDated()) {
      return standing;
    }
    boolean isBased = !brief && tables.following().isAtHome();
    BitSet holding = standing.holding();
    return new Answers(
        true,
        holding,
        standing.statuses(),
        brief ? standing.alerts() : alerts(tables.told("alerts", holding), found.findings().all()),
        standing.views(),
        isBased ? based(found, standing, entailed) : standing.causes(),
        outstanding(found, true, holding),
        standing.care(),
        standing.noTreatmentInSource());
  }

  private List<Opinion.Alert> alerts(List<ToldRow> rows) {
    return rows.stream().map(this::alert).collect(Collectors.toUnmodifiableList());
  }

  private Opinion.Alert alert(ToldRow row) {
    return alerts.computeIfAbsent(row.number(), absent -> OpinionParts.alert(row, List.of()));
  }

  /** Returns alerts with the facts that raise them. */
  public static List<Opinion.Alert> alerts(List<ToldRow> rows, List<Finding> findings) {
    return rows.stream().map(row -> OpinionParts.alert(row, findings)).toList();
  }

  private Causes causes(FindingProfile found, BitSet holding) {
    List<ToldRow> rows = tables.told("statuses", holding);
    causes.begin();
    rows.forEach(row -> causes.add(row.number()));
    found.describeAssumptions(causes);
    return causes.of(() -> causes(found, holding, rows));
  }

  private Causes causes(FindingProfile found, BitSet holding, List<ToldRow> rows) {
    if (!tables.following().isAtHome()) {
      return new Causes(rows, List.of(), List.of());
    }
    statuses.begin();
    found.describeAssumptions(statuses);
    var known = statuses.of(() -> new Opinion.CauseStatus[tables.statuses()]);
    var assumptions = new Bases(tables, numbers(rows)).assumedBy(found.assumed());
    var told = new ArrayList<Opinion.CauseStatus>(rows.size());
    for (ToldRow row : rows) {
      if (known[row.number()] == null) {
        known[row.number()] = status(row, List.of(), assumptions.of(row));
      }
      told.add(known[row.number()]);
    }
    return new Causes(rows, List.copyOf(told), untreated(holding));
  }

  private List<String> untreated(BitSet holding) {
    return tables.told("causes-without-treatment", holding).stream()
        .filter(row -> !row.flag("treated"))
        .map(row -> row.id("cause"))
        .collect(Collectors.toUnmodifiableList());
  }

  private List<Opinion.CauseStatus> based(
      FindingProfile found, Answers standing, List<String> entailed) {
    List<ToldRow> rows = standing.statuses();
    BitSet numbers = numbers(rows);
    var assumptions = new Bases(tables, numbers).assumedBy(found.assumed());
    var bases =
        new Bases(tables, numbers)
            .saidBy(found.findings().all(), entailed)
            .saidBy(List.of(), ANYONE);
    return rows.stream().map(row -> status(row, bases.of(row), assumptions.of(row))).toList();
  }

  private static Opinion.CauseStatus status(
      ToldRow row, List<String> basis, List<String> assumptions) {
    return OpinionParts.status(row, row.id("group"), basis, assumptions);
  }

  private static BitSet numbers(List<ToldRow> rows) {
    var numbers = new BitSet();
    rows.forEach(row -> numbers.set(row.number()));
    return numbers;
  }

  private List<Opinion.View> views(FindingProfile found, BitSet holding) {
    views.begin();
    add(holding, tables.judged(), views);
    found.describeAssumptions(views);
    return views.of(() -> views(holding, found.assumed()));
  }

  private List<Opinion.View> views(BitSet holding, List<FindingKind> assumed) {
    var verdicts = tables.told("verdicts", holding, "guideline");
    var reasons = tables.told("reasons", holding, "guideline", "key");
    var asked = tables.told("asked-causes", holding, "guideline");
    var assumptions = assumptions(assumed);
    var told = new ArrayList<Opinion.View>();
    for (Guideline each : tables.following().guidelines()) {
      List<String> key = List.of(each.key());
      boolean isHome = each.id().equals(tables.following().home());
      if (verdicts.containsKey(key)) {
        told.add(
            new Opinion.View(
                each.key(),
                isHome,
                verdicts.get(key).stream()
                    .map(row -> OpinionParts.verdict(row, reasons(row, reasons)))
                    .toList(),
                asked.getOrDefault(isHome ? List.of() : key, List.of()).stream()
                    .map(OpinionParts::asked)
                    .toList(),
                List.copyOf(assumptions.getOrDefault(each.key(), Set.of()))));
      }
    }
    return List.copyOf(told);
  }

  private static List<ToldRow> reasons(ToldRow verdict, Map<List<String>, List<ToldRow>> all) {
    return all.getOrDefault(
        List.of(verdict.text("guideline"), verdict.text("key")), List.<ToldRow>of());
  }

  /** Returns what each guideline takes from silence, by its key. */
  private Map<String, Set<String>> assumptions(List<FindingKind> assumed) {
    var assumptions = new LinkedHashMap<String, Set<String>>();
    for (FindingKind each : assumed) {
      for (ToldRow row : tables.told("assumptions", tables.numbers(List.of(each.id())))) {
        assumptions
            .computeIfAbsent(row.text("guideline"), absent -> new TreeSet<>())
            .add(each.assumption());
      }
    }
    return assumptions;
  }

  private List<Opinion.Care> care(BitSet holding) {
    care.begin();
    add(holding, tables.cared(), care);
    return care.of(() -> List.copyOf(tables.care(holding).stream().map(this::care).toList()));
  }

  private Opinion.Care care(ToldRow row) {
    return statements.computeIfAbsent(row.cells().cells(), absent -> OpinionParts.care(row));
  }

  private static void add(BitSet holding, BitSet relevant, Memo<?> memo) {
    var some = (BitSet) holding.clone();
    some.and(relevant);
    long[] words = some.toLongArray();
    memo.add(words.length);
    for (long word : words) {
      memo.add(word);
    }
  }

  private List<Opinion.Outstanding> undated(FindingProfile found, BitSet holding) {
    outstanding.begin();
    add(holding, tables.postponing(), outstanding);
    found.describeOutstanding(outstanding);
    return outstanding.of(() -> outstanding(found, false, holding));
  }

  private List<Opinion.Outstanding> outstanding(
      FindingProfile found, boolean isDated, BitSet holding) {
    var byClass = new HashMap<String, List<Finding>>();
    for (Finding each : found.outstanding()) {
      byClass.computeIfAbsent(each.id(), key -> new ArrayList<>()).add(each);
    }
    var told = new ArrayList<Opinion.Outstanding>();
    for (ToldRow row : tables.told("outstanding", holding)) {
      var some = byClass.getOrDefault(row.id("outstanding"), List.of());
      if (!some.isEmpty()) {
        String from = isDated ? some.get(0).due().map(Object::toString).orElse("") : "";
        String why = brief ? "" : some.get(0).outstanding().orElseThrow().why();
        told.add(OpinionParts.outstanding(row, some, from, why));
      }
    }
    return List.copyOf(told);
  }

  /** Returns what is concluded about a patient, as statements. */
  public List<Triple> conclusions(
      String patient, FindingProfile found, Answers answers, List<String> entailed) {
    BitSet holding = answers.holding();
    var triples =
        ConclusionGraph.statuses(patient, answers.statuses(), based(found, answers, entailed));
    triples.addAll(ConclusionGraph.alerts(patient, tables.told("alerts", holding)));
    Map<List<String>, List<ToldRow>> reasons =
        answers.concluded() ? tables.told("reasons", holding, "guideline", "key") : Map.of();
    for (ToldRow row : tables.told("verdicts", holding)) {
      var verdict = OpinionParts.verdict(row, reasons(row, reasons));
      triples.addAll(ConclusionGraph.judgement(patient, row, verdict.unverified()));
    }
    return triples;
  }

  /**
   * Returns every row that is told to a patient, as statements.
   *
   * @param disputed rows of alerts of a file that contradicts itself
   * @param isWhole whether to say as well what the rows say that other patients may be told
   */
  public List<Triple> rows(
      String patient,
      FindingProfile found,
      Answers answers,
      List<ToldRow> disputed,
      boolean isWhole) {
    BitSet holding = answers.holding();
    var rows = new ArrayList<>(answers.statuses());
    for (String each : answers.concluded() ? CONCLUDED : UNCONCLUDED) {
      rows.addAll(tables.told(each, holding));
    }
    if (answers.concluded()) {
      rows.addAll(tables.care(holding));
    }
    var alerts = new ArrayList<>(tables.told("alerts", holding));
    alerts.addAll(disputed);
    for (ToldRow row : alerts) {
      String facts = String.join(" | ", OpinionParts.facts(row, found.findings().all()));
      rows.add(row.with("evidence", facts));
    }
    for (FindingKind each : answers.concluded() ? found.assumed() : List.<FindingKind>of()) {
      for (ToldRow row : tables.told("assumptions", tables.numbers(List.of(each.id())))) {
        rows.add(row.with("assumption", each.assumption()));
      }
    }
    var triples = new ArrayList<Triple>();
    for (ToldRow row : rows) {
      if (isWhole || !tables.isShared(row)) {
        triples.addAll(row.triples(patient));
      } else {
        triples.add(row.link(patient, nodes.computeIfAbsent(row, ToldRow::node)));
      }
    }
    return triples;
  }
}
