/** What the samples become, in every format: built anew, and a page that shows it. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../src/library/index.ts';
import { composeGallery } from './compose-gallery.ts';
import { root, type Source } from './read-pages.ts';

export async function buildGallery(out: string): Promise<Source> {
  const entries = await readdir(join(root, 'data'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(root, 'data', name));
  const { artifacts, findings } = await build(folders, { out });
  const failed = findings.filter(({ severity }) => severity === 'error');
  if (failed.length > 0) throw new Error(`${failed.length} errors in the samples: ${failed[0]?.code}`);
  return composeGallery(artifacts);
}
