/** Opens a file, a folder or an address as a double-click would, by the system's own program for it. */

import { spawn } from 'node:child_process';

/** Resolves once the program was started, or could not be. */
export function openOutside(target: string): Promise<boolean> {
  const [program, ...words] = openers[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(program, [...words, target], { stdio: 'ignore', detached: true, windowsHide: true });
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  // Not by `cmd /c start`, which reads `&` and `%` in names.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};
