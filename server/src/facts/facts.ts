import { lazy } from '../base/lazy.ts';
import { kindsWith } from '../data/kinds.ts';
import type { IsoDate } from '../data/model.ts';
import { NO_PACK, type Pack } from '../data/pack.ts';
import type { Document } from '../document/model.ts';
import { NO_SLIPS, type SlipFinder } from '../spelling/finder.ts';
import { citationsOf } from './citations.ts';
import { datesOf } from './dates.ts';
import { enumerationsOf } from './enumerations.ts';
import { figuresOf } from './figures.ts';
import { issuerOf } from './issuer.ts';
import { kindOf } from './kind.ts';
import type { FactName, Facts, House } from './model.ts';
import { marksOf } from './marks.ts';
import { numberingOf } from './numbering.ts';
import { quantitiesOf } from './quantities.ts';
import { referenceOf, type AsOf } from './reference.ts';
import { relationsOf } from './relations/relations.ts';
import { scanOf } from './scan.ts';
import { slotsOf } from './slots.ts';
import { suspectsOf } from './suspects.ts';
import { passOf } from './terms.ts';
import { yearOf } from './year.ts';

/** What the reader of the text was told beforehand; null leaves it to the text. */
export interface Given {
  /** Id of the kind of report. */
  readonly kind: string | null;
  readonly year: number | null;
  /** By which time words are judged; left out: by the report's own. */
  readonly asOf?: AsOf;
  /** The house style of marks between titles; left out: that of the text. */
  readonly house?: House;
  /** What the team has added to the tables; left out: nothing. */
  readonly pack?: Pack;
  /** The day of the check; left out or null: nothing is said of today. */
  readonly today?: IsoDate | null;
}

/** How each fact is found. */
type Finders = { readonly [Name in FactName]: () => Facts[Name] };

/** All facts of a document. Each is found at its first reading and kept, so that rules share it. */
export function factsOf(document: Document, given: Given, finder: SlipFinder = NO_SLIPS): Facts {
  const pack = given.pack ?? NO_PACK;
  const pass = lazy(() => passOf(document, pack));
  const facts: Facts = withGetters(document, {
    kind: () => kindOf(document, given.kind, kindsWith(pack)),
    year: () => yearOf(document, facts.kind, given.year),
    reference: () => referenceOf(document, facts.kind, facts.year, given.asOf ?? 'report', given.today ?? null),
    house: () => given.house ?? 'text',
    issuer: () => issuerOf(document),
    slots: () => slotsOf(document, facts.kind),
    terms: () => pass().hits,
    anchors: () => pass().anchors,
    figures: () => figuresOf(document),
    quantities: () => quantitiesOf(document, facts.figures),
    dates: () => datesOf(document, facts.figures),
    citations: () => citationsOf(document),
    enumerations: () => enumerationsOf(document, facts.figures),
    numbering: () => numberingOf(document),
    marks: () => marksOf(document),
    relations: () => relationsOf(facts),
    scan: () => scanOf(document, facts.terms),
    suspects: () => suspectsOf(document, finder, () => facts.scan),
  });
  return facts;
}

/** The document with a getter for each fact. */
function withGetters(document: Document, finders: Finders): Facts {
  const getters = Object.entries(finders).map(([name, find]) => [name, { get: lazy<unknown>(find), enumerable: true }]);
  return Object.defineProperties({ document }, Object.fromEntries(getters) as PropertyDescriptorMap) as Facts;
}
