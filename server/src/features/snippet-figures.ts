import type { Around } from './snippet-around.ts';
import { parseHanInteger } from '../text/numerals.ts';

/** What figures are parts of: 200 = 190 + 10 = 196 + 4, of which 190 are 95%; 210 are 5% more. */
const TOTAL = 200;
/** The part that a count plays, by its name or the words beside it; the first that fits. */
const ROLES: readonly (readonly [RegExp, number])[] = [
  [/结转/u, 4],
  [/上年|去年|同期/u, TOTAL],
  [/本年|今年/u, 210],
  [/新收|新增/u, 196],
  [/未|余数|其余|剩|正在|尚/u, 10],
  [/办结|完成|整改|实到|到会|已/u, 190],
  [/总|共|合计|受理|收到|接到|发现|应/u, TOTAL],
];
const SHARE = /率$|比例|占比|比重|百分比|幅度?$|增速|[增降]幅/u;
const CHANGE = /幅度?$|增速|[增降]幅|增长|下降|上升|提高|减少|同比/u;
/** Figures without a part to play: 96, 92, 88 …, since what comes later is rather a part than the whole. */
const FIRST = 96;
const STEP = 4;
const LAST = 12;
/** Units of figures by their names, where the text beside them has none. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/率$|比例|占比|比重|百分比|幅度?$/u, '%'],
  [/人次/u, '人次'],
  [/人数/u, '人'],
  [/户数/u, '户'],
  [/次数/u, '次'],
  [/场[次数]/u, '场'],
  [/份数/u, '份'],
  [/[金总]额|投资额|收入/u, '万元'],
  [/面积/u, '亩'],
];
const CLAUSE_BEFORE = /[^，。、；：\n（）]*$/u;
const CLAUSE_AFTER = /^[^，。、；：\n（）]*/u;
const ORDINAL = /[一二三四五六七八九十]+$/u;
const NAME =
  /(?:[件人户次份项个总余数期]数|场次|人次|数量|[金总]额|投资额|面积|[^效]率|比例|占比|比重|百分比|幅度|[增降]幅|[年办结收][件]?数)$/u;
const NO_NAME = /(?:多|少|参|岁|礼)数$/u;
const MEASURE =
  '[余多]?[万亿千百]?(?:件次|人次|个百分点|平方米|公里|小时|[元件人户次场份项起条篇个名处家亩吨批宗所支台套%％])';
const MEASURED = new RegExp(`^${MEASURE}`, 'u');
/** A measure word and not the beginning of 人员, 项目, 条例. */
const MEASURED_SURELY = new RegExp(`^${MEASURE}(?=[，。、；：）)\\s]|$)`, 'u');
const NO_MEASURE =
  /^(?:人[民员才力]|件事|次[序级要]|场[所地]|份额|项目|起[来草]|条[例款]|个[人别体]|名[称单]|处[理置室]|家[庭属]|户籍|所[有在]|支[持部出]|台账)/u;

/** Whether a field wants a figure: its name says so, or the measure word behind it. */
export function isFigure(name: string, after: string): boolean {
  const base = name.replace(ORDINAL, '');
  if (NAME.test(base) && !NO_NAME.test(base)) return true;
  if (name !== '') return MEASURED_SURELY.test(after);
  return MEASURED.test(after) && !NO_MEASURE.test(after);
}

/**
 * A figure for a field that wants one, with its unit where the text behind has none.
 * @param names what all fields of the text ask for
 */
export function figureFor(name: string, around: Around, names: readonly string[]): string {
  const unit = MEASURED.test(around.after) ? '' : (UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? '件');
  return String(valueOf(name, around, names)) + unit;
}

function valueOf(name: string, { before, after }: Around, names: readonly string[]): number {
  const base = name.replace(ORDINAL, '');
  const beside = `${CLAUSE_BEFORE.exec(before)?.[0] ?? ''}…${CLAUSE_AFTER.exec(after)?.[0] ?? ''}`;
  if (/^(?:[%％]|个百分点)/u.test(after) || SHARE.test(base)) return CHANGE.test(base) || CHANGE.test(beside) ? 5 : 95;
  const named = ROLES.find(([pattern]) => pattern.test(base));
  if (named) return named[1];
  const own = ordinalOf(name);
  if (own !== null) return shareOf(name, own, names);
  const [, role = null] = ROLES.find(([pattern]) => pattern.test(beside)) ?? [];
  if (role !== null) return role;
  const others = names.filter((other) => !SHARE.test(other) && !ROLES.some(([pattern]) => pattern.test(other)));
  return Math.max(LAST, FIRST - STEP * Math.max(0, others.indexOf(name)));
}

/** 2 of 数量二. */
function ordinalOf(name: string): number | null {
  const [digits] = ORDINAL.exec(name) ?? [];
  const value = digits === undefined ? null : parseHanInteger(digits);
  return value === null ? null : Number(value);
}

/** What a numbered figure has of the total: the first one most, and all together the whole. */
function shareOf(name: string, ordinal: number, names: readonly string[]): number {
  const base = name.replace(ORDINAL, '');
  const family = names.filter((other) => ORDINAL.test(other) && other.replace(ORDINAL, '') === base);
  const count = Math.max(ordinal, ...family.map((other) => ordinalOf(other) ?? 0));
  const weights = (count * (count + 1)) / 2;
  const share = (nth: number): number => Math.floor((TOTAL * (count + 1 - nth)) / weights);
  if (ordinal > 1) return share(ordinal);
  return TOTAL - Array.from({ length: count - 1 }, (_, i) => share(i + 2)).reduce((sum, part) => sum + part, 0);
}
