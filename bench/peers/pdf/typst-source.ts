/** What Typst is asked to set: it reads the task by itself, from a file beside its own. */

import { basename } from 'node:path';
import { look } from './task.ts';

export function typstSource(input: string): string {
  const { margin, size, rule, table, paragraph } = look;
  return `
#set document(title: "取組状況")
#set page(paper: "a4", flipped: true, numbering: "1 / 1",
  margin: (top: ${margin.top}mm, right: ${margin.right}mm, bottom: ${margin.bottom}mm, left: ${margin.left}mm))
#set text(font: "${look.family}", size: ${size}pt, lang: "ja", top-edge: "ascender", bottom-edge: "descender", cjk-latin-spacing: none)
#set par(leading: ${paragraph.lineHeight - size}pt)
#let task = json("${basename(input)}")
#if task.kind == "paragraph" [#task.text] else {
  table(
    columns: (1fr,) * task.head.len(),
    inset: (x: ${table.paddingX}pt, y: ${(table.lineHeight - size + rule) / 2 + table.paddingY}pt),
    stroke: ${rule}pt,
    table.header(..task.head.map(text => table.cell(fill: rgb("#e4ebf2"), align: center, strong(text)))),
    ..task.rows.flatten(),
  )
}
`;
}
