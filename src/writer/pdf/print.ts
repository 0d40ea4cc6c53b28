/** Runs pdfmake: the only module that calls it. Fonts come from memory; files and addresses are refused. */

import pdfmake, { type DocumentDefinition, type LaidOutPage } from 'pdfmake';
import type { FontStack } from '../../typography/face.ts';

export interface Printed {
  readonly bytes: Uint8Array;
  /** The finished layout, for checking what really stands on the pages. */
  readonly pages: readonly LaidOutPage[];
}

export async function print(definition: DocumentDefinition, fonts: FontStack): Promise<Printed> {
  registerFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const output = pdfmake.createPdf(definition);
  const document = await output.getStream();
  const bytes = await output.getBuffer();
  return { bytes, pages: document._pdfMakePages };
}

/** pdfmake is one object a process, so a face is registered once and under its own name. */
function registerFonts(fonts: FontStack): void {
  for (const face of [...fonts.regular, ...fonts.bold]) {
    if (!pdfmake.virtualfs.existsSync(face.name)) pdfmake.virtualfs.writeFileSync(face.name, face.bytes);
    // pdfmake replaces the name in this record by the bytes it found.
    pdfmake.fonts[face.name] = { normal: face.member === undefined ? face.name : [face.name, face.member] };
  }
}
