/** One build of the page, as it describes itself to its service worker: web/edition.mjs writes it into the worker's file. */

/** A file of the page; `path`: below the page's folder, with `/`, not percent-encoded. */
export interface EditionFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha256: string;
}

export interface Edition {
  /** Name -> value: what the worker sends with each of the files (web/headers.mjs). */
  readonly headers: Readonly<Record<string, string>>;
  /** Everything that the page may ask for. */
  readonly files: readonly EditionFile[];
}

/** The file that stands for the folder's own address. */
export const START_FILE = 'index.html';

/** Of the content of these files. */
export function bytesOf(files: readonly EditionFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
