/** What is inferred of an indicator, as a clerk says it and may write it. */

export const kindWords: Readonly<Record<string, string>> = { annual: '年間', cumulative: '累計', point: '時点' };
export const directionWords: Readonly<Record<string, string>> = {
  increase: '増加',
  decrease: '減少',
  maintain: '維持',
};
