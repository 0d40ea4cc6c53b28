/** The facts each finding carries. One line a code; the wording of each is in `ja.ts` and `en.ts`. */

export interface FindingFacts {
  // Reading files
  'file-missing': { path: string };
  'file-unreadable': { path: string; reason: string };
  'file-too-large': { path: string; bytes: number; limit: number };
  'file-outside-workspace': { path: string };
  'encoding-unknown': { path: string; tried: readonly string[] };
  'yaml-invalid': { detail: string };
  'csv-invalid': { detail: string };
  'csv-row-length': { expected: number; found: number };
  'xlsx-not-workbook': { path: string };
  'xlsx-encrypted': { path: string };
  'xlsx-too-large': { path: string; bytes: number; limit: number };
  'xlsx-sheet-missing': { sheet: string; sheets: readonly string[] };
  'table-empty': { path: string };
  'table-no-header': { expected: readonly string[]; found: readonly string[] };

  // Configuration
  'config-unknown-key': { key: string; nearest: string | undefined };
  'config-invalid': { key: string; expected: string; found: string };
  'config-missing-key': { key: string; expected: string };
  'workspace-missing': { path: string };

  // Headers
  'header-unknown': { header: string; nearest: string | undefined };
  'header-doubled': { header: string; meaning: string; first: string };
  'header-missing': { meaning: string; accepted: readonly string[] };
  'year-not-a-year': { text: string };
  'year-ambiguous': { text: string; read: number };
  'year-doubled': { year: string; first: string };

  // Cells
  'value-not-a-quantity': { text: string; column: string };
  'value-not-one-of': { text: string; column: string; allowed: readonly string[] };
  'value-not-an-integer': { text: string; column: string };
  'value-missing': { column: string };
  'unit-differs': { unit: string; expected: string; text: string; column: string };
  'goal-unknown': { goal: string; known: readonly string[] };
  'policy-unknown': { policy: string; known: readonly string[] };
  'measure-unknown': { measure: string; known: readonly string[] };
  'id-doubled': { id: string; first: string };
  'indicator-doubled': { name: string; first: string };
  'formula-injection': { text: string };

  // Inference
  'inferred-id': { id: string; name: string };
  'inferred-kind': { kind: string; name: string; from: string };
  'inferred-unit': { unit: string; name: string; from: string };
  'inferred-direction': { direction: string; name: string; from: string };
  'direction-uncertain': { name: string; baseline: string; target: string };

  // A careful clerk
  'cumulative-falls': { name: string; from: string; to: string; year: string };
  'jump-tenfold': { name: string; from: string; to: string; year: string };
  'year-missing': { name: string; year: string };
  'target-below-baseline': { name: string; baseline: string; target: string };
  'target-above-baseline': { name: string; baseline: string; target: string };
  'decimals-mixed': { name: string; texts: readonly string[] };
  'printed-differs': { name: string; what: string; printed: string; computed: string };

  // Composing
  'template-invalid': { detail: string };
  'template-unknown-name': { name: string; nearest: string | undefined };
  'template-unknown-element': { element: string; allowed: readonly string[] };
  'template-unknown-attribute': { element: string; attribute: string; allowed: readonly string[] };
  'template-unknown-class': { name: string; nearest: string | undefined };
  'template-unknown-component': { component: string; nearest: string | undefined };
  'template-invalid-attribute': { element: string; attribute: string; value: string; expected: string };
  'theme-invalid': { detail: string };
  'figure-without-alternative': { element: string };

  // Writing
  'font-missing': { family: string; path: string };
  'font-invalid': { path: string; reason: string };
  'font-changed': { path: string; expected: string; found: string };
  'character-without-glyph': { character: string; codePoint: string; text: string; families: readonly string[] };
  'character-private-use': { codePoint: string; text: string };
  'text-lost': { text: string; page: number | undefined };
  'text-overflows': { text: string; page: number };
  'svg-refused': { detail: string };

  // Machine-readable tables (総務省)
  'data-rule': { rule: string; title: string; detail: string };

  // Building
  'year-not-built': { year: string; available: readonly string[] };
  'report-unknown': { report: string; available: readonly string[] };
  'format-unknown': { format: string; available: readonly string[] };
  'out-not-writable': { path: string; reason: string };
  'out-locked': { path: string };
  internal: { detail: string };
}
