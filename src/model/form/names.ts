/** What the names of a form stand for, in its formulas, boxes and rules. */

import { type Expression, namesIn, type ValueName } from './expression.ts';
import type { Form, FormFigure, FormPick, FormRule, FormSource } from './form.ts';

export type Meaning =
  | { readonly kind: 'figure'; readonly figure: FormFigure }
  | { readonly kind: 'pick'; readonly pick: FormPick }
  | { readonly kind: 'column'; readonly source: FormSource; readonly head: string };

/** `単価.正規職員` is a column of one source. */
export function splitName(written: string): ValueName {
  const dot = written.indexOf('.');
  return dot < 0 ? { name: written } : { source: written.slice(0, dot), name: written.slice(dot + 1) };
}

type Named = Pick<Form, 'main' | 'sources' | 'picks' | 'figures'>;

/** Figures come before picks, picks before columns, columns of the sheet's own row before others. */
export function meaningOf(form: Named, name: ValueName): Meaning | readonly FormSource[] {
  const known = meanings.get(form) ?? new Map<string, Meaning | readonly FormSource[]>();
  if (known.size === 0) meanings.set(form, known);
  const key = JSON.stringify([name.source ?? null, name.name]);
  const meaning = known.get(key) ?? findMeaning(form, name);
  known.set(key, meaning);
  return meaning;
}

/** Asked for by every value of every sheet. */
const meanings = new WeakMap<Named, Map<string, Meaning | readonly FormSource[]>>();

function findMeaning(
  { main, sources, picks, figures }: Named,
  { source, name }: ValueName,
): Meaning | readonly FormSource[] {
  if (source === undefined) {
    const figure = figures.get(name);
    if (figure !== undefined) return { kind: 'figure', figure };
    const pick = picks.get(name);
    if (pick !== undefined) return { kind: 'pick', pick };
  }
  // What stands on sheets of another form is named with it.
  const tables = [...sources.values()].filter(({ form }) => form === undefined);
  const all = source === undefined ? [main, ...tables] : [sources.get(source)];
  const having = [...new Set(all)].filter((each) => each?.heads.includes(name) === true) as readonly FormSource[];
  const [first, second] = having;
  if (first !== undefined && (second === undefined || first === main))
    return { kind: 'column', source: first, head: name };
  return having;
}

/** All that a formula or a box may call by name. */
export function namesOf({ main, sources, picks, figures }: Named): readonly string[] {
  const heads = [...sources.values()].flatMap((source) =>
    source.heads.flatMap((head) => {
      if (source === main) return [];
      return source.form === undefined ? [head, `${source.name}.${head}`] : [`${source.name}.${head}`];
    }),
  );
  return [...figures.keys(), ...picks.keys(), ...main.heads, ...heads];
}

/** As they are written. */
export function namesOfRule(rule: FormRule): readonly string[] {
  switch (rule.kind) {
    case 'relation':
      return [rule.relation.left, rule.relation.right].flatMap(writtenIn);
    case 'never':
      return rule.together.map(({ name }) => name);
    case 'jump':
    case 'filled':
      return rule.names;
  }
}

/** The names of a formula, as it writes them. */
export function writtenIn(expression: Expression): readonly string[] {
  return namesIn(expression).map(writeName);
}

export function writeName({ source, name }: ValueName): string {
  return source === undefined ? name : `${source}.${name}`;
}
