/** Reads a part of an office file element by element, without building a tree of it. */

import { SaxesParser } from 'saxes';
import { withoutGrowth } from '../../engine/young-room.ts';

export interface XmlHandler {
  /** Names without their prefixes: programs on .NET write `<x:row>`, which is `spelled`. Attributes keep theirs. */
  open(name: string, attributes: Readonly<Record<string, string>>, spelled: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** A part that is no XML, or none that an office program writes. */
export class XmlDamage extends Error {}

/** Office files need about ten. */
const depthLimit = 100;
/** What is parsed at once is soon forgotten, and small enough to be kept with what is. */
const chunkSize = 16 * 1024;

/** A part, whole or in pieces that may be cut anywhere. */
export type XmlSource = Uint8Array | Iterable<Uint8Array>;

/** Throws `XmlDamage`; whatever the handler or the source throws goes through. */
export function readXml(source: XmlSource, handler: XmlHandler): void {
  withoutGrowth(() => parse(source, handler));
}

function parse(source: XmlSource, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('error', (cause) => {
    throw new XmlDamage(cause.message);
  });
  parser.on('doctype', () => {
    throw new XmlDamage('entities of its own');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > depthLimit) throw new XmlDamage('too deep');
    handler.open(localName(name), attributes, name);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close(localName(name));
  });
  const text = (part: string) => handler.text(part);
  parser.on('text', text);
  parser.on('cdata', text);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const bytes of source instanceof Uint8Array ? [source] : source) {
    for (let start = 0; start < bytes.length; start += chunkSize) {
      parser.write(decode(decoder, bytes.subarray(start, start + chunkSize)));
    }
  }
  parser.write(decode(decoder));
  parser.close();
}

/** The attribute of that name, whatever its prefix. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Of `val`: an element without it switches on. */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !['0', 'false', 'off'].includes(attributes.val ?? '');
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new XmlDamage('not the encoding that it says');
  }
}
