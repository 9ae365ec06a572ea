import { STATE_PREFIX, withoutState } from '../../data/law-key.ts';
import { lawRegister } from '../../data/laws.ts';
import type { Block, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { mayHave } from '../../document/signs.ts';
import { STATE_SIGN } from '../../text/signs.ts';
import { introducesShortName } from '../../facts/law-context.ts';
import type { Citation } from '../../facts/model.ts';
import { quotedIn } from '../../facts/quoted.ts';
import { defineRule, type Draft } from '../contract.ts';

/** The longest name of the register has not many more characters. */
const LONGEST = 40;

/** 宪法修正案, 选举法规, 民法典型案例, 档案法实施办法: the name is part of a longer word. */
const LONGER = /^(?:[规律治修典型籍]|实施(?:条例|细则|办法))/u;

/** Where a law's full name stands without 《》: the longest name of the register that goes on after the state's name. */
function unmarkedIn(block: Block): Place[] {
  const { text } = block;
  const out: Place[] = [];
  for (let at = text.indexOf(STATE_PREFIX); at >= 0; at = text.indexOf(STATE_PREFIX, at + 1)) {
    // Most full names stand in 《》.
    if (text.charAt(at - 1) === '《') continue;
    const end = endOfName(text, at + STATE_PREFIX.length);
    if (end > 0 && quotedIn(place(block, at, end)) === null) out.push(place(block, at, end));
  }
  return out;
}

/** The end of the longest law's name that begins at `from`; 0 when none does. */
function endOfName(text: string, from: number): number {
  const { byKey } = lawRegister();
  for (let end = Math.min(text.length, from + LONGEST); end > from + 1; end--) {
    if (LONGER.test(text.slice(end, end + 4))) continue;
    const named = byKey.get(text.slice(from, end));
    if (named?.kind === 'law') return end;
  }
  return 0;
}

function unmarked(at: Place): Draft {
  const name = textAt(at);
  return {
    place: at,
    severity: 'information',
    message: {
      what: `“${name}”没有加书名号`,
      why: '法律法规的名称用书名号标示',
      todo: `改为《${name}》`,
    },
    basis: ['gbt-15834'],
    fixes: [{ title: `改为《${name}》`, tier: 'suggest', edits: [{ place: at, text: `《${name}》` }] }],
  };
}

/** A law that is first cited by its short name and by its full name later: the first place, the full name's place. */
function shortBeforeFull(citations: readonly Citation[]): readonly (readonly [first: Citation, full: Citation])[] {
  const first = new Map<string, Citation>();
  const told = new Set<string>();
  const out: [Citation, Citation][] = [];
  for (const citation of citations) {
    const { match, marked, name } = citation;
    if (!marked || match?.kind !== 'law' || !match.law.name.startsWith(STATE_PREFIX)) continue;
    const known = first.get(match.law.id);
    if (known === undefined) first.set(match.law.id, citation);
    else if (name.startsWith(STATE_PREFIX) && !known.name.startsWith(STATE_PREFIX) && !told.has(match.law.id)) {
      told.add(match.law.id);
      out.push([known, citation]);
    }
  }
  return out;
}

function order([first, full]: readonly [Citation, Citation]): Draft {
  return {
    place: first.place,
    severity: 'hint',
    message: {
      what: `前面用简称《${first.name}》，后面才出现全称《${full.name}》`,
      why: '同一部法律先用全称、后用简称，全文统一',
      todo: `此处写全称，后面写《${withoutState(full.name)}》；或者全文都用简称`,
    },
    related: [{ place: full.place, note: '全称在这里' }],
    fixes: [{ title: `改为《${full.name}》`, tier: 'suggest', edits: [{ place: first.place, text: full.name }] }],
  };
}

/** How laws are named: full names in 《》, the full name before the short one. */
export default defineRule({
  meta: {
    id: 'law-form',
    title: '法律名称的写法不规范',
    english: 'How a law is named',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: ['citations'],
  },
  check({ document, citations }, report) {
    for (const block of document.blocks) {
      if (!mayHave(block, STATE_SIGN)) continue;
      for (const at of unmarkedIn(block)) report(unmarked(at));
    }
    for (const pair of shortBeforeFull(citations)) if (!introducesShortName(pair[0].place)) report(order(pair));
  },
});
