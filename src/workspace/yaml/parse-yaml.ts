/** Parses YAML into plain data that knows where each key and value stands. */

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLParseError } from 'yaml';
import { error, type Finding, type Found, type Place, warning } from '../../finding/finding.ts';
import type { Places } from '../../finding/places.ts';

export interface PlacedData {
  readonly data: unknown;
  /** By dotted key, e.g. `rating.bands.0.word`. The file itself is the empty key. */
  readonly keys: Places;
  readonly values: Places;
}

/**
 * Every error of syntax, each at its place. There is a value only where the text can be understood, which includes a
 * doubled key: the last one counts.
 */
export function parseYaml(file: string, text: string): Found<PlacedData | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const findings: Finding[] = [
    ...withoutConsequences(document.errors, lines).map((each) =>
      error('yaml-invalid', factsOf(each), placeAt(each.pos[0])),
    ),
    ...document.warnings.map((each) => warning('yaml-invalid', factsOf(each), placeAt(each.pos[0]))),
  ];
  if (document.errors.some((each) => each.code !== 'DUPLICATE_KEY')) return { value: undefined, findings };
  const keys = new Map<string, Place>([['', placeAt(0)]]);
  const values = new Map<string, Place>();
  collectPlaces(document.contents, '', placeAt, keys, values);
  try {
    // A few repeats are handy; thousands by ten lines are an attack on the memory.
    return { value: { data: document.toJS({ maxAliasCount: 20 }), keys, values }, findings };
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    const facts = { problem: 'ALIAS', detail: cause.message };
    return { value: undefined, findings: [...findings, error('yaml-invalid', facts, { file })] };
  }
}

/** What the parser makes of the rest of a line that it could not read says nothing more. */
const consequences: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR']);

function withoutConsequences(errors: readonly YAMLParseError[], lines: LineCounter): readonly YAMLParseError[] {
  const seen = new Set<number>();
  return errors.filter(({ code, pos }) => {
    const { line } = lines.linePos(pos[0]);
    const follows = seen.has(line) && consequences.has(code);
    seen.add(line);
    return !follows;
  });
}

function factsOf(problem: { readonly code: string; readonly message: string }) {
  return { problem: problem.code, detail: problem.message };
}

function collectPlaces(
  node: unknown,
  key: string,
  placeAt: (offset: number) => Place,
  keys: Map<string, Place>,
  values: Map<string, Place>,
): void {
  const offset = (node as Node | null)?.range?.[0];
  if (offset !== undefined) values.set(key, placeAt(offset));
  if (isSeq(node)) {
    node.items.forEach((item, index) => {
      collectPlaces(item, joinKey(key, index), placeAt, keys, values);
    });
  }
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isScalar(pair.key)) continue;
    const name = joinKey(key, String(pair.key.value));
    if (pair.key.range) keys.set(name, placeAt(pair.key.range[0]));
    collectPlaces(pair.value, name, placeAt, keys, values);
  }
}

function joinKey(key: string, name: string | number): string {
  return key === '' ? `${name}` : `${key}.${name}`;
}
