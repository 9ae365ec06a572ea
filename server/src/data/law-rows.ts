import type { IsoDate } from './model.ts';

/** A law or regulation of the national register. */
export interface Law {
  readonly id: string;
  /** As published, mostly with 中华人民共和国. */
  readonly name: string;
  /** Customary short names: 选举法. */
  readonly also?: readonly string[];
  /** The day the law was made; absent where the register does not hold its first version. */
  readonly enacted?: IsoDate;
  /** The day from which it holds; only of a law that has had no other version. */
  readonly inForce?: IsoDate;
}

/** A law that holds no more. */
export interface RepealedLaw {
  readonly id: string;
  readonly name: string;
  /** Last day in force. */
  readonly last: IsoDate;
  readonly enacted?: IsoDate;
  /** Full names of what holds now. */
  readonly successor?: readonly string[];
  /** Where the name means the law even without 《》: anywhere, or as a member of a list. */
  readonly unmarked?: 'anywhere' | 'listed';
  readonly why?: string;
  readonly confidence?: 'from_memory';
}

/** Names that no law bears. */
export interface LawNameRow {
  readonly id: string;
  /** Judged inside 《》 only. */
  readonly wrong: readonly string[];
  /** Judged without marks too. */
  readonly unmarked: readonly string[];
  /** The names that are meant, short. */
  readonly right: readonly string[];
  readonly severity: 'warning' | 'information';
  readonly why?: string;
}

/** A party regulation or a policy document of the centre. */
export interface PolicyDocument {
  readonly id: string;
  readonly title: string;
  readonly also?: readonly string[];
  /** First day of validity, of the first version where it was revised; absent where only the title is known. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly confidence?: 'from_memory';
}

/** A name of the register and what bears it. */
export type Named =
  | { readonly kind: 'law'; readonly law: Law }
  | { readonly kind: 'document'; readonly document: PolicyDocument }
  | { readonly kind: 'repealed'; readonly law: RepealedLaw }
  | { readonly kind: 'mangled'; readonly row: LawNameRow };
