/**
 * A text that is not yet in any language: the key of a Fluent message and what fills it. State,
 * actions and descriptions speak in these; only the views turn them into words.
 */

/** Decimals that numbers are shown with. */
export type Digits = 0 | 1 | 2 | 3 | 4;

/** A number and how it is shown. */
export type Quantity =
  /** A share of one as the rule of numbers.ts has it; `sign` false: without the per cent sign. */
  | { readonly share: number; readonly sign?: false }
  /** A round share of one, on an axis. */
  | { readonly percent: number; readonly digits: Digits }
  /** A number with a fixed count of decimals. */
  | { readonly decimal: number; readonly digits: Digits }
  /** A probability by chance: what is more than nothing is never shown as nothing. */
  | { readonly chance: number }
  /** A count of bytes, shown in megabytes. */
  | { readonly bytes: number }
  /** A duration in milliseconds. */
  | { readonly milliseconds: number };

export type Fill =
  | string
  | number
  | Quantity
  /** Another message, put in its place. */
  | Message;

export interface Message {
  readonly id: string;
  readonly fills: Readonly<Record<string, Fill>>;
}

export function message(id: string, fills: Readonly<Record<string, Fill>> = {}): Message {
  return { id, fills };
}
