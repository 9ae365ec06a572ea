import type { Place } from '../../document/model.ts';

/** What a number counts, and why its 量词 does not go with it. */
export interface MeasureFault {
  readonly thing: Place;
  readonly why: string;
  /** The 量词 that is offered; null where the words leave out what is counted. */
  readonly right: string | null;
  /** Nobody counts it so; otherwise it is a matter of style. */
  readonly sure: boolean;
}
