import type { Document, Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import type { Draft } from '../contract.ts';

/** 县委, 市人民政府, 区委办公室: a body above, named without its place, as only an addressee is. */
const ABOVE =
  /^(?:中共)?(?:省|市|县|区|州|旗|镇|乡)(?:委|人民政府|政府|人大常委会|人大|政协|纪委|监委|(?:委|政府)?[\p{Script=Han}]{1,8}(?:局|办|办公室|部|委员会|领导小组))$/u;
const BETWEEN = /[、，]/u;
/** 原则上主送一个上级机关: 县委、县政府 together are one. */
const MANY = 3;

/** The addressee stands below the title and has lost its colon. Null when the line may be something else. */
export function withoutColon({ header, blocks }: Document): Draft | null {
  const title = header.title.at(-1);
  const below = title && blocks[title.block.index + 1];
  const body = below && blocks[below.index + 1];
  if (!below || !body?.text.includes('。')) return null;
  const { text } = below;
  if (!text.split(BETWEEN).every((name) => ABOVE.test(name))) return null;
  return {
    place: place(below, 0, text.length),
    message: {
      what: `主送机关“${text}”后面没有冒号`,
      why: '按公文格式标准，主送机关顶格写，最后一个机关名称后标全角冒号',
      todo: `改为“${text}：”`,
    },
    basis: ['gbt-9704'],
    fixes: [
      { title: '加冒号', tier: 'suggest', edits: [{ place: place(below, text.length, text.length), text: '：' }] },
    ],
  };
}

/** More than 县委、县政府 above. */
export function tooMany(addressee: Place, type: string): Draft | null {
  const names = textAt(addressee).split(BETWEEN);
  if (names.length < MANY) return null;
  return {
    place: addressee,
    message: {
      what: `${type}主送${names.length}个机关`,
      why: '《党政机关公文处理工作条例》第十五条规定，上行文原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关',
      todo: '保留应当办理的一个，其余改为抄送',
    },
    basis: ['gongwen-tiaoli-15'],
  };
}
