import { expect, it } from 'vitest';
import { changesOf } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { itemsOfText as itemsOf } from '../../src/revision/items-of-text.ts';

const itemsOfText = (file: string, text: string) => itemsOf(file, { text, tables: [] });

const text = `まえがき

# 第１章　目的
市民の安全を守る。

\`\`\`
# 見出しではない
\`\`\`

## １　現状
人口は32,268人である。
`;

function changes(old: string, now: string) {
  const versions = [old, now].map((each) => ({ label: '', items: itemsOfText('plan.md', each) }));
  const [before, after] = versions;
  if (before === undefined || after === undefined) throw new Error('no versions');
  return changesOf(compareVersions(before, after, new Map())).map(({ kind, before, after }) => [kind, before, after]);
}

it('takes what stands under each heading for one item', () => {
  expect(
    itemsOfText('plan.md', text).map(({ kind, name, fields, place }) => [kind, name.text, fields[0]?.text, place.line]),
  ).toEqual([
    ['見出し0', '本文', 'まえがき', 1],
    ['見出し1', '第１章　目的', '市民の安全を守る。\n\n```\n# 見出しではない\n```', 3],
    ['見出し2', '１　現状', '人口は32,268人である。', 10],
  ]);
});

it('knows a section by its heading and its text by that it is one', () => {
  const [, section] = itemsOfText('plan.md', text);
  expect(section).toMatchObject({
    name: { key: 'name', label: '見出し' },
    fields: [{ key: 'text', label: '本文' }],
    path: [],
    replaces: [],
  });
});

it('takes a text without headings as a whole', () => {
  expect(changes('予算は6,166千円。\r\n以上', '予算は6,227千円。\n以上')).toEqual([
    ['value', '予算は6,166千円', '予算は6,227千円'],
  ]);
});

it('finds a section again whose number moved, and one whose heading was reworded', () => {
  const now = text
    .replace('# 第１章　目的', '# 第１章　背景\n新しい章。\n\n# 第２章　目的')
    .replace('32,268', '32,550');
  expect(changes(text, now)).toEqual([
    ['added', '', '本文　新しい章。'],
    ['value', '第１章　目的', '第２章　目的'],
    ['value', '人口は32,268人である', '人口は32,550人である'],
  ]);
  expect(changes('# 子育て支援の取組\n本文。', '# 子育ての支援の取組\n本文。')).toEqual([
    ['rename', '子育て支援の取組', '子育ての支援の取組'],
  ]);
});

it.each([
  '第１章　目的',
  '第3節 目的',
  '第二章 目的',
  '1.2 目的',
  '１．２．目的',
  '1-2 目的',
  '３ 目的',
  '（３）目的',
  '（１２）目的',
  '(12)目的',
  '(ア)目的',
  '（a）目的',
  '①目的',
  '5条　目的',
  '12：目的',
])('%s is the section 目的 whatever its number', (heading) => {
  const idOf = (text: string) => itemsOfText('a.md', text)[0]?.id;
  expect(idOf(`# ${heading}\n本文`)).toBe(idOf('# 目的\n本文'));
  expect(idOf('# 目的\n本文')).not.toBe(idOf('# 目標\n本文'));
});

it('tells sections apart by the headings above them alone, not by those before', () => {
  const idsOf = (text: string) => itemsOfText('a.md', text).map(({ id }) => id);
  const [, , second] = idsOf('# 甲\n## 乙\n### 丙\n');
  const [, , , other] = idsOf('# 甲\n## 丁\n## 乙\n### 丙\n');
  expect(second).toBe(other);
  const [, , apart] = idsOf('# 甲\n## 丁\n### 丙\n');
  expect(apart).not.toBe(second);
  const [, top] = idsOf('# 甲\n# 丙\n');
  expect(top).toBe(idsOf('# 丙\n')[0]);
});

it('keeps a heading that is a number alone, and what begins like one', () => {
  const ids = ['第１章', '第２章', '章の目的', 'A 目的', '目的'].map(
    (heading) => itemsOfText('a.md', `# ${heading}`)[0]?.id,
  );
  expect(new Set(ids).size).toBe(5);
});

it('reads headings of six levels, closed or set in, and no seventh', () => {
  const text = '   # 甲 ##\n###### 乙\n####### 丙\n    # 丁\n#戊\n~~~\n# 己\n~~~\n# C#\n';
  expect(itemsOfText('a.md', text).map(({ kind, name, place }) => [kind, name.text, place.line])).toEqual([
    ['見出し1', '甲', 1],
    ['見出し6', '乙', 2],
    ['見出し1', 'C#', 9],
  ]);
});

it('keeps sections of the same heading apart by what they stand under', () => {
  const old = '# Ａ課\n## 現状\n甲\n# Ｂ課\n## 現状\n乙\n';
  expect(changes(old, old.replace('乙', '丙'))).toEqual([['wording', '乙', '丙']]);
  const items = itemsOfText('a.md', old);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

it('finds a section again under quite another heading by the sentences it keeps, and none that shares only short ones', () => {
  const old = '# 現状\n人口は32,268人である。\n世帯数は市の統計で12,000世帯である。\n# 効果\n年1回行う。';
  const now = '# 動向と課題\n人口は32,550人である。\n世帯数は市の統計で12,000世帯である。\n# 進行管理\n年1回行う。';
  expect(changes(old, now)).toEqual([
    ['rename', '現状', '動向と課題'],
    ['value', '人口は32,268人である', '人口は32,550人である'],
    ['removed', '本文　年1回行う。', ''],
    ['added', '', '本文　年1回行う。'],
  ]);
});
