import { COUNT } from '../calendar-words.ts';

/** How a text tells for how long something has been. */
export interface Age {
  /**
   * since: years since then · anniversary: N周年 · nth: the year or the yearly event that it is by number · most: a time that
   * may have begun later.
   */
  readonly kind: 'since' | 'anniversary' | 'nth' | 'most';
  readonly count: string;
  /** As written, with its unit. */
  readonly words: string;
  /** Where its words begin. */
  readonly from: number;
  /** Offset of the count. */
  readonly at: number;
  readonly about: boolean;
  /** 整整, 今年: no rounding. */
  readonly strict: boolean;
}

const ABOUT = String.raw`(?<about>大约|约|将近|接近|近|超过|超|逾)?`;
const NUMBER = String.raw`(?<![第\d.])(?<count>${COUNT})(?<more>多|余)?`;
const UP_TO_NOW =
  '(?:至今|迄今|距今|算来|算起来|算下来|屈指算来|掐指算来|一晃|转眼|转瞬|如今|到今年(?:[\u4e00-\u9fff]{1,5}[，,](?=整整|前后|足足|正好|恰好|刚好|已?满))?|截至今年|截至目前|到现在|到目前|现已|眼下|目前|今年)';
const FILL =
  '(?:已经|已|就|正好|恰好|刚好|恰|前后|整整|足足|整|有了?|共|历时|历经|走过了?|度过了?|满|过去了?|运行了?|使用了?|坚持了?|持续了?|连续|长达|达|迎来|是|为|了)';

/** 2018年以来的五年间 */
const SINCE_THEN = new RegExp(
  String.raw`^[^，。；\d]{0,8}?(?<lead>以来的?|至今的?)(?:这|整整)?${NUMBER}(?<unit>年来|年间|年里|年时间|年)(?![级期度前])`,
  'u',
);

const PATTERNS: readonly (readonly [Age['kind'], RegExp])[] = [
  [
    'anniversary',
    new RegExp(
      String.raw`(?<lead>今年|本年|如今|现年|现龄|年龄|正值|恰逢|适逢|迎来|已是|庆祝|纪念)[^，。；\d]{0,10}?${ABOUT}${NUMBER}(?<unit>周年|岁)(?!以来)`,
      'u',
    ),
  ],
  [
    'nth',
    new RegExp(
      String.raw`(?<lead>今年|本年|如今|至今|现已|已是|已经是|进入|迈入|步入|迎来)[^，。；\d第]{0,10}?第(?<count>${COUNT})(?<unit>个年头|年(?!级))`,
      'u',
    ),
  ],
  [
    'since',
    new RegExp(
      String.raw`(?<lead>${UP_TO_NOW}|[^，。；\d]{0,6}?(?:已满|已有|走过|历经|运行至今))(?:[\u4e00-\u9fff]{1,6}(?:了|过|满))?${FILL}*${ABOUT}${FILL}*${NUMBER}(?<unit>年来|年间|个年头|个春秋|年|载)(?!级|期|的?[^，。；]{0,4}经验)(?<tail>多|余|有余)?`,
      'u',
    ),
  ],
  [
    'since',
    new RegExp(
      String.raw`(?<lead>[，,](?:现有|已有)?[党教工军医警团]龄(?:已经|已|有|达|长达|满|整整|就|是|为)*)${ABOUT}${NUMBER}(?<unit>年)(?<tail>多|余|有余)?`,
      'u',
    ),
  ],
  // 2016年启用，启用六年后的今年
  [
    'since',
    new RegExp(
      String.raw`(?<lead>[，,][\u4e00-\u9fff]{0,4}?)${NUMBER}(?<unit>年)(?:之后|以后|后)的?(?=今年|今天|现在|如今|目前)`,
      'u',
    ),
  ],
  ['since', new RegExp(String.raw`(?<lead>[，,](?:这)?)${NUMBER}(?<unit>年来|年间)(?<tail>多|余)?`, 'u')],
  [
    'since',
    new RegExp(
      String.raw`(?<lead>[，,](?:投用|建成|成立|运行|运营|开办|启用|实施|挂牌|落成|开园|开馆|创办|办学|办院|建站|建院|通车|通水|开业|投产)(?:以来|至今)?的?这?)${NUMBER}(?<unit>年来|年间|年里)(?<tail>多|余)?`,
      'u',
    ),
  ],
  [
    'most',
    new RegExp(
      String.raw`(?<lead>(?:已|已经)?(?:连续|坚持|持续|累计|先后|扎根|从事|深耕|驻守)[^，。；\d]{0,6}?)${NUMBER}(?<unit>年)(?![前内])`,
      'u',
    ),
  ],
  ['most', new RegExp(String.raw`(?<lead>[，,](?:这)?)${NUMBER}(?<unit>年如一日)`, 'u')],
];
/** 每年一届，今年第八届 */
const EDITION = new RegExp(
  String.raw`(?<lead>今年|本年|本届|如今|至今|已|迎来)[^，。；\d第]{0,10}?第(?<count>${COUNT})(?<unit>届|次|期|场|批|个)`,
  'u',
);
const YEARLY = /每年|年年|一年一[届度次期场]|连年|逐年(?:举办|评选)|一年不落/u;

function read(kind: Age['kind'], found: RegExpExecArray, base: number): Age {
  const { count = '', unit = '', more, tail, about, lead = '' } = found.groups ?? {};
  const within = found[0].lastIndexOf(`${count}${more ?? ''}${unit}`);
  const at = found.index + Math.max(0, within);
  return {
    kind,
    count,
    words: `${kind === 'nth' ? '第' : ''}${count}${more ?? ''}${unit}`,
    from: base + found.index,
    at: base + at,
    about: more !== undefined || tail !== undefined || about !== undefined,
    strict: unit !== '岁' && /今年|整整|恰|正好/u.test(lead + found[0].slice(0, Math.max(0, within))),
  };
}

/**
 * What the words behind an origin tell of its age, the surest form first.
 * @param weak whether a run of years (连续四年) belongs to the origin, as it does behind 自 and 从
 */
export function ageBehind(
  text: string,
  from: number,
  to: number,
  { weak, head }: { readonly weak: boolean; readonly head: string },
): Age | null {
  const words = text.slice(from, to);
  const edition = YEARLY.test(words) || YEARLY.test(head) ? EDITION.exec(words) : null;
  if (edition) return read('nth', edition, from);
  const then = SINCE_THEN.exec(words);
  if (then) return read('since', then, from);
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(words);
    if (!found) continue;
    const bare = /^[，,]这?$/u.test(found.groups?.lead ?? '');
    // 近三年, 2009年建成，五年来 of something else
    if (!weak && kind === 'most') continue;
    // More years than the thing is old cannot be meant, whatever they are told of.
    if (!weak && bare) return read('most', found, from);
    return read(kind, found, from);
  }
  return null;
}

const RIGHT = new RegExp(
  String.raw`^(?:度|底|末)?(?:时|这一年|止)?(?:年(?=满))?[，,]?(?:[\u4e00-\u9fff]{2,4}?(?=已|整|恰|正好|刚好|满|前后))?(?<lead>${FILL}+)${ABOUT}(?<count>${COUNT})(?<more>多|余)?(?<unit>周年|个年头|周岁|岁|年|载)(?!级|期)`,
  'u',
);

/** An age right behind a date: 恰满五周年. */
export function ageRight(text: string, from: number): Age | null {
  const found = RIGHT.exec(text.slice(from, from + 24));
  if (!found) return null;
  return read(found.groups?.unit === '周年' ? 'anniversary' : 'since', found, from);
}

/** Sixty for fifty-eight is said of a round number only. */
function isRound(count: string, years: number): boolean {
  return years >= 20 && years % 10 === 0 && !/\d/u.test(count);
}

/** Whether an age may be told of so many years: the first year may count, and the report may be of the January after. */
export function fits({ kind, count, about, strict }: Age, years: number, span: number): boolean {
  if (about) return Math.abs(years - span) <= Math.max(2, Math.ceil(span / 5));
  if (kind === 'most') return years <= span + 1;
  if (kind === 'nth') return years === span || years === span + 1;
  if (kind === 'anniversary') return strict ? years === span : Math.abs(years - span) <= 1;
  const slack = isRound(count, years) && !strict ? Math.max(1, Math.floor(span / 10)) : 1;
  return Math.abs(years - span) <= slack;
}
