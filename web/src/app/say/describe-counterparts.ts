/** The sentence about the head beside its counterparts on one object. */

import { type Answer, SHIPPED } from '../../engine/types';
import type { CounterpartRow } from '../lab/counterpart-rows';
import { classAt } from './describe';
import { type Message, message } from './message';

/** Who says the same as the quantum head, and what the others say. */
export function describeCounterparts(
  { classes }: Answer,
  rows: readonly CounterpartRow[],
): Message | null {
  const head = rows.find(({ name }) => name === SHIPPED);
  const others = rows.filter(({ name, top }) => name !== SHIPPED && top !== null);
  if (head?.top === undefined || head.top === null || others.length === 0) return null;
  const nameOf = (label: number | null): Message => classAt({ classes }, label ?? 0);
  const agreeing = others.filter(({ agrees }) => agrees).length;
  const fills = { class: nameOf(head.top), agreeing, count: others.length };
  const apart = others.filter(({ agrees }) => !agrees);
  const answers = [...new Set(apart.map(({ top }) => top))].map((label) => {
    const names = apart.filter(({ top }) => top === label).map(({ name }) => `head-${name}`);
    return message('counterparts-say', {
      class: nameOf(label),
      counterparts: listed(names.map((id) => message(id))),
    });
  });
  if (answers.length === 0) return message('counterparts-agree', fills);
  return message(agreeing > 0 ? 'counterparts-some' : 'counterparts-none', {
    ...fills,
    others: listed(answers),
  });
}

function listed(parts: readonly Message[]): Message {
  return parts.reduce((first, second) => message('list-two', { first, second }));
}
