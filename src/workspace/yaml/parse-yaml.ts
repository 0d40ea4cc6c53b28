/** Parses YAML into plain data that knows where each key and value stands. */

import { isMap, isScalar, isSeq, LineCounter, type Node, type YAMLParseError } from 'yaml';
import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, type Place, warning } from '../../finding/finding.ts';
import type { Places } from '../../finding/places.ts';
import { TextGate } from '../text-gate.ts';
import { composeYaml } from './compose-yaml.ts';

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
  // Its own search for doubled keys compares each with every other; what it would print by itself is told here.
  const document = composeYaml(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'error' });
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
  if (document.errors.length > 0) return { value: undefined, findings };
  const collected = new PlaceCollector(file, placeAt);
  collected.visit(document.contents, '');
  append(findings, collected.findings);
  const { keys, values } = collected;
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

/** Where everything stands; keys that stand twice or are no text, and characters that only an escape can write (`"\u0007"`), on the way. */
class PlaceCollector {
  readonly keys: Map<string, Place>;
  readonly values = new Map<string, Place>();
  readonly #placeAt: (offset: number) => Place;
  readonly #gate: TextGate;
  readonly #wrongKeys: Finding[] = [];

  constructor(file: string, placeAt: (offset: number) => Place) {
    this.keys = new Map([['', placeAt(0)]]);
    this.#placeAt = placeAt;
    this.#gate = new TextGate(file);
  }

  get findings(): readonly Finding[] {
    return [...this.#wrongKeys, ...this.#gate.findings];
  }

  visit(node: unknown, key: string): void {
    const offset = (node as Node | null)?.range?.[0];
    if (offset !== undefined) this.values.set(key, this.#placeAt(offset));
    this.#check(node);
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) this.visit(item, joinKey(key, index));
    }
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const pair of node.items) {
      if (!isScalar(pair.key)) {
        const at = (pair.key as Node | null)?.range?.[0] ?? offset;
        this.#wrongKeys.push(error('yaml-invalid', keyOfNoText, at === undefined ? undefined : this.#placeAt(at)));
        continue;
      }
      this.#check(pair.key);
      const written = String(pair.key.value);
      const name = joinKey(key, written);
      const place = pair.key.range ? this.#placeAt(pair.key.range[0]) : undefined;
      if (seen.has(written)) this.#wrongKeys.push(error('yaml-invalid', doubledKey, place));
      seen.add(written);
      if (place !== undefined) this.keys.set(name, place);
      this.visit(pair.value, name);
    }
  }

  #check(node: unknown): void {
    if (!isScalar(node) || typeof node.value !== 'string') return;
    this.#gate.check(node.value, () => this.#placeAt(node.range?.[0] ?? 0));
  }
}

/** A list or a map; an alias, too, as nobody could be told where what it stands for is written. */
const keyOfNoText = { problem: 'NON_STRING_KEY', detail: 'A key must be a text' };
const doubledKey = { problem: 'DUPLICATE_KEY', detail: 'Map keys must be unique' };

function joinKey(key: string, name: string | number): string {
  return key === '' ? `${name}` : `${key}.${name}`;
}
