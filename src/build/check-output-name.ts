/** Finds a name that the folder of a workspace cannot have in the output folder: one of its own files, or one that a system refuses. */

import { error, type Finding } from '../finding/finding.ts';

/** `path` is the workspace's folder. */
export function checkOutputName(name: string, path: string): Finding | undefined {
  return isUsable(name) ? undefined : error('workspace-name-unusable', { name, path });
}

/** What is right on this system may be copied to another, or lie on another's disk. */
function isUsable(name: string): boolean {
  const folded = name.normalize('NFKC').toLowerCase();
  if (name === '' || name.startsWith('.') || /[. ]$/.test(name)) return false;
  return folded !== 'manifest.json' && !deviceName.test(folded) && !/[\p{Cc}/\\]/u.test(name);
}

/** Of Windows, also with an ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$) *(?:[.:]|$)/;
