/** What goes with the workbooks of an inquiry: the letter to each section, as a PDF and as a mail, and the list of what goes where. */

import type { Effects } from '../../effects.ts';
import { type Finding, hasErrors } from '../../finding/finding.ts';
import { composeLetter } from '../../inquiry/compose-letter.ts';
import { composeSendingList } from '../../inquiry/compose-sending-list.ts';
import { letterText, writeLetter } from '../../inquiry/letter.ts';
import { type OwnDocument, openDocumentWriter } from '../write-document.ts';
import type { OpenInquiry } from './open-inquiry.ts';
import { stemOf } from './write-forms.ts';

/** `forms`: names of the workbooks by the number of their section. */
export async function writeLetters(
  effects: Effects,
  { workspace, inquiry }: OpenInquiry,
  folder: string,
  forms: ReadonlyMap<string, readonly string[]>,
): Promise<{ readonly files: readonly string[]; readonly findings: readonly Finding[] }> {
  const { organization, section: asking, document } = workspace.configuration;
  const sender = { organization, section: asking, date: document.date, reason: '' };
  const writer = await openDocumentWriter(effects, workspace);
  if (writer.value === undefined) return { files: [], findings: writer.findings };
  const files: string[] = [];
  const page = { size: 'A4', orientation: 'portrait' } as const;
  const list: OwnDocument = { title: '配布先', page, form: 'data', tree: composeSendingList(inquiry, forms) };
  const listPath = `${folder}/配布先.xlsx`;
  const ofList = await writer.value.write(list, listPath, 'xlsx');
  if (hasErrors(ofList)) return { files, findings: ofList };
  files.push(listPath);
  for (const section of inquiry.sections) {
    const letter = writeLetter(inquiry, section, sender, forms.get(section.number) ?? []);
    const stem = `${folder}/${stemOf('照会文', section)}`;
    await effects.files.replace(`${stem}.txt`, new TextEncoder().encode(`\ufeff${letterText(letter)}`));
    const composed = { title: letter.subject, page, tree: composeLetter(letter) };
    const findings = await writer.value.write(composed, `${stem}.pdf`, 'pdf');
    if (hasErrors(findings)) return { files, findings };
    files.push(`${stem}.txt`, `${stem}.pdf`);
  }
  return { files, findings: [] };
}
