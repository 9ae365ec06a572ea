import { lazy } from '../base/lazy.ts';
import type { IsoDate } from '../data/model.ts';
import type { Document } from '../document/model.ts';
import { citationsOf } from './citations.ts';
import { datesOf } from './dates.ts';
import { enumerationsOf } from './enumerations.ts';
import { figuresOf } from './figures.ts';
import { issuerOf } from './issuer.ts';
import { kindOf } from './kind.ts';
import type { Facts } from './model.ts';
import { numberingOf } from './numbering.ts';
import { quantitiesOf } from './quantities.ts';
import { referenceOf, type AsOf } from './reference.ts';
import { relationsOf } from './relations/relations.ts';
import { scanOf } from './scan.ts';
import { slotsOf } from './slots.ts';
import { termsOf } from './terms.ts';
import { yearOf } from './year.ts';

/** What the reader of the text was told beforehand; null leaves it to the text. */
export interface Given {
  /** Id of the kind of report. */
  readonly kind: string | null;
  readonly year: number | null;
  /** By which time words are judged; left out: by the report's own. */
  readonly asOf?: AsOf;
  /** The day of the check; left out or null: nothing is said of today. */
  readonly today?: IsoDate | null;
}

/** All facts of a document. Each is found at its first reading and kept, so that rules share it. */
export function factsOf(document: Document, given: Given): Facts {
  const kind = lazy(() => kindOf(document, given.kind));
  const year = lazy(() => yearOf(document, kind(), given.year));
  const reference = lazy(() => referenceOf(document, kind(), year(), given.asOf ?? 'report', given.today ?? null));
  const issuer = lazy(() => issuerOf(document));
  const slots = lazy(() => slotsOf(document, kind()));
  const terms = lazy(() => termsOf(document));
  const figures = lazy(() => figuresOf(document));
  const quantities = lazy(() => quantitiesOf(document, figures()));
  const dates = lazy(() => datesOf(document, figures()));
  const citations = lazy(() => citationsOf(document));
  const enumerations = lazy(() => enumerationsOf(document, figures()));
  const numbering = lazy(() => numberingOf(document));
  const relations = lazy(() => relationsOf(facts));
  const scan = lazy(() => scanOf(document, terms()));
  const facts: Facts = {
    document,
    get kind() {
      return kind();
    },
    get year() {
      return year();
    },
    get reference() {
      return reference();
    },
    get issuer() {
      return issuer();
    },
    get slots() {
      return slots();
    },
    get terms() {
      return terms();
    },
    get figures() {
      return figures();
    },
    get quantities() {
      return quantities();
    },
    get dates() {
      return dates();
    },
    get relations() {
      return relations();
    },
    get citations() {
      return citations();
    },
    get enumerations() {
      return enumerations();
    },
    get numbering() {
      return numbering();
    },
    get scan() {
      return scan();
    },
  };
  return facts;
}
