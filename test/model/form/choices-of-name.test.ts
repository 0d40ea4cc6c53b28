import { expect, it } from 'vitest';
import { choicesOfName } from '../../../src/model/form/choices-of-name.ts';
import { changedForm, readEvaluation } from './small-evaluation.ts';

it('gives a pick the choices of what it is picked from, unless it has its own', async () => {
  const { value: form } = await readEvaluation(
    changedForm(
      'fields:\n',
      `fields:\n  点: { choices: [Ａ, Ｂ] }\n  意見: { choices: [よい] }\n  自分: { choices: [可] }\n`,
    ),
  );
  if (form === undefined) throw new Error('no form');
  const [name, pick] = [...form.picks].find(([, each]) => each.of === 'rows') ?? [];
  if (name === undefined || pick?.of !== 'rows') throw new Error('no pick');
  const of = (columns: readonly string[], own = form.fields) =>
    choicesOfName({ ...form, fields: own, picks: new Map([[name, { ...pick, columns }]]) }, name);
  expect(of(['点'])).toEqual(['Ａ', 'Ｂ']);
  expect(of(['点', '意見'])).toEqual([]);
  expect(of(['事業名'])).toEqual([]);
  const field = form.fields.get('自分');
  if (field === undefined) throw new Error('no field');
  expect(of(['点'], new Map([...form.fields, [name, field]]))).toEqual(['可']);
  expect(choicesOfName(form, '点')).toEqual(['Ａ', 'Ｂ']);
});
