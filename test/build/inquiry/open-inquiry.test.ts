import { expect, it } from 'vitest';
import { openInquiry } from '../../../src/build/inquiry/open-inquiry.ts';
import { exampleFolder } from '../../../src/build/program.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { readFiles } from '../../cli/small-workspace.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const form = `title: 施策の回答票
of: 施策
name: 施策
sources:
  施策: { table: measures.csv, key: 施策ID }
  事業: { table: 評価シート, key: 施策ID }
figures:
  総コスト: { formula: 合計（事業.総コスト）, unit: 千円 }
inquiry:
  number: R7-企-002
  deadline: 2025-06-20
  section: 政策
  columns: [{ show: 施策 }, { show: 総コスト }, { ask: 取組の説明 }]
`;

it('asks about the sheets of another form, with what they add up to', async () => {
  const files = Object.entries(await readFiles(exampleFolder('sheets'))).map(([name, content]) => [
    name,
    content.toString(),
  ]);
  const root = await makeFolder({ ...Object.fromEntries(files), 'forms/施策の照会.yaml': form });
  const { open, findings } = await openInquiry(createNodeEffects(), root, 'R7-企-002');
  expect(findings).toEqual([]);
  expect(open?.inquiry.items.map(({ number, shown }) => [number, shown.get('総コスト')?.number])).toContainEqual([
    'S11',
    '17658',
  ]);
});
