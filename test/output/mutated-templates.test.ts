import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from '../times.ts';
import { buildFiles, inWords, repository } from './build-workspace.ts';

/** The same mutations every time. To look at others, change the seed; to look at more of them, raise the runs. */
const seed = 14;
const runs = times(8);

const data = {
  'torikumi.yaml': 'organization: 市\nsection: 課\nplan: { title: 計画 }\ndocument: { date: 2026-09-30 }\n',
  'indicators.csv':
    '基本目標,指標,令和6年度,令和7年度,目標値（令和9年度）,注記\n1,甲,4人,5人,10人,備考\n2,乙,4人,9人,10人,\n',
};

async function build(template: string) {
  const files = { ...data, 'templates/progress.hbs': template };
  return buildFiles(files, { years: [2025], reports: ['progress'], name: 'made' });
}

async function codesOf(template: string): Promise<readonly string[]> {
  const { findings } = await build(template);
  for (const { finding } of findings.filter(({ finding: { severity } }) => severity === 'error')) {
    expect(finding.place, finding.code).toMatchObject({ file: 'templates/progress.hbs' });
  }
  return findings.flatMap(({ finding }) => (finding.severity === 'error' ? [finding.code] : []));
}

describe('a workspace’s own template', () => {
  it.each([
    ['<table><tbody><tr><td colspan="100000">x</td></tr></tbody></table>', 'template-invalid-attribute'],
    ['<constructor></constructor>', 'template-unknown-element'],
    ['<p><a href=" JavaScript:alert(1)">x</a></p>', 'template-invalid-attribute'],
    [`${'<div>'.repeat(3000)}x${'</div>'.repeat(3000)}`, 'template-too-large'],
    ['{{#each byline}}{{1}}{{/each}}', 'template-unknown-name'],
  ])('%#: what no report can hold is one finding at its line', async (template, code) => {
    expect(await codesOf(template)).toEqual([code]);
  });

  it('may use a table twice, and elements a hundred deep, in every format', async () => {
    const table = '<indicator-table goal="{{id}}"></indicator-table>';
    const deep = `${'<div>'.repeat(95)}<p>深い</p>${'</div>'.repeat(95)}`;
    const { artifacts, findings } = await build(`<article>{{#each goals}}${table}${table}{{/each}}${deep}</article>`);
    expect(findings.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
    expect(artifacts.map(({ format }) => format).toSorted()).toEqual(['html', 'pdf', 'xlsx']);
  });

  it('that is mutated is built or refused, never a fault of the program', async () => {
    const source = await readFile(join(repository, 'templates/progress.hbs'), 'utf8');
    const tokens = source.match(/<[^>]*>|\{\{[^}]*\}\}|[^<{]+/g) ?? [];
    const foreign = [
      ...[
        '<p>',
        '</div>',
        '<td>',
        '<tr>',
        '</table>',
        '<table>',
        '<li>',
        '<caption>',
        '<col>',
        '<ruby>',
        '<rt>あ</rt>',
      ],
      ...['{{#if title}}', '{{/each}}', '{{else}}', '{{this}}', '{{@index}}', '{{../title}}', '{{> a}}', '{{{title}}}'],
      ...['<ol start="3">', '<td colspan="9" rowspan="9">', '<a href="#x">', '<section data-sheet="">', '<br>', '&#0;'],
      ...[
        '<constructor>',
        '<template>',
        '<svg>',
        '<math>',
        '<h1 id="x">',
        '<ins>',
        '<dl>',
        '<figure>',
        '<nav>',
        '\u0000',
      ],
      ...['{{log "x"}}', '{{lookup this "constructor"}}', '{{#with goals}}', '{{#each}}', '{{*a}}', '{{__proto__}}'],
    ];
    const mutation = fc.record({
      at: fc.nat({ max: tokens.length - 1 }),
      kind: fc.constantFrom('drop', 'double', 'swap', 'put'),
      token: fc.constantFrom(...foreign),
    });
    const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(mutations, async (list) => {
        const mutated = [...tokens];
        for (const { at, kind, token } of list) {
          const [own = '', next = ''] = [mutated[at], mutated[at + 1]];
          if (kind === 'drop') mutated[at] = '';
          else if (kind === 'double') mutated[at] = own + own;
          else if (kind === 'swap') [mutated[at], mutated[at + 1]] = [next, own];
          else mutated[at] = own + token;
        }
        const { findings } = await build(mutated.join(''));
        const faults = findings.map(({ finding }) => finding).filter(({ code }) => code === 'internal');
        expect(inWords(faults)).toBe('');
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
  });
});
