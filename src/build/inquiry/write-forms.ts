/** `torikumi inquiry send` and `confirm`: a workbook a section, in a folder of the outputs. */

import type { EntryForm } from '../../document/entry-form.ts';
import type { Draft, Effects } from '../../effects.ts';
import { type Finding, hasErrors } from '../../finding/finding.ts';
import { composeConfirmation } from '../../inquiry/compose-confirmation.ts';
import { composeEntryForm, type Sender } from '../../inquiry/compose-entry-form.ts';
import { foldHistory } from '../../model/inquiry/fold-history.ts';
import { emptyEvent, type InquiryEvent } from '../../model/inquiry/history.ts';
import type { InquirySection } from '../../model/inquiry/inquiry.ts';
import { openDoubts } from '../../model/inquiry/inquiry-state.ts';
import { safeName } from '../../report/sheets/safe-name.ts';
import { digestBytes } from '../../store/digest.ts';
import { writeEntryForm } from '../../writer/xlsx/write-entry-form.ts';
import { findFault } from '../fault.ts';
import { keepHistory } from './keep-history.ts';
import type { OpenInquiry } from './open-inquiry.ts';

export interface WrittenForms {
  readonly findings: readonly Finding[];
  /** Paths of the files, in the order of the sections. */
  readonly files: readonly string[];
}

/** `folder` is where the workbooks go. Sections that have theirs get it again, and it is noted again. */
export async function sendForms(
  effects: Effects,
  open: OpenInquiry,
  folder: string,
  time: string,
): Promise<WrittenForms> {
  const { workspace, inquiry } = open;
  const sender = senderOf(open);
  const kept = await keepHistory<WrittenForms>(effects, workspace.root, inquiry.number, async () => {
    const written = await writeAll(effects, folder, inquiry.sections, (section) => [
      { name: `${stemOf('様式', section)}.xlsx`, form: composeEntryForm(inquiry, section, sender) },
    ]);
    const events = hasErrors(written.findings)
      ? []
      : written.made.map(
          ({ section, file, digest }): InquiryEvent => ({
            ...emptyEvent,
            time,
            kind: '配布',
            section: section.number,
            value: digest,
            file,
          }),
        );
    return { events, value: { findings: written.findings, files: written.made.map(({ path }) => path) } };
  });
  return kept.value ?? { findings: kept.findings, files: [] };
}

/** For each section with open doubts its 確認依頼票, and its own workbook with comments at the cells. */
export async function returnForms(effects: Effects, open: OpenInquiry, folder: string): Promise<WrittenForms> {
  const { workspace, inquiry } = open;
  const sender = senderOf(open);
  const kept = await keepHistory<WrittenForms>(effects, workspace.root, inquiry.number, async (history) => {
    const numbers = inquiry.sections.map(({ number }) => number);
    const { sections } = foldHistory(history, numbers);
    const asked = inquiry.sections.filter(({ number }) => {
      const state = sections.get(number);
      return state !== undefined && openDoubts(state).length > 0;
    });
    const written = await writeAll(effects, folder, asked, (section) => {
      const state = sections.get(section.number);
      if (state === undefined) return [];
      const confirmation = composeConfirmation(inquiry, section, sender, state);
      const returned = {
        name: `${stemOf('様式', section)}.xlsx`,
        form: composeEntryForm(inquiry, section, sender, state),
      };
      return [
        ...(confirmation ? [{ name: `${stemOf('確認依頼票', section)}.xlsx`, form: confirmation }] : []),
        returned,
      ];
    });
    return { events: [], value: { findings: written.findings, files: written.made.map(({ path }) => path) } };
  });
  return kept.value ?? { findings: kept.findings, files: [] };
}

function senderOf({ workspace: { configuration } }: OpenInquiry): Sender {
  const { organization, document, fonts } = configuration;
  return { organization, date: document.date, font: fonts[0] ?? 'BIZ UDPGothic' };
}

/** Without an ending. Its number, which no other section has, stands before what may be cut. */
export function stemOf(kind: string, { number, name }: InquirySection): string {
  return safeName([kind, number, ...(number === name ? [] : [name])].join('_'));
}

interface Made {
  readonly section: InquirySection;
  readonly file: string;
  readonly path: string;
  readonly digest: string;
}

async function writeAll(
  effects: Effects,
  folder: string,
  sections: readonly InquirySection[],
  compose: (section: InquirySection) => readonly { readonly name: string; readonly form: EntryForm }[],
): Promise<{ readonly made: readonly Made[]; readonly findings: readonly Finding[] }> {
  const made: Made[] = [];
  try {
    await effects.files.makeFolder(folder);
    for (const section of sections) {
      for (const { name, form } of compose(section)) {
        const path = `${folder}/${name}`;
        made.push({ section, file: name, path, digest: await writeForm(effects, path, form) });
      }
    }
    return { made, findings: [] };
  } catch (cause) {
    return { made, findings: [findFault(effects, folder, folder, cause)] };
  }
}

/** Its digest. */
async function writeForm(effects: Effects, path: string, form: EntryForm): Promise<string> {
  const draft: Draft = await effects.files.draft(path);
  const chunks: Uint8Array[] = [];
  try {
    await writeEntryForm(form, {
      write: (chunk) => {
        chunks.push(chunk);
        draft.write(chunk);
      },
    });
    await draft.publish();
  } catch (cause) {
    await draft.discard();
    throw cause;
  }
  return digestBytes(Buffer.concat(chunks));
}
