/** A document made from its template: what it names is filled in, its components are composed. */

import type { ComposedDocument } from '../document/document.ts';
import { roomOf } from '../document/page-room.ts';
import { type Components, parseDocument } from '../document/parse-document.ts';
import { pictureComponent } from '../document/picture-component.ts';
import type { Found } from '../finding/finding.ts';
import { renderTemplate } from '../template/render-template.ts';
import type { ReportInput } from './report.ts';

/** `view` is what the template may name; `components` are what it may use beside plain elements and pictures. */
export async function fillTemplate(
  input: Pick<ReportInput, 'template' | 'theme' | 'readPicture'>,
  frame: Omit<ComposedDocument, 'tree'>,
  view: object,
  components: Components,
): Promise<Found<ComposedDocument>> {
  const { template, theme } = input;
  const rendered = renderTemplate(template, view);
  if ('findings' in rendered) {
    return { value: { ...frame, tree: { type: 'root', children: [] } }, findings: rendered.findings };
  }
  const known = { ...pictureComponent(input), ...components };
  const parsed = await parseDocument(rendered.html, template.file, theme, known, roomOf(frame.page, theme));
  return { value: { ...frame, tree: parsed.value }, findings: parsed.findings };
}
