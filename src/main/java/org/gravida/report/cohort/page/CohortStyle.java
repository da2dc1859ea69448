package org.gravida.report.cohort.page;

/**
 * The look of the page, light, dark and on paper; colours are of the Okabe-Ito palette, and parts
 * of a bar are outlined, so that none is told by its colour alone.
 */
final class CohortStyle {
  static final String TEXT =
      """

      :root { color-scheme: light dark; --text: #000000; --page: #FFFFFF; --grid: #C8C8C8;
        --line: #6E6E6E; --vermilion: #D55E00; --yellow: #F0E442; --blue: #0072B2;
        --pale: #D9D9D9; --bare: #FFFFFF; --green: #009E73; --sky: #56B4E9; --purple: #CC79A7;
        --orange: #E69F00; }
      @media (prefers-color-scheme: dark) {
        :root { --text: #F2F2F2; --page: #141414; --grid: #4A4A4A; --line: #9A9A9A;
          --vermilion: #E8731A; --blue: #2F86C6; --sky: #9AD5F5; --pale: #5A5A5A; --bare: #141414; }
      }
      body { margin: 2rem auto; max-width: 66rem; padding: 0 1rem; color: var(--text);
        background: var(--page); font: 16px/1.5 'DejaVu Sans', Verdana, sans-serif; }
      h1, h2, h3 { line-height: 1.2; }
      h2 { margin-top: 3rem; border-bottom: 2px solid var(--blue); }
      .safety, .warning { border-left: 6px solid var(--vermilion); padding-left: 0.6rem; }
      .safety { font-weight: bold; }
      .warning { margin: 0.2rem 0; font-size: 0.95em; }
      .versions { font-size: 0.8rem; overflow-wrap: anywhere; }
      .wide { overflow-x: auto; }
      figure { margin: 1rem 0; }
      figcaption { font-weight: bold; }
      .chart { max-width: 100%; height: auto; font-size: 12px; }
      .key { list-style: none; margin: 0.4rem 0; padding: 0; display: flex; flex-wrap: wrap;
        gap: 0.2rem 1.2rem; font-size: 0.85rem; }
      .key span { display: inline-block; width: 1em; height: 1em; margin-right: 0.4em;
        border: 1px solid var(--text); vertical-align: -0.1em; print-color-adjust: exact; }
      table { border-collapse: collapse; font-size: 0.8rem; }
      th, td { border-bottom: 1px solid var(--line); padding: 0.2rem 0.6rem; text-align: left;
        vertical-align: top; }
      thead th { border-bottom: 2px solid var(--text); vertical-align: bottom; }
      .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
      td:not(:last-child) { white-space: nowrap; }
      .tiles { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; }
      .tiles div { border: 2px solid var(--line); padding: 0.6rem 1rem; min-width: 8rem; }
      .tiles dt { font-size: 0.85rem; }
      .tiles dd { margin: 0; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
      @media print {
        :root { color-scheme: light; --text: #000000; --page: #FFFFFF; --grid: #C8C8C8;
          --line: #6E6E6E; --vermilion: #D55E00; --blue: #0072B2; --sky: #56B4E9; --pale: #D9D9D9;
          --bare: #FFFFFF; }
        body { margin: 0; max-width: none; font-size: 10px; }
        .wide { overflow: visible; }
        .chart { print-color-adjust: exact; }
        tr, figure, .tiles { break-inside: avoid; }
        h2, h3, figcaption { break-after: avoid; }
      }
      """;

  private CohortStyle() {}
}
