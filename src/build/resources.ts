/** What reports are made with: templates, theme and fonts, a workspace's own or the program's. */

import { createHash } from 'node:crypto';
import { picturesOf } from '../document/find-pictures.ts';
import type { Theme } from '../document/theme.ts';
import type { Effects } from '../effects.ts';
import { type Found, hasErrors } from '../finding/finding.ts';
import { digestBytes } from '../store/digest.ts';
import type { Template } from '../template/render-template.ts';
import type { FontStack } from '../typography/face.ts';
import { type FontFolder, fontManifestName, openFontFolder } from '../typography/font-folder.ts';
import { fontsFolder } from '../typography/fonts-folder.ts';
import { loadFonts } from '../typography/load-fonts.ts';
import { readInside } from '../workspace/read-inside.ts';
import { readPictureBytes } from '../workspace/read-picture.ts';
import { readText } from '../workspace/read-text.ts';
import { checkTheme } from './check-theme.ts';
import type { Graph } from './graph/graph.ts';
import { templatesFolder } from './program.ts';

const templateLimit = 1024 * 1024;
/** Of a font file; the largest families with all of CJK have some 20 MB. */
const fontLimit = 50 * 1024 * 1024;

/** Those of the workspace's own `fonts/` come before the program's. */
export function fontFoldersOf(effects: Effects, workspace: string): readonly FontFolder[] {
  const own: FontFolder = {
    name: 'fonts',
    isOptional: true,
    read: (file) => readInside(effects, workspace, `fonts/${file}`, fontLimit),
  };
  return [own, openFontFolder(effects, fontsFolder)];
}

/** A workspace's own `templates/<name>` comes before the program's; one that is there but cannot be read is an error. */
export async function readTemplate(effects: Effects, workspace: string, name: string): Promise<Found<Template>> {
  const file = `templates/${name}`;
  const own = await readInside(effects, workspace, file, templateLimit);
  const findings = 'finding' in own && own.finding.code !== 'file-missing' ? [own.finding] : [];
  const bytes = 'bytes' in own ? own.bytes : await effects.files.read(`${templatesFolder}/${name}`);
  const text = readText(file, bytes);
  return { value: { file, source: text.value ?? '' }, findings: [...findings, ...text.findings] };
}

export interface ReadTheme extends Found<Theme | undefined> {
  readonly digest: string;
}

export async function readTheme(effects: Effects, workspace: string, graph: Graph): Promise<ReadTheme> {
  const { value: template, findings } = await readTemplate(effects, workspace, 'theme.yaml');
  const digest = digestBytes(template.source);
  if (hasErrors(findings)) return { value: undefined, findings, digest };
  const checked = graph.compute('theme', { source: digest }, () => checkTheme(template.file, template.source));
  return { value: checked.value, findings: [...findings, ...checked.findings], digest };
}

export async function loadFontsOf(
  effects: Effects,
  workspace: string,
  families: readonly string[],
  graph: Graph,
): Promise<Found<FontStack>> {
  // Its fonts are looked at for each workspace that has some.
  const hasOwn = await readInside(effects, workspace, `fonts/${fontManifestName}`, fontLimit);
  const own = 'bytes' in hasOwn ? `${workspace} ${digestBytes(hasOwn.bytes)}` : '';
  return graph.get('fonts', { own, families: families.join('\n') }, () =>
    loadFonts(fontFoldersOf(effects, workspace), families),
  );
}

/** sha256 over the templates that a workspace's reports are made with, its own or the program's, and the pictures they name. */
/** With the pictures that they and the configuration name. */
export async function digestTemplates(
  effects: Effects,
  workspace: string,
  names: readonly string[],
  pictures: readonly string[],
): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names) {
    const { value, findings } = await readTemplate(effects, workspace, name);
    // A template that cannot be read must not pass for the program's own, which stands in for it.
    hash.update(name).update(value.source).update(JSON.stringify(findings));
    await addPictures(picturesOf(value.source));
  }
  await addPictures(pictures);
  return hash.digest('hex');

  async function addPictures(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const read = await readPictureBytes(effects, workspace, path);
      hash.update(path).update('bytes' in read ? read.bytes : read.finding.code);
    }
  }
}

/** sha256 over the list of a workspace's own fonts, which has the digests of their files. */
export function digestFonts(effects: Effects, workspace: string, graph: Graph): Promise<string> {
  return graph.get('digest', { fonts: workspace }, async () => {
    const read = await readInside(effects, workspace, `fonts/${fontManifestName}`, fontLimit);
    return digestBytes('bytes' in read ? read.bytes : read.finding.code);
  });
}
