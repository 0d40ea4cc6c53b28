/** A folder that fonts come from, with the manifest that lists them. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';

export interface FontFolder {
  /** How findings name it. */
  readonly name: string;
  /** A folder without a manifest has no fonts, and need not have any. */
  readonly isOptional: boolean;
  /** `file` is a name in the folder or, where it has a `/`, a path that begins with a package's name. */
  readonly read: (file: string) => Promise<{ readonly bytes: Uint8Array } | { readonly finding: Finding }>;
}

export const fontManifestName = 'manifest.json';

/** The program's own folder; its faces may lie in packages. */
export function openFontFolder(effects: Effects, folder: string): FontFolder {
  return {
    name: folder,
    isOptional: false,
    read: async (file) => {
      try {
        return { bytes: await effects.files.read(resolveFile(folder, file)) };
      } catch {
        return { finding: error('file-missing', { path: join(folder, file) }) };
      }
    },
  };
}

const packages = createRequire(import.meta.url);

/** A path into a package that is not installed stays as it is, so that reading it fails. */
function resolveFile(folder: string, file: string): string {
  if (!file.includes('/')) return join(folder, file);
  try {
    return packages.resolve(file);
  } catch {
    return join(folder, file);
  }
}
