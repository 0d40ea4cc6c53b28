/** A folder that somebody handed over with its `.git`: whatever stands in it, comparing its revisions runs none of it. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { run } from '../cli/captured-effects.ts';
import { makeRepository } from '../workspace/git/git-folder.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

const list = 'ID,KPI,目標\na-1,人口,1人\n';
const revised = 'ID,KPI,目標\na-1,人口,2人\n';

interface Trap {
  readonly folder: string;
  /** A command that leaves a mark. */
  readonly command: string;
  readonly git: (...words: readonly string[]) => string;
  readonly sprung: () => boolean;
}

/** `v1` and `v2` of a list. `command` is in a script, so that no quoting stands in its way. */
async function setTrap(): Promise<Trap> {
  const folder = await makeRepository({ 'list.csv': list, 'text.md': 'x' }, { 'list.csv': revised, 'text.md': 'y' });
  const place = await makeFolder();
  const [mark, command] = [join(place, 'ran'), join(place, 'trap.sh')];
  writeFileSync(command, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', stdio: 'pipe' });
  return { folder, command, git, sprung: () => existsSync(mark) };
}

/** Removes the first edition of the list and names a place to fetch it from. */
function lose({ folder, git }: Trap, url: string): void {
  const object = git('rev-parse', 'v1:list.csv').trim();
  rmSync(join(folder, '.git/objects', object.slice(0, 2), object.slice(2)));
  git('config', 'core.repositoryformatversion', '1');
  git('config', 'extensions.partialClone', 'origin');
  git('config', 'remote.origin.promisor', 'true');
  git('config', 'remote.origin.url', url);
  git('config', 'protocol.allow', 'always');
  git('config', 'protocol.ext.allow', 'always');
  git('config', 'protocol.file.allow', 'always');
}

const lazyFetches: Readonly<Record<string, (trap: Trap) => void>> = {
  'a transport that is a command': (trap) => lose(trap, `ext::${trap.command}`),
  'an upload-pack that is a command': (trap) => {
    lose(trap, `file://${trap.folder}`);
    trap.git('config', 'remote.origin.uploadpack', trap.command);
  },
  'an ssh command': (trap) => {
    lose(trap, 'ssh://localhost/x');
    trap.git('config', 'core.sshCommand', trap.command);
  },
  'a proxy of git': (trap) => {
    lose(trap, 'git://localhost/x');
    trap.git('config', 'core.gitProxy', trap.command);
  },
  'another url in its stead': (trap) => {
    lose(trap, 'https://localhost/x');
    trap.git('config', `url.ext::${trap.command}.insteadOf`, 'https://localhost/x');
  },
};

const settings = [
  'core.fsmonitor',
  'core.pager',
  'core.editor',
  'core.askPass',
  'core.alternateRefsCommand',
  'credential.helper',
  'diff.external',
  'diff.trap.command',
  'diff.trap.textconv',
  'filter.trap.clean',
  'filter.trap.smudge',
  'filter.trap.process',
  'gpg.program',
  'merge.trap.driver',
  'pager.rev-parse',
  'pager.ls-tree',
  'pager.cat-file',
  'sequence.editor',
  'uploadpack.packObjectsHook',
];

function setSettings(git: Trap['git'], command: string): void {
  for (const key of settings) git('config', key, command);
  for (const name of ['rev-parse', 'ls-tree', 'cat-file']) git('config', `alias.${name}`, `!${command}`);
  git('config', 'log.showSignature', 'true');
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('what a partial clone lacks', () => {
  it.each(Object.entries(lazyFetches))('is not fetched by %s, and said', async (_, set) => {
    const trap = await setTrap();
    set(trap);
    const { code, stderr } = await run(['diff', join(trap.folder, 'list.csv'), '--git', 'v1..v2']);
    expect(trap.sprung()).toBe(false);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^エラー v1:\S+ git の版にあるファイルの中身が、手元のリポジトリにありません：list\.csv|^エラー git の版に/,
    );
    expect(stderr).toContain('git fetch --refetch');
  });

  it('would have been fetched by plain git', async () => {
    const trap = await setTrap();
    lazyFetches['a transport that is a command']?.(trap);
    expect(() => trap.git('cat-file', '-e', 'v1:list.csv')).toThrow();
    expect(trap.sprung()).toBe(true);
  });
});

describe('commands of a repository are not run:', () => {
  const compare = async ({ folder }: Trap) => {
    const { code, stdout } = await run(['diff', join(folder, 'list.csv'), '--git', 'v1..v2']);
    expect(code).toBe(0);
    expect(stdout).toContain('変更　目標　1人 → 2人');
  };

  it('settings, aliases, filters and drivers', async () => {
    const trap = await setTrap();
    for (const name of ['.gitattributes', '.git/info/attributes']) {
      mkdirSync(join(trap.folder, '.git/info'), { recursive: true });
      writeFileSync(join(trap.folder, name), '* filter=trap diff=trap merge=trap\n');
    }
    setSettings(trap.git, trap.command);
    await compare(trap);
    expect(trap.sprung()).toBe(false);
  });

  it('settings that are included', async () => {
    const trap = await setTrap();
    const other = await setTrap();
    setSettings(other.git, trap.command);
    appendFileSync(
      join(trap.folder, '.git/config'),
      `[include]\n\tpath = ${other.folder}/.git/config\n[includeIf "gitdir:/"]\n\tpath = ${other.folder}/.git/config\n`,
    );
    await compare(trap);
    expect(trap.sprung()).toBe(false);
  });

  it('hooks', async () => {
    const trap = await setTrap();
    const names = 'fsmonitor-watchman post-checkout post-index-change pre-auto-gc reference-transaction';
    for (const name of names.split(' ')) {
      mkdirSync(join(trap.folder, '.git/hooks'), { recursive: true });
      writeFileSync(join(trap.folder, '.git/hooks', name), `#!/bin/sh\n${trap.command}\n`, { mode: 0o755 });
    }
    await compare(trap);
    expect(trap.sprung()).toBe(false);
  });

  it('what the environment names', async () => {
    const trap = await setTrap();
    const other = await makeRepository({ 'list.csv': '' }, { 'list.csv': 'x' });
    const mark = join(other, 'traced');
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other);
    vi.stubEnv('GIT_INDEX_FILE', join(other, 'index'));
    vi.stubEnv('GIT_OBJECT_DIRECTORY', join(other, '.git/objects'));
    vi.stubEnv('GIT_NAMESPACE', 'other');
    vi.stubEnv('GIT_TRACE', mark);
    vi.stubEnv('GIT_PAGER', trap.command);
    vi.stubEnv('GIT_EXTERNAL_DIFF', trap.command);
    vi.stubEnv('GIT_ALLOW_PROTOCOL', 'ext');
    vi.stubEnv('GIT_NO_LAZY_FETCH', '0');
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'core.fsmonitor');
    vi.stubEnv('GIT_CONFIG_VALUE_0', trap.command);
    await compare(trap);
    expect(trap.sprung()).toBe(false);
    expect(existsSync(mark)).toBe(false);
  });
});

it('a replaced object does not stand for the one that was committed', async () => {
  const trap = await setTrap();
  trap.git('replace', 'v1:list.csv', 'v2:list.csv');
  const { git } = createNodeEffects();
  expect(new TextDecoder().decode(await git(trap.folder, ['cat-file', 'blob', 'v1:list.csv']))).toBe(list);
});

it('a damaged repository is said in the words of git', async () => {
  const trap = await setTrap();
  const object = trap.git('rev-parse', 'v1:list.csv').trim();
  const path = join(trap.folder, '.git/objects', object.slice(0, 2), object.slice(2));
  rmSync(path);
  writeFileSync(path, 'no object');
  const { code, stderr } = await run(['diff', join(trap.folder, 'list.csv'), '--git', 'v1..v2']);
  expect(code).toBe(1);
  expect(stderr).not.toContain('プログラムの誤り');
});
