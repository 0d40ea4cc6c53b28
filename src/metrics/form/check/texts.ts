/** Texts that say nothing new, and texts that are longer than their box. */

import type { Finding, Place } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import { groupBy } from '../../../table/group-by.ts';
import { type Inspection, nameSheet, placeIn, rowsOf, tell } from './inspection.ts';
import { bareText, isSentence, itemOf, type ProseColumn, proseColumns } from './prose.ts';

export function checkTexts(inspection: Inspection): readonly Finding[] {
  return proseColumns(inspection).flatMap((column) => [
    ...findSame(inspection, column),
    ...findShared(inspection, column),
    ...findLong(inspection, column),
  ]);
}

interface Same {
  readonly text: string;
  readonly place: Place | undefined;
}

/** What was written a year ago, to the letter or by saying so. */
function findSame(inspection: Inspection, { source, head }: ProseColumn): readonly Finding[] {
  const { sheets, year, form } = inspection;
  const isDated = source.year !== undefined;
  const last = form.published?.sources.get(source.name);
  // What a programme is for stays as it is.
  if (!isDated && (last === undefined || !yearly.test(head))) return [];
  const told: Same[] = [];
  const said: Same[] = [];
  const before = last === undefined ? undefined : new Map(last.rows.map((row) => [keyOf(last.links, row), row]));
  for (const sheet of sheets) {
    const rows = rowsOf(sheet, source);
    for (const row of isDated ? rows.filter((each) => each.year === year) : rows) {
      const text = textOf(row, head);
      const old = isDated
        ? rows.find((each) => each.year === year - 1 && itemOf(source, each) === itemOf(source, row))
        : before?.get(keyOf(source.links, row));
      const isSame = old !== undefined && isSentence(text) && bareText(textOf(old, head)) === bareText(text);
      const at = { text: nameSheet(sheet), place: placeIn(row, head) };
      if (isSame) told.push(at);
      else if (text.length <= 30 && saysSame.test(text)) said.push(at);
    }
  }
  return [...tellSame(inspection, 'same-as-last', head, told), ...tellSame(inspection, 'says-same', head, said)];
}

const yearly = /課題|改善|評価|実績|成果|進捗|状況|今後|取組|理由|説明|意見|総括|見直し|反省|指摘|対応/;
const saysSame =
  /(?:前年|昨年|例年|前回|前年度|昨年度)(?:度)?(?:と|に|の)?(?:同じ|同様|同程度|とおり|通り)|^同[上左前じ]/;

function keyOf(links: readonly string[], row: Parameters<typeof textOf>[0]): string {
  return JSON.stringify(links.map((link) => textOf(row, link)));
}

function tellSame(
  inspection: Inspection,
  problem: 'same-as-last' | 'says-same',
  name: string,
  found: readonly Same[],
): readonly Finding[] {
  const [first] = found;
  if (first === undefined) return [];
  const facts = { problem, name, year: inspection.nameYear(inspection.year), found: String(found.length) };
  return tell(inspection, '同じ文', { ...facts, others: found.map(({ text }) => text) }, first.place);
}

/** Of the year reported on, or of a table without years. */
function findShared(inspection: Inspection, { source, head }: ProseColumn): readonly Finding[] {
  const { sheets, year } = inspection;
  const texts = sheets.flatMap((sheet) =>
    rowsOf(sheet, source).flatMap((row) => {
      const text = textOf(row, head);
      const isAsked = (row.year === undefined || row.year === year) && isSentence(text) && !saysSame.test(text);
      return isAsked ? [{ sheet, bare: bareText(text), place: placeIn(row, head) }] : [];
    }),
  );
  const groups = [...groupBy(texts, ({ bare }) => bare).values()].filter(
    (group) => new Set(group.map(({ sheet }) => sheet)).size > 1,
  );
  const [first] = groups;
  if (first === undefined) return [];
  const others = groups.map((group) => nameAlike([...new Set(group.map(({ sheet }) => nameSheet(sheet)))]));
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const facts = { problem: 'same-as-other', name: head, found: String(count), others } as const;
  return tell(inspection, '同じ文', facts, first[0].place);
}

/** Of a text that stands on many sheets a few are enough to find it: `P01 ＝ P02 ＝ P03 ＝ …（17）`. */
function nameAlike(sheets: readonly string[]): string {
  const shown = sheets.slice(0, mostAlike).join(' ＝ ');
  return sheets.length > mostAlike ? `${shown} ＝ …（${sheets.length}）` : shown;
}

const mostAlike = 3;

/** Of fields with a limit in characters that is told where they are checked. */
function findLong(inspection: Inspection, { source, head }: ProseColumn): readonly Finding[] {
  const field = inspection.form.fields.get(head);
  if (field?.limit !== undefined) return [];
  const most = field?.lines ?? (source === inspection.form.main ? 16 : 8);
  return inspection.sheets.flatMap((sheet) =>
    rowsOf(sheet, source).flatMap((row) => {
      const lines = linesOf(textOf(row, head));
      if (lines <= most || (row.year !== undefined && row.year !== inspection.year)) return [];
      const facts = {
        ...({ problem: 'text-too-long', sheet: nameSheet(sheet), name: head } as const),
        ...{
          year: row.year === undefined ? '' : inspection.nameYear(row.year),
          found: String(lines),
          expected: String(most),
        },
      };
      return tell(inspection, '文の長さ', facts, placeIn(row, head));
    }),
  );
}

/** A line of A4 in the letters of a sheet, in full-width letters. */
const emsOfLine = 50;

/** As printed: letters of half width take half of one, and each line of the text begins one. */
function linesOf(text: string): number {
  const lines = text.trim().split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / emsOfLine)), 0);
}

function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (/[ -~｡-ﾟ]/.test(letter) ? 0.5 : 1), 0);
}
