package org.gravida.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.gravida.cli.run.Engine;
import org.gravida.intake.PatientFiles;
import org.gravida.record.Level;
import org.gravida.record.Place;
import org.gravida.record.Problem;
import org.gravida.report.shared.Problems;

/** {@code --engine spark}: surveys the tables, then answers their slices wherever there is room. */
public final class SparkEngine implements Engine {
  private static final long LEAST_SLICE = 1 << 20;
  private static final long MOST_SLICE = 64 << 20;
  private static final int SLICES_A_CORE = 4;

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Outcome classify(Order order, Consumer<String> tell) {
    var conf = new SparkConf().setAppName("gravida classify " + order.input());
    if (!order.master().isEmpty()) {
      conf.setMaster(order.master());
    }
    try (var spark = new JavaSparkContext(conf)) {
      return new Vigil(spark, tell).over(() -> classify(spark, order, tell));
    }
  }

  private static Outcome classify(JavaSparkContext spark, Order order, Consumer<String> tell) {
    var files = new SerializableConfiguration(spark.hadoopConfiguration());
    var found = new ArrayList<Problem>();
    var tables =
        new TableFiles(files.value(), order.mapping(), order.release().release(), found::add);
    tables.find(order.input());
    PartFile.begin(order.output(), files.value());
    if (!order.errors().isEmpty()) {
      PartFile.begin(order.errors(), files.value());
    }
    var cut = cut(spark, order, tables);
    Broadcast<Handout> handout = spark.broadcast(new Handout(order, files));
    var survey = new Surveying(spark, handout).survey(cut);
    cut.stream()
        .map(Slice::heading)
        .distinct()
        .forEach(
            each ->
                found.addAll(
                    new PatientFiles(order.release().release(), order.mapping()).columns(each)));
    found.forEach(problem -> tell.accept(Problems.line(problem)));
    long errors = found.stream().filter(each -> each.level() == Level.ERROR).count();
    long patients = 0;
    long faults = 0;
    for (var tally : answer(spark, handout, survey)) {
      tally.lines().forEach(tell);
      patients += tally.patients();
      faults += tally.faults();
      errors += tally.errors();
    }
    PartFile.end(order.output(), files.value());
    if (!order.errors().isEmpty()) {
      PartFile.end(order.errors(), files.value());
    }
    return new Outcome(patients, errors, faults);
  }

  private static List<Slice> cut(JavaSparkContext spark, Order order, TableFiles tables) {
    String input = order.input();
    if (!Parquet.isNamed(input)) {
      return tables.cut(input, name -> name, sliceSize(spark));
    }
    String folder = PartFile.draft(order.output(), "table");
    Parquet.layOut(input, folder);
    String name = new Path(input).getName();
    return tables.cut(
        folder, part -> name + ", " + part.replaceFirst("(part-\\d+).*", "$1"), sliceSize(spark));
  }

  private static LongUnaryOperator sliceSize(JavaSparkContext spark) {
    long parts = (long) spark.defaultParallelism() * SLICES_A_CORE;
    long given = spark.getConf().getSizeAsBytes("spark.gravida.slice", 0);
    return length ->
        given > 0 ? given : Math.max(LEAST_SLICE, Math.min(MOST_SLICE, length / parts));
  }

  private static List<Answering.Tally> answer(
      JavaSparkContext spark, Broadcast<Handout> handout, Surveying.Result survey) {
    if (survey.slices().isEmpty()) {
      return List.of();
    }
    int first = survey.first();
    Broadcast<Map<Integer, Map<String, Place>>> elsewhere = spark.broadcast(survey.elsewhere());
    return spark
        .parallelize(survey.slices(), survey.slices().size())
        .map(
            slice ->
                new Answering(handout.value(), slice)
                    .answer(
                        slice.number() == first,
                        elsewhere.value().getOrDefault(slice.number(), Map.of()),
                        TaskContext.get().taskAttemptId()))
        .collect();
  }
}
