/** What a writer writes, as one file in memory. */

import type { ComposedDocument } from '../../src/document/document.ts';
import type { FontStack } from '../../src/typography/face.ts';
import type { Writer, Written } from '../../src/writer/writer.ts';

export async function writeBytes(
  writer: Writer,
  document: ComposedDocument,
  fonts: FontStack,
): Promise<Written & { readonly bytes: Uint8Array<ArrayBuffer> }> {
  const chunks: Uint8Array[] = [];
  const written = await writer.write(document, fonts, { write: (chunk) => chunks.push(chunk) });
  return { ...written, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
