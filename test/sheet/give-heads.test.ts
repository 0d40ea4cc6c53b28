import { describe, expect, it } from 'vitest';
import { configurationSchema } from '../../src/model/configuration/configuration.ts';
import type { HeadSetting } from '../../src/model/configuration/table-mapping.ts';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { giveHeads } from '../../src/sheet/give-heads.ts';
import { run } from '../cli/captured-effects.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { layOut } from './lay-out.ts';

/** Two texts that look like a head stand over the real one, which has two rows. */
const grid = layOut(`指標|値の書き方|頁
図書館|人、冊|12
名|R5|R5
|目標値|実績値
来館者|120|100
貸出|80|70`);

function read(head: HeadSetting | undefined) {
  const given = giveHeads([{ file: 'a.xlsx', sheet: '表', grid, findings: [] }], head);
  const { value } = composeIndicators(given.value);
  const rows = [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)];
  return { findings: given.findings, rows: rows.map((cells) => cells.map(({ text }) => text).join('|')) };
}

describe('data.head', () => {
  it('takes these rows for the head, for all sheets or one', () => {
    const right = ['名|目標値（R5）|実績値（R5）', '来館者|120|100', '貸出|80|70'];
    expect(read(undefined).rows).not.toEqual(right);
    expect(read('3-4').rows).toEqual(right);
    expect(read('4～3').rows).toEqual(right);
    expect(read({ 表: '3-4' })).toEqual({ rows: right, findings: [] });
    expect(read(3).rows[0]).toBe('名|R5|R5');
  });

  it('says rows without a text and sheets that there are not', () => {
    expect(read('8-9').findings).toMatchObject([
      { code: 'mapping-head-unknown', facts: { key: 'data.head', rows: '8-9', sheets: ['表'] } },
    ]);
    expect(read({ 別の表: 3, 表: '3-4' }).findings).toMatchObject([
      { code: 'mapping-head-unknown', severity: 'error', facts: { key: 'data.head.別の表', rows: '3' } },
    ]);
  });

  it('is checked where it is written', async () => {
    const make = (head: string) =>
      makeFolder({
        'indicators.csv': '指標,値の書き方\n図書館,人\n名,R5\n来館者,100\n',
        'torikumi.yaml': `organization: 見本市\nplan:\n  title: 計画\ndocument:\n  date: 2024-08-01\ndata:\n  head: ${head}\n`,
      });
    const wrong = await run(['check', await make('9'), '--quick']);
    expect(wrong.stdout).toContain('エラー torikumi.yaml:7:');
    expect(wrong.stdout).toContain('data.head に書かれた見出し（9）が、指標の表にありません');
    expect((await run(['check', await make('3'), '--quick'])).stdout).toContain('エラー 0 件');
    expect((await run(['check', await make('上から3行'), '--quick'])).stdout).toContain('エラー torikumi.yaml:7:');
  });

  it.each(['0', '4-', 'あ', '1-2-3', '12345678'])('takes no %s', (head) => {
    const loose = { organization: 'あ', plan: { title: 'い' }, document: { date: '2024-08-01' }, data: { head } };
    expect(configurationSchema.safeParse(loose).success).toBe(false);
  });
});
