import { parseHanInteger } from '../text/numerals.ts';

/** What figures are parts of: 200 = 190 + 10 = 196 + 4, of which 190 are 95%; 210 are 5% more. */
const TOTAL = 200;
/** The part that a figure plays, by its name; the first that fits. */
const ROLES: readonly (readonly [RegExp, number])[] = [
  [/幅度?$|增速|增长率|下降率/u, 5],
  [/率$|比例|占比|比重|百分比/u, 95],
  [/结转/u, 4],
  [/上年|去年|同期/u, TOTAL],
  [/本年|今年/u, 210],
  [/新收|新增/u, 196],
  [/未|余数|其余|剩/u, 10],
  [/办结|完成|已/u, 190],
  [/总|共|合计|受理|收到/u, TOTAL],
];
/** Figures without a part to play: 36, 48, 60 … */
const FIRST = 36;
const STEP = 12;
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
export function figureFor(name: string, after: string, names: readonly string[]): string {
  const unit = MEASURED.test(after) ? '' : (UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? '件');
  return String(valueOf(name, after, names)) + unit;
}

function valueOf(name: string, after: string, names: readonly string[]): number {
  const role = ROLES.find(([pattern]) => pattern.test(name.replace(ORDINAL, '')));
  if (role) return role[1];
  if (/^[%％]|^个百分点/u.test(after)) return 5;
  const own = ordinalOf(name);
  if (own !== null) return shareOf(name, own, names);
  const others = names.filter((other) => isFigure(other, '') && !ROLES.some(([pattern]) => pattern.test(other)));
  return FIRST + STEP * Math.max(0, others.indexOf(name));
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
