import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const configuration = `organization: 見本市
plan: { title: 計画 }
document: { date: 2024-08-01 }
`;

async function told(table: string, settings = ''): Promise<readonly string[]> {
  const folder = await makeFolder({ 'torikumi.yaml': configuration + settings, 'indicators.csv': table });
  const { stdout } = await run(['check', folder, '--quick', '--json']);
  type Told = { readonly code: string; readonly place?: { readonly line?: number; readonly column?: number } };
  return JSON.parse(stdout).findings.map(({ code, place }: Told) => `${code} ${place?.line}:${place?.column}`);
}

describe('a row of totals in a table of indicators', () => {
  it.each([
    ['合計,,人,15,27', 'book-total-differs 4:5'],
    ['合計,,人,15,26', undefined],
    ['合計,,人,,', undefined],
    ['平均,,人,15,26', undefined],
  ])('%s', async (total, expected) => {
    const findings = await told(`指標,方向,単位,R4,R5\n来館者,増加,人,10,20\n参加者,増加,人,5,6\n${total}\n`);
    const differences = findings.filter((each) => /^(?:book-total|figure)/.test(each));
    expect(differences).toEqual(expected === undefined ? [] : [expected]);
  });

  it('holds for subtotals and the total of them', async () => {
    const rows = ['甲,人,1,2', '乙,人,3,4', '小計,人,4,6', '丙,人,5,6', '丁,人,1,2', '小計,人,6,8', '合計,人,10,14'];
    const findings = await told(`指標,単位,R4,R5\n${rows.join('\n')}\n`);
    expect(findings.filter((each) => each.startsWith('book-total'))).toEqual([]);
  });

  it('is no sum of indicators of several units', async () => {
    const findings = await told('指標,単位,R4,R5\n来館者,人,10,20\n講座,回,5,6\n計,,2,2\n');
    expect(findings.filter((each) => /^(?:book-total|figure)/.test(each))).toEqual([]);
  });
});

describe('data.items', () => {
  it('says where two lines contradict each other, and not where they agree', async () => {
    const table = 'ID,指標,R4,R5,R8（目標）\nK-1,待機児童数,9人,5人,3人\n';
    const both = (first: string, second: string) => `data: { items: { 待機児童数: ${first}, K-1: ${second} } }\n`;
    const codes = async (settings: string) => (await told(table, settings)).map((each) => each.split(' ')[0]);
    expect(await codes(both('減少', '増加'))).toContain('mapping-items-contradict');
    expect(await codes(both('減少', '減少'))).not.toContain('mapping-items-contradict');
    expect(await codes('data: { items: { "*": 増加, 待機児童数: 減少 } }\n')).not.toContain('mapping-items-contradict');
  });
});

describe('data.head', () => {
  const settings = 'revision: { old: old }\ndata: { head: 3 }\n';
  const table = '資料,1\n区分,案\n指標,方向,R5,目標値（R8）\n相談,増加,1件,3件\n';

  it.each([
    ['lies as this one does', table.replace('1件', '2件')],
    ['has its head elsewhere', '指標,方向,R5,目標値（R8）\n相談,増加,2件,3件\n見学,増加,1件,3件\n'],
  ])('is for the older table where it %s', async (_, old) => {
    const folder = await makeFolder({
      'torikumi.yaml': configuration + settings,
      'indicators.csv': table.replaceAll(/^(資料,1|区分,案)$/gm, '$1,,'),
      'old/indicators.csv': old.replaceAll(/^(資料,1|区分,案)$/gm, '$1,,'),
    });
    const { code, stdout } = await run(['check', folder, '--quick', '--json']);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).not.toContain('old-edition-unusable');
  });
});

describe('data.rows', () => {
  it('may name a total that is left out anyway, and says what names no row', async () => {
    const table = '指標,R4,R5,R8（目標）\n来館者,9人,5人,3人\n小計,9人,5人,3人\n';
    const codes = async (row: string) =>
      (await told(table, `data: { rows: { ${row}: 使わない } }\n`)).map((each) => each.split(' ')[0]);
    expect(await codes('小計')).not.toContain('mapping-row-unknown');
    expect(await codes('3')).not.toContain('mapping-row-unknown');
    expect(await codes('合計')).toContain('mapping-row-unknown');
  });
});
