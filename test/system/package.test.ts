/** The package as others install it: what publint and “Are the types wrong?” say, and a program that uses it with types. */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository } from '../output/build-workspace.ts';

const run = promisify(execFile);
const bin = (name: string) => join(repository, 'node_modules/.bin', name);

let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-package-'));
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: repository,
    maxBuffer: 10_000_000,
  });
  const [packed] = JSON.parse(stdout) as readonly { readonly filename: string }[];
  tarball = join(folder, packed?.filename ?? '');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('has nothing that publint warns of', async () => {
  const { stdout } = await run(bin('publint'), ['run', tarball, '--strict']);
  expect(stdout).toContain('All good!');
});

it('has types that are found wherever ES modules are', async () => {
  const { stdout } = await run(bin('attw'), [tarball, '--profile', 'esm-only', '--format', 'json']);
  const { analysis } = JSON.parse(stdout) as { readonly analysis: { readonly types: object } };
  expect(analysis.types).toMatchObject({ kind: 'included' });
});

const program = `import { build, check, compare, lint, openWorkspace, renderFinding, type Finding } from 'torikumi';

const [city = ''] = process.argv.slice(2);
const { value, findings } = await openWorkspace(city);
const texts: readonly string[] = findings.map((each: Finding) => renderFinding(each, 'en'));
const figures = value?.metrics(2017).value?.figures ?? [];
const shown: string | undefined = figures[0]?.shown;
const { artifacts } = await build([city], { out: 'out', years: [2017], reports: ['indicators'], formats: ['csv'] });
const files = artifacts.map(({ path }) => \`out/\${path}\`).filter((path) => path.endsWith('.csv'));
const linted = await lint(files);
const checked = await check([city], { quick: true });
const compared = await compare(\`\${city}/draft\`, city, { date: '2018-04-01' });
// @ts-expect-error A year is a number.
value?.metrics('2017');
console.log(JSON.stringify({
  texts: texts.length > 0 && checked.findings.length === texts.length,
  shown: typeof shown,
  files: files.length,
  wrong: linted.flatMap((each) => each.findings).filter(({ severity }) => severity === 'error').length,
  compared: Array.isArray(compared.findings),
}));
`;

it('is used by a program with strict types, and needs no types but those of Node.js', async () => {
  const inside = join(folder, 'node_modules/torikumi');
  await mkdir(inside, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', inside, '--strip-components', '1']);
  const { dependencies } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    await mkdir(join(folder, 'node_modules', name, '..'), { recursive: true });
    await symlink(join(repository, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'program.ts'), program);
  const options = { strict: true, exactOptionalPropertyTypes: true, module: 'nodenext', target: 'es2023' };
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...options, types: ['node'] }, files: ['program.ts'] }),
  );
  await run(bin('tsc'), ['--project', folder]);
  const city = join(repository, 'data/shinagawa-strategy');
  const { stdout } = await run(process.execPath, [join(folder, 'program.js'), city], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual({ texts: true, shown: 'string', files: 1, wrong: 0, compared: true });
});
