/** Which columns of a CSV list, or keys of a JSON row, are read for what; and what of a list is not read. */

import { foldedName } from '../pipeline/list-text';

export const FIELDS = ['id', 'image', 'caption'] as const;
export type Field = (typeof FIELDS)[number];

/** For every field the names, folded, that are read for it. */
export type Columns = Readonly<Record<Field, readonly string[]>>;

/** Field -> the name that the list has for it, where the person said one. */
export type ColumnNames = Readonly<Partial<Record<Field, string>>>;

export function columns(told: ColumnNames): Columns {
  const of = (field: Field, usual: readonly string[]) =>
    told[field] === undefined ? usual : [foldedName(told[field])];
  return {
    id: of('id', ['id']),
    image: of('image', ['image', 'file']),
    caption: of('caption', ['caption']),
  };
}

/** Every name that is read. */
export const namesRead = (columns: Columns): string[] => FIELDS.flatMap((f) => columns[f]);

/** The first name that is read and stands there twice, whatever its case; null: none. */
export function doubledName(names: readonly string[], columns: Columns): string | null {
  const seen = new Set<string>();
  for (const name of names.map(foldedName)) {
    if (seen.has(name) && FIELDS.some((field) => columns[field].includes(name))) return name;
    seen.add(name);
  }
  return null;
}

/** Names that are remembered: a list whose keys are data may have any number. */
const MOST_NAMES = 30;

/** The names that a list has, gathered row by row. */
export class NameCensus {
  readonly #columns: Columns;
  readonly #read: ReadonlySet<string>;
  readonly #found = new Set<string>();
  readonly #unread = new Map<string, string>();

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#read = new Set(namesRead(columns));
  }

  add(names: readonly string[]): void {
    for (const name of names) {
      const folded = foldedName(name);
      if (this.#read.has(folded)) this.#found.add(folded);
      else if (folded !== '' && this.#unread.size < MOST_NAMES && !this.#unread.has(folded)) {
        this.#unread.set(folded, name);
      }
    }
  }

  /** Whether a name is there that is read for this field. */
  has(field: Field): boolean {
    return this.#columns[field].some((name) => this.#found.has(name));
  }

  /** One line about what is not read, with what it may be meant for; null: all is. */
  unread(): string | null {
    if (this.#unread.size === 0) return null;
    const more = this.#unread.size === MOST_NAMES ? ' and perhaps more' : '';
    return `not read: ${[...this.#unread].map(([f, name]) => this.#described(f, name)).join(', ')}${more}`;
  }

  #described(folded: string, name: string): string {
    const field = FIELDS.find((f) => !this.has(f) && isMeantFor(folded, f));
    const hint =
      field === undefined ? '' : ` (did you mean ${field}? --column "${field}=${name}" reads it)`;
    return `"${name}"${hint}`;
  }
}

/** What people call it, in the languages of the page. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  id: ['identifier', 'number', 'inventory', 'identificador', 'identifiant', '编号'],
  image: ['photo', 'picture', 'img', 'path', 'filename', 'foto', 'imagen', 'bild', '图片', '照片'],
  caption: [
    'title',
    'description',
    'text',
    'label',
    'titulo',
    'título',
    'titre',
    'légende',
    '说明',
    '标题',
  ],
};

/** Whether a name is one or two slips away from the field's, or a usual word for it. */
function isMeantFor(folded: string, field: Field): boolean {
  const slips = field.length > 3 ? 2 : 1;
  return SYNONYMS[field].includes(folded) || editDistance(folded, field) <= slips;
}

/** Letters to put in, take out or replace (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
