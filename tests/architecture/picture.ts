/** The rooms (rooms.ts) as a picture in Mermaid and as a table, for CONTRIBUTING.md. */

import { COMMON, ROOMS, type Room, roomOf } from './rooms';

const SHOWN = ROOMS.filter(({ tool }) => !tool);

/** Groups of the picture, and the beginnings of the paths of their rooms. */
const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['The page', ['web/src/']],
  ['Node', ['web/pipeline/', 'web/cli/', 'web/']],
  ['The library, C++', ['core/', 'wasm/']],
  ['Models', ['models/']],
];

/** The rooms that `room` may know by arrows: whole rooms, not single files. */
function arrowsOf(room: Room): Room[] {
  const known = room.knows.filter((path) => path.endsWith('/')).map((path) => roomOf(path));
  // What is bundled from there is entered through build/.
  for (const bundled of ['pipeline/', 'cli/'])
    if (room.knows.includes(`build/${bundled}`)) known.push(roomOf(`web/${bundled}`));
  return [...new Set(known)].filter(
    (other): other is Room => other !== undefined && other !== room && !other.tool,
  );
}

function canReach(from: Room, to: Room): boolean {
  return arrowsOf(from).some((next) => next === to || canReach(next, to));
}

/** Arrows that do not follow from a longer way. */
function drawnArrows(room: Room): Room[] {
  const arrows = arrowsOf(room);
  return arrows.filter((to) => !arrows.some((way) => way !== to && canReach(way, to)));
}

/** Rooms on a way that leads back to themselves; none, or the picture has no direction. */
export function circles(): string[] {
  const found: string[] = [];
  const done = new Set<Room>();
  const visit = (room: Room, way: readonly Room[]): void => {
    if (way.includes(room)) {
      found.push([...way.slice(way.indexOf(room)), room].map(({ path }) => path).join(' -> '));
    } else if (!done.has(room)) {
      for (const next of arrowsOf(room)) visit(next, [...way, room]);
      done.add(room);
    }
  };
  for (const room of ROOMS) visit(room, []);
  return found;
}

const nodeOf = ({ path }: Room) => path.replace(/\W+/g, '_').replace(/_$/, '');
const nameOf = ({ path }: Room) => path.replace(/\/$/, '');

function groupOf({ path }: Room): string {
  return GROUPS.find(([, starts]) => starts.some((start) => path.startsWith(start)))?.[0] ?? '';
}

/** What `room` may know, as it stands in the table: short, whole rooms first. */
function knownText(room: Room): string {
  const rooms = arrowsOf(room).map(nameOf);
  const files = room.knows.filter((path) => !path.endsWith('/') && !COMMON.includes(path));
  const packages = room.packages ?? [];
  const known = [...rooms, ...files].join(', ');
  return packages.length > 0 ? `${known || 'no room'}; ${packages.join(', ')}` : known;
}

/** The block of CONTRIBUTING.md, without its markers. */
export function architecturePage(): string {
  const groups = GROUPS.flatMap(([title]) => [
    `  subgraph ${title.replace(/\W+/g, '')}["${title}"]`,
    ...SHOWN.filter((room) => groupOf(room) === title).map(
      (room) => `    ${nodeOf(room)}["${nameOf(room)}"]`,
    ),
    '  end',
  ]);
  const arrows = SHOWN.flatMap((room) =>
    drawnArrows(room).map((to) => `  ${nodeOf(room)} --> ${nodeOf(to)}`),
  );
  const rows = SHOWN.map(
    (room) => `| \`${nameOf(room)}\` | ${room.holds} | ${knownText(room) || 'nothing'} |`,
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...groups,
    ...arrows,
    '```',
    '',
    `Every room may also know the common language: ${COMMON.map((path) => `\`${path}\``).join(', ')}.`,
    '',
    '| room | holds | may know (rooms; packages) |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

const BLOCK = /(<!-- rooms: [^\n]*-->\n)[\s\S]*?(<!-- \/rooms -->)/;

/** `page` with its block made anew; without a block there is nothing to compare. */
export function withRooms(page: string): string {
  if (!BLOCK.test(page)) throw new Error('CONTRIBUTING.md has lost the markers of its rooms');
  return page.replace(BLOCK, `$1${architecturePage()}\n$2`);
}
