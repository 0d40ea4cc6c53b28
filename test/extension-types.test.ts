/** The types that authors of extensions import: the program gives what they say, takes what they allow, and an author is told what is wrong. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { declareLibrary } from '../pack/declare.ts';
import type * as given from '../src/build/extension/extension.ts';
import type * as author from '../src/library/extension.ts';
import type { NamedBandPreset } from '../src/workspace/extension/added-settings.ts';
import type { ExtensionReader, SourceFile } from '../src/workspace/extension/extension-reader.ts';
import { type ExtensionTools, rowKinds } from '../src/workspace/extension/open-extensions.ts';

/** Compiles only where each of the first is one of the second. */
type All<Pairs extends readonly (readonly [unknown, unknown])[]> = {
  [Index in keyof Pairs]: Pairs[Index] extends readonly [infer One, infer Other]
    ? One extends Other
      ? true
      : false
    : false;
};

/** What the program gives has all that authors are told of. */
const isGiven: All<
  [
    [given.ExtensionInput['configuration'], author.ConfigurationOfExtension],
    [given.ExtensionInput['content'], author.ReportInput['content']],
    [given.ExtensionInput, author.ReportInput],
    [given.CheckInput, author.CheckInput],
    [given.WriterInput, author.WriterInput],
    [SourceFile, author.SourceFile],
    [InstanceType<ExtensionTools['Decimal']>, InstanceType<author.ExtensionTools['Decimal']>],
    [ExtensionTools['indicatorsOf'], author.ExtensionTools['indicatorsOf']],
  ]
> = [true, true, true, true, true, true, true, true];

/** What authors return is what the program takes. */
const isTaken: All<
  [
    [author.Reader, ExtensionReader],
    [author.Writer, given.ExtensionWriter],
    [author.Check, given.ExtensionCheck],
    [author.CheckRemark, given.CheckRemark],
    [keyof author.Extension, keyof given.Extension],
    [keyof given.Extension, keyof author.Extension],
    [(typeof rowKinds)[number], keyof author.Extension],
    [keyof NamedBandPreset, keyof author.BandPreset],
  ]
> = [true, true, true, true, true, true, true, true];

it('agree with those of the program', () => {
  expect([...isGiven, ...isTaken]).not.toContain(false);
});

const extension = `import type { Extension, MakeExtension, Reader, Writer } from 'torikumi';

const reader: Reader = {
  name: 'json',
  endings: ['.json'],
  read: ({ text }) => [{ name: '指標', rows: [['KPI'], { line: 2, cells: [text()] }] }],
};

const writer: Writer = {
  name: 'md',
  write: ({ document, year }) => \`# \${document.title} \${year}\\n\`,
};

const make: MakeExtension = ({ h, Decimal, indicatorsOf }): Extension => ({
  readers: [reader],
  writers: [writer],
  reports: [
    {
      name: 'letter',
      isYearly: true,
      formats: () => ['pdf', 'md'],
      async compose(input) {
        const part = input.content.edition.find(({ kind }) => kind === 'plan');
        const plan = part?.kind === 'plan' ? part.plan : undefined;
        const figures = plan === undefined ? [] : input.computeMetrics(plan).indicators;
        const [first] = figures;
        const share = first?.attainment.status === 'value' ? first.attainment.value : new Decimal(0);
        const children = [h('h1', '通知'), h('p', { class: 'note' }, share.times(100).toFixed(1))];
        const frame = input.frame('通知', { size: 'A4', orientation: 'portrait' });
        return { value: { ...frame, tree: { type: 'root', children } }, findings: [] };
      },
    },
  ],
  components: [{ name: 'x-seal', attributes: { of: 'required' }, render: async ({ of }) => [h('p', of)] }],
  bandPresets: [{ name: 'two', title: '二段階', bands: [{ word: '届いた', atLeast: '100%' }, { word: '届かない' }] }],
  checks: [
    {
      name: 'names',
      check: ({ content }) =>
        content.edition.flatMap((part) => (part.kind === 'plan' ? part.plan.goals.flatMap(indicatorsOf) : [])).map(
          ({ name, place }) => ({ severity: 'warning', message: name, place }),
        ),
    },
  ],
});

export default make;
`;

const declared = declareLibrary();

/** What the compiler says of the example, with the declarations as they are shipped. */
async function compile(code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-types-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [, declarations] = await declared;
  await writeFile(join(folder, 'torikumi.d.ts'), declarations);
  await writeFile(join(folder, 'extension.ts'), code);
  const options = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: 'es2023', types: [] };
  const paths = { module: 'esnext', moduleResolution: 'bundler', paths: { torikumi: ['./torikumi.d.ts'] } };
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...options, ...paths, skipLibCheck: true }, files: ['extension.ts'] }),
  );
  const tsc = fileURLToPath(new URL('../node_modules/.bin/tsc', import.meta.url));
  return new Promise((resolve) => execFile(tsc, ['--project', folder], (_, stdout) => resolve(stdout)));
}

it('compile an extension that has each kind of rows', async () => {
  expect(rowKinds.filter((kind) => !extension.includes(`  ${kind}: [`))).toEqual([]);
  expect(await compile(extension)).toBe('');
});

it.each([
  ['an ending that is no list', "endings: ['.json']", "endings: '.json'", /not assignable/],
  ['a number as a cell', 'cells: [text()]', 'cells: [12]', /not assignable/],
  [
    'bytes that are none',
    'write: ({ document, year }) =>',
    'write: ({ document, year }) => [year, document.title].length || ',
    /not assignable/,
  ],
  ['a component that could be HTML', "name: 'x-seal'", "name: 'seal'", /x-\$\{string\}/],
  ['a severity that there is none of', "severity: 'warning'", "severity: 'bad'", /not assignable/],
  ['a kind that there is none of', 'readers: [reader]', 'reader: [reader]', /does not exist/],
])('tell %s', async (_, right, wrong, expected) => {
  expect(extension).toContain(right);
  expect(await compile(extension.replace(right, () => wrong))).toMatch(expected);
});
