/** What the groups of changes are called. */

import type { Topic } from '../../revision/topics.ts';

export const topicWords: Readonly<Record<Topic, string>> = {
  raised: '目標値を上げたもの',
  lowered: '目標値を下げたもの',
  recast: '数え方や対象を改めたもの',
  retarget: '目標をほかに改めたもの',
  removed: '削除したもの',
  added: '新しく加えたもの',
  corrected: '誤りを正したもの（正誤）',
  figures: '数値を改めたもの',
  wording: '名称や文言を改めたもの',
  groups: '区分や見出しを改めたもの',
  moves: '位置を移したもの',
};
