/** Rules for what a workbook holds beside its values: merges, formulas, objects, hidden parts, colours. */

import { headerIndex } from './columns.ts';
import type { InspectedFile, SheetFacts } from './inspected-file.ts';
import { draftRules, type Problem, type Rule, unifiedRules } from './rule.ts';

export const workbookRules: readonly Rule[] = [
  {
    id: { xlsx: '1-4' },
    title: 'セルの結合をしない',
    source: unifiedRules,
    check: (file) =>
      eachSheet(file, ({ name, merges }) =>
        merges.length === 0 ? [] : [{ problem: 'merged', texts: merges, sheet: name, group: name }],
      ),
  },
  {
    id: { xlsx: '1-7' },
    title: '数式を使わず値にする',
    source: unifiedRules,
    check: (file) =>
      eachSheet(file, ({ name, formulas }) =>
        formulas.map((cell): Problem => ({ problem: 'formula', sheet: name, cell, group: name })),
      ),
  },
  {
    id: { xlsx: '1-8' },
    title: 'オブジェクトを使わない',
    source: unifiedRules,
    check: ({ format }) =>
      format.type === 'xlsx' && format.objects.length > 0
        ? [{ problem: 'objects', texts: format.objects, group: 'file' }]
        : [],
  },
  {
    id: { xlsx: 'D-2' },
    title: '行・列・シートを非表示にしない',
    source: draftRules,
    check: (file) => eachSheet(file, checkHidden),
  },
  {
    id: { xlsx: 'D-1' },
    title: '書式（網掛け・色）でデータの違いを表さない',
    source: draftRules,
    check: checkLooks,
  },
];

function checkHidden({ name, isHidden, hiddenRows, hiddenColumns }: SheetFacts): readonly Problem[] {
  const at = (problem: Problem['problem'], texts: readonly string[]): Problem => ({
    problem,
    texts,
    sheet: name,
    group: `${name}/${problem}`,
  });
  return [
    ...(isHidden ? [at('hidden-sheet', [])] : []),
    ...(hiddenRows.length > 0 ? [at('hidden-rows', hiddenRows.map(String))] : []),
    ...(hiddenColumns.length > 0 ? [at('hidden-columns', hiddenColumns.map(String))] : []),
  ];
}

/** The header may look as it likes; below it all cells look alike. */
function checkLooks(file: InspectedFile): readonly Problem[] {
  return eachSheet(file, ({ name, looks }, index) => {
    const table = file.tables[index];
    const header = table === undefined ? undefined : table.rows[headerIndex(table)]?.[0]?.row;
    const body = looks.filter(({ cell }) => cell.type !== 'blank' && cell.row > (header ?? 0));
    const usual = body[0]?.look;
    return body
      .filter(({ look }) => look !== usual)
      .map(({ cell }): Problem => ({ problem: 'look', sheet: name, cell, group: name }));
  });
}

function eachSheet(
  { format }: InspectedFile,
  check: (sheet: SheetFacts, index: number) => readonly Problem[],
): readonly Problem[] {
  return format.type === 'xlsx' ? format.sheets.flatMap(check) : [];
}
