/** Runs pdfmake: the only module that calls it. Fonts come from memory; files and addresses are refused. */

import pdfmake, { type DocumentDefinition, type FontSource, type LaidOutPage } from 'pdfmake';
import type { Face, FontStack } from '../../typography/face.ts';

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

/** pdfmake is one object a process. Text names its face; the text of pictures names a family and a weight. */
function registerFonts(fonts: FontStack): void {
  const faces = [...fonts.regular, ...fonts.bold];
  for (const face of faces) {
    if (!pdfmake.virtualfs.existsSync(face.name)) pdfmake.virtualfs.writeFileSync(face.name, face.bytes);
  }
  const families = fonts.regular.map((regular) => {
    const bold = fonts.bold.find((face) => face.family === regular.family) ?? regular;
    return [regular.family, { normal: sourceOf(regular), bold: sourceOf(bold) }] as const;
  });
  const named = faces.map((face) => [face.name, { normal: sourceOf(face) }] as const);
  pdfmake.setFonts(Object.fromEntries([...families, ...named]));
}

/** A file of pdfmake's own memory; inside a collection also the face's name. */
function sourceOf({ name, member }: Face): FontSource {
  return member === undefined ? name : [name, member];
}
