/** Runs the Nu HTML checker, the reference checker of HTML. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fetchPackage } from './fetch-package.ts';
import { forShortRuns } from './short-java.ts';

const run = promisify(execFile);
const version = '26.9.27';

/** Said of lists whose own marks are text: without the role, Safari takes them for no lists. */
const wanted = /^The “list” role is unnecessary for element “[uo]l”\.$/;

interface Message {
  readonly type: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/** The jar of the checker. */
export async function fetchNu(): Promise<string> {
  return join(await fetchPackage('vnu-jar', version), 'build/dist/vnu.jar');
}

/** Errors and warnings, each with its file and place. */
export async function checkHtml(paths: readonly string[]): Promise<readonly string[]> {
  const jar = await fetchNu();
  // Guesses a page's language by chance draws: a short page changes from Japanese to Chinese between two runs.
  const options = ['--no-langdetect', '--format', 'json', '--stdout', '--exit-zero-always'];
  // Its schema goes deeper than the stack that such code is given.
  const words = [...forShortRuns, '-Xss4m', '-jar', jar, ...options, ...paths];
  const { stdout } = await run('java', words, { maxBuffer: 100_000_000 });
  const { messages }: { readonly messages?: readonly Message[] } = JSON.parse(stdout);
  if (!Array.isArray(messages)) throw new Error(`the Nu checker says nothing: ${stdout.slice(0, 400)}`);
  return messages
    .filter(({ message }) => !wanted.test(message))
    .map(({ type, url = '', message, extract = '' }) => `${url} ${type}: ${message} ${extract}`);
}
