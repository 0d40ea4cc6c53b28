/** The table of rules for machine-readable data files, in the order they are reported. */

import type { Rule } from './rule.ts';
import { shapeRules } from './shape-rules.ts';
import { valueRules } from './value-rules.ts';
import { workbookRules } from './workbook-rules.ts';

export const rules: readonly Rule[] = [...valueRules, ...workbookRules, ...shapeRules];
