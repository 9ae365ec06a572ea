/** What the engine asks of the machine. The doors answer; floors below never see a module of Node or of an editor. */

/** A word of a text, in UTF-16 offsets. Marks and blanks between words are not words. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts Chinese text into words. Which words come out may differ between implementations, so no error or warning may
 * depend on them; and an answer may take a while, so nothing that a keystroke waits for may ask.
 */
export interface Segmenter {
  /** For the log: which implementation answers. */
  readonly name: string;
  /**
   * The words of the text, in order, without overlap.
   * @throws Error when the implementation fails; the caller then does without words
   */
  words(text: string): Promise<readonly Word[]>;
}

/** Reads small text files of the workspace, such as `.gongwen.yaml`. */
export interface FileReader {
  /**
   * The text of a file, or null where there is none.
   * @param path a URI, or a path with `/` between its parts
   * @throws Error when the file is there and cannot be read
   */
  read(path: string): Promise<string | null>;
}

/** Reads folders too: word lists and kinds lie in folders of their own. */
export interface FolderReader extends FileReader {
  /**
   * The names of what lies in a folder, without the folder's; null where there is no such folder.
   * @throws Error when the folder is there and cannot be read
   */
  list(folder: string): Promise<readonly string[] | null>;
}
