package org.gravida.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.gravida.cli.run.Engine;
import org.gravida.consultation.Classifier;
import org.gravida.consultation.release.CompiledRelease;
import org.gravida.intake.mapping.Mapping;
import org.gravida.report.OpinionWriter;

/** What every machine is given once: the compiled release, and what the order says of the run. */
final class Handout implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] bytes;
  private final String[] guidelines;
  private final boolean recollections;
  private final Mapping mapping;
  private final OpinionWriter.Format format;
  private final String tool;
  private final String output;
  private final String errors;
  private final SerializableConfiguration files;
  private transient CompiledRelease release;

  Handout(Engine.Order order, SerializableConfiguration files) {
    bytes = order.release().bytes();
    guidelines = order.guidelines().toArray(String[]::new);
    recollections = order.recollections();
    mapping = order.mapping();
    format = order.format();
    tool = order.tool();
    output = order.output();
    errors = order.errors();
    this.files = files;
  }

  /** Returns the release, read from its bytes once on each machine. */
  synchronized CompiledRelease release() {
    if (release == null) {
      release = CompiledRelease.of(bytes);
    }
    return release;
  }

  Classifier open() {
    return Classifier.open(release(), List.of(guidelines), recollections, 1);
  }

  Mapping mapping() {
    return mapping;
  }

  OpinionWriter.Format format() {
    return format;
  }

  String tool() {
    return tool;
  }

  String output() {
    return output;
  }

  String errors() {
    return errors;
  }

  Configuration files() {
    return files.value();
  }
}
