import { encode } from './decode.ts';
import { failure, type Trouble } from './inputs.ts';
import { replaceFile } from './replace-file.ts';
import type { Text } from './texts.ts';

/** Puts new text into a text's file, with the byte order mark that it had. Null when it was written. */
export function save({ input, bom }: Text, text: string): Trouble | null {
  try {
    replaceFile(input.path, encode(text, bom));
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { name: input.name, message: failure(error) };
  }
}
