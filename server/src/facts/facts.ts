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
import { NO_STYLE, type Style } from './style.ts';
import { suspectsOf } from './suspects.ts';
import { passOf, type TermPass } from './terms.ts';
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
  /** How the office writes its reports; left out: as the norms have it. */
  readonly style?: Style;
  /** What the team has added to the tables; left out: nothing. */
  readonly pack?: Pack;
  /** The day of the check; left out or null: nothing is said of today. */
  readonly today?: IsoDate | null;
}

/** The facts found so far. */
type Kept = { -readonly [Name in FactName]?: { readonly value: Facts[Name] } };

/** All facts of a document. Each is found at its first reading and kept, so that rules share it. */
class Found implements Facts {
  private readonly kept: Kept = {};
  private pass: TermPass | undefined;

  constructor(
    readonly document: Document,
    private readonly given: Given,
    private readonly finder: SlipFinder,
  ) {}

  get house(): House {
    return this.given.house ?? 'text';
  }

  /** The style of the office holds for reports alone. */
  get style(): Style {
    return this.given.style && this.kind ? this.given.style : NO_STYLE;
  }

  get terms(): Facts['terms'] {
    return (this.pass ??= passOf(this.document, this.given.pack ?? NO_PACK)).hits;
  }

  get anchors(): Facts['anchors'] {
    return (this.pass ??= passOf(this.document, this.given.pack ?? NO_PACK)).anchors;
  }

  get kind(): Facts['kind'] {
    return (this.kept.kind ??= { value: kindOf(this.document, this.given.kind, kindsWith(this.given.pack ?? NO_PACK)) })
      .value;
  }

  get year(): Facts['year'] {
    return (this.kept.year ??= { value: yearOf(this.document, this.kind, this.given.year) }).value;
  }

  get reference(): Facts['reference'] {
    return (this.kept.reference ??= {
      value: referenceOf(this.document, this.kind, this.year, this.given.asOf ?? 'report', this.given.today ?? null),
    }).value;
  }

  get issuer(): Facts['issuer'] {
    return (this.kept.issuer ??= { value: issuerOf(this.document) }).value;
  }

  get slots(): Facts['slots'] {
    return (this.kept.slots ??= { value: slotsOf(this.document, this.kind) }).value;
  }

  get figures(): Facts['figures'] {
    return (this.kept.figures ??= { value: figuresOf(this.document) }).value;
  }

  get quantities(): Facts['quantities'] {
    return (this.kept.quantities ??= { value: quantitiesOf(this.document, this.figures) }).value;
  }

  get dates(): Facts['dates'] {
    return (this.kept.dates ??= { value: datesOf(this.document, this.figures) }).value;
  }

  get citations(): Facts['citations'] {
    return (this.kept.citations ??= { value: citationsOf(this.document, this.marks) }).value;
  }

  get enumerations(): Facts['enumerations'] {
    return (this.kept.enumerations ??= { value: enumerationsOf(this.document, this.figures) }).value;
  }

  get numbering(): Facts['numbering'] {
    return (this.kept.numbering ??= { value: numberingOf(this.document) }).value;
  }

  get marks(): Facts['marks'] {
    return (this.kept.marks ??= { value: marksOf(this.document) }).value;
  }

  get relations(): Facts['relations'] {
    return (this.kept.relations ??= { value: relationsOf(this) }).value;
  }

  get scan(): Facts['scan'] {
    return (this.kept.scan ??= { value: scanOf(this.document, this.terms) }).value;
  }

  get suspects(): Facts['suspects'] {
    return (this.kept.suspects ??= { value: suspectsOf(this.document, this.finder, () => this.scan) }).value;
  }
}

/** What can be known of a document. */
export function factsOf(document: Document, given: Given, finder: SlipFinder = NO_SLIPS): Facts {
  return new Found(document, given, finder);
}
