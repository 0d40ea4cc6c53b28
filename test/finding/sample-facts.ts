/** Facts of every shape that each finding can have, made from their types in `facts.ts`. */

import { readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** By code. Texts are Latin, so that a wording's own language shows. */
export const sampleFacts: ReadonlyMap<string, readonly unknown[]> = readFacts();

function readFacts(): ReadonlyMap<string, readonly unknown[]> {
  const code = readFileSync(new URL('../../src/finding/facts.ts', import.meta.url), 'utf8');
  const declared = new Map<string, Node>();
  for (const each of nodesOf(parseAst(code, { lang: 'ts' }).body)) {
    const declaration = nodeOf(each.declaration ?? each);
    const name = nodeOf(declaration?.id)?.name;
    if (declaration !== undefined && typeof name === 'string') declared.set(name, declaration);
  }
  const facts = membersOf(declared.get('FindingFacts'));
  return new Map(facts.map(({ name, type }) => [name, samplesOf(type, name, declared)]));
}

/** One of each, not every combination: the first of all members, then each other sample of a member. */
function samplesOf(type: Node | undefined, name: string, declared: ReadonlyMap<string, Node>): readonly unknown[] {
  switch (type?.type) {
    case 'TSStringKeyword':
      return [`some ${name}`];
    case 'TSNumberKeyword':
      return [1234, 1, 0];
    case 'TSBooleanKeyword':
      return [true, false];
    case 'TSUndefinedKeyword':
      return [undefined];
    case 'TSLiteralType':
      return [nodeOf(type.literal)?.value];
    case 'TSUnionType':
      return nodesOf(type.types).flatMap((each) => samplesOf(each, name, declared));
    case 'TSTypeOperator':
      return samplesOf(nodeOf(type.typeAnnotation), name, declared);
    case 'TSArrayType': {
      const [first] = samplesOf(nodeOf(type.elementType), name, declared);
      return [[first], Array.from({ length: 12 }, () => first), []];
    }
    case 'TSTypeLiteral':
    case 'TSInterfaceDeclaration':
      return recordsOf(membersOf(type), declared);
    case 'TSTypeAliasDeclaration':
      return samplesOf(nodeOf(type.typeAnnotation), name, declared);
    case 'TSTypeReference': {
      const reference = nodeOf(type.typeName)?.name;
      return typeof reference === 'string' && declared.has(reference)
        ? samplesOf(declared.get(reference), name, declared)
        : [{}];
    }
    default:
      throw new Error(`facts of a type that is not known here: ${type?.type} of ${name}`);
  }
}

function recordsOf(members: readonly Member[], declared: ReadonlyMap<string, Node>): readonly unknown[] {
  const samples = members.map(({ name, type }) => ({ name, values: samplesOf(type, name, declared) }));
  const first = Object.fromEntries(samples.map(({ name, values }) => [name, values[0]]));
  return [
    first,
    ...samples.flatMap(({ name, values }) => values.slice(1).map((value) => ({ ...first, [name]: value }))),
  ];
}

interface Member {
  readonly name: string;
  readonly type: Node | undefined;
}

function membersOf(type: Node | undefined): readonly Member[] {
  const body = nodeOf(type?.body)?.body ?? type?.members;
  return nodesOf(body).map((member) => {
    const key = nodeOf(member.key);
    return { name: String(key?.name ?? key?.value), type: nodeOf(nodeOf(member.typeAnnotation)?.typeAnnotation) };
  });
}

function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.flatMap((each) => nodeOf(each) ?? []) : [];
}

function nodeOf(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : undefined;
}
