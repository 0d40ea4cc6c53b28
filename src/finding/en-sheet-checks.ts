/** What the standard checks of a form say in English. */

import type { FindingFacts, SheetProblem } from './facts.ts';
import { excerpt } from './wording.ts';

type Facts = FindingFacts['sheet-check'];
interface Words {
  readonly message: string;
  readonly hint: string;
}

/** Each ends with what the form calls the check, so that it can be set or switched off. */
export function englishSheetCheck(facts: Facts): Words {
  const { message, hint } = words[facts.problem](facts);
  return { message, hint: `${hint} [check: ${facts.check}]` };
}

const words: Readonly<Record<SheetProblem, (facts: Facts) => Words>> = {
  'rate-missing': ({ sheet, year, name, others }) => ({
    message: `“${sheet}” has no “${name}” of ${year}, so ${others.map((each) => `“${each}”`).join(', ')} cannot be computed`,
    hint: 'Add the value of that year.',
  }),
  'given-differs': (facts) => ({
    message: `${at(facts)}“${facts.name}” says ${facts.found}, computed it is ${facts.expected}`,
    hint: 'Correct the table, or check the formula of the form.',
  }),
  'given-truncated': (facts) => ({
    message: `${at(facts)}“${facts.name}” says ${facts.found}, rounded it is ${facts.expected}`,
    hint: 'It seems to be cut off. Follow the rounding of the form, or set it to down.',
  }),
  'published-differs': (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, last year ${facts.expected} was published${also(facts)}`,
    hint: 'Take the published value, or give the reason as a correction.',
  }),
  'absence-or-zero': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}”, in last year’s edition it was “${facts.expected}”${also(facts)}`,
    hint: 'Write － where nothing was measured, 0 where nothing was found.',
  }),
  'zero-unmeasured': (facts) => ({
    message: `${at(facts)}the result of “${facts.name}” is 0, while its target is a dash and other years have values`,
    hint: 'Write － where nothing was measured.',
  }),
  jump: (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, far from ${facts.expected}${also(facts)}`,
    hint: 'If it is right, give the reason in the text.',
  }),
  'jump-digit': (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, a digit apart from ${facts.expected}${also(facts)}`,
    hint: 'A digit or the decimal point may be misplaced. Check it.',
  }),
  'jump-unit': (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, about a thousand times ${facts.expected}${also(facts)}`,
    hint: 'Yen may stand for thousands of yen. Check the unit.',
  }),
  'jump-unit-less': (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, about a thousandth of ${facts.expected}${also(facts)}`,
    hint: 'Thousands of yen may stand for yen, or the year has another unit. Check the unit.',
  }),
  'large-changes': (facts) => ({
    message: `${facts.found} costs of ${facts.year} are at least twice or at most half of the year before: ${few(facts)}`,
    hint: 'The largest come first. See that their texts give the reason.',
  }),
  'funds-exchanged': (facts) => ({
    message: `${at(facts)}two funds seem to have changed places since last year (${few(facts)})`,
    hint: 'See whether columns or rows were mixed up. If it is right, give the reason.',
  }),
  'amounts-unchanged': (facts) => ({
    message: `${at(facts)}every amount is that of last year (${few(facts)})`,
    hint: 'See whether last year’s amounts were copied.',
  }),
  'indicator-changed': (facts) => ({
    message: `${facts.sheet}: “${facts.year}” of the indicator “${facts.name}” is “${facts.found}”, in last year’s edition it was “${excerpt(facts.expected)}”${also(facts)}`,
    hint: 'Keep it as it was, or note why it has changed.',
  }),
  'indicator-gone': (facts) => ({
    message: `${facts.sheet}: the indicator “${facts.name}” of last year’s edition is not there`,
    hint: 'Check its number. If it was given up, note that and why.',
  }),
  'total-falls': (facts) => ({
    message: `${at(facts)}the running total “${facts.name}” falls from ${facts.expected} to ${facts.found}`,
    hint: 'Check for a slip, or for a changed definition.',
  }),
  'percent-outside': (facts) => ({
    message: `${facts.found} percentages are not within 0 and 100: ${few(facts)}`,
    hint: 'Unless they are rates of change, check value and unit.',
  }),
  'beyond-calendar': (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, more than the calendar has (${facts.expected})`,
    hint: 'Check the digits. Where several persons or places are added up, say so in the name or the unit (延べ).',
  }),
  'target-changed': (facts) => ({
    message: `${at(facts)}the target of “${facts.name}” is “${facts.found}”, in last year’s edition it was “${facts.expected}”`,
    hint: 'Take the published target, or give the reason.',
  }),
  'target-gone': (facts) => ({
    message: `${at(facts)}the target of “${facts.name}” was “${facts.expected}” in last year’s edition and is gone${also(facts)}`,
    hint: 'Take the published target, or give the reason.',
  }),
  'target-became-actual': (facts) => ({
    message: `${at(facts)}the target of “${facts.name}” was “${facts.expected}” in last year’s edition and now is what came out, “${facts.found}”`,
    hint: 'Take the published target, or give the reason.',
  }),
  'target-equals-actual': (facts) => ({
    message: `${at(facts)}the target “${facts.found}” of “${facts.name}” is its result, and out of line with “${facts.expected}” before and with the next`,
    hint: 'See in last year’s edition whether it was changed afterwards.',
  }),
  'target-equals-last': (facts) => ({
    message: `${at(facts)}the target “${facts.found}” of “${facts.name}” is last year’s result (last year’s target was “${facts.expected}”)`,
    hint: 'Check what the target rests on.',
  }),
  'targets-equal-last': (facts) => ({
    message: `${facts.found} targets are the results of the year before: ${few(facts)}`,
    hint: 'Check what they rest on.',
  }),
  'grade-above-rate': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}”, though indicators reach less than 80 % (${few(facts)})`,
    hint: 'Review the evaluation, or give the reason.',
  }),
  'grade-below-rate': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}”, though a target is met and no indicator falls below 80 % (${few(facts)})`,
    hint: 'Review the evaluation, or give the reason.',
  }),
  'poor-unchanged': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}” without improvement, though all indicators reach less than 50 % (${few(facts)})`,
    hint: 'See whether something is to be improved.',
  }),
  'ending-continues': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}”, though the programme ends in ${facts.expected}`,
    hint: 'Say that it ends, or correct the year of its end.',
  }),
  'stopping-early': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}”, though the programme ends in ${facts.expected}`,
    hint: 'Correct the direction or the year of the end.',
  }),
  'ended-has-money': (facts) => ({
    message: `${facts.sheet}: “${facts.name}” is ${facts.found}, yet there is money in ${facts.year} (${few(facts)})`,
    hint: 'Correct the year of the end, or the amounts.',
  }),
  'stopped-has-budget': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}”, yet “${facts.others.join(', ')}” of the next year is ${facts.expected}`,
    hint: 'Correct the direction, or give the year of the end.',
  }),
  'room-unused': (facts) => ({
    message: `${facts.found} sheets see room in “${facts.name}” and keep “${facts.expected}” as it is: ${few(facts)}`,
    hint: 'Review the direction, or give the reason.',
  }),
  'same-as-last': (facts) => ({
    message: `${facts.found} texts of “${facts.name}” in ${facts.year} are those of the year before: ${few(facts)}`,
    hint: 'See whether they still fit.',
  }),
  'says-same': (facts) => ({
    message: `${facts.found} texts of “${facts.name}” in ${facts.year} only say that all is as before: ${few(facts)}`,
    hint: 'Readers do not look at last year’s sheet. Write what there is to say.',
  }),
  'same-as-other': (facts) => ({
    message: `${facts.found} texts of “${facts.name}” are those of other sheets: ${few(facts)}`,
    hint: 'See whether they were copied.',
  }),
  'text-differs': (facts) => ({
    message: `${at(facts)}the text of “${facts.name}” says “${facts.found}”, the table of “${facts.others.join(', ')}” says “${facts.expected}”`,
    hint: 'Correct the text or the table.',
  }),
  'text-too-long': (facts) => ({
    message: `${at(facts)}the text of “${facts.name}” takes ${facts.found} lines (its box holds ${facts.expected} of 50 full-width letters)`,
    hint: 'Shorten it, or set lines or limit in the fields of the form. Nothing is cut in print.',
  }),
  'programme-gone': (facts) => ({
    message: `“${facts.found}” of last year’s edition is not there`,
    hint: 'Check the number. Keep an ended programme with the year of its end, or name it as the former one (旧事業名).',
  }),
  'programme-new': (facts) => ({
    message: `“${facts.found}” is not in last year’s edition`,
    hint: 'Check the number. Give the year of its start or 新規, or its former name (旧事業名).',
  }),
  'programme-renamed': (facts) => ({
    message: `${facts.sheet}: “${facts.name}” was “${facts.expected}” in last year’s edition`,
    hint: 'Check the number. Give the former name (旧事業名).',
  }),
  'value-of-one-differs': (facts) => ({
    message: `${facts.sheet} (${facts.year}): “${facts.name}” is ${facts.found}, but “${facts.expected}” elsewhere${also(facts)}`,
    hint: 'One indicator has one value. If these are different things, name them apart.',
  }),
  'sum-differs': (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, the sheets add up to ${facts.expected}`,
    hint: 'Check the table, and whether a sheet is missing.',
  }),
  'count-differs': (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, there are ${facts.expected} sheets`,
    hint: 'Check the count, and whether a sheet is missing.',
  }),
  coverage: (facts) => ({
    message: `Share of the sheets in “${facts.name}” of “${facts.sheet}”, ${facts.year}: ${few(facts)}`,
    hint: 'The rest is not evaluated.',
  }),
  'accounts-exceeded': (facts) => ({
    message: `${facts.sheet}: the sheets add up to ${facts.found}, more than ${facts.expected} of “${facts.name}”`,
    hint: 'Check the unit, and where each programme belongs.',
  }),
  'stage-missing': (facts) => ({
    message: `${at(facts)}there is “${facts.found}” and no first evaluation`,
    hint: 'Add the first evaluation, or correct the stage.',
  }),
  'not-evaluated': (facts) => ({
    message: `${facts.found} sheets have no evaluation of ${facts.year} in “${facts.name}”: ${few(facts)}`,
    hint: 'Add it, or say that they are not evaluated.',
  }),
  blank: (facts) => ({
    message: `${at(facts)}“${facts.name}” is blank${also(facts)}`,
    hint: 'Fill it in, with － where there is no value.',
  }),
  'row-missing': (facts) => ({
    message: `${facts.sheet}: the table “${facts.name}” has no row of ${facts.year}`,
    hint: 'It has rows of other years. Add it, with “－” where there is no value.',
  }),
  'date-late': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}”, after the deadline ${facts.expected}`,
    hint: 'Check the date.',
  }),
  'date-old': (facts) => ({
    message: `${at(facts)}“${facts.name}” is “${facts.found}”, before the evaluated year had ended`,
    hint: 'See whether the date of last year’s sheet was left.',
  }),
  'dates-reversed': (facts) => ({
    message: `${at(facts)}“${facts.name}” is ${facts.found}, before ${facts.expected}`,
    hint: 'See which of the two is right.',
  }),
  'no-staff': (facts) => ({
    message: `${at(facts)}there is money (${facts.found}), yet “${facts.name}” is 0${facts.expected === '' ? '' : ` (${facts.expected} the year before)`}`,
    hint: 'Check the staff.',
  }),
  'staff-missing': (facts) => ({
    message: `${at(facts)}there is money (${facts.found}), yet no row of “${facts.name}”`,
    hint: 'Add the row, with 0 where nobody works on it.',
  }),
  'hours-many': (facts) => ({
    message: `${at(facts)}“${facts.name}” comes to ${facts.found} hours a person (a year has about ${facts.expected})`,
    hint: 'Check the units of hours and people.',
  }),
  'staff-unchanged': (facts) => ({
    message: `${facts.found} sheets have the same “${facts.name}” in six years: ${few(facts)}`,
    hint: 'See whether it is copied from year to year.',
  }),
  'personal-column': (facts) => ({
    message: `“${facts.name}”, names or addresses of persons, is printed (${facts.found} times)`,
    hint: 'Take it out of the parts of the form where the sheets are published.',
  }),
  'personal-text': (facts) => ({
    message: `“${facts.name}” has telephone numbers or mail addresses (${facts.found}): ${few(facts)}`,
    hint: 'Take them out before the sheets are published.',
  }),
  'skeleton-budget': (facts) => ({
    message: `${facts.year} has “${facts.found}”, and no note says so`,
    hint: 'Say in the notes of the form how to read changes against that year.',
  }),
  'not-a-number': (facts) => ({
    message: `${at(facts)}“${excerpt(facts.found)}” of “${facts.name}” is no one number`,
    hint: 'Write the number alone and the rest into the text; － where there is no value.',
  }),
  'full-width': (facts) => ({
    message: `Full-width digits were read as numbers (${facts.found}): ${few(facts)}`,
    hint: 'Nothing is to be done if the values are right.',
  }),
  'choice-spelling': (facts) => ({
    message: `“${facts.found}” of “${facts.name}” was read as “${facts.expected}” (${few(facts)})`,
    hint: 'Spell it in one way.',
  }),
};

function at({ sheet, year }: Facts): string {
  if (sheet === '') return '';
  return year === '' ? `${sheet}: ` : `${sheet} (${year}): `;
}

const most = 10;

/** Quoted: they are texts of the data. */
function few({ others }: Facts): string {
  const shown = others.slice(0, most).map((each) => each.trim());
  return others.length > most ? `“${shown.join(', ')}” and ${others.length - most} more` : `“${shown.join(', ')}”`;
}

function also(facts: Facts): string {
  return facts.others.length === 0 ? '' : `; also ${few(facts)}`;
}
