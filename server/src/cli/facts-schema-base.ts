import * as v from 'valibot';

/** What the shapes of `gongwen facts` are made of. Every field tells in Chinese what it holds. */

type Schema = v.GenericSchema;
type Told<T extends Schema> = v.SchemaWithPipe<readonly [T, v.DescriptionAction<v.InferOutput<T>, string>]>;

/** A shape with the words that explain it to a reader of the schema. */
export function told<const T extends Schema>(schema: T, description: string): Told<T> {
  return v.pipe(schema, v.description<v.InferOutput<T>, string>(description));
}

/** A string. */
export const text = (description: string) => told(v.string(), description);
/** Yes or no. */
export const flag = (description: string) => told(v.boolean(), description);
/** Any whole number. */
export const integer = () => v.pipe(v.number(), v.integer());
/** A whole number that is not below `least`. */
export const atLeast = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));
/** A number as a string of digits, so that none of them is lost on the way. */
export const digits = () => v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/));

/** A shape that has a name, told of anew: beside a reference JSON Schema reads no description, around one it does. */
export const asTold = <const T extends Schema>(schema: T, description: string) =>
  told(v.intersect([schema]), description);
/** The shape, or null where there is nothing. */
export const orNull = <const T extends Schema>(schema: T, description: string) => told(v.nullable(schema), description);
/** A list, which may be empty. */
export const listOf = <const T extends Schema>(schema: T, description: string) => told(v.array(schema), description);

type Meanings<T extends string> = Readonly<Record<T, string>>;

function namesOf<T extends string>(meanings: Meanings<T>) {
  return v.picklist(Object.keys(meanings) as T[]);
}

function allTold(what: string, meanings: Meanings<string>): string {
  return `${what}：${Object.entries(meanings)
    .map(([name, meaning]) => `${name} ${meaning}`)
    .join('；')}。`;
}

/** One of several names; the description tells what each of them means. */
export function oneOf<T extends string>(what: string, meanings: Meanings<T>) {
  return told(namesOf(meanings), allTold(what, meanings));
}

/**
 * One of several names, or null.
 * @param none when it is null
 */
export function oneOfOrNull<T extends string>(what: string, meanings: Meanings<T>, none: string) {
  return orNull(namesOf(meanings), `${allTold(what, meanings)}${none}时为 null。`);
}

/** Where something stands in the file. */
export const ends = (what: string) => ({
  start: told(atLeast(0), `${what}在文件中的起点（UTF-16 码元，从 0 数，不计 BOM）。`),
  end: told(atLeast(0), `${what}在文件中的终点，不含在内。`),
});

/** Words and their place. */
export const Words = told(
  v.object({ text: text('还原后的文字。'), ...ends('这些文字') }),
  '文中的一段文字和它的位置。还原后的文字不含换行、多余的空白和残留（residue），全角的数字、字母和“％”换成半角；从 start 到 end 的原文则照样夹着它们。',
);
