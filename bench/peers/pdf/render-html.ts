/** A table as a page for Chromium and WeasyPrint. */

import { pathToFileURL } from 'node:url';
import { look, type Task } from './task.ts';

export function renderHtml({ head, rows }: Extract<Task, { kind: 'table' }>, regular: string, bold: string): string {
  const cells = (texts: readonly string[], name: string) => texts.map((text) => `<${name}>${text}</${name}>`).join('');
  const lines = rows.map((texts) => `<tr>${cells(texts, 'td')}</tr>\n`).join('');
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>取組状況</title><style>${css(regular, bold)}</style>
<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>\n${lines}</tbody></table></html>\n`;
}

function css(regular: string, bold: string): string {
  const { family, size, rule, table, margin } = look;
  const face = (weight: number, file: string) =>
    `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${pathToFileURL(file)}"); }`;
  return `${face(400, regular)} ${face(700, bold)}
@page { size: A4 landscape; margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;
  @bottom-center { content: counter(page) " / " counter(pages); } }
html { font: ${size}pt/${table.lineHeight}pt "${family}"; }
body { margin: 0; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
tr { break-inside: avoid; }
th { background: #e4ebf2; }
th, td { border: ${rule}pt solid; padding: ${table.paddingY}pt ${table.paddingX}pt; }`;
}
