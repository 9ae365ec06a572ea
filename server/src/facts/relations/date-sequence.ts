import type { Relation, RelationPart } from '../model.ts';
import { quotedIn } from '../quoted.ts';
import type { DatedBlock } from './date-blocks.ts';
import { wordsAt, type Moment } from './date-moments.ts';
import { orderOf } from './date-order.ts';
import { relation } from './relation.ts';

/** The second date is told to come after the first one: 会后于6月12日, 随后的7月3日, 公示无异议后于7月3日. */
const LATER =
  /(?:[，,；]|^)(?:[^，。；、]{0,8}(?<![前事会])(?:会后|随后|之后|此后|其后|事后|后来|随即|嗣后|而后|尔后|继而|接着|紧接着|不久|课后|赛后|审后|培训后|听证后|结束后|闭幕后|开工后|受理后|立案后|接报后|收到后))[^。；]{0,16}$|[^，。；、\d]{1,10}(?<![前今以最落先])后[，,]?(?:又|再|即|才|便|遂)?(?:于|在)$/u;
/** The second date is told to come before the first one. */
const EARLIER =
  /(?:[，,；]|^)(?:会前|事前|赛前|课前|开工前|受理前|举办前|此前|在此之前|早在)(?![^，。；]{0,3}[一二两三四五六七八九十\d]+[天日周])[^。；，]{0,16}$/u;
/** 9月20日印发通报，……9月11日依据该通报: what is done by the paper that the first date brought. */
const BY_IT = /^[^，。；\d]{0,2}(?:依据|根据|按照|按|对照|收到|接到)(?:该|此|上述|这[份项一])/u;
const AFTER_IT = /[，,；](?:[^，。；\d]{0,8})?(?:接|收到|接到|得知|看到)[^，。；\d]{1,8}后[^，。；\d]{0,10}[，,]$/u;
/** 3月31日召开动员会，3月20日起按动员会要求 */
const BY_ECHO = /^起?(?:按照?|依据|根据|落实)(?<echo>[^，。；、\d]{2,8}?)(?:的)?(?:要求|部署|精神|安排|决定|意见)/u;
/** Another thing, or a plan, stands between. */
const OTHER = /另|其他|同期|计划|拟|预计|将(?=[于在]|$)|原|比|较|上一|分别|回顾/u;
const REACH = 48;

function told(first: Moment, second: Moment, later: boolean): Relation | null {
  const order = later ? orderOf(first, second) : orderOf(second, first);
  if (order === 'unclear') return null;
  const [a, b]: RelationPart[] = [
    { role: '在前', place: (later ? first : second).mention.place },
    { role: '在后', place: (later ? second : first).mention.place },
  ] as [RelationPart, RelationPart];
  const marked = later ? b : a;
  const holds = order === 'before';
  if (!a || !b || !marked) return null;
  return relation({
    type: 'date',
    parts: [a, b],
    marked,
    holds,
    trust: 'certain',
    arithmetic: `按上下文${wordsAt(later ? second : first)}在${wordsAt(later ? first : second)}之后${holds ? '' : '，文中的日期相反'}`,
  });
}

/** Whether what was done on the second date was done by what the first one brought. */
function isByIt(behind: string, between: string): boolean {
  const echo = BY_ECHO.exec(behind)?.groups?.echo;
  return BY_IT.test(behind) || (echo !== undefined && between.includes(echo));
}

/** Dates that contradict the word between them that says which comes first. */
export function sequenceRelations({ block: { text }, moments }: DatedBlock): Relation[] {
  return moments.flatMap((second, i) => {
    const first = moments[i - 1];
    if (!first || first.titled || second.titled || first.sentence !== second.sentence) return [];
    const { start } = second.mention.place;
    if (start - first.end > REACH || start - first.end < 3) return [];
    const between = text.slice(first.end, start);
    const byIt = isByIt(text.slice(second.end, second.end + 16), between);
    if (!byIt && !between.includes('后') && !between.includes('前') && !/随即|接着|不久/u.test(between)) return [];
    if (OTHER.test(between) || quotedIn(first.mention.place) !== null) return [];
    const later = byIt || AFTER_IT.test(between) || LATER.test(between);
    if (!later && !EARLIER.test(between)) return [];
    const found = told(first, second, later);
    return found ? [found] : [];
  });
}
