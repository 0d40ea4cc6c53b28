/** A small book of one section, written to a folder, read and checked. */

import { createNodeEffects } from '../../../src/effects-node.ts';
import type { Finding } from '../../../src/finding/finding.ts';
import { renderFinding } from '../../../src/finding/render.ts';
import type { Block, Book, BookTable, Inline } from '../../../src/model/book/book.ts';
import { checkBook } from '../../../src/model/book/check-book.ts';
import { readBook } from '../../../src/workspace/book/read-book.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

export const smallDefinition = `title: 令和5年度 事務事業概要
cover: [令和5年度, 事務事業概要]
year: 令和5年度
chapters:
  - { id: kikaku, title: 企画課, file: kikaku.md }
figures: figures.csv
programmes: programmes.csv
`;

export const smallFigures = `ID,名称,令和3年度,令和4年度,令和5年度,現在日,備考
法律相談,法律相談の件数,998件,"1,037件",,,
登録者,しなメール登録者数,,,"6,732件",令和5年4月1日,
`;

export const smallProgrammes = `ID,章,担当,事業名,開始,令和4年度予算額,令和5年度予算額,備考
koho,kikaku,企画担当,広報紙,昭和22年開始,"150,000千円","159,963千円",
`;

export interface SmallBook {
  readonly book: Book | undefined;
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  /** In Japanese, without the hints. */
  readonly messages: readonly string[];
}

/** `body` follows the chapter's heading, from line 3. A programme's heading stands at last. */
export async function readSmallBook(
  body: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<SmallBook> {
  const programme = '### 広報紙（{{開始}}）（予算額{{予算額}}） {#koho .programme}';
  const folder = await makeFolder({
    'book.yaml': smallDefinition,
    'kikaku.md': `# 企画課事務事業概要\n\n${body}\n\n## 事務事業\n\n${programme}\n`,
    'figures.csv': smallFigures,
    'programmes.csv': smallProgrammes,
    ...files,
  });
  return readBookOf(folder);
}

export async function readBookOf(folder: string, file = 'book.yaml'): Promise<SmallBook> {
  const read = await readBook(createNodeEffects(), folder, file);
  const checked = read.value === undefined ? undefined : checkBook(read.value);
  const findings = [...read.findings, ...(checked?.findings ?? [])];
  return {
    book: checked?.value,
    blocks: checked?.value.chapters[0]?.blocks.slice(1, -2) ?? [],
    findings,
    messages: findings.map((finding) => renderFinding(finding, 'ja').split('\n')[0] ?? ''),
  };
}

export interface ShownBody {
  /** The lines of what follows the heading. */
  readonly lines: readonly string[];
  /** `line:column code facts` of the findings in it. */
  readonly told: readonly string[];
}

/** Each is a chapter of one book, which takes a fraction of the time that a book of each would take. */
export async function readBodies(bodies: readonly string[]): Promise<readonly ShownBody[]> {
  const names = bodies.map((_, index) => `c${index}.md`);
  const chapters = names.map((name, index) => `  - { id: c${index}, title: 章, file: ${name} }`);
  const folder = await makeFolder({
    'book.yaml': smallDefinition.replace('  - { id: kikaku, title: 企画課, file: kikaku.md }', chapters.join('\n')),
    'figures.csv': smallFigures,
    'programmes.csv': smallProgrammes.replace('kikaku', 'c0'),
    ...Object.fromEntries(bodies.map((body, index) => [names[index], `# 章\n\n${body}\n`])),
  });
  const { book, findings } = await readBookOf(folder);
  return names.map((name, index) => ({
    lines: linesOf(book?.chapters[index]?.blocks.slice(1) ?? []),
    told: findings.filter(({ place }) => place?.file === name).map(showFinding),
  }));
}

function showFinding({ code, facts, place }: Finding): string {
  const words = Object.values(facts)
    .flat()
    .filter((fact) => fact !== undefined);
  return `${place?.line ?? ''}:${place?.column ?? ''} ${code} ${words.join(' ')}`.trim();
}

/** One line a block: `(1) 見出し`, `note ※…`, `・ …`; ┈ is a leader, ⏎ a line end, ⟦ ⟧ a figure. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${block.number} ${block.bracketed ? '〈〉' : ''}${show(block.text)}`];
      case 'paragraph':
        return [`${block.role === 'body' ? '' : `${block.role} `}${show(block.text)}`];
      case 'list':
        return block.items.flatMap(({ marker, blocks: inner }) => {
          const [first = '', ...rest] = linesOf(inner);
          return [`${marker} ${first}`, ...rest.map((line) => `  ${line}`)];
        });
      case 'box':
        return linesOf(block.blocks).map((line) => `| ${line}`);
      case 'table':
        return rowsOf(block);
      case 'notes':
        return block.notes.map(({ number, text }) => `注${number} ${show(text)}`);
      case 'picture':
        return [`![${block.alternative}] ${show(block.caption)}`];
      default:
        return [`::${block.name} ${JSON.stringify(block.attributes)}`];
    }
  });
}

/** Cells as `text`, `text*` where they head, `2x1 text` where they are merged, `=text` where they hold a value. */
function rowsOf({ head, rows }: BookTable): readonly string[] {
  const written = [...head.map((cells) => ({ isTotal: false, cells })), ...rows];
  return written.map(({ isTotal, cells }) => {
    const texts = cells.map(({ text, colspan, rowspan, isHead, quantity }) => {
      const size = colspan === 1 && rowspan === 1 ? '' : `${colspan}x${rowspan} `;
      return `${size}${quantity === undefined ? '' : '='}${show(text)}${isHead ? '*' : ''}`;
    });
    return `${isTotal ? 'Σ ' : ''}${texts.join(' | ')}`;
  });
}

function show(text: readonly Inline[]): string {
  return text
    .map((inline) => {
      if (inline.type === 'break') return '⏎';
      if (inline.type === 'leader') return '┈';
      if (inline.type === 'note') return `[注${inline.number}]`;
      if (inline.type === 'ruby') return `｜${inline.text}《${inline.reading}》`;
      if (inline.type === 'figure') return `⟦${inline.text}⟧`;
      if (inline.type === 'link') return `[${inline.text}](${inline.href})`;
      return inline.type === 'strong' ? `**${inline.text}**` : inline.text;
    })
    .join('');
}
