import { createNodeFiles } from '../../src/node/files.ts';
import { answer } from '../../src/window/answer.ts';
import type { CommandResult, Window } from '../../src/window/window.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

const theme = 'elements: { h1: { color: "#111111" }, th: { fill: "#222222" } } # 市の色\n';

/** A window over real files, whose commands are only noted and answered by `run`. */
export async function fakeWindow(
  files: Readonly<Record<string, string>>,
  run: (words: readonly string[]) => Partial<CommandResult> = () => ({}),
) {
  const folder = await makeFolder(files);
  const scratch = await makeFolder({ 'kept.txt': '' });
  const commands: (readonly string[])[] = [];
  const opened: string[] = [];
  const window: Window = {
    files: createNodeFiles(),
    folder,
    scratch,
    commands: {
      run: async (words) => {
        commands.push(words);
        return { code: 0, stdout: '', stderr: '', ...run(words) };
      },
      keep: (words) => void commands.push(words ?? []),
      stop: () => true,
    },
    theme: async () => theme,
    openOutside: async (path) => void opened.push(path),
    asset: async (name) => new TextEncoder().encode(name),
  };
  const ask = async (
    method: string,
    path: readonly string[],
    value: unknown = {},
    query: Record<string, string> = {},
  ) => {
    const body = value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value));
    const answered = await answer(window, { method, path, query: new Map(Object.entries(query)), body });
    const text = typeof answered.body === 'string' ? answered.body : new TextDecoder().decode(answered.body);
    return { ...answered, text };
  };
  return { window, folder, scratch, commands, opened, ask };
}
