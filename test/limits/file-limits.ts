/** Limits of files: how many bytes they may say that they have, which is asked for before any is read. */

import { fontFoldersOf, readTemplate } from '../../src/build/resources.ts';
import { listFiles } from '../../src/build/roll/list-files.ts';
import { createScales } from '../../src/build/weigh-workspace.ts';
import { openEdition, readOpened } from '../../src/edition/open-edition.ts';
import type { Effects } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { readBook } from '../../src/workspace/book/read-book.ts';
import { readChapter } from '../../src/workspace/book/read-chapter.ts';
import { readDocxChapter } from '../../src/workspace/book/read-docx-chapter.ts';
import { gatherCode } from '../../src/workspace/extension/gather-code.ts';
import { readPlacedConfiguration } from '../../src/workspace/read-configuration.ts';
import { readDescription } from '../../src/workspace/read-description.ts';
import { readForm } from '../../src/workspace/read-form.ts';
import { readOwnForm } from '../../src/workspace/read-own-form.ts';
import { readPictureBytes } from '../../src/workspace/read-picture.ts';
import { readTable } from '../../src/workspace/read-table.ts';
import { composeYaml } from '../../src/workspace/yaml/compose-yaml.ts';
import { makeConfiguration } from '../model/plan/make-table.ts';
import { policyForm } from '../model/written-form/small-form.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { type Limit, most } from './limit.ts';

const mebibyte = 1024 * 1024;

type Read = (effects: Effects, root: string) => Promise<{ readonly findings: readonly Finding[] }>;

const files: readonly (readonly [at: string, file: string, limit: number, read: Read])[] = [
  [
    'workspace/table-limits.ts tableSizeLimit',
    'a.csv',
    50 * mebibyte,
    (effects, root) => readTable(effects, root, 'a.csv'),
  ],
  ['workspace/read-configuration.ts sizeLimit', 'torikumi.yaml', mebibyte, readPlacedConfiguration],
  [
    'workspace/extension/gather-code.ts codeLimit',
    'own.mjs',
    4 * mebibyte,
    async (effects, root) => findingsOf(await gatherCode(effects, root, './own.mjs')),
  ],
  [
    'workspace/read-form.ts sizeLimit',
    'form.yaml',
    20 * mebibyte,
    (effects, root) => readForm(effects, root, 'form.yaml', policyForm),
  ],
  [
    'workspace/read-description.ts sizeLimit',
    'form.yaml',
    mebibyte,
    (effects, root) => readDescription(effects, root, 'form.yaml'),
  ],
  [
    'workspace/read-own-form.ts sizeLimit',
    'form.yaml',
    mebibyte,
    (effects, root) => readOwnForm(effects, root, 'form.yaml'),
  ],
  [
    'workspace/book/read-book.ts sizeLimit',
    'book.yaml',
    2 * mebibyte,
    (effects, root) => readBook(effects, root, 'book.yaml'),
  ],
  [
    'workspace/book/read-chapter.ts sizeLimit',
    'a.md',
    4 * mebibyte,
    (effects, root) => readChapter(effects, root, 'a.md'),
  ],
  [
    'workspace/book/read-docx-chapter.ts sizeLimit',
    'a.docx',
    50 * mebibyte,
    (effects, root) => readDocxChapter(effects, root, 'a.docx', 'accept'),
  ],
  [
    'picture/picture-file.ts pictureBytesLimit',
    'a.png',
    20 * mebibyte,
    async (effects, root) => findingsOf(await readPictureBytes(effects, root, 'a.png')),
  ],
  [
    'build/resources.ts templateLimit',
    'templates/theme.yaml',
    mebibyte,
    (effects, root) => readTemplate(effects, root, 'theme.yaml'),
  ],
  [
    'build/resources.ts fontLimit',
    'fonts/a.ttf',
    50 * mebibyte,
    async (effects, root) => findingsOf(await fontFoldersOf(effects, root)[0]?.read('a.ttf')),
  ],
  ['edition/open-edition.ts textLimit', 'a.md', 50 * mebibyte, readOldText],
];

/** `undefined` for what is read, whatever else is found in it. */
const sizes: readonly Limit[] = files.map(([at, file, limit, read]) =>
  most(at, `bytes of ${file}`, limit, undefined, `file-too-large, ${limit + 1} of ${limit}`, async (bytes) => {
    const effects = createNodeEffects();
    const sized = { ...effects, files: { ...effects.files, size: async () => bytes } };
    const { findings } = await read(sized, await makeFolder({ [file]: '#' }));
    const found = findings.find(isTooLarge);
    return found && `${found.code}, ${found.facts.bytes} of ${found.facts.limit}`;
  }),
);

export const fileLimits: readonly Limit[] = [
  ...sizes,
  most(
    'workspace/yaml/compose-yaml.ts depthLimit',
    'lists and maps of YAML in each other',
    100,
    0,
    'RESOURCE_EXHAUSTION',
    (count) => composeYaml(`${'['.repeat(count)}${']'.repeat(count)}`).errors[0]?.code ?? 0,
  ),
  most(
    'workspace/extension/gather-code.ts codeFilesLimit',
    'files of an extension',
    1000,
    'taken',
    'refused',
    async (count) => {
      // The extension itself is one of them.
      const imports = Array.from({ length: count - 1 }, (_, at) => `import './${at}.txt';`).join('\n');
      const { files, ...effects } = createNodeEffects();
      const read = async (path: string) => new TextEncoder().encode(path.endsWith('own.mjs') ? imports : '');
      const pretended = { ...files, read, size: async () => 0, realPath: async (path: string) => path };
      const code = await gatherCode({ ...effects, files: pretended }, '/city', './own.mjs');
      return 'files' in code ? 'taken' : 'refused';
    },
  ),
  most('build/weigh-workspace.ts deepest', 'folders below a workspace that are weighed', 4, 1, 0, async (count) => {
    const folder = await makeFolder({ [`${'a/'.repeat(count)}x.csv`]: '1' });
    return createScales(createNodeEffects())(folder);
  }),
  most(
    'build/roll/list-files.ts rolledFilesLimit',
    'files of a workspace',
    10_000,
    'listed',
    'refused',
    async (count) => {
      const entries = Array.from({ length: count }, (_, at) => ({ name: `${at}`, kind: 'file' as const }));
      const effects = createNodeEffects();
      const listing = { ...effects, files: { ...effects.files, list: async () => entries } };
      return 'paths' in (await listFiles(listing, '/city', new Set())) ? 'listed' : 'refused';
    },
  ),
];

function isTooLarge(finding: Finding): finding is Finding<'file-too-large'> {
  return finding.code === 'file-too-large';
}

function findingsOf(read: object | undefined): { readonly findings: readonly Finding[] } {
  return { findings: read !== undefined && 'finding' in read ? [read.finding as Finding] : [] };
}

async function readOldText(effects: Effects, root: string): Promise<{ readonly findings: readonly Finding[] }> {
  const { value, findings } = await openEdition(effects, `${root}/a.md`);
  const shared = { configuration: makeConfiguration(), places: new Map(), extensions: [] };
  return value === undefined ? { findings } : readOpened(value, shared);
}
