/** What makes the second of two dated steps one of another thing. */
const ANOTHER =
  /另|其他|其余|同类|此前|之前|上一|上次|上月|上年|遗留|结转|积存|存量|原|重新|再次|再度|第二|曾|分别|首个|首例|其中|等[，、]|各|每|两起|二审|复查|后续|前期|拟|计划|预计|将(?=[于在]|$)|应(?=[于在当]|$)|未|不(?!少|断)|回顾/u;
/** Several cases have dates of their own. */
const MANY =
  /(?:[2-9]|\d{2,}|[二两三四五六七八九十]+)余?(?:件|起|宗|个(?!工作日|月|小时|星期)|项|家|名|人次|份|部|处)/u;
/** Steps farther apart in the text tell of different things. */
const REACH = 60;

/**
 * Whether two dated steps are of one thing.
 * @param between the words from the first date to the second
 * @param rest the words behind the second date
 */
export function goesOn(between: string, rest: string): boolean {
  return (
    between.length <= REACH && !ANOTHER.test(between) && !MANY.test(between + rest) && !/遗留|结转|积存/u.test(rest)
  );
}
