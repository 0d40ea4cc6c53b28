/** Parses rendered HTML to the document tree, checks it against the subset and replaces its components. */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { find, html as htmlSchema } from 'property-information';
import { append } from '../finding/append.ts';
import { error, type Finding, type Found, type Place } from '../finding/finding.ts';
import { findNearest } from '../finding/nearest.ts';
import { expectedValue } from './attribute-values.ts';
import { checkDepth } from './check-depth.ts';
import { classesOf } from './classes-of.ts';
import { isElement, withData } from './document.ts';
import { blockKindOf } from './flow/block-kind.ts';
import { besideIn, galleryIn, type Room } from './page-room.ts';
import { attributesOf, layoutClasses, lineAttribute, subset } from './subset.ts';
import type { Theme } from './theme.ts';
import { wrapLooseText } from './wrap-loose-text.ts';
import { wrapPictures } from './wrap-pictures.ts';

/** A custom element of a template that a function replaces by a part of the tree. */
export interface Component {
  /** Attribute → whether it must be given. */
  readonly attributes: Readonly<Record<string, 'required' | 'optional'>>;
  /** `room` is what it has where it stands; its height is that of the page. */
  render(
    attributes: Readonly<Record<string, string>>,
    room: Room,
  ): Promise<readonly ElementContent[] | InvalidAttribute | Finding>;
}

export interface InvalidAttribute {
  readonly attribute: string;
  readonly expected: string;
}

export type Components = Readonly<Record<string, Component>>;

export async function parseDocument(
  html: string,
  file: string,
  theme: Theme,
  components: Components,
  page: Room,
): Promise<Found<Root>> {
  const tooDeep = checkDepth(html, file);
  if (tooDeep.length > 0) return { value: { type: 'root', children: [] }, findings: tooDeep };
  const findings: Finding[] = [];
  const findPlace = createFindPlace(html, file);
  const root = fromHtml(html, {
    fragment: true,
    onerror: (message) => {
      const facts = { problem: message.ruleId ?? '', detail: message.reason };
      const offset = message.place !== undefined && 'start' in message.place ? message.place.start.offset : undefined;
      findings.push(error('template-invalid', facts, findPlace(offset)));
    },
  });
  const classes = new Set([...Object.keys(theme.classes), ...layoutClasses]);
  const visit = async (parent: Root | Element, room: Room): Promise<void> => {
    const children: RootContent[] = [];
    for (const child of parent.children) append(children, await replace(child, room));
    parent.children = children.filter((child) => child.type !== 'comment') as ElementContent[];
  };
  const replace = async (node: RootContent, room: Room): Promise<readonly RootContent[]> => {
    if (!isElement(node)) return [node];
    const place = takePlace(node, file);
    const component = Object.hasOwn(components, node.tagName) ? components[node.tagName] : undefined;
    if (component !== undefined) return renderComponent(component, node, place, room, findings);
    append(findings, checkElement(node, place, classes, Object.keys(components)));
    await visit(node, roomInside(node, room));
    wrapPictures(node, findings);
    wrapLooseText(node);
    return [node];
  };
  await visit(root, page);
  wrapPictures(root, findings);
  return { value: root, findings };
}

function roomInside(element: Element, room: Room): Room {
  const kind = blockKindOf(element);
  if (kind === 'gallery') return { ...room, width: galleryIn(room.width).width };
  if (kind !== 'beside') return room;
  const beside = element.children.filter((child) => isElement(child));
  const isOfPictures = beside.every(({ tagName }) => tagName === 'figure' || tagName.includes('-'));
  return { ...room, width: besideIn(room.width, beside.length, isOfPictures)?.width ?? room.width };
}

/**
 * An error of HTML's syntax stands at or after the last tag before it. An end in the middle of a tag has no line: the tag
 * has swallowed the rest of the template.
 */
function createFindPlace(html: string, file: string): (offset: number | undefined) => Place {
  const tags = [...html.matchAll(tagLine)].map((match) => ({ at: match.index, line: Number(match[1]) }));
  return (offset) => {
    if (offset === undefined || offset >= html.length) return { file };
    const end = html.indexOf('>', offset);
    const tag = tags.findLast(({ at }) => at < end);
    return tag === undefined ? { file } : { file, line: tag.line };
  };
}

const tagLine = new RegExp(`${lineAttribute}="(\\d+)"`, 'g');

async function renderComponent(
  component: Component,
  element: Element,
  place: Place,
  room: Room,
  findings: Finding[],
): Promise<readonly ElementContent[]> {
  const attributes = attributesOfElement(element);
  const known = Object.keys(component.attributes);
  const before = findings.length;
  for (const attribute of Object.keys(attributes)) {
    if (!known.includes(attribute)) {
      findings.push(
        error('template-unknown-attribute', { element: element.tagName, attribute, allowed: known }, place),
      );
    }
  }
  for (const attribute of known) {
    if (component.attributes[attribute] === 'required' && attributes[attribute] === undefined) {
      const facts = { element: element.tagName, attribute, value: '', expected: attribute };
      findings.push(error('template-invalid-attribute', facts, place));
    }
  }
  if (findings.length > before) return [];
  const rendered = await component.render(attributes, room);
  if ('code' in rendered) {
    findings.push({ place, ...rendered });
    return [];
  }
  if (!('expected' in rendered))
    return rendered.map((each) => (isElement(each, 'img') ? withData(each, { place }) : each));
  const value = attributes[rendered.attribute] ?? '';
  findings.push(error('template-invalid-attribute', { element: element.tagName, value, ...rendered }, place));
  return [];
}

function checkElement(
  element: Element,
  place: Place,
  classes: ReadonlySet<string>,
  components: readonly string[],
): readonly Finding[] {
  const allowed = attributesOf(element.tagName);
  if (allowed === undefined) {
    if (element.tagName.includes('-')) {
      const facts = { component: element.tagName, nearest: findNearest(element.tagName, components) };
      return [error('template-unknown-component', facts, place)];
    }
    return [error('template-unknown-element', { element: element.tagName, allowed: Object.keys(subset) }, place)];
  }
  const attributes = attributesOfElement(element);
  const unknownAttributes = Object.keys(attributes)
    .filter((attribute) => !allowed.includes(attribute))
    .map((attribute) => error('template-unknown-attribute', { element: element.tagName, attribute, allowed }, place));
  const wrongValues = Object.entries(attributes).flatMap(([attribute, value]) => {
    const expected = allowed.includes(attribute) ? expectedValue(attribute, value) : undefined;
    const facts = { element: element.tagName, attribute, value };
    return expected === undefined ? [] : [error('template-invalid-attribute', { ...facts, expected }, place)];
  });
  const unknownClasses = classesOf(element)
    .filter((name) => !classes.has(name))
    .map((name) => error('template-unknown-class', { name, nearest: findNearest(name, [...classes]) }, place));
  return [...unknownAttributes, ...wrongValues, ...unknownClasses];
}

/** Attributes by their names in markup (`data-sheet`, not hast's `dataSheet`). */
function attributesOfElement(element: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(element.properties).map(([property, value]) => [
      find(htmlSchema, property).attribute,
      Array.isArray(value) ? value.join(' ') : String(value),
    ]),
  );
}

function takePlace(element: Element, file: string): Place {
  const property = find(htmlSchema, lineAttribute).property;
  const line = Number(element.properties[property]);
  delete element.properties[property];
  return Number.isInteger(line) ? { file, line } : { file };
}
