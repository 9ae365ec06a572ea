import type { Block, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import type { Relation } from '../../facts/model.ts';
import { defineRule } from '../contract.ts';
import { isOwn } from '../numeral-draft.ts';

/** A word for less, right before a number of times; 减少到2倍 and 下降至1.9倍 tell what is left. */
const LESS =
  /(减少|降低|下降|回落|下滑|缩短|压缩|减轻|缩减|削减|压减|锐减)(?:了|幅度达?到?|率达?到?)?(?:约|近|将近|超过|超|逾)?((?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+|数|几)(?:多|余)?倍)(?![数率增差频速频镜])/gu;
/** What is itself measured in times may fall by some of them. */
const MEASURED = /倍差|市盈率|市净率|杠杆|收入比|差距|比值|比例|倍数|倍率|拨备|覆盖率|乘数|之比|速比|放大/u;
const REACH = 30;

/**
 * 减少一倍, 缩短数倍: nothing falls by more than itself, so times are for what grows. A fall by a number above one is told where
 * the numbers are reckoned.
 */
export default defineRule({
  meta: {
    id: 'mark-times-less',
    title: '减少用了“倍”',
    english: 'A decrease told in multiples',
    severity: 'error',
    maturity: 'trial',
    fix: 'none',
    basis: ['editing-practice'],
    needs: ['relations'],
  },
  check({ document, relations }, report) {
    if (!document.source.includes('倍')) return;
    for (const block of document.blocks) {
      if (!block.text.includes('倍')) continue;
      for (const { at, verb, times } of lessIn(block)) {
        if (isTold(relations, at)) continue;
        report({
          place: at,
          message: {
            what: `“${textAt(at)}”用“倍”说减少`,
            why: `“倍”只用于增加，${verb}一倍已经是零，没有“${times}”可减`,
            todo: `改用百分数或分数，如“${verb}60%”“${verb}三分之二”`,
          },
        });
      }
    }
  },
});

/** The number is above what a fall can be, and the reckoning says so. */
function isTold(relations: readonly Relation[], { block, start, end }: Place): boolean {
  return relations.some(
    ({ type, verdict, parts }) =>
      type === 'limit' &&
      verdict === 'wrong' &&
      parts.some(({ place: at }) => at.block === block && at.start < end && at.end > start),
  );
}

interface Less {
  readonly at: Place;
  readonly verb: string;
  readonly times: string;
}

function lessIn(block: Block): Less[] {
  const { text } = block;
  return [...text.matchAll(LESS)].flatMap((found) => {
    const [words, verb = '', times = ''] = found;
    const at = place(block, found.index, found.index + words.length);
    if (MEASURED.test(text.slice(Math.max(0, found.index - REACH), found.index)) || !isOwn(at)) return [];
    return /^0|^半/u.test(times) ? [] : [{ at, verb, times }];
  });
}
