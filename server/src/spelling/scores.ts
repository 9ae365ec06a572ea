/** From this score on a hit is as good as certain; an editor would send it back. */
export const SURE = 5;
/** From this score on it is worth a look. */
export const LIKELY = 3.6;
/** From this score on a thorough check tells it. */
export const POSSIBLE = 1;

/** The log-odds that are worth the three scores from which on hits are told; straight lines go through them. */
export interface Scale {
  readonly possible: number;
  readonly likely: number;
  readonly sure: number;
}

export function scoreOf(odds: number, { possible, likely, sure }: Scale): number {
  const share = odds < likely ? (odds - likely) / (likely - possible) : (odds - likely) / (sure - likely);
  return LIKELY + share * (odds < likely ? LIKELY - POSSIBLE : SURE - LIKELY);
}
