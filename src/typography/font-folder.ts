/** A folder that fonts come from, with the manifest that lists them. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Effects } from '../effects.ts';
import { error, type Finding } from '../finding/finding.ts';

export interface FontFolder {
  /** How findings name it. */
  readonly name: string;
  /** A folder without a manifest has no fonts, and need not have any. */
  readonly isOptional: boolean;
  /** `file` is a name in the folder or, where it has a `/`, a path that begins with a package's name. */
  readonly read: (
    file: string,
  ) => Promise<{ readonly bytes: Uint8Array; readonly path?: string } | { readonly finding: Finding }>;
}

export const fontManifestName = 'manifest.json';

/** The program's own folder; its faces may lie in packages. */
export function openFontFolder(effects: Effects, folder: string): FontFolder {
  return {
    name: folder,
    isOptional: false,
    read: async (file) => {
      for (const path of listPlaces(folder, file)) {
        try {
          return { bytes: await effects.files.read(path), path };
        } catch {}
      }
      return { finding: error('file-missing', { path: join(folder, file) }) };
    },
  };
}

const packages = createRequire(import.meta.url);
/** Where the bundled program carries the packages' files; a checkout has none there. */
const carried = fileURLToPath(new URL('../fonts', import.meta.url));

function listPlaces(folder: string, file: string): readonly string[] {
  if (!file.includes('/')) return [join(folder, file)];
  try {
    return [join(carried, file), packages.resolve(file)];
  } catch {
    return [join(carried, file)];
  }
}
