/** What is found when reports are composed and written, and in where they are to stand. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { digestBytes } from '../../../src/store/digest.ts';
import type { Raising } from '../raise.ts';
import { composed, setting, settingsWith, workspace } from './inputs.ts';

const manifest: { readonly faces: readonly { readonly file: string }[] } = JSON.parse(
  readFileSync(new URL('../../../fonts/manifest.json', import.meta.url), 'utf8'),
);
const rows = '指標,方向,R5,目標値（R8）\n相談,増加,1件,2件\n';
const html = settingsWith('reports: { progress: { formats: [html], trends: none }, indicators: { formats: [csv] } }');
const template = (at: string, source: string) =>
  composed(at, { 'torikumi.yaml': html, 'indicators.csv': rows, 'templates/progress.hbs': `${source}\n` });
const theme = (at: string, source: string) =>
  composed(at, { 'torikumi.yaml': html, 'indicators.csv': rows, 'templates/theme.yaml': source });
const named = (at: string, name: string, formats: string) =>
  composed(at, {
    'torikumi.yaml': settingsWith(
      `reports: { progress: { formats: [${formats}], trends: none }, indicators: { formats: [csv, xlsx] } }`,
    ),
    'indicators.csv': rows.replace('相談', name),
  });

const ourFont = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(manifest.faces[0]?.file ?? '')));
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A font of the workspace, listed as 明朝体. */
const withFont = (at: string, bytes: Uint8Array, listed: object = {}) => {
  const face = { family: '明朝体', weight: 'regular', file: 'own.ttf', sha256: sha256Of(bytes), licence: 'OFL-1.1' };
  return composed(at, {
    'torikumi.yaml': html.replace('organization', 'fonts: [明朝体]\norganization'),
    'indicators.csv': rows,
    'fonts/own.ttf': bytes,
    'fonts/manifest.json': JSON.stringify({ faces: [{ ...face, ...listed }] }),
  });
};

const ours = readFileSync(new URL('../../../templates/theme.yaml', import.meta.url), 'utf8');

/** With another style, where an element has it in our theme. */
const styled = (at: string, from: string, to: string, text: string) =>
  composed(at, {
    'torikumi.yaml': settingsWith(
      'reports: { progress: { formats: [pdf], trends: none }, indicators: { formats: [csv] } }',
    ),
    'indicators.csv': text,
    'templates/theme.yaml': ours.replace(from, to),
  });

export const composing = {
  'template-invalid': template('templates/progress.hbs:2', '<p>{{#if title}}</p>'),
  'template-unknown-name': template('templates/progress.hbs:1:6', '<p>{{titel}}</p>'),
  'template-unknown-element': template('templates/progress.hbs:1', '<marquee>題</marquee>'),
  'template-unknown-attribute': template('templates/progress.hbs:1', '<p onclick="a">題</p>'),
  'template-unknown-class': template('templates/progress.hbs:1', '<p class="larg">題</p>'),
  'template-unknown-component': template('templates/progress.hbs:1', '<rating-sumary></rating-sumary>'),
  'template-too-large': template('templates/progress.hbs:1', '<div>'.repeat(300)),
  'template-invalid-attribute': template(
    'templates/progress.hbs:1',
    '<table><tr><td colspan="100000">題</td></tr></table>',
  ),
  'theme-unknown-key': theme('templates/theme.yaml:1:1', 'font: []\n'),
  'theme-invalid': theme('templates/theme.yaml:1:1', 'fonts: 明朝\n'),
};

export const writing = {
  'font-missing': setting('torikumi.yaml:4:9', 'fonts: [明朝体]', { command: 'check ./city --json' }),
  'font-invalid': withFont('', new Uint8Array([1, 2, 3])),
  'font-manifest-invalid': composed('', { 'torikumi.yaml': html, 'indicators.csv': rows, 'fonts/manifest.json': '{' }),
  'font-member': withFont('', ourFont, { member: 'Mincho' }),
  'font-family-differs': withFont('torikumi.yaml:1:9', ourFont),
  'font-changed': withFont('', new Uint8Array([1, 2, 3]), { sha256: '0'.repeat(64) }),
  'character-without-glyph': named('indicators.csv:2:1', '相談𒀀', 'html'),
  'character-private-use': named('indicators.csv:2:1', '相\ue000談', 'html'),
  'text-lost': composed('templates/progress.hbs:2', {
    'torikumi.yaml': settingsWith('reports: { progress: { formats: [xlsx], trends: none } }'),
    'indicators.csv': rows,
    'templates/progress.hbs': `<h1>{{title}}</h1>\n<p>${'長い文。'.repeat(8200)}</p>\n`,
  }),
  'pdf-not-accessible': composed('2023/progress.pdf', {
    'indicators.csv': rows,
    'templates/progress.hbs':
      '<h1>{{title}}</h1>\n<table><tbody><tr><td>一</td><td>二</td></tr><tr><td>三</td><td>四</td></tr></tbody></table>\n',
  }),
  'text-too-wide': styled(
    '2023/progress.pdf',
    'indicator: { ',
    'indicator: { shrink: true, ',
    rows.replace('相談', 'abcdefghij'.repeat(60)),
  ),
  'figure-wider-than-page': composed('2023/progress.pdf', {
    'indicators.csv': rows.replace('相談', `"4${',300'.repeat(300)}百万円"`),
  }),
  'text-overflows': styled('2023/progress.pdf', 'h1: { size: 20', 'h1: { indent: 50, size: 72', rows),
  'pdf-too-many-pages': composed('2023/progress.pdf', {
    'torikumi.yaml': settingsWith(
      'reports: { progress: { formats: [pdf], trends: none }, indicators: { formats: [csv] } }',
    ),
    'indicators.csv': rows,
    'templates/progress.hbs': `<p>${'長'.repeat(20_010)}</p>\n`,
    // A character a line, a line a page.
    'templates/theme.yaml': ours
      .replace('  p: { size: 10.5, lineHeight: 1.5, spaceAfter: 3 }', '  p: { indent: 50, size: 72, lineHeight: 3 }')
      .replace(/A3: [\d.]+/, 'A3: 3')
      .replace(/A4: [\d.]+/, 'A4: 3'),
  }),
  'number-as-text': composed('indicators.csv:2:3', {
    'torikumi.yaml': settingsWith('reports: { progress: { formats: [xlsx], trends: none } }'),
    'indicators.csv': rows.replace('1件', '12345678901234567件'),
  }),
  'formula-injection': named('2023/indicators.csv', '=1+2', 'html'),
};

const build = (at: string, more: Partial<Raising>): Raising => ({
  ...workspace(at, { 'torikumi.yaml': html, 'indicators.csv': rows }),
  command: 'build ./city --out ./out --json',
  ...more,
});

const built = build('', {});
const lock = { mark: 'x', isHeld: async () => true, release: async () => {} };

/** Of an output folder with one file that holds so much. */
function manifestOf(content: string): string {
  const about = { workspace: 'x', fiscalYear: 2024, report: 'x', format: 'csv', bytes: 1, inputs: '', findings: [] };
  return JSON.stringify({ version: 1, artifacts: [{ path: 'x.csv', sha256: digestBytes(content), ...about }] });
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'open' });
}

const manyFiles = Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, kind: 'file' as const }));

export const building = {
  'data-rule': {
    at: 'a.csv:2:2',
    files: { 'a.csv': '年度,件数\n平成27年度,"1,000件"\n' },
    command: 'lint ./a.csv --json',
  },
  'roll-year': { ...built, at: 'torikumi.yaml', command: 'roll ./city ./next --year 2001 --json' },
  'roll-too-many-files': {
    ...built,
    command: 'roll ./city ./next --json',
    world: {
      files: {
        list: async (folder: string) => [
          ...(await createNodeEffects()
            .files.list(folder)
            .catch(() => [])),
          ...(folder.endsWith('city/') ? manyFiles : []),
        ],
      },
    },
  },
  'year-not-built': build('', { command: 'build ./city --out ./out --year 2001 --json' }),
  'report-unknown': build('', { command: 'build ./city --out ./out --report progres --json' }),
  'format-unknown': build('', { command: 'build ./city --out ./out --format odt --json' }),
  'out-not-writable': { ...built, files: { out: 'a file', ...built.files } },
  'out-locked': build('', {
    spoil: async (folder) => {
      await createNodeEffects().files.makeFolder(`${folder}/out`);
      await createNodeEffects().files.lock(`${folder}/out`);
    },
  }),
  'out-lost': build('', { world: { files: { lock: async () => ({ ...lock, isHeld: async () => false }) } } }),
  'out-not-released': build('', {
    world: { files: { lock: async () => ({ ...lock, release: () => Promise.reject(refusal('EACCES')) }) } },
  }),
  'manifest-unreadable': { ...built, files: { 'out/manifest.json': '{', ...built.files } },
  'merge-conflict': {
    at: '',
    files: { 'a/manifest.json': manifestOf('1'), 'a/x.csv': '1', 'b/manifest.json': manifestOf('2'), 'b/x.csv': '2' },
    command: 'merge ./a ./b --out ./out --json',
  },
  'artifact-changed': {
    at: '',
    files: { 'a/manifest.json': manifestOf('1'), 'a/x.csv': '2' },
    command: 'merge ./a --out ./out --json',
  },
  'system-failed': build('', {
    facts: { reason: 'EMFILE', path: undefined },
    world: { files: { stamp: () => Promise.reject(refusal('EMFILE')) } },
  }),
  internal: build('2023/progress.html', {
    world: { files: { draft: () => Promise.reject(new Error('nobody foresaw it')) } },
  }),
};
