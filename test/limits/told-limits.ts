/** Limits of what is told: examples, places and names of a finding, keys that are not known. */

import { readFile } from 'node:fs/promises';
import { draftWorkspace } from '../../src/build/draft-workspace.ts';
import { locate } from '../../src/build/located-finding.ts';
import { reportFindings } from '../../src/cli/report-findings.ts';
import { cliWords } from '../../src/cli/words.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { error, notice, warning } from '../../src/finding/finding.ts';
import { findNearestFew } from '../../src/finding/nearest.ts';
import { excerpt, listed } from '../../src/finding/wording.ts';
import { nothingAdded } from '../../src/model/configuration/configuration.ts';
import { readManifest } from '../../src/typography/font-manifest.ts';
import { checkConfiguration } from '../../src/workspace/check-configuration.ts';
import { foldLookalikes } from '../../src/workspace/fold-lookalikes.ts';
import { TextGate } from '../../src/workspace/text-gate.ts';
import { parseYaml } from '../../src/workspace/yaml/parse-yaml.ts';
import { run } from '../cli/captured-effects.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { type Limit, most } from './limit.ts';

export const toldLimits: readonly Limit[] = [
  most(
    'finding/nearest.ts longestName',
    'characters of a name that others are like',
    100,
    1,
    0,
    (count) => findNearestFew('名'.repeat(count), ['名'.repeat(99)]).length,
  ),
  most('cli/words.ts mostPaths', 'changed files that --explain names', 5, 'all', '（+1）', (count) => {
    const paths = Array.from({ length: count }, (_, index) => `a${index}.csv`);
    return /（\+\d+）/.exec(cliWords.ja.builtBecause('city', [{ kind: 'inputs', paths }]))?.[0] ?? 'all';
  }),
  most('finding/wording.ts shownTexts', 'texts of text boxes that are told', 5, 'all', 'ほか 1 個', (count) => {
    const texts = Array.from({ length: count }, (_, index) => `案${index}`);
    const lines: string[] = [];
    reportFindings((line) => lines.push(line), locate(undefined, [warning('xlsx-text-drawn', { texts })]), {
      language: 'ja',
      quiet: false,
    });
    return /ほか \d+ 個/.exec(lines.join('\n'))?.[0] ?? 'all';
  }),
  most('finding/wording.ts shownNames', 'rows that are told apart', 12, 'all', 'ほか1件', (count) => {
    const names = Array.from({ length: count }, (_, index) => `件数（${index}）`);
    const lines: string[] = [];
    reportFindings(
      (line) => lines.push(line),
      locate(undefined, [notice('rows-told-apart', { column: '課', names })]),
      {
        language: 'ja',
        quiet: false,
      },
    );
    return /ほか\d+件/.exec(lines.join('\n'))?.[0] ?? 'all';
  }),
  // The first is shown by itself.
  most('cli/report-findings.ts mostPlaces', 'places of a finding', 11, 'all', 'ほか 1 か所', (count) => {
    const lines: string[] = [];
    const findings = Array.from({ length: count }, (_, index) =>
      error('cell-too-long', { limit: 32_767 }, { file: 'a.xlsx', sheet: 's', cell: `B${index + 1}` }),
    );
    reportFindings((line) => lines.push(line), locate(undefined, findings), { language: 'ja', quiet: false });
    return /ほか.*/.exec(lines.join('\n'))?.[0] ?? 'all';
  }),
  {
    at: 'cli/report-findings.ts mostAlike',
    what: 'findings that quote a text of their row',
    limit: 5,
    outcomes: [4, 5, 1],
    of: (count) => {
      const lines: string[] = [];
      const findings = Array.from({ length: count }, (_, index) =>
        warning('value-not-a-quantity', { text: `約束${index}`, column: 'R5実績' }, { file: 'a.csv', line: index + 2 }),
      );
      reportFindings((line) => lines.push(line), locate(undefined, findings), { language: 'ja', quiet: false });
      return lines.filter((line) => line.startsWith('警告')).length;
    },
  },
  most('cli/commands/init-from.ts mostItems', 'columns of values of a line', 12, 'all', 'ほか1', async (count) => {
    const years = Array.from({ length: count }, (_, index) => `H${index + 10}実績`);
    const folder = await makeFolder({ '指標.csv': `指標,単位,${years.join(',')}\n来館者,人${',5'.repeat(count)}\n` });
    const { stdout } = await run(['init', `${folder}/市`, '--from', `${folder}/指標.csv`]);
    return /値の列：.*?(ほか\d+)?$/m.exec(stdout)?.[1] ?? 'all';
  }),
  most(
    'reading/describe-calculations.ts mostTerms',
    'terms of a sum that are named',
    6,
    'all',
    '＋…',
    async (count) => {
      const heads = [...'甲乙丙丁戊己庚辛'].slice(0, count).map((each) => `${each}種`);
      const columns = `{ 全部: { kind: sum, of: [${heads.join(', ')}] } }`;
      const folder = await makeFolder({
        'torikumi.yaml': `organization: 市\nplan: { title: 決算 }\ndocument: { date: 2024-04-01 }\ndata: { amounts: { file: 決算.csv, columns: ${columns} } }\n`,
        '決算.csv': `款,${heads.join(',')},全部\n総務費${',5'.repeat(count)},\n`,
      });
      await run(['check', folder, '--reading', `${folder}/reading.html`]);
      return /＋…/.exec(await readFile(`${folder}/reading.html`, 'utf8'))?.[0] ?? 'all';
    },
  ),
  most('finding/wording.ts shownAtMost', 'names of a list', 60, 'all', '… 1', (count) => {
    const names = Array.from({ length: count }, (_, index) => `指標${index}`);
    return /….*/.exec(listed(names, '、'))?.[0] ?? 'all';
  }),
  most(
    'finding/wording.ts excerpt',
    'characters of a quotation',
    30,
    true,
    false,
    (count) => excerpt('𠮷'.repeat(count)) === '𠮷'.repeat(count),
  ),
  {
    at: 'workspace/yaml/check-placed-data.ts toldAtMost',
    what: 'unknown keys at one place',
    limit: 10,
    outcomes: [9, 10, 1],
    of: (count) => {
      const keys = Array.from({ length: count }, (_, index) => `  鍵${index}: 1\n`);
      const { value } = parseYaml(
        'torikumi.yaml',
        `organization: 市\nplan:\n  title: 計画\n${keys.join('')}document:\n  date: 2024-04-01\n`,
      );
      return value === undefined ? 0 : checkConfiguration(value, nothingAdded).findings.length;
    },
  },
  {
    at: 'workspace/fold-lookalikes.ts examplesKept',
    what: 'examples of a text',
    limit: 10,
    outcomes: [9, 10, 10],
    of: (count) => foldLookalikes(kana(count).join('字')).found.get('halfWidth')?.length,
  },
  {
    at: 'workspace/text-gate.ts examplesShown',
    what: 'examples of a file',
    limit: 10,
    outcomes: [
      [9, 9],
      [10, 10],
      [10, 10],
    ],
    of: (count) => {
      const gate = new TextGate('a.csv');
      for (const each of kana(count)) gate.admit(each, () => ({ file: 'a.csv' }));
      for (let code = 1; code <= count; code += 1)
        gate.admit(String.fromCharCode(code + 0x7e), () => ({ file: 'a.csv' }));
      return gate.findings.map(({ code, facts }) => {
        if (code === 'text-folded' && 'foldings' in facts) return facts.foldings[0]?.examples.length ?? 0;
        return 'codePoints' in facts ? facts.codePoints.length : 0;
      });
    },
  },
  {
    at: 'typography/font-manifest.ts toldAtMost',
    what: 'slips of a list of fonts that are told',
    limit: 10,
    outcomes: [9, 10, 10],
    of: async (count) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ faces: Array.from({ length: count }, () => 1) }));
      const folder = { name: 'fonts', isOptional: false, read: async () => ({ bytes }) };
      return (await readManifest(folder)).findings.length;
    },
  },
  most(
    'build/draft-workspace.ts longestExample',
    'characters of an example in what init writes',
    20,
    '名',
    '…',
    (count) => exampleOf('名'.repeat(count)),
  ),
];

/** Half-width ones. */
function kana(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(0xff71 + index));
}

/** The last character of what `init` shows of a name. */
async function exampleOf(name: string): Promise<string | undefined> {
  const folder = await makeFolder({ 'a.csv': `指標,R5実績\n${name},5\n` });
  const drafted = await draftWorkspace(createNodeEffects(), `${folder}/w`, [`${folder}/a.csv`], '2024-08-01');
  const settings = 'files' in drafted ? new TextDecoder().decode(drafted.files.get('torikumi.yaml')) : '';
  return /例 (名+…?)$/m.exec(settings)?.[1]?.at(-1);
}
