/** Loads the extensions that `torikumi.yaml` names: only where code is allowed, and only what is named. */

import { h } from 'hastscript';
import type { Effects } from '../../effects.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import type { Places } from '../../finding/places.ts';
import { indicatorsOf } from '../../model/plan/plan.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { ExtensionFailure, tellFailure, waitFor, wrongShape } from './extension-failure.ts';
import { digestCode, gatherCode } from './gather-code.ts';

/** What an extension is given to make its rows with. */
export interface ExtensionTools {
  /** Elements of a document: `h('p', 'text')`. */
  readonly h: typeof h;
  /** Numbers as the program computes with them. */
  readonly Decimal: typeof Decimal;
  /** All indicators of a goal, whatever they stand under. */
  readonly indicatorsOf: typeof indicatorsOf;
}

/** An extension as it was loaded: which kinds of rows it has is known, not yet what they are. */
export interface OpenExtension {
  /** As it is named. */
  readonly name: string;
  readonly rows: Readonly<Partial<Record<RowKind, unknown>>>;
  /** SHA-256 in hex over the names and bytes of all its code. */
  readonly digest: string;
}

export const rowKinds = ['reports', 'components', 'bandPresets', 'checks', 'readers', 'writers'] as const;
export type RowKind = (typeof rowKinds)[number];

/** No value where one of them cannot be loaded: nothing is built by half. `data` is that of `torikumi.yaml`, not yet checked. */
export async function openExtensions(
  effects: Effects,
  root: string,
  data: unknown,
  places: Places,
): Promise<Found<readonly OpenExtension[] | undefined>> {
  const opened: OpenExtension[] = [];
  const findings: Finding[] = [];
  for (const [index, name] of namesIn(data).entries()) {
    const found = await open(effects, root, name);
    const place = places.get(`extensions.${index}`);
    if ('rows' in found) opened.push(found);
    else findings.push(place === undefined ? found.finding : { place, ...found.finding });
  }
  return { value: findings.length > 0 ? undefined : opened, findings };
}

/** Each finding where `torikumi.yaml` names the extension that it is about. */
export function placeAtNames(findings: readonly Finding[], data: unknown, places: Places): readonly Finding[] {
  const names = namesIn(data);
  return findings.map((finding) => {
    const index = 'extension' in finding.facts ? names.indexOf(finding.facts.extension) : -1;
    const place = places.get(`extensions.${index}`);
    return place === undefined ? finding : { place, ...finding };
  });
}

/** What is written there otherwise is found with the rest of the settings. */
function namesIn(data: unknown): readonly string[] {
  const named = typeof data === 'object' && data !== null && 'extensions' in data ? data.extensions : [];
  return Array.isArray(named) ? named.filter((name) => typeof name === 'string' && name !== '') : [];
}

async function open(effects: Effects, root: string, name: string): Promise<OpenExtension | { finding: Finding }> {
  if (effects.runCode === undefined) return { finding: error('extension-not-allowed', { extension: name }) };
  const code = await gatherCode(effects, root, name);
  if ('finding' in code) return code;
  try {
    const module = await waitFor(name, '', effects.runCode(code.files, code.entry));
    const make = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
    if (typeof make !== 'function') return { finding: wrongShape(name, 'export default', 'function', make) };
    const tools: ExtensionTools = { h, Decimal, indicatorsOf };
    const rows: unknown = await waitFor(name, '', Promise.resolve(make(tools)));
    if (typeof rows !== 'object' || rows === null)
      return { finding: wrongShape(name, 'export default', '{ … }', rows) };
    const unknown = Object.keys(rows).find((key) => !rowKinds.some((kind) => kind === key));
    if (unknown !== undefined) return { finding: wrongShape(name, 'export default', rowKinds.join(' | '), unknown) };
    return { name, rows, digest: digestCode(code) };
  } catch (cause) {
    return { finding: tellFailure(effects, new ExtensionFailure(name, '', cause)) };
  }
}
