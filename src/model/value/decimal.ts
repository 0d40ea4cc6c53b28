/** Decimal arithmetic for every sum, ratio and comparison: 40 digits, half away from zero, never a binary float. */

import { Decimal as Base } from 'decimal.js';

export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = Base;
