/** What a self-test consists of: one row for each thing that an exhibit needs, and what was found about it. */

import { type Message, message } from '../say/message';

/** In the order in which they are tested. */
export const TESTS = [
  ...(['models', 'answers', 'offline', 'storage'] as const),
  ...(['camera', 'memory', 'frames'] as const),
] as const;
export type TestName = (typeof TESTS)[number];

export interface Row {
  readonly name: TestName;
  readonly state: 'green' | 'red';
  readonly found: Message;
  /** For whoever stands in front of it; null: nothing. */
  readonly todo: Message | null;
}

export interface SelfTestResult {
  readonly state: 'green' | 'red';
  readonly rows: readonly Row[];
}

type Fills = Message['fills'];

/** `found`: the key of what is said, or all of it. */
export function green(name: TestName, found: string | Message, fills: Fills = {}): Row {
  return { name, state: 'green', found: said(found, fills), todo: null };
}

/** `todo`: the key of what is to be done. */
export function red(name: TestName, found: string | Message, fills: Fills, todo: string): Row {
  return { name, state: 'red', found: said(found, fills), todo: message(todo) };
}

function said(found: string | Message, fills: Fills): Message {
  return typeof found === 'string' ? message(found, fills) : found;
}

/** Green if all rows are. */
export function resultOf(rows: readonly Row[]): SelfTestResult {
  return { state: rows.every(({ state }) => state === 'green') ? 'green' : 'red', rows };
}
