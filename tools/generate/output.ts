/** A file that is generated from one source. Paths are relative to the project's root, with `/`. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

/** What one generator makes. */
export interface Generated {
  readonly outputs: readonly Output[];
  /** Folders in which nothing but these outputs may stand: what is left of a removed rule is a difference too. */
  readonly owns?: readonly string[];
}
