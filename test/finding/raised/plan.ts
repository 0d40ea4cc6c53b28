/** What is found in a table of indicators: its heads, its cells, and what a careful clerk would ask. */

import { setting, table, workspace } from './inputs.ts';

const measures = (at: string, rows: string) =>
  workspace(at, {
    'indicators.csv': '基本目標,基本方針,指標,方向,R5,目標値（R8）\n子育て,保育,相談,増加,1件,2件\n',
    'measures.csv': `基本目標,基本方針,番号,施策\n${rows}\n`,
  });

/** A table with ids, and rows of `changes.csv` from its second line. */
const changed = (at: string, rows: string, more = '') =>
  workspace(at, {
    'indicators.csv': `ID,指標,方向,基準値（R2）,R5,目標値（R8）\nK1,相談,増加,1件,5件,20件\n${more}`,
    'changes.csv': `ID,項目,適用年度,変更前,変更後,理由\n${rows}\n`,
  });

export const changes = {
  'change-unreadable': changed('changes.csv:2:2', 'K1,備品,R5,1,2,改定'),
  'change-id-unknown': changed('changes.csv:2:2', 'K9,目標値,R5,10件,20件,改定'),
  'change-without-value': changed('changes.csv:2:2', 'K1,所管課,R5,企画課,総務課,改定'),
  'change-differs': changed('changes.csv:2:2', 'K1,目標値,R5,10件,15件,改定'),
  'change-before-plan': changed('changes.csv:2:2', 'K1,目標値,R2,10件,20件,改定'),
  'change-doubled': changed('changes.csv:3:2', 'K1,目標値,R5,10件,15件,改定\nK1,目標値,R5,15件,20件,改定'),
  'change-circular': changed(
    'changes.csv:2:2',
    'K1,廃止,R6,,K2,統合\nK2,廃止,R6,,K1,統合',
    'K2,見学,増加,1件,5件,20件\n',
  ),
  'change-undated': table('indicators.csv', '指標|方向|R5|当初目標（R8）|変更後目標（R8）\n相談|増加|5件|20件|15件'),
  'id-used-again': changed('changes.csv:2:2', 'K1,廃止,R5,,,統合'),
};

export const heads = {
  'header-unknown': table('indicators.csv:1:3', '指標|方向|備蓄品|R5|目標値（R8）\n相談|増加|毛布|1件|2件'),
  'header-doubled': table('indicators.csv:1:4', '指標|方向|単位|単位|R5|目標値（R8）\n相談|増加|件|件|1|2'),
  'header-computed': table('indicators.csv:1:5', '指標|方向|R5|目標値（R8）|達成率\n相談|増加|1件|2件|50.0%'),
  'name-by-place': table('indicators.csv:1:2', '項番|事業の内容|R5|目標値（R8）\n1|相談|1件|2件'),
  'target-of-subjects': table(
    'indicators.csv:1:6',
    '指標|R5（男性）|R5（女性）|R6（男性）|R6（女性）|目標値（R8）\n喫煙率|28%|8%|27%|7%|12%',
  ),
  'values-by-place': table('indicators.csv:1:2', '項目|件数|割合\n窓口の見直し|10件|50%'),
  'header-missing': table('indicators.csv', '指標|方向|R5\n相談|増加|1件'),
  'year-not-a-year': table('indicators.csv:1:3', '指標|方向|平成99年度|R5|目標値（R8）\n相談|増加|1件|1件|2件'),
  'year-ambiguous': table('indicators.csv:1:3', 'KPI|方向|20年度目標|5年度\n講座数|増加|2回|1回'),
  'part-beside-year': table(
    'indicators.csv:1:3',
    '指標|方向|R5.4.1現在|R6.3.31現在|目標値（R8）\n会員|増加|10人|12人|20人',
  ),
  'year-in-parts': table('indicators.csv:1:3', '指標|方向|R5前期|R5後期|目標値（R8）\n会員|増加|10人|12人|20人'),
  'year-doubled': table('indicators.csv:1:4', '指標|方向|R5|令和5年度|目標値（R8）\n相談|増加|1件|1件|2件'),
  'year-unknown': table('indicators.csv:1:3', '指標|方向|現状値|目標値（R8）\n相談|増加|1件|2件'),
  'target-of-all-years': table('indicators.csv:1:4', '指標|方向|R5|目標値\n相談|増加|1件|2件'),
  'cells-of-another-year': table(
    'indicators.csv:1:3',
    '指標|方向|基準値（R2）|R5|目標値（R8）\n相談|増加|1件（R3年度）|2件|3件',
  ),
  'total-so-far': table(
    'indicators.csv:1:5',
    '指標|方向|R4実績|R5実績|実績（累計）|目標値（R8累計）\n相談|増加|1件|2件|3件|9件',
  ),
  'inferred-period': table('indicators.csv:1:3', '指標|方向|基準値|R5|目標値（R8）\n相談|増加|1件（R3年度）|2件|3件'),
  'actual-after-document': table('indicators.csv:1:4', '指標|方向|R5|R7実績|目標値（R8）\n相談|増加|1件|2件|3件'),
  'years-without-role': table('indicators.csv:1:3', '指標|方向|4年度|5年度|6年度|7年度\n相談|増加|1件|2件|3件|4件'),
  'years-of-table': table('indicators.csv:1:3', '指標|方向|前年度実績|実績|目標値（R8）\n相談|増加|1件|2件|3件'),
  'year-not-over': table('indicators.csv:1:4', '指標|方向|R5|R6実績|目標値（R8）\n相談|増加|1件|2件|3件'),
};

export const cells = {
  'value-not-a-quantity': table('indicators.csv:2:3', '指標|方向|R5|目標値（R8）\n相談|増加|1.2.3件|2件'),
  'value-not-one-of': table('indicators.csv:2:2', '指標|方向|R5|目標値（R8）\n相談|上々|1件|2件'),
  'value-not-an-integer': measures('measures.csv:2:3', '子育て,保育,一つ目,相談'),
  'value-missing': measures('measures.csv:2:4', '子育て,保育,1,'),
  'row-ignored': table('indicators.csv:3:1', '指標|方向|R5|目標値（R8）\n相談|増加|1件|2件\n※件数は延べ。|||'),
  'rows-folded': table('indicators.csv:1:2', '指標|区分|方向|R4|R5\n相談|目標|増加|2件|3件\n相談|実績|増加|1件|2件'),
  'row-not-folded': table(
    'indicators.csv:4:2',
    '指標|区分|方向|R4|R5\n相談|目標|増加|2件|3件\n相談|実績|増加|1件|2件\n相談|考察||増えた|増えた',
  ),
  'row-value-left': table(
    'indicators.csv:2:4',
    '指標|区分|方向|基準値|R5\n相談|目標|増加|8件|3件\n相談|実績|増加|7件|2件',
  ),
  'rows-of-another-role': table('indicators.csv:2:1', '区分|4年度|5年度\n計画値|120|118\n来館者数|150|150'),
  'rows-as-aims': table(
    'indicators.csv:2:1',
    '指標|単位|R4|R5|R8\n来館者数|人|10|11|14\n||9|12|\n貸出冊数|冊|20|21|24\n||18|22|',
  ),
  'rows-as-planned': table('indicators.csv:2:1', '区分|4年度|5年度\n①量の見込み|120|118\n②確保方策|150|150'),
  'rows-told-apart': table(
    'indicators.csv:1:2',
    '指標|区分|R5|目標値（R8）\n健康寿命|男|80年|82年\n健康寿命|女|85年|86年',
  ),
  'dittos-filled': table('indicators.csv:3:1', '指標|区分|R5|目標値（R8）\n健診受診率|男|80%|82%\n同上|女|85%|86%'),
  'parts-named': table(
    'indicators.csv:3:1',
    '指標|方向|R5|目標値（R8）\n観光客|増加|10人|20人\nうち外国人|増加|1人|2人\n相談|増加|1件|2件',
  ),
  'rows-joined': table(
    'indicators.csv:3:1',
    '指標|方向|R5|目標値（R8）\n図書館の貸出冊数（電子|増加|10冊|20冊\n書籍を含む）|||\n相談|増加|1件|2件',
  ),
  'names-alone': table('indicators.csv:3:1', '指標|方向|R5|目標値（R8）\n相談|増加|1件|2件\n見学|||\n'),
  'row-without-name': table('indicators.csv:3:1', '指標|方向|R5|目標値（R8）\n相談|増加|1件|2件\n|増加|3件|4件'),
  'unit-differs': table('indicators.csv:2:5', '指標|単位|方向|R5|目標値（R8）\n相談|件|増加|1件|2人'),
  'actual-bounded': table('indicators.csv:2:3', '指標|方向|R5|目標値（R8）\n相談|減少|10件未満|8件'),
  'share-or-percent': table('indicators.csv:2:4', '指標|単位|方向|R5|目標値（R8）\n受診率|%|増加|0.93|95'),
  'several-values': table('indicators.csv:2:3', '指標|方向|R5|目標値（R8）\n満足度|増加|男45% 女50%|60%'),
  'two-values': table('indicators.csv:2:3', '指標|方向|R5|目標値（R8）\n相談|増加|10件（9件）|20件'),
  'change-or-level': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n相談|減少|10件|△2件'),
  'none-or-zero': table('indicators.csv:2:3', '指標|方向|R5|目標値（R8）\n死者数|減少|なし|0人'),
  'roles-in-cell': table(
    'indicators.csv:2:3',
    '指標|方向|R5|目標値（R8）\n相談|増加|目標9件 計画5件|9件\n見学|増加|3件|9件',
  ),
  'target-changed': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n相談|増加|5件|20件→15件'),
  'target-start-differs': table(
    'indicators.csv:2:5',
    '指標|方向|基準値（R2）|R5|目標値（R8）\n相談|増加|3件|5件|4件→15件',
  ),
  'baseline-from-targets': table('indicators.csv:1:4', '指標|方向|R5|目標値（R8）\n相談|増加|5件|現状4件→15件'),
  'target-superseded': table(
    'indicators.csv:2:4',
    '指標|方向|R5|当初目標（R8）|変更後目標（R8）\n相談|増加|5件|20件|15件',
  ),
  'limits-of-band': table(
    'indicators.csv:2:4',
    '指標|方向|R5|目標値（下限）|目標値（上限）\n病床利用率|増加|82%|80%|90%',
  ),
  'change-without-base': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n相談|増加|5件|基準値から10%増'),
  'change-of-unknown': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n相談|増加|5件|10%増'),
  'target-of-other-span': table(
    'indicators.csv:2:4',
    '指標|方向|R5（月平均）|R8目標（年間）\n利用者|増加|110人|1400人',
  ),
  'value-in-brackets': table('indicators.csv:2:4', '指標|方向|R4|R5|目標値（R8）\n収支|増加|80円|（80円）|90円'),
  'total-against-single': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n起業|増加|5件|累計20件'),
  'single-against-total': table('indicators.csv:2:4', '指標|方向|R5（累計）|R8目標（単年度）\n起業|増加|15件|5件'),
  'single-or-total': table(
    'indicators.csv:2:2',
    '指標|R5（単年度）|R5（累計）|目標値（R8）\n整備か所|1か所|5か所|9か所',
  ),
  'period-after-column': table(
    'indicators.csv:2:3',
    '指標|方向|R4|R5|目標値（R8）\n相談|増加|1件（R5年度）|2件|3件\n見学|増加|1件|2件|3件',
  ),
  'value-of-no-period': table(
    'indicators.csv:2:4',
    '指標|方向|R4|R5|目標値（R8）\n相談|増加|1件|2件（9月31日）|3件\n見学|増加|1件|2件|3件',
  ),
  'period-before-column': table(
    'indicators.csv:2:3',
    '指標|方向|R4|R5|目標値（R8）\n相談|増加|1件（R3年度）|2件|3件\n見学|増加|1件|2件|3件',
  ),
  'year-told-twice': table(
    'indicators.csv:2:5',
    '指標|方向|R3|R4|R5|目標値（R8）\n相談|増加|1件|2件|3件（R4）|5件\n見学|増加|1件|2件|3件|5件',
  ),
  'row-of-words': table('indicators.csv:2:2', '指標|R4|R5|目標値（R8）\n計画の策定|検討|策定|策定\n相談|1件|2件|3件'),
  'goal-unknown': measures('measures.csv:2:1', '仕事,保育,1,相談'),
  'policy-unknown': measures('measures.csv:2:1', '子育て,母子,1,相談'),
  'measure-doubled': measures('measures.csv:3:1', '子育て,保育,1,相談\n子育て,保育,1,見学'),
  'measure-unknown': workspace('indicators.csv:2:3', {
    'indicators.csv': '基本目標,基本方針,施策,指標,方向,R5,目標値（R8）\n子育て,保育,9,相談,増加,1件,2件\n',
    'measures.csv': '基本目標,基本方針,番号,施策\n子育て,保育,1,相談\n',
  }),
  'indicator-ids-doubled': table(
    'indicators.csv:2:1',
    'ID|指標|方向|R5|目標値（R8）\na|相談|増加|1件|2件\na|見学|増加|1件|2件',
  ),
  'indicator-doubled': table('indicators.csv:3:1', '指標|方向|R5|目標値（R8）\n相談|増加|1件|2件\n相談|増加|3件|4件'),
  'inferred-id': table('indicators.csv'),
  'inferred-kind': table('indicators.csv', '指標|方向|R5|目標値（R8）\n相談件数（年間）|増加|1件|2件'),
  'inferred-unit': table('indicators.csv'),
  'inferred-target': table(
    'indicators.csv',
    '指標|単位|方向|基準値（R3）|R5|目標値（R8）\n通いの場|か所|増加|12|13|現状維持',
  ),
  'inferred-direction': table('indicators.csv', '指標|R5|目標値（R8）\n待機児童数|30人|0人'),
  'kind-assumed': table('indicators.csv', '指標|方向|R5|目標値（R8）\n相談|増加|1件|2件'),
  'direction-uncertain': table('indicators.csv', '指標|R5|目標値（R8）\n会議の内容|5件|3件'),
};

export const clerk = {
  'cumulative-falls': table(
    'indicators.csv:2:5',
    '指標|種別|方向|R4|R5|目標値（R8）\n整備|累計|増加|5か所|4か所|9か所',
  ),
  'jump-tenfold': table('indicators.csv:2:4', '指標|方向|R4|R5|目標値（R8）\n相談|増加|10件|105件|200件'),
  'calendar-exceeded': table('indicators.csv:2:5', '指標|単位|方向|R4|R5|目標値（R8）\n開館日数|日|増加|300|466|310'),
  'attainment-tenfold': table('indicators.csv:2:3', '指標|方向|R5|目標値（R8）\n相談|増加|1200件|12件'),
  'year-missing': table('indicators.csv:2:5', '指標|種別|方向|R3|R4|R5|目標値（R8）\n相談|年間|増加|1件||2件|3件'),
  'printed-figure-differs': table('indicators.csv:2:5', '指標|方向|R5|目標値（R8）|達成率\n相談|増加|1件|2件|60.0%'),
  'ratings-by-another-rule': table(
    'indicators.csv:2:5',
    '指標|方向|R5|目標値（R8）|評価\n相談|増加|1件|2件|◎\n見学|増加|1件|2件|◎\n講座|増加|1回|2回|◎\n利用|増加|1人|2人|◎',
  ),
  'ratings-of-another-scheme': table(
    'indicators.csv:2:5',
    '指標|方向|R5|目標値（R8）|評価\n相談|増加|1件|2件|Ａ\n見学|増加|2件|2件|Ｓ',
  ),
  'printed-rounded': table(
    'indicators.csv:2:5',
    '指標|方向|R5|目標値（R8）|達成率\n相談|増加|2件|3件|66.6%\n講座|増加|5回|6回|83.3%\n見学|増加|1.7人|3人|56.6%',
  ),
  'printed-not-compared': table('indicators.csv:2:5', '指標|方向|R5|目標値（R8）|達成率\n相談|増加|－|20件|50.0%'),
  'printed-by-formula': table(
    'indicators.csv:2:6',
    '指標|方向|基準値（R2）|R5|目標値（R8）|達成率\n相談|増加|10件|15件|20件|50.0%\n見学|増加|20件|26件|40件|30.0%',
  ),
  'bands-with-gap': setting(
    'torikumi.yaml:4:18',
    'rating: { bands: [{ word: 良, atLeast: 80% }, { word: 否, below: 50% }] }',
  ),
  'current-of-year': table(
    'indicators.csv:1:4',
    '指標|方向|基準値（R4）|R5（現在）|目標値（R8）\n相談|増加|2件|3件|5件',
  ),
  'gross-beside-plain': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n相談|増加|5件|延べ8件'),
  'midterm-as-target': table(
    'indicators.csv:1:4',
    '指標|方向|現状値（R1）|中間（R4）|最終（R8）\n相談|増加|2件|3件|5件',
  ),
  'bands-without-lags': setting(
    'torikumi.yaml:4:18',
    'rating: { bands: [{ word: 良, atLeast: 80% }, { word: 否, below: 80% }] }',
  ),
  'actual-older': table(
    'indicators.csv:2:6',
    '指標|方向|R4目標|R5目標|R4|R5\n相談|増加|2件|3件|1件|2件（R4）\n見学|増加|2件|3件|1件|2件',
  ),
  'target-zero-unrated': table(
    'indicators.csv:2:1',
    '指標|方向|R5|目標値（R8）\n待機児童|減少|5人|0人',
    'rating: { formula: { decrease: level } }',
  ),
  'target-in-words': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n相談|増加|5件|県平均以上'),
  'target-of-numbers': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n相談|増加|5件|10件・240人'),
  'baseline-needed': table('indicators.csv:2:1', '指標|方向|R5|目標値（R8）\n苦情|減少|5件|3件'),
  'baseline-year-needed': table(
    'indicators.csv',
    '指標|方向|現状値|R5|目標値（R8）\n相談|増加|1件|2件|3件',
    'rating: { formula: { increase: expected } }',
  ),
  'year-column-missing': table('indicators.csv', '指標|方向|R3|R5|目標値（R8）\n相談|増加|1件|2件|3件'),
  'target-below-baseline': table('indicators.csv:2:5', '指標|方向|基準値（R2）|R5|目標値（R8）\n相談|増加|9件|8件|3件'),
  'target-above-baseline': table('indicators.csv:2:5', '指標|方向|基準値（R2）|R5|目標値（R8）\n苦情|減少|3件|4件|9件'),
  'baseline-after-target': table('indicators.csv:2:3', '指標|方向|基準値（R6）|R3|目標値（R5）\n相談|増加|3件|4件|9件'),
  'direction-against-bound': table('indicators.csv:2:4', '指標|方向|R5|目標値（R8）\n苦情|減少|8件|7件以上'),
  'decimals-mixed': table('indicators.csv:2:1', '指標|方向|R4|R5|目標値（R8）\n貸出|増加|37.2冊|40冊|50冊'),
  'remarks-unprinted': table('indicators.csv', '指標|方向|R5|目標値（R8）|備考\n相談|増加|1件|2件|速報を含む'),
};
