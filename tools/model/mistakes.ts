import { NEAR_SOUND, SAME_SOUND, SAME_TONE, SHAPE } from '../../server/src/spelling/confusion.ts';
import type { Counts } from '../../server/src/spelling/model.ts';
import type { Chance } from './random.ts';

/** How often slips of each kind are made: by sound when typing, by shape when scanning, now and then without any reason. */
const CLASSES = [
  { bits: SAME_TONE, share: 30 },
  { bits: SAME_SOUND, share: 26 },
  { bits: NEAR_SOUND, share: 5 },
  { bits: SHAPE, share: 31 },
  { bits: 0, share: 8 },
] as const;

interface Wrong {
  readonly token: number;
  readonly kind: number;
}

/** What may be written where a character is meant: the confusion set the other way round. */
export class Mistakes {
  private readonly byMeant = new Map<number, Wrong[]>();
  private readonly common: readonly number[];

  constructor(
    private readonly counts: Counts,
    private readonly chance: Chance,
  ) {
    const { confusion, alphabet } = counts;
    for (let token = 1; token < alphabet.size - 1; token++) {
      for (let i = confusion.starts[token] ?? 0; i < (confusion.starts[token + 1] ?? 0); i++) {
        const meant = confusion.candidates[i] ?? 0;
        const list = this.byMeant.get(meant) ?? [];
        list.push({ token, kind: confusion.kinds[i] ?? 0 });
        this.byMeant.set(meant, list);
      }
    }
    this.common = Array.from({ length: COMMON }, (_, i) => i + 1).filter((token) => isHan(alphabet.text(token)));
  }

  /** A wrong character for the right one; null when none is known of the kind that chance chose. */
  for(meant: string): string | null {
    const { bits } = CLASSES[this.chance.pick(CLASSES.map(({ share }) => share))] ?? CLASSES[0];
    if (bits === 0) return this.any();
    const list = (this.byMeant.get(this.counts.alphabet.of(meant)) ?? []).filter(({ kind }) => (kind & bits) !== 0);
    return this.weighted(list);
  }

  /** A pair that sounds like the right one and is a word itself, as the keyboard offers it. */
  pairFor(first: string, second: string): string | null {
    const { alphabet, grams } = this.counts;
    const sound = ({ kind }: Wrong): boolean => (kind & (SAME_TONE | SAME_SOUND)) !== 0;
    const ones = (this.byMeant.get(alphabet.of(first)) ?? []).filter(sound);
    const others = (this.byMeant.get(alphabet.of(second)) ?? []).filter(sound);
    const pairs = ones.flatMap((one) =>
      others.flatMap((other) => {
        const level = grams.two(one.token, other.token);
        return level >= 3 ? [{ text: alphabet.text(one.token) + alphabet.text(other.token), level }] : [];
      }),
    );
    return pairs.length === 0 ? null : (pairs[this.chance.pick(pairs.map(({ level }) => level))]?.text ?? null);
  }

  /** Any common character. */
  any(): string {
    return this.counts.alphabet.text(this.common[this.chance.below(this.common.length)] ?? 1);
  }

  private weighted(list: readonly Wrong[]): string | null {
    if (list.length === 0) return null;
    const { alphabet, singles } = this.counts;
    const weights = list.map(({ token }) => 2 ** (0.35 * singles.level(token)));
    return alphabet.text(list[this.chance.pick(weights)]?.token ?? 0);
  }
}

const COMMON = 1500;

export function isHan(character: string | undefined): boolean {
  return character !== undefined && /^\p{Script=Han}$/u.test(character);
}
