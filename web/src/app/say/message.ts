/**
 * A text that is not yet in any language: the key of a Fluent message and what fills it. State,
 * actions and descriptions speak in these; only the views turn them into words.
 */

/** Decimals that numbers are shown with. */
export type Digits = 0 | 1 | 2 | 3 | 4;

export type Fill =
  | string
  | number
  /** A share of one, shown per cent. */
  | { readonly percent: number; readonly digits?: Digits }
  /** A count of bytes, shown in megabytes. */
  | { readonly bytes: number }
  /** A duration in milliseconds. */
  | { readonly milliseconds: number }
  /** A number with a fixed count of decimals. */
  | { readonly decimal: number; readonly digits: Digits }
  /** Another message, put in its place. */
  | Message;

/** For whom a text is written. A message may say the same in three ways; most need only one. */
export const LEVELS = ['child', 'adult', 'physicist'] as const;
export type Level = (typeof LEVELS)[number];

export interface Message {
  readonly id: string;
  readonly fills: Readonly<Record<string, Fill>>;
}

export function message(id: string, fills: Readonly<Record<string, Fill>> = {}): Message {
  return { id, fills };
}
