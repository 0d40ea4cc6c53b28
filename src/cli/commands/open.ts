/** `torikumi open`: a page in the browser that does what the command line does, for this person on this machine. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templatesFolder } from '../../build/program.ts';
import type { Effects } from '../../effects.ts';
import { runChildren } from '../../node/child-commands.ts';
import { serveLocally } from '../../node/local-server.ts';
import { openOutside } from '../../node/open-outside.ts';
import { watchFolder } from '../../node/watch-folder.ts';
import { answer } from '../../window/answer.ts';
import { wordEvent } from '../../window/word-build.ts';
import { tableSizeLimit } from '../../workspace/table-limits.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJsonLine } from '../print-json.ts';
import { cliWords } from '../words.ts';

/** Ends when it is interrupted; the commands that run for it end with it. */
export async function runOpen(
  { folder: wanted, port, browser, language, json }: Extract<ParsedCommand, { name: 'open' }>,
  effects: Effects,
  interrupted: Promise<void>,
): Promise<ExitCode> {
  const words = cliWords[language];
  const folder = await effects.files.realPath(wanted).catch(() => undefined);
  if (folder === undefined) {
    effects.log.note(words.cannotWatch(wanted));
    return 1;
  }
  const scratch = await mkdtemp(join(tmpdir(), 'torikumi-'));
  const commands = runChildren([process.execPath, ...process.execArgv, process.argv[1] ?? ''], folder, (event) =>
    server?.tell(wordEvent(event, scratch)),
  );
  const window = {
    files: effects.files,
    folder,
    scratch,
    commands,
    theme: () => readFile(join(templatesFolder, 'theme.yaml'), 'utf8'),
    openOutside: async (path: string) => void (await openOutside(path)),
    asset: (name: string) => readFile(join(templatesFolder, 'window', name)).catch(() => undefined),
  };
  let server: Awaited<ReturnType<typeof serveLocally>> | undefined;
  const watching = watchFolder(folder, { poll: false, except: [] }, (path) => server?.tell({ kind: 'changed', path }));
  try {
    server = await serveLocally((request) => answer(window, request), { port, mostBytes: tableSizeLimit });
    if (json) printJsonLine(effects.log, 'open', { address: server.address, folder });
    else effects.log.result(words.windowOpen(server.address));
    if (browser) await openOutside(server.address);
    await interrupted;
    return 0;
  } finally {
    watching.close();
    commands.close();
    await server?.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
