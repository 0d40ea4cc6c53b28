/** The findings of a check as the command line tells them for machines, and which of them a choice settles. */

import type { FindingCode } from '../finding/finding.ts';
import { directionWords, kindWords } from '../finding/inferred-words.ts';
import { readJson } from './read-json.ts';
import { directions, kinds, type SettledText, settingLabels, settledTexts } from './settle.ts';

export interface ShownFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'notice';
  /** In words; empty where it has none. */
  readonly place: string;
  /** Of the workspace; empty where it is in none. */
  readonly file: string;
  readonly message: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
}

/** One thing to decide. */
export interface Choice {
  readonly what: 'text' | 'direction' | 'kind';
  /** The setting, or the indicator's name. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
  /** What was taken until somebody decides; empty where nothing was. */
  readonly now: string;
}

interface Described {
  readonly code: string;
  readonly severity: ShownFinding['severity'];
  readonly place?: { readonly file?: string; readonly text?: string };
  readonly message: string;
  readonly hint?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** `text`: what `check --json` printed. None where it is something else. */
export function readFindings(text: string): readonly ShownFinding[] | undefined {
  const parsed = readJson(text);
  if (parsed === undefined || !('findings' in parsed)) return undefined;
  return (parsed.findings as readonly Described[]).map(({ code, severity, place, message, hint, facts }) => ({
    code,
    severity,
    place: place?.text ?? '',
    file: place?.file ?? '',
    message,
    hint: hint ?? '',
    choices: findChoices(code, facts),
  }));
}

function findChoices(code: string, facts: Readonly<Record<string, unknown>>): readonly Choice[] {
  if (code === 'placeholder-left') {
    const name = settledTexts.find((each): each is SettledText => each === facts.key);
    return name === undefined ? [] : [{ what: 'text', name, label: settingLabels[name], options: [], now: '' }];
  }
  const what = settledBy[code];
  if (what === undefined) return [];
  const [options, words] = what === 'direction' ? [directions, directionWords] : [kinds, kindWords];
  return namedIn(facts).map(({ name, value }) => ({ what, name, label: name, options, now: words[value] ?? '' }));
}

const settledBy: Readonly<Partial<Record<string, 'direction' | 'kind'>>> = {
  'inferred-direction': 'direction',
  'direction-uncertain': 'direction',
  'inferred-kind': 'kind',
  'kind-assumed': 'kind',
} satisfies Partial<Record<FindingCode, 'direction' | 'kind'>>;

/** The indicators that a finding is about, with what was inferred of each. */
function namedIn({ inferred }: Readonly<Record<string, unknown>>): readonly { name: string; value: string }[] {
  const inferences = Array.isArray(inferred) ? (inferred as readonly { name?: unknown; value?: unknown }[]) : [];
  return inferences.flatMap(({ name, value }) =>
    typeof name === 'string' ? [{ name, value: typeof value === 'string' ? value : '' }] : [],
  );
}
