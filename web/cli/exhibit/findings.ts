/** What `exhibit check` has found: sentences for whoever wrote the folder, each with its file and line. */

export interface Finding {
  /** An error keeps the exhibit from being built; a warning is worth a look. */
  readonly kind: 'error' | 'warning';
  /** As the operator finds it in the folder. */
  readonly file: string;
  /** From 1; null: it is about the whole file. */
  readonly line: number | null;
  /** Without its full stop. */
  readonly sentence: string;
}

/** "exhibit.json:12: error: ..." as editors make links of. */
export const shown = ({ kind, file, line, sentence }: Finding): string =>
  `${file}${line === null ? '' : `:${line}`}: ${kind}: ${sentence}.`;

/** Those that keep the exhibit from being built. */
export const errorsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ kind }) => kind === 'error');

/** In the order of the file. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));

/** "1 object", "2 objects". */
export const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
