/** `torikumi inquiry status`: 回収状況表 as a workbook and a page. */

import type { Effects } from '../../effects.ts';
import { type Finding, hasErrors } from '../../finding/finding.ts';
import { composeStatus, statusTitle } from '../../inquiry/compose-status.ts';
import type { Status } from '../../inquiry/status.ts';
import { findFault } from '../fault.ts';
import { openDocumentWriter } from '../write-document.ts';
import type { OpenInquiry } from './open-inquiry.ts';

export async function writeStatus(
  effects: Effects,
  { workspace, inquiry }: OpenInquiry,
  status: Status,
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly findings: readonly Finding[] }> {
  const page = { size: 'A4', orientation: 'landscape' } as const;
  const document = { title: `${statusTitle}　${inquiry.title}`, page, tree: composeStatus(inquiry, status) };
  const writer = await openDocumentWriter(effects, workspace);
  if (writer.value === undefined) return { files: [], findings: writer.findings };
  const files: string[] = [];
  try {
    await effects.files.makeFolder(folder);
    for (const format of ['xlsx', 'html'] as const) {
      const path = `${folder}/${statusTitle}.${format}`;
      const findings = await writer.value.write(document, path, format);
      if (hasErrors(findings)) return { files, findings };
      files.push(path);
    }
    return { files, findings: [] };
  } catch (cause) {
    return { files, findings: [findFault(effects, folder, folder, cause)] };
  }
}
