package org.gravida.report.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.util.stream.Collectors;
import org.gravida.report.markup.Markup;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** A bar chart as JFreeChart draws it. */
final class BarPicture {
  private static final int WIDTH = 880;
  private static final int ROW = 22;
  private static final int LETTER = 7;
  private static final int MARGIN = 28;
  private static final int AXIS = 44;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Color NONE = new Color(0, 0, 0, 0);

  private final BarChart chart;

  BarPicture(BarChart chart) {
    this.chart = chart;
  }

  String draw(String id) {
    int height = chart.bars().size() * ROW + AXIS;
    var graphics = new VectorGraphics2D();
    var drawing = new JFreeChart(null, FONT, plot(), false);
    drawing.setBackgroundPaint(NONE);
    drawing.setPadding(RectangleInsets.ZERO_INSETS);
    drawing.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    var bytes = new ByteArrayOutputStream();
    try {
      new SVGProcessor()
          .getDocument(graphics.getCommands(), new PageSize(WIDTH, height))
          .writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return element(bytes.toString(UTF_8), id, height);
  }

  /** Makes the drawing an element of a page: named, described, in the page's font and colours. */
  private String element(String document, String id, int height) {
    String drawn =
        document
            .substring(document.indexOf('>', document.indexOf("<svg")) + 1)
            .replaceFirst("(?s)<defs>.*?</defs>\\s*", "")
            .replaceAll(" clip-path=\"[^\"]*\"", "")
            .replaceAll("font-family:[^\"]*?&quot;;", "");
    String start =
        new Markup()
            .open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "width",
                WIDTH,
                "height",
                height,
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc")
            .element("title", chart.title(), "id", id + "-title")
            .element("desc", description(), "id", id + "-desc")
            .written();
    return start + Ink.named(drawn).strip();
  }

  private String description() {
    String parts =
        chart.parts().stream().map(BarChart.Part::name).collect(Collectors.joining(", "));
    return "Horizontal bars, one for each row of the table below, divided into: "
        + parts
        + ". The table holds the numbers.";
  }

  private CategoryPlot plot() {
    var plot = new CategoryPlot(dataset(), names(), numbers(), renderer());
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setInsets(new RectangleInsets(0, 0, 0, MARGIN));
    plot.setBackgroundPaint(NONE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID.color());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    var space = new AxisSpace();
    space.setLeft(labelWidth());
    plot.setFixedDomainAxisSpace(space);
    return plot;
  }

  private DefaultCategoryDataset dataset() {
    var dataset = new DefaultCategoryDataset();
    for (int place = 0; place < chart.bars().size(); place++) {
      BarChart.Bar bar = chart.bars().get(place);
      for (int part = 0; part < chart.parts().size(); part++) {
        long count = bar.counts().get(part);
        if (count > 0) {
          dataset.addValue((double) count, Integer.valueOf(part), new Row(place, bar.name()));
        } else {
          dataset.addValue(null, Integer.valueOf(part), new Row(place, bar.name()));
        }
      }
    }
    return dataset;
  }

  /** A bar by its place, as two may have one name. */
  private record Row(int place, String name) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      return Integer.compare(place, other.place);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private CategoryAxis names() {
    var axis = new CategoryAxis();
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(Ink.TEXT.color());
    axis.setAxisLinePaint(Ink.TEXT.color());
    axis.setTickMarksVisible(false);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    axis.setCategoryMargin(0.2);
    axis.setCategoryLabelPositions(
        CategoryLabelPositions.replaceLeftPosition(
            CategoryLabelPositions.STANDARD,
            new CategoryLabelPosition(
                RectangleAnchor.LEFT,
                TextBlockAnchor.CENTER_LEFT,
                CategoryLabelWidthType.RANGE,
                1f)));
    return axis;
  }

  private NumberAxis numbers() {
    var axis = new NumberAxis(chart.axis());
    axis.setStandardTickUnits(new NumberTickUnitSource(true));
    axis.setLabelFont(FONT);
    axis.setTickLabelFont(FONT);
    axis.setLabelPaint(Ink.TEXT.color());
    axis.setTickLabelPaint(Ink.TEXT.color());
    axis.setAxisLinePaint(Ink.TEXT.color());
    axis.setTickMarkPaint(Ink.TEXT.color());
    axis.setRange(0, longest() * (isPlain() ? 1.12 : 1.02));
    return axis;
  }

  private StackedBarRenderer renderer() {
    var renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setMaximumBarWidth(1);
    for (int part = 0; part < chart.parts().size(); part++) {
      renderer.setSeriesPaint(part, chart.parts().get(part).ink().color());
      renderer.setSeriesOutlinePaint(part, Ink.TEXT.color());
    }
    if (isPlain()) {
      renderer.setDefaultItemLabelGenerator(
          new StandardCategoryItemLabelGenerator("{2}", new DecimalFormat("0")));
      renderer.setDefaultItemLabelFont(FONT);
      renderer.setDefaultItemLabelPaint(Ink.TEXT.color());
      renderer.setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
      renderer.setDefaultItemLabelsVisible(true);
    }
    return renderer;
  }

  /** Says whether no bar has two parts, so that its count can stand at its end. */
  private boolean isPlain() {
    return chart.bars().stream()
        .allMatch(bar -> bar.counts().stream().filter(count -> count > 0).count() < 2);
  }

  private long longest() {
    long longest =
        chart.bars().stream()
            .mapToLong(bar -> bar.counts().stream().mapToLong(n -> n).sum())
            .max()
            .orElse(0);
    return Math.max(1, Math.max(longest, chart.longest()));
  }

  private int labelWidth() {
    int letters = chart.bars().stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
    return Math.min(WIDTH / 2, MARGIN + letters * LETTER);
  }
}
