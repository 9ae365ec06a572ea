import * as v from 'valibot';

/** A day that the calendar has, as YYYY-MM-DD. */
const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text), 'no such day'),
);
const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Names = v.pipe(v.array(Text), v.minLength(1));
const Confidence = v.optional(v.literal('from_memory'));

const Law = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^law\.[clrs]\.\d{4}$/)),
  name: Text,
  also: v.optional(Names),
  level: v.picklist(['宪法', '法律', '行政法规', '监察法规']),
  versions: v.pipe(
    v.array(v.strictObject({ published: Day, inForce: v.optional(Day) })),
    v.minLength(1),
    v.check(
      (list) => list.every(({ published }, i) => i === 0 || (list[i - 1]?.published ?? '') < published),
      'versions out of order',
    ),
    v.check(
      (list) => list.every(({ published, inForce }) => inForce === undefined || inForce >= published),
      'in force before it was published',
    ),
  ),
  enacted: v.optional(v.literal(true)),
  flk: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
  note: v.optional(Text),
});

const Repealed = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^repealed\.\d{3}$/)),
  name: Text,
  last: Day,
  successor: v.optional(Names),
  unmarked: v.optional(v.picklist(['anywhere', 'listed'])),
  why: v.optional(Text),
  source: Text,
  url: v.optional(v.pipe(v.string(), v.url())),
  confidence: Confidence,
});

const NameError = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^lawname\.\d{3}$/)),
    wrong: v.optional(v.array(Text), []),
    unmarked: v.optional(v.array(Text), []),
    right: v.array(Text),
    severity: v.picklist(['warning', 'information']),
    why: v.optional(Text),
    source: v.pipe(v.string(), v.url()),
    bad: Text,
    good: Text,
  }),
  v.check((row) => row.wrong.length + row.unmarked.length > 0, 'no wrong name'),
  v.check(
    (row) => [...row.wrong, ...row.unmarked].some((name) => row.bad.includes(`《${name}》`)),
    'the bad line has no wrong name',
  ),
);

const Document = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^doc\.\d{3}$/)),
    title: Text,
    also: v.optional(Names),
    issuer: Text,
    date: Day,
    from: v.optional(Day),
    to: v.optional(Day),
    successor: v.optional(Names),
    number: v.optional(Text),
    source: v.optional(Text),
    url: v.optional(v.pipe(v.string(), v.url())),
    confidence: Confidence,
    /** Of a row from memory: when and where a source was looked for, and what was not found. */
    note: v.optional(Text),
  }),
  v.check((row) => row.to === undefined || row.to > (row.from ?? row.date), 'ends before it begins'),
  v.check(
    (row) => (row.confidence === undefined) === (row.source !== undefined),
    'a row has a source or is from memory',
  ),
);

const PartyTitle = v.strictObject({ id: v.pipe(v.string(), v.regex(/^party\.\d{3}$/)), title: Text });

const ObservedDay = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^day\.\d{3}$/)),
    name: Text,
    also: v.optional(Names),
    date: v.optional(v.pipe(v.string(), v.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))),
    rule: v.optional(Text),
    since: v.optional(Day),
    /** The year of its first time. */
    first: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2099))),
    /** What shows its first year: the decision that set it, or a later one that was numbered. */
    counted: v.optional(Text),
    wrong: v.optional(Names),
    source: v.optional(Text),
    url: v.optional(v.pipe(v.string(), v.url())),
    confidence: Confidence,
    note: v.optional(Text),
  }),
  v.check((row) => (row.first === undefined) === (row.counted === undefined), 'a first year has its evidence'),
  v.check((row) => row.date !== undefined || row.rule !== undefined, 'a day has a date or a rule'),
);

/** The tables of server/data/laws and server/data/days.yaml. */
export const Laws = v.array(Law);
export const RepealedLaws = v.array(Repealed);
export const NameErrors = v.array(NameError);
export const Documents = v.array(Document);
export const PartyTitles = v.array(PartyTitle);
export const Days = v.array(ObservedDay);

export interface LawTables {
  readonly laws: v.InferOutput<typeof Laws>;
  readonly repealed: v.InferOutput<typeof RepealedLaws>;
  readonly names: v.InferOutput<typeof NameErrors>;
  readonly documents: v.InferOutput<typeof Documents>;
  readonly party: v.InferOutput<typeof PartyTitles>;
  readonly days: v.InferOutput<typeof Days>;
}
