/** The licence texts of everything that is shipped and is not ours, as one text. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './bundle.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** How it was said once. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}

const head = `torikumi is under the licence in LICENSE. It comes with parts of the following packages, or works with them.
`;

/** `folders` are those of packages, relative to the program's. Throws where a package says nothing of its licence. */
export async function writeNotices(folders: readonly string[]): Promise<string> {
  const parts = await Promise.all([...new Set(folders)].map(writeNotice));
  return [head, ...[...new Set(parts)].sort()].join(`\n${'-'.repeat(80)}\n`);
}

async function writeNotice(folder: string): Promise<string> {
  const place = join(root, folder);
  const manifest = JSON.parse(await readFile(join(place, 'package.json'), 'utf8')) as Manifest;
  const { name, version, repository } = manifest;
  const license = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' or ');
  const files = (await readdir(place)).filter((file) => /^(?:licen[cs]e|copying|notice)(?![a-z])/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(place, file), 'utf8')));
  if (license === undefined && texts.length === 0) throw new Error(`${name} ${version} says nothing of its licence`);
  const source = typeof repository === 'string' ? repository : repository?.url;
  const lines = [
    `${name} ${version}`,
    `Licence: ${license ?? 'as below'}`,
    ...(source === undefined ? [] : [`Source: ${source}`]),
  ];
  const words =
    texts.length > 0 ? texts.map((text) => text.replaceAll('\r\n', '\n').trim()) : [writeStandardText(manifest)];
  return `${lines.join('\n')}\n\n${words.join('\n\n')}\n`;
}

/** Some packages come without the text of their licence; that of the others stands with another package. */
function writeStandardText({ name, author, license = '' }: Manifest): string {
  const written = typeof author === 'string' ? author : author?.name;
  return [`Copyright (c) ${written ?? `the authors of ${name}`}`, standardTexts[license]].join('\n\n').trim();
}

const standardTexts: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided
that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};
