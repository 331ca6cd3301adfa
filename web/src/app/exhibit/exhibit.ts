/** The exhibit that the page is: read at its start, and what follows from it. */

import * as v from 'valibot';
import { fail, type Outcome } from '../../rpc/outcome';
import { DEPTHS, type Depth, type Language, type Level } from '../state/reader';
import {
  builtSchema,
  type Exhibit,
  type Guesses,
  type OfferedMeasurement,
  OWN_WORDS,
} from './schema';

/** What the page reads of exhibit.json, or what is wrong with it. */
export function parseExhibit(json: unknown): Outcome<Exhibit> {
  const parsed = v.safeParse(builtSchema, json);
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the file';
  return fail('invalid_argument', `exhibit.json: ${where}: ${issue.message}`);
}

/** Everything is offered, as usual, with this head. */
export const usualExhibit = (head: Exhibit['head']): Exhibit => v.parse(builtSchema, { head });

/** What needs the other trained heads beside `world`, or speaks of it. */
const OF_WORLD: readonly OfferedMeasurement[] = ['cut', 'counterparts', 'results'];

export function isOffered({ measurements, head }: Exhibit, name: OfferedMeasurement): boolean {
  return measurements.includes(name) && (head.name === 'world' || !OF_WORLD.includes(name));
}

/** The depth itself, or the deepest that is offered above it. */
export function offeredDepth({ depths }: Exhibit, wanted: Depth): Depth {
  const above = DEPTHS.slice(0, DEPTHS.indexOf(wanted) + 1);
  return above.filter((depth) => depths.includes(depth)).at(-1) ?? 'look';
}

/** Of what visitors are asked to guess first. */
export const guessesOf = ({ guess }: Exhibit, kiosk: boolean): Guesses =>
  kiosk ? guess.kiosk : guess.elsewhere;

/** Whether visitors may bring files; `query`: the address's, where a kiosk's operator says so too. */
export const takesFiles = (
  { fileChooser }: Exhibit,
  kiosk: boolean,
  query: URLSearchParams,
): boolean => !kiosk || fileChooser || query.has('files');

/** For whom the page speaks at its start. `wanted`: a link's; null: nobody has said. */
export function firstLevel({ levels, level }: Exhibit, wanted: Level | null): Level {
  if (wanted !== null && levels.includes(wanted)) return wanted;
  return level ?? levels.find((offered) => offered === 'adult') ?? levels[0] ?? 'adult';
}

/** Key of the page's texts -> what the exhibit says in its place. */
export function ownTexts(
  { words, categories }: Exhibit,
  language: Language,
): Readonly<Record<string, string>> {
  const own = Object.entries(OWN_WORDS).map(([name, key]) => [
    key,
    words[name as keyof typeof OWN_WORDS]?.[language],
  ]);
  const named = Object.entries(categories).map(([name, said]) => [`class-${name}`, said[language]]);
  return Object.fromEntries([...own, ...named].filter(([, text]) => text !== undefined));
}
