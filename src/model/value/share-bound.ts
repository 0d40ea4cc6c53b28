/** Shares that can be more than all: rates of change, of what was planned, of what there was room for. */

/** All that were seen outside 0 to 100 were right by their names. */
export const canExceedAll =
  /増減|増加率|減少率|伸び|伸率|充足|進捗|進ちょく|実施率|達成|稼働|利用率|収支|比率|倍率|対前年|前年比|前年度比|カバー|超過|変化率|成長率|上昇率|指数|回転|定員|充当|普及/;
