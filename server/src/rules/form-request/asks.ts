import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { quotedIn } from '../../facts/quoted.ts';

/** Words that ask for an answer. */
export interface Ask {
  readonly place: Place;
  /** formula: 妥否，请批示 · plea: approval or money asked for in other words. */
  readonly type: 'formula' | 'plea';
}

const DECIDE = '(?:批准|批复|批示|审批|核准)';
const MONEY =
  '(?:解决[^。；，]{0,30}(?:经费|资金|编制)|拨付|(?:安排|追加|划拨|补助)[^。；，]{0,20}(?:经费|资金)|增加[^。；，]{0,8}编制)';
/** 妥否，请批示, as every 请示 ends. */
const FORMULA = new RegExp(`(?:妥否|当否|可否|是否妥当)[，,]?(?:敬请|恳请|请予?|望予?)[^。；，]{0,10}${DECIDE}`, 'u');
/** The issuer's own plea stands at the beginning of a clause: 群众代表恳请…… and 将请求…… tell of another one. */
const PLEA = new RegExp(
  `(?<=^|[。；，：])(?:为此|特此?|现|故)?(?:我[镇乡县区市局办])?(?:恳请|恳求|敬请|特请)[^。；，]{0,24}?(?:${DECIDE}|${MONEY})`,
  'u',
);
const REQUEST = new RegExp(
  `(?<=^|。|为此，|为此|现|特)(?:我[镇乡县区市局办])?请求[^。；，]{0,24}?(?:${DECIDE}|${MONEY})`,
  'u',
);
const SUBMITTED = new RegExp(
  `(?<=^|[。；，])请(?:予以?|[^。；，]{0,12}(?:县委|区委|市委|政府|党委|党工委|上级|领导))?(?:予以)?${DECIDE}(?=[。！])`,
  'u',
);
/** What others ask for. */
const OTHERS = /反映|来信|来访|信访|诉求|呼吁|提出|群众|村民|居民/u;
/** Budgets and plans go to a congress, which approves them. */
const DELIBERATION = /审议|审查|大会/u;

/** The first words of a paragraph with which its writer asks for approval, instructions or money; null without any. */
export function askIn(block: Block): Ask | null {
  const formula = found(block, FORMULA);
  if (formula) return { place: formula, type: 'formula' };
  for (const pattern of [PLEA, REQUEST, SUBMITTED]) {
    const plea = found(block, pattern);
    if (plea && isOwn(plea)) return { place: plea, type: 'plea' };
  }
  return null;
}

function found(block: Block, pattern: RegExp): Place | null {
  const match = pattern.exec(block.text);
  if (!match) return null;
  const at = place(block, match.index, match.index + match[0].length);
  const isQuoted = quotedIn(at) !== null || block.text.charAt(at.start - 1) === '“';
  return isQuoted ? null : at;
}

function isOwn({ block: { text }, start, end }: Place): boolean {
  const sentence = text.slice(text.lastIndexOf('。', start - 1) + 1, start);
  return !OTHERS.test(sentence) && !DELIBERATION.test(sentence + text.slice(start, end));
}
