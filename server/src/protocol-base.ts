/** Types that the requests of the protocol share. */

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

export interface ProtocolEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

/** The edits refer to `version`; a text that has moved on must not be edited with them. */
export interface FixAllResult {
  readonly uri: string;
  readonly version: number;
  readonly edits: readonly ProtocolEdit[];
}

/** Whether something can be kept in a file beside a report, and why not: the report lies in no file, in no folder of the workspace, or that file is broken. */
export type KeptState =
  | { readonly can: true; readonly file: string }
  | { readonly can: false; readonly why: 'unsaved' | 'outside' }
  | {
      readonly can: false;
      readonly why: 'broken';
      readonly file: string;
      readonly line: number;
      readonly message: string;
    };
