import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { findSetOut, nameParts } from '../../src/sheet/name-parts.ts';
import { readHeadRow } from '../../src/sheet/value-heads.ts';
import type { GridRow } from '../../src/table/table.ts';

/** Cells separated by `|`, blanks kept; `>` is one step of the workbook's own indent. */
function lay(text: string): readonly GridRow[] {
  return text.split('\n').map((line, row) => {
    const place = (column: number) => ({ file: 'a.csv', line: row + 1, column: column + 1 });
    const cells = line.split('|').map((raw, column) => {
      const indent = /^>*/.exec(raw)?.[0].length ?? 0;
      return { text: raw.slice(indent), place: place(column), ...(indent === 0 ? {} : { indent }) };
    });
    return { place: place(0), cells };
  });
}

function read(text: string) {
  const { value, findings } = composeIndicators([{ file: 'a.csv', grid: lay(text), findings: [] }]);
  return {
    rows: value?.rows.map(({ cells }) => cells.map((cell) => cell.text.trim()).join('|')),
    told: findings.flatMap(({ code, facts }) => (code === 'parts-named' && 'texts' in facts ? facts.texts : [])),
  };
}

describe('names that are set in below another', () => {
  it('are parts of it; it goes where it has no values, and leaves its unit', () => {
    const { rows, told } = read(`指標|単位|R5|目標（R8）
健診受診率|%||
　男性|　|50|60
　　（40代）||40|50
 女性||55|60
観光客|千人|500|600
　うち外国人|人|20|50
うち団体||5|6
相談|件|1|2`);
    expect(rows).toEqual([
      '健診受診率（男性）|%|50|60',
      '健診受診率（男性）（40代）|%|40|50',
      '健診受診率（女性）|%|55|60',
      '観光客|千人|500|600',
      '観光客（うち外国人）|人|20|50',
      '観光客（うち団体）|千人|5|6',
      '相談|件|1|2',
    ]);
    expect(told).toEqual([
      '健診受診率（男性）',
      '健診受診率（男性）（40代）',
      '健診受診率（女性）',
      '観光客（うち外国人）',
      '観光客（うち団体）',
    ]);
  });

  it('are so by the indent of a workbook', () => {
    expect(read('指標|R5|目標（R8）\n観光客|5人|6人\n>>外国人|1人|2人').rows).toEqual([
      '観光客|5人|6人',
      '観光客（外国人）|1人|2人',
    ]);
  });

  it('are so in a table of 300,000 rows', () => {
    const place = { file: 'a.csv', line: 1 };
    const row = (text: string): GridRow => ({
      place,
      cells: [text, '1人', '2人'].map((each) => ({ text: each, place })),
    });
    const [whole, part] = [row('館'), row('　市外')];
    const rows = Array.from({ length: 300_000 }, (_, index) => (index % 2 === 0 ? whole : part));
    const head = readHeadRow([{ text: '指標' }, { text: 'R5' }, { text: '目標（R8）' }]);
    expect(nameParts(rows, head, () => false).named).toHaveLength(150_000);
    expect(findSetOut(rows, head).size).toBe(0);
  });

  it('are no parts of a total, of another goal, or of nothing', () => {
    expect(
      read(`基本目標|指標|R5|目標（R8）
甲|　初めの人|1人|2人
|観光客|5人|6人
|計|6人|8人
|　外国人|1人|2人
|宿泊客|3人|4人
乙|　市外の人|1人|2人
|うちわの配布|1本|2本`).rows,
    ).toEqual([
      '甲|初めの人|1人|2人',
      '|観光客|5人|6人',
      '|外国人|1人|2人',
      '|宿泊客|3人|4人',
      '乙|市外の人|1人|2人',
      '|うちわの配布|1本|2本',
    ]);
  });

  it('belong to bands where all rows are set in alike', () => {
    const { rows, told } = read(
      '指標|R5|目標（R8）\nしごと||\n　雇用者数|5人|6人\n　創業数|1件|2件\nひと||\n　転入者数|7人|8人',
    );
    expect(rows).toEqual(['しごと|雇用者数|5人|6人', '|創業数|1件|2件', 'ひと|転入者数|7人|8人']);
    expect(told).toEqual([]);
  });
});

describe('a row of units below the heads', () => {
  it.each(['', '（単位）', '単 位'])('is a part of them, with %s at the left', (corner) => {
    const { value } = composeIndicators([
      { file: 'a.csv', grid: lay(`指標|R5|目標（R8）\n${corner}|（人）|（人）\n参加者|1|2`), findings: [] },
    ]);
    expect(value?.headers.map(({ text }) => text)).toEqual(['指標', 'R5（人）', '目標（R8）（人）']);
    expect(value?.rows).toHaveLength(1);
  });
});
