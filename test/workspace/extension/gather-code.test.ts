import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { digestCode, gatherCode } from '../../../src/workspace/extension/gather-code.ts';
import { makeFolder } from '../temporary-folder.ts';

const effects = createNodeEffects();

async function gather(files: Readonly<Record<string, string>>, name: string) {
  return gatherCode(effects, await makeFolder(files), name);
}

async function pathsOf(files: Readonly<Record<string, string>>, name: string): Promise<readonly string[]> {
  const code = await gather(files, name);
  return 'files' in code ? [...code.files.keys()].toSorted() : [code.finding.code, code.finding.place?.file ?? ''];
}

const pack = (name: string, more: object = {}) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', type: 'module', ...more }),
  [`node_modules/${name}/index.js`]: 'export default () => ({});\n',
});

describe('a file', () => {
  it('is taken with all that it imports by its place, in circles too, and with nothing else', async () => {
    const files = {
      'own.mjs': "import { a } from './lib/a.mjs';\nconst { b } = await import('./lib/b.mjs');",
      'lib/a.mjs': "export { a } from '../own.mjs';\nimport words from './words.json' with { type: 'json' };",
      'lib/b.mjs': "import { readFile } from 'node:fs/promises';",
      'lib/words.json': '{}',
      'lib/other.mjs': '',
    };
    expect(await pathsOf(files, './own.mjs')).toEqual(['lib/a.mjs', 'lib/b.mjs', 'lib/words.json', 'own.mjs']);
  });

  it('is taken with the packages that it imports, and those with theirs', async () => {
    const files = {
      'own.mjs': "import one from 'one/part';",
      ...pack('one', { dependencies: { '@city/two': '1', 'not-there': '1' } }),
      ...pack('@city/two'),
      ...pack('three'),
      'node_modules/one/README.md': '',
    };
    expect(await pathsOf(files, './own.mjs')).toEqual([
      'node_modules/@city/two/index.js',
      'node_modules/@city/two/package.json',
      'node_modules/one/index.js',
      'node_modules/one/package.json',
      'own.mjs',
    ]);
  });

  it.each([
    ['leaves the workspace', './own.mjs', "import '../other.mjs';", 'file-outside-workspace'],
    ['stands outside of it', '../own.mjs', '', 'file-outside-workspace'],
    ['has an absolute path', '/etc/own.mjs', '', 'file-outside-workspace'],
    ['is not there', './none.mjs', '', 'file-missing'],
    ['imports what is not there', './own.mjs', "import './none.mjs';", 'file-missing'],
    ['imports a package that is not there', './own.mjs', "import 'none';", 'file-missing'],
  ])('%s: refused', async (_, name, code, expected) => {
    expect((await pathsOf({ 'own.mjs': code }, name))[0]).toBe(expected);
  });

  it('that a link leads out to is refused', async () => {
    const folder = await makeFolder({ 'city/a.csv': '', 'own.mjs': '' });
    await symlink(join(folder, 'own.mjs'), join(folder, 'city/own.mjs'));
    expect(await gatherCode(effects, join(folder, 'city'), './own.mjs')).toMatchObject({
      finding: { code: 'file-outside-workspace' },
    });
  });

  it('without sense is told at its line', async () => {
    expect(await pathsOf({ 'own.mjs': "import './a.mjs';", 'a.mjs': 'import { from' }, './own.mjs')).toEqual([
      'extension-unreadable',
      'a.mjs',
    ]);
  });
});

describe('a package', () => {
  it('is taken as it lies in node_modules of the workspace', async () => {
    const code = await gather(pack('@city/reports'), '@city/reports');
    expect(code).toMatchObject({ entry: '.torikumi-extension.mjs' });
  });

  it('without a package.json that can be read is refused', async () => {
    const files = { ...pack('one'), 'node_modules/one/package.json': '{' };
    expect(await pathsOf(files, 'one')).toEqual(['extension-unreadable', 'node_modules/one/package.json']);
  });
});

describe('the digest', () => {
  it('is that of all files, whatever the order in which they were read', async () => {
    const read = async (b: string, first: string) => {
      const code = await gather(
        { 'own.mjs': `import './${first}.mjs';`, 'a.mjs': "import './b.mjs';", 'b.mjs': b },
        './own.mjs',
      );
      if ('finding' in code) throw new Error(code.finding.code);
      return digestCode(code);
    };
    expect(await read('1', 'a')).toBe(await read('1', 'a'));
    expect(await read('1', 'a')).not.toBe(await read('2', 'a'));
  });
});
