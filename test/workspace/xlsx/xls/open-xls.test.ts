import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../../../src/effects-node.ts';
import { readXlsxSheets, readXlsxTable } from '../../../../src/workspace/xlsx/xlsx-table.ts';
import { run } from '../../../cli/captured-effects.ts';
import { makeFolder } from '../../temporary-folder.ts';

/** Saved by LibreOffice. */
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, import.meta.url)));
const sample = read('sample.xls');
const codesOf = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe('an .xls of Excel 97 and later', () => {
  const sheets = readXlsxSheets('a.xls', sample, undefined).value?.sheets ?? [];
  const [first, second] = sheets;
  const texts = first?.grid.map(({ cells }) => cells.map(({ text }) => text)) ?? [];

  it('shows its cells under their number formats', () => {
    expect(texts[0]?.slice(0, 9)).toEqual([
      '番号',
      '指標',
      '単位',
      '課',
      '方向',
      'R5実績',
      'R6実績',
      '目標値（R8）',
      '備考',
    ]);
    expect(texts[1]?.slice(5, 9)).toEqual(['2,478件', '2,731件', '3,000件', '①㈱髙﨑～－']);
    expect(texts[3]?.slice(5, 8)).toEqual(['7.9%', '5.2%', '3.0%']);
    expect(texts[4]?.slice(5, 8)).toEqual(['△ 1,234.5', '0.01', '123456789012']);
    expect([texts[1]?.[10], texts[2]?.[10]]).toEqual(['令和7年6月13日', '2025/6/13']);
  });

  it('shows the saved results of its formulas, texts, errors and truths', () => {
    expect(texts.slice(1, 5).map((row) => row[9])).toEqual([
      '253',
      '援助活動の件数と会員数（年度末）',
      '#DIV/0!',
      'TRUE',
    ]);
    expect(first?.grid[3]?.cells[9]?.problem).toBe('error-value');
  });

  it('says what is merged, hidden and struck out, and how a cell looks', () => {
    expect(texts[5]?.[0]).toBe('結合した注');
    expect(first?.grid[6]?.cells.slice(0, 2).map(({ continues }) => continues)).toEqual(['above', 'left']);
    expect(texts[6]?.[3]).toBe('残る文');
    expect(first?.findings.map(({ code, facts }) => [code, facts])).toEqual([
      ['xlsx-struck-out', { cells: ['D8'] }],
      ['xlsx-hidden', { rows: ['10'], columns: ['M'] }],
    ]);
    const [id, name, unit] = first?.grid[1]?.cells ?? [];
    expect([id?.look?.isBold, name?.look?.fill, unit?.indent]).toEqual([true, 'indexed 13', 2]);
  });

  it('tells letters in the colour of their ground: white on nothing, blue on blue', () => {
    const [sheet] = readXlsxSheets('a.xls', read('unseen.xls'), undefined).value?.sheets ?? [];
    expect(sheet?.findings.map(({ code, facts }) => [code, facts])).toEqual([['xlsx-unseen', { cells: ['B1', 'D1'] }]]);
  });

  it('reads texts that go on in several records', () => {
    expect(second?.grid).toHaveLength(15);
    expect(second?.grid.at(-1)?.cells[0]?.text).toBe(
      `第15行の文は、${'あいうえおかきくけこ'.repeat(60)}${'abc'.repeat(50)}`,
    );
  });

  it('leaves out sheets that are hidden, and finds one by its name', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['指標', '長い']);
    expect(readXlsxTable('a.xls', sample, '指標').value?.rows[0]?.cells[1]?.place).toEqual({
      ...{ file: 'a.xls', sheet: '指標', cell: 'B2' },
    });
    expect(codesOf(readXlsxTable('a.xls', sample, 'ない').findings)).toEqual(['xlsx-sheet-missing']);
  });
});

describe('a workspace', () => {
  const settings = 'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2025-09-01, years: era }\n';

  it('has a table of indicators in one', async () => {
    const folder = await makeFolder({ 'city/torikumi.yaml': `${settings}data: { indicators: a.xls, sheets: 指標 }\n` });
    await createNodeEffects().files.replace(`${folder}/city/a.xls`, sample);
    const { stdout } = await run(['metrics', `${folder}/city`, '--json']);
    expect(stdout).toContain('援助活動の件数');
    expect(stdout).toContain('2731');
  });

  it('takes a reply in one', async () => {
    const folder = await makeFolder({
      'city/torikumi.yaml': settings,
      'city/indicators.csv':
        '指標ID,指標名,単位,課,方向,R5実績,R6目標,R6実績\nI011,援助活動の件数,件,子育て支援課,増加,"2,478","2,600",\nI012,会員数,人,子育て支援課,増加,931,"1,000",\n',
      'city/sections.csv': '番号,課\nK01,子育て支援課\n',
      'city/forms/照会.yaml': `title: 回答票
of: 指標
name: 指標名
sources: { 指標: { table: indicators, key: 指標ID } }
fields:
  自己評価: { choices: [Ａ 計画どおり, Ｂ おおむね] }
  進捗の説明: { limit: 200 }
  今後の方向性: { choices: [拡充, 継続] }
inquiry:
  number: R7-企-012
  version: 2
  deadline: 2025-06-13
  section: 課
  sections: { table: sections.csv, number: 番号, name: 課 }
  columns:
    - { show: 指標名, head: 指標 }
    - 単位
    - { show: 実績, year: 前年度, head: 前年度の値 }
    - { ask: 実績, head: 今年度の実績 }
    - { ask: 値の状態 }
    - 目標
    - 達成率
    - { ask: 自己評価 }
    - { ask: 進捗の説明 }
    - { ask: 今後の方向性 }
`,
    });
    const { files } = createNodeEffects();
    await files.makeFolder(`${folder}/replies`);
    await files.replace(`${folder}/replies/回答.xls`, read('reply.xls'));
    const words = ['inquiry', 'read', `${folder}/city`, `${folder}/replies`, '--date', '2025-06-10', '--json'];
    const { taken, doubted, refused, findings } = JSON.parse((await run(words)).stdout);
    expect({ taken, doubted, refused }).toEqual({ taken: 9, doubted: 1, refused: 0 });
    expect(codesOf(findings)).toEqual(['reply-cell']);
  });
});

describe('an .xls that is not whole', () => {
  const refused = (bytes: Uint8Array) => codesOf(readXlsxSheets('a.xls', bytes, undefined).findings);

  it('is refused', () => {
    expect(refused(sample.slice(0, 700))).toEqual(['xlsx-not-workbook']);
    const renamed = sample.slice();
    const at = Buffer.from(sample).indexOf(Buffer.from('Workbook', 'utf16le'));
    renamed[at] = 0x41;
    expect(refused(renamed)).toEqual(['xlsx-not-workbook']);
  });

  it('whose sectors go in a circle is refused', () => {
    const circle = sample.slice();
    const view = new DataView(circle.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1) view.setUint32(table + sector * 4, sector, true);
    expect(refused(circle)).toEqual(['xlsx-not-workbook']);
  });

  it('that is encrypted is told so', () => {
    const encrypted = sample.slice();
    const at = Buffer.from(sample).indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
    encrypted[at] = 0x2f;
    expect(refused(encrypted)).toEqual(['xlsx-encrypted']);
  });

  it.each([1, 2, 3])('gives a table or a finding whatever is changed in it (seed %i)', (seed) => {
    const random = seeded(seed);
    const outcomes = { read: 0, refused: 0 };
    for (let round = 0; round < 200; round += 1) {
      const bytes = sample.slice(0, random() < 0.2 ? Math.floor(random() * sample.length) : undefined);
      const changes = 1 + Math.floor(random() * 30);
      for (let change = 0; change < changes; change += 1) {
        bytes[Math.floor(random() * bytes.length)] = random() < 0.3 ? 0xff : Math.floor(random() * 256);
      }
      const { value } = readXlsxSheets('a.xls', bytes, undefined);
      outcomes[value === undefined ? 'refused' : 'read'] += 1;
    }
    expect(outcomes.read).toBeGreaterThan(20);
    expect(outcomes.refused).toBeGreaterThan(20);
  });
});

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
