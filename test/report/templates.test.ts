import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/captured-effects.ts';
import { smallForm } from '../model/written-form/small-form.ts';
import {
  buildFiles,
  type Files,
  inTemporaryFolder,
  inWords,
  readFolder,
  writeFiles,
} from '../output/build-workspace.ts';
import { findElements, openHtml } from '../output/open-html.ts';
import { formulaCells, openWorkbook } from '../output/open-workbook.ts';
import { smallFiles } from './revision/small-revision.ts';

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
const examples = new Map(
  [...page.matchAll(/^`([\w-]+\.hbs)` の例(?:(?!```)[\s\S])*```hbs\n((?:(?!```)[\s\S])*)```/gm)].map(
    ([, name = '', source = '']) => [name, source],
  ),
);

const planSettings = 'organization: 見本市\nplan: { title: 見本計画 }\ndocument: { title: 見本, date: 2024-08-01 }\n';
const indicators =
  '基本目標,成果指標,方向,令和4年度,令和5年度,令和8年度（目標値）\nくらし,相談件数,増加,8件,9件,10件\n';
const revised = { ...smallFiles(), 'old/list.csv': smallFiles()['old/list.csv'] ?? '' };
const form = { 'torikumi.yaml': `${planSettings}data: { form: form.yaml }\n`, 'form.yaml': smallForm };
const amounts = {
  'torikumi.yaml': `${planSettings}data: { amounts: budget.csv }\n`,
  'budget.csv': '款,令和6年度,令和5年度,増減額\n総務費,120,100,\n民生費,80,90,\n計,200,190,\n',
};
const booklet = {
  'torikumi.yaml': `${planSettings}data: { indicators: indicators.csv, book: book.yaml }\n`,
  'indicators.csv': indicators,
  'book.yaml':
    'title: 事務事業概要\nyear: 令和6年度\nchapters: [{ id: kikaku, file: kikaku.md }]\nprogrammes: programmes.csv\n',
  'kikaku.md': '# 企画課\n\n## 広報 {#koho .programme}\n\n広報紙を出す。\n',
  'programmes.csv':
    'ID,章,担当,事業名,開始,令和5年度予算額,令和6年度予算額\nkoho,kikaku,,広報,,"1,000千円","1,200千円"\n',
};

async function print(report: string, files: Files, template: string): Promise<string> {
  const built = await buildFiles(
    { ...files, [`templates/${template}`]: examples.get(template) ?? '' },
    { years: [2024], reports: [report], formats: ['html'], name: 'city' },
  );
  const errors = built.findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error');
  expect(inWords(errors)).toBe('');
  return wordsOf(new TextDecoder().decode(built.read(2024, `${report}.html`)));
}

function wordsOf(html: string): string {
  return findElements(openHtml(new TextEncoder().encode(html)), 'body')
    .map(textOf)
    .join('')
    .replace(/\s+/g, ' ');
}

describe('an example of the documentation', () => {
  it.each([
    ['list.hbs', 'redline', revised, ['１ 子育て ＞', '［削除：（年間）］［追加：（累計）］', '目標値［削除：10件］']],
    ['list.hbs', 'clean', revised, ['相談件数（累計）', '32,550件']],
    [
      'revision-list.hbs',
      'revision-list',
      revised,
      ['2.修正 相談件数（累計）（実績による）', '3.削除 屋外広告物の撤去数'],
    ],
    ['comparison.hbs', 'comparison', revised, ['（2.修正）', '目標値：32,268件 → 32,550件', '理由 実績による']],
    [
      'changes.hbs',
      'changes',
      revised,
      ['改正前から改正後へ、5か所', '空き家の数', '（新規）', '新しく加えたもの 1か所'],
    ],
    ['errata.hbs', 'errata', revised, ['誤「4園・8園（31年度）」 正「5園・9園（R2年度）」']],
    ['replaced-pages-list.hbs', 'replaced-pages-list', revised, ['1頁（元の1頁）']],
    ['form.hbs', 'form', form, ['令和２年度 見本市運営方針', '（戦略 ', '【様式２】']],
    ['amounts.hbs', 'amounts', amounts, ['総務費：款 総務費、令和6年度 120、', '増減額 20']],
    ['booklet.hbs', 'booklet', booklet, ['広報（令和5年度 1,000千円 令和6年度 1,200千円 ）', '相談件数 10件']],
  ] as const)('prints its data: %s for %s', async (template, report, files, words) => {
    const printed = await print(report, files, template);
    for (const word of words) expect(printed).toContain(word);
  });

  it('prints the sections of a text that is compared', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, {
        'a.md': '# 目的\n守る。\n',
        'b.md': '# 目的\n守り、育てる。\n',
        'templates/text.hbs': examples.get('text.hbs') ?? '',
      });
      const out = join(folder, 'out');
      const words = ['diff', join(folder, 'a.md'), join(folder, 'b.md'), '--out', out];
      expect((await run(words)).code).toBe(0);
      const redline = [...(await readFolder(out))].find(([path]) => path.endsWith('/redline.html'))?.[1];
      expect(wordsOf(new TextDecoder().decode(redline))).toContain(
        '目的（見え消し） 目的 目的［削除：守る］［追加：守り、育てる］。',
      );
    });
  });

  it('there is one for every template of a report', () => {
    const own = ['progress.hbs'];
    const named = [...page.matchAll(/\| `([\w-]+\.hbs)` \|/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !examples.has(name) && !own.includes(name))).toEqual([]);
  });
});

describe('the plan', () => {
  it('may be named in any template, with the figures of the latest year', async () => {
    const source =
      '{{#each goals}}<p>{{title}} {{#each indicators}}{{name}} {{actual}} {{attainment}}{{/each}}</p>{{/each}}';
    const built = await buildFiles(
      {
        ...booklet,
        ...amounts,
        'torikumi.yaml': `${planSettings}data: { indicators: indicators.csv, amounts: budget.csv }\n`,
        'templates/amounts.hbs': source,
      },
      { years: [2024], reports: ['amounts'], formats: ['html'], name: 'city' },
    );
    expect(wordsOf(new TextDecoder().decode(built.read(2024, 'amounts.html')))).toContain('くらし 相談件数 9件 90.0%');
  });

  it('of a list has its outermost groups for goals', async () => {
    const source = '{{#each goals}}<p>{{id}} {{title}}：{{#each indicators}}{{name}} {{/each}}</p>{{/each}}';
    const built = await buildFiles(
      { ...revised, 'templates/list.hbs': source },
      { years: [2024], reports: ['clean'], formats: ['html'], name: 'city' },
    );
    expect(wordsOf(new TextDecoder().decode(built.read(2024, 'clean.html')))).toContain(
      '1 １ 子育て：延長保育の実施施設数 相談件数（累計） 公園面積',
    );
  });
});

const small = amounts['budget.csv'];

describe('tables of amounts', () => {
  const source =
    '<article><section data-sheet="決算">{{#each tables}}<p>{{id}} {{#each rows}}{{name}} {{/each}}</p><amounts-table table="{{id}}"></amounts-table>{{/each}}</section></article>';
  const settings = (data: string) => `${planSettings}data: { ${data}, amounts: budget.csv }\n`;

  it.each([
    [
      'progress.hbs',
      'progress',
      { 'indicators.csv': '指標,R6実績\n相談件数,9件\n', 'torikumi.yaml': settings('indicators: indicators.csv') },
    ],
    ['list.hbs', 'list', { 'list.csv': 'ID,項目\nK1,相談\n', 'torikumi.yaml': settings('list: list.csv') }],
    ['form.hbs', 'form', { ...form, 'torikumi.yaml': settings('form: form.yaml') }],
    [
      'booklet.hbs',
      'booklet',
      { ...booklet, 'torikumi.yaml': settings('indicators: indicators.csv, book: book.yaml') },
    ],
  ] as const)('stand in %s', async (template, report, files) => {
    const built = await buildFiles(
      { ...files, 'budget.csv': small, [`templates/${template}`]: source },
      { years: [2024], reports: [report], formats: ['html', 'xlsx'], name: 'city' },
    );
    const printed = wordsOf(new TextDecoder().decode(built.read(2024, `${report}.html`)));
    expect(printed).toContain('1 総務費 民生費 計');
    expect(printed.replace(/ /g, '')).toContain('総務費12010020民生費8090△10計20019010');
    const live = formulaCells(await openWorkbook(built.read(2024, `${report}.xlsx`)));
    expect(live.map(({ result }) => result)).toEqual(expect.arrayContaining([20, -10, 10]));
  });

  it('of another number are not known', async () => {
    const built = await buildFiles(
      {
        'list.csv': 'ID,項目\nK1,相談\n',
        'torikumi.yaml': settings('list: list.csv'),
        'budget.csv': small,
        'templates/list.hbs': '<p><amounts-table table="2"></amounts-table></p>',
      },
      { years: [2024], reports: ['list'], formats: ['html'], name: 'city' },
    );
    const [found] = built.findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject({ code: 'template-invalid-attribute', facts: { value: '2', expected: '1' } });
  });
});

it('the plan may be named in a policy form', async () => {
  const built = await buildFiles(
    {
      ...form,
      'indicators.csv': indicators,
      'torikumi.yaml': `${planSettings}data: { form: form.yaml, indicators: indicators.csv }\n`,
      'templates/form.hbs':
        '<article><p>{{#each goals}}{{title}}{{#each indicators}} {{name}} {{actual}}{{/each}}{{/each}}</p></article>',
    },
    { years: [2024], reports: ['form'], formats: ['html'], name: 'city' },
  );
  expect(wordsOf(new TextDecoder().decode(built.read(2024, 'form.html')))).toContain('くらし 相談件数 9件');
});

describe('<item-text>', () => {
  it.each([
    ['<item-text item="K9" field="name"></item-text>', 'K9'],
    ['<item-text item="K1" field="nam"></item-text>', 'nam'],
  ])('says what it does not know: %s', async (source, word) => {
    const built = await buildFiles(
      { ...revised, 'templates/list.hbs': `<p>${source}</p>` },
      { years: [2024], reports: ['redline'], formats: ['html'], name: 'city' },
    );
    const [found] = built.findings.map(({ finding }) => finding).filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject({ code: 'template-invalid-attribute', place: { file: 'templates/list.hbs', line: 1 } });
    expect(found?.facts).toMatchObject({ value: word });
  });
});
