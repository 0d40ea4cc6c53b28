/** The documents of change between two years of the plan, as a council member reads them. */

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';
import { filesOf } from './six-years-plan.ts';

/** Texts of the cells and paragraphs of each document, and the changes as data. */
async function documentsOf(year: number) {
  const settings = 'revision: { old: old }\n';
  const now = Object.entries(filesOf(year, settings)).map(([name, text]) => [`city/${name}`, text] as const);
  const tables = Object.entries(filesOf(year - 1)).filter(([name]) => name.endsWith('.csv'));
  const old = tables.map(([name, text]) => [`city/old/${name}`, text] as const);
  const root = await makeFolder(Object.fromEntries([...now, ...old]));
  const words = ['--report', 'changes,comparison,revision-list,redline', '--format', 'html', '--out', `${root}/out`];
  const built = await run(['build', `${root}/city`, ...words]);
  if (built.code !== 0) throw new Error(built.stderr);
  const read = async (name: string) => {
    const html = await readFile(`${root}/out/city/${year + 1}/${name}.html`, 'utf8');
    return html
      .slice(html.indexOf('<main'))
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
  };
  const { stdout } = await run(['diff', `${root}/city/old`, `${root}/city`, '--json']);
  const { changes, tally } = JSON.parse(stdout) as {
    changes: readonly Readonly<Record<'id' | 'topic' | 'reason' | 'name', string>>[];
    tally: Readonly<Record<'keep' | 'revise' | 'delete' | 'add' | 'total', number>>;
  };
  const [list, comparison, decided, redline] = [
    await read('changes'),
    await read('comparison'),
    await read('revision-list'),
    await read('redline'),
  ];
  return { changes, tally, list, comparison, decided, redline };
}

const told = {
  2019: ['K5 raised 中間見直し', 'K6 lowered 中間見直し'],
  2020: [
    'K1 removed 2つに分けた（後継：指標11の件数、指標12の件数）',
    'K2 removed 2つに分けた（後継：指標13の件数、指標14の件数）',
    'K3 removed 事業の完了',
    'K11 added 追加（前身：指標1の件数）',
    'K12 added 追加（前身：指標1の件数）',
    'K13 added 追加（前身：指標2の件数）',
    'K14 added 追加（前身：指標2の件数）',
    'K15 added 追加',
    'K16 added 追加',
  ],
  2021: ['K4 removed 事業の終了', 'K5 wording 組織改正', 'K7 corrected 集計誤り'],
};

it.each(Object.entries(told))(
  'of %s say what was changed, why, and how often, all alike',
  async (year, expected) => {
    const { changes, tally, list, comparison, decided, redline } = await documentsOf(Number(year));
    expect(changes.map(({ id, topic, reason }) => `${id} ${topic} ${reason}`)).toEqual(expected);
    expect(list).toContain(`変更は${expected.length}か所である。`);
    const { keep, revise, delete: removed, add } = tally;
    expect(list).toContain(`（維持${keep}、修正${revise}、削除${removed}、新規${add}）`);
    const counted = [keep, revise, removed, ...(add === 0 ? [] : [add])];
    expect(decided).toMatch(new RegExp(`1\\.維持 ${counted.join(' \\S+ ')} 計 ${keep + revise + removed + add}`));
    for (const { name, reason } of changes) {
      for (const document of [list, comparison, decided]) expect(document).toContain(reason);
      for (const document of [comparison, redline]) expect(document).toContain(name);
    }
  },
  60_000,
);

it('show whole values with their units, and have no note where nothing was changed', async () => {
  const { comparison } = await documentsOf(2019);
  expect(comparison).toMatch(/指標5の件数 目標値（R4） ［変更： 70 ］ 件 目標値（R4） ［変更： 58 ］ 件/);
  const { list, comparison: same } = await documentsOf(2018);
  expect(list).toContain('変更はない。指標は10のままである');
  expect(same).toContain('変更はない。');
  expect(same).not.toContain('下線の部分');
}, 60_000);
