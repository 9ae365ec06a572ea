interface Machine {
  readonly platform: string;
  readonly arch: string;
}

export function platformOf(machine?: Machine, alpine?: boolean): string | undefined;
export function nodejieba(root: string): string | undefined;
export function assemble(root: string, to: string, native?: string): Promise<Record<string, unknown>>;
export function packages(
  root: string,
  into: string,
): Promise<{ readonly file: string; readonly target?: string; readonly bytes: number }[]>;
