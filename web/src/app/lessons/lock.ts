/**
 * A locked view: `lock=` in the address names what is offered, and nothing else is. Which controls belong to a name
 * is said in styles/lock.css, by the same names.
 */

export const LOCKABLE = [
  /** The stepper of the circuit. */
  'step',
  /** Angles of gates. */
  'angle',
  /** Gates put in, moved and taken out. */
  'build',
  /** Panels of the workbench made large, and chosen. */
  'panels',
  /** Teaching circuits. */
  'circuits',
  'objects',
  'photos',
  'caption',
  /** Words struck out, regions blurred. */
  'words',
  'shots',
  /** Circuit cut, effects, counterparts. */
  'experiments',
  /** Look, play, study. */
  'depths',
  /** The language, and for whom the page speaks. */
  'settings',
  'theme',
  'share',
  /** Steps of a lesson beside the one that is opened. */
  'lesson',
  /** What the page says of itself. */
  'about',
] as const;
export type Lockable = (typeof LOCKABLE)[number];

/** What the address leaves; null: everything. What is no name of ours is left out: see unknownIn(). */
export function unlockedIn(query: URLSearchParams): readonly Lockable[] | null {
  const named = namedIn(query);
  return named && LOCKABLE.filter((name) => named.includes(name));
}

/** What the address would leave if there were such a thing: whoever made it is to be told. */
export function unknownIn(query: URLSearchParams): readonly string[] {
  const known: readonly string[] = LOCKABLE;
  return (namedIn(query) ?? []).filter((name) => !known.includes(name));
}

/** Null: nothing is locked. */
function namedIn(query: URLSearchParams): readonly string[] | null {
  const names = query
    .get('lock')
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter((name, at) => name !== '' && names.indexOf(name) === at) ?? null;
}
