/** Runs git so that nothing which stands in the repository, or in the environment, can make it run a command. */

import { execFile } from 'node:child_process';
import type { Git } from '../effects.ts';

/**
 * In English, so that its words can be told apart. A folder that somebody handed over brings its own `.git/config`: git may read
 * it, with what it includes, but everything in it that names a command is overruled or never reached.
 */
export const runGit: Git = (folder, words) =>
  new Promise((resolve, reject) => {
    const all = ['--no-pager', '-C', folder, ...overruled.flatMap((setting) => ['-c', setting]), ...words];
    const env = { ...withoutGit(process.env), ...harmless };
    const options = { encoding: 'buffer', maxBuffer: 100_000_000, windowsHide: true, timeout: patience, env } as const;
    execFile('git', all, options, (cause, stdout, stderr) => {
      if (cause === null) resolve(stdout);
      else if (cause.code === 'ENOENT') reject(cause);
      else reject(Object.assign(new Error(reasonOf(cause, stderr), { cause }), { code: 'GIT_FAILED' }));
    });
  });

/** Milliseconds; a configuration that includes a pipe would be read for ever. */
const patience = 60_000;

const harmless = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // What a partial clone lacks stays missing: fetching it runs what the repository names.
  GIT_NO_LAZY_FETCH: '1',
  // For a git too old to know that. Not `protocol.allow`: the repository's `protocol.ext.allow` would come before it.
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_REPLACE_OBJECTS: '1',
};

/** Not reached by what is asked here; a later git may reach them sooner. */
const overruled = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.askPass=',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.alternateRefsCommand=true',
  'credential.helper=',
  'diff.external=',
];

/** `GIT_DIR` and its like, as a hook or a parent has set them, would have another repository read. */
function withoutGit(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS$)/i.test(name)));
}

function reasonOf(cause: Error & { killed?: boolean }, stderr: Buffer): string {
  if (cause.killed === true) return `no answer within ${patience / 1000} s`;
  return stderr.toString().trim() || cause.message;
}
