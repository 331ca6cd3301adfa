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

/** What the address leaves; null: everything. What is no name of ours is left out. */
export function unlockedIn(query: URLSearchParams): readonly Lockable[] | null {
  const lock = query.get('lock');
  if (lock === null) return null;
  const named = lock.split(',').map((name) => name.trim());
  return LOCKABLE.filter((name) => named.includes(name));
}
