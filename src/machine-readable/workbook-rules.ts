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
        merges.length === 0 ? [] : [{ detail: `結合されたセルがあります：${some(merges)}`, sheet: name, group: name }],
      ),
  },
  {
    id: { xlsx: '1-7' },
    title: '数式を使わず値にする',
    source: unifiedRules,
    check: (file) =>
      eachSheet(file, ({ name, formulas }) =>
        formulas.map((cell) => ({ detail: '数式のセルがあります', sheet: name, cell, group: name })),
      ),
  },
  {
    id: { xlsx: '1-8' },
    title: 'オブジェクトを使わない',
    source: unifiedRules,
    check: ({ format }) =>
      format.type === 'xlsx' && format.objects.length > 0
        ? [{ detail: `図形・画像・グラフ・コメントがあります：${some(format.objects)}`, group: 'file' }]
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
  const details = [
    ...(isHidden ? ['シートが非表示です'] : []),
    ...(hiddenRows.length > 0 ? [`非表示の行があります：${some(hiddenRows.map((row) => `${row}行`))}`] : []),
    ...(hiddenColumns.length > 0
      ? [`非表示の列があります：${some(hiddenColumns.map((column) => `${column}列目`))}`]
      : []),
  ];
  return details.map((detail) => ({ detail, sheet: name, group: `${name}/${detail}` }));
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
      .map(({ cell }) => ({ detail: 'ほかと色や取消線の違うセルがあります', sheet: name, cell, group: name }));
  });
}

function eachSheet(
  { format }: InspectedFile,
  check: (sheet: SheetFacts, index: number) => readonly Problem[],
): readonly Problem[] {
  return format.type === 'xlsx' ? format.sheets.flatMap(check) : [];
}

function some(texts: readonly string[]): string {
  return `${texts.slice(0, 3).join('、')}${texts.length > 3 ? ` ほか${texts.length - 3}` : ''}`;
}
