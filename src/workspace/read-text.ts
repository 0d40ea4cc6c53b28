/** Turns the bytes of a text file into text that has passed the gate. */

import type { Found } from '../finding/finding.ts';
import { decodeText } from './csv/decode-text.ts';
import { locateIn, TextGate } from './text-gate.ts';

/** `undefined` in an encoding that is not known. */
export function readText(file: string, bytes: Uint8Array): Found<string | undefined> {
  const decoded = decodeText(file, bytes);
  if ('finding' in decoded) return { value: undefined, findings: [decoded.finding] };
  const gate = new TextGate(file);
  const value = gate.admit(decoded.text, locateIn(file, decoded.text));
  return { value, findings: gate.findings };
}
