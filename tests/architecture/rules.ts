/**
 * The direction of dependence between the rooms (rooms.ts), and the habits that no compiler checks.
 * Every rule looks at source texts alone, so that it can be tried on bad samples.
 */

import { posix } from 'node:path';
import { mayKnow, ROOMS, type Room, roomOf, TESTS } from './rooms';

/** Path below the repository's root -> text. */
export type Sources = ReadonlyMap<string, string>;

/** What is wrong, as "path:line: sentence". */
export type Finding = string;

export interface Rule {
  readonly name: string;
  readonly check: (sources: Sources) => Finding[];
}

interface Reference {
  readonly path: string;
  readonly line: number;
  readonly target: string;
}

const CPP = /\.(h|cpp)$/;
const SCRIPT = /\.(ts|mjs)$/;

/** Comments become blanks, so that line numbers stay; string literals are kept. */
export function withoutComments(text: string): string {
  return text.replace(
    /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found),
  );
}

function* matches(path: string, text: string, pattern: RegExp): Generator<Reference> {
  for (const match of withoutComments(text).matchAll(pattern)) {
    const line = text.slice(0, match.index).split('\n').length;
    yield { path, line, target: match[1] ?? match[0] };
  }
}

function* search(sources: Sources, files: RegExp, pattern: RegExp): Generator<Reference> {
  for (const [path, text] of sources) {
    if (files.test(path)) yield* matches(path, text, pattern);
  }
}

const finding = ({ path, line, target }: Reference, sentence: string): Finding =>
  `${path}:${line}: ${target}: ${sentence}`;

/** A rule that no file matching `files` holds `pattern`. */
function never(name: string, files: RegExp, pattern: RegExp, sentence: string): Rule {
  return {
    name,
    check: (sources) =>
      [...search(sources, files, pattern)].map((reference) => finding(reference, sentence)),
  };
}

/** `"core/x.h"` of every C++ file, and `<header>` of the system. */
const includes = (sources: Sources) => search(sources, CPP, /#\s*include\s*(["<][^">]+[">])/g);

/** The room of a file that the rules of direction read; null for tests, which may know everything. */
function ruledRoom(path: string): Room | null | undefined {
  return path.startsWith(TESTS) ? null : roomOf(path);
}

const everyFileHasARoom: Rule = {
  name: 'every source file stands in a room',
  check: (sources) =>
    [...sources.keys()]
      .filter((path) => CPP.test(path) || SCRIPT.test(path))
      .filter((path) => ruledRoom(path) === undefined)
      .map((path) => `${path}:1: no row of tests/architecture/rooms.ts says what it may know`),
};

const cppDirection: Rule = {
  name: 'C++ rooms include only what lies below them',
  check: (sources) =>
    [...includes(sources)]
      .filter(({ path, target }) => {
        const room = ruledRoom(path);
        if (!target.startsWith('"') || !room) return false;
        const header = target.slice(1, -1);
        return roomOf(header) === undefined || !mayKnow(room, header);
      })
      .map((reference) =>
        finding(reference, 'is not below this room, or not written from the root'),
      ),
};

const throughTheFace: Rule = {
  name: 'a room with one public header is entered by it alone',
  check: (sources) =>
    [...includes(sources)]
      .filter(({ path, target }) => {
        const own = ruledRoom(path);
        const other = roomOf(target.slice(1, -1));
        if (!own || !other?.face || own === other) return false;
        return target.slice(1, -1) !== other.face;
      })
      .map((reference) => finding(reference, 'is inside that room: include its public header')),
};

const IO_HEADERS = new Set(
  (
    'iostream fstream ostream istream cstdio stdio.h filesystem chrono ctime time.h random thread ' +
    'mutex future csignal'
  ).split(' '),
);

const coreIsPure: Rule = {
  name: 'core knows no files, clock, printing, threads, foreign random numbers or wasm',
  check: (sources) =>
    [...includes(sources)]
      .filter(({ path, target }) => {
        const header = target.slice(1, -1);
        return (
          path.startsWith('core/') && (IO_HEADERS.has(header) || header.startsWith('emscripten'))
        );
      })
      .map((reference) => finding(reference, 'has no place in core')),
};

const stbOnce: Rule = {
  name: 'stb_image is included in exactly one file, under core/image',
  check: (sources) => {
    const found = [...includes(sources)].filter(({ target }) => target.includes('stb_image'));
    const misplaced = found.filter(({ path }) => !path.startsWith('core/image/'));
    return [...misplaced, ...found.slice(1)].map((reference) =>
      finding(reference, 'belongs behind core/image/decode.h, once'),
    );
  },
};

/** Where complex numbers are values of a contract or the slow reference; a kernel splits them. */
const COMPLEX_ALLOWED =
  /^core\/quantum\/(gate_table|gates|reference|state|observe|kernels\/(complex|hermitian))\.(h|cpp)$/;

const noComplexKernels: Rule = {
  name: 'std::complex stays in the gate table, the reference kernels and the read-outs',
  check: (sources) =>
    [...search(sources, /^(core|wasm)\/.*\.(h|cpp)$/, /std::complex\b|#\s*include\s*<complex>/g)]
      .filter(({ path }) => !COMPLEX_ALLOWED.test(path))
      .map((reference) => finding(reference, 'its products are slow in WebAssembly: split it')),
};

/** A quoted 'from' is a word like others. */
const imports = (sources: Sources) =>
  search(sources, SCRIPT, /(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g);

/** The file or folder an import means, below the root, as it is written; null for a package. */
function resolved({ path, target }: Reference): string | null {
  if (!target.startsWith('.')) return null;
  return posix.join(posix.dirname(path), target.replace(/\?.*$/, ''));
}

function isAllowed(reference: Reference): boolean {
  const room = ruledRoom(reference.path);
  if (!room || reference.target.startsWith('node:')) return true;
  const file = resolved(reference);
  if (file !== null) return mayKnow(room, file);
  return (room.packages ?? []).some(
    (name) => reference.target === name || reference.target.startsWith(`${name}/`),
  );
}

const scriptDirection: Rule = {
  name: 'TypeScript and Node rooms import only what lies below them',
  check: (sources) =>
    [...imports(sources)]
      .filter((reference) => !isAllowed(reference))
      .map((reference) => finding(reference, 'this room must not know it')),
};

/** Of the rooms that are served or built with, not of tools. */
const PACKAGE_FILES = ['web/package.json', 'web/pipeline/package.json'];

const servedPackages: Rule = {
  name: 'what is served or built needs no package of the tests',
  check: (sources) => {
    const known = new Set(
      PACKAGE_FILES.flatMap((path) => {
        const text = sources.get(path);
        return text === undefined ? [] : Object.keys(JSON.parse(text).dependencies);
      }),
    );
    return ROOMS.filter(({ tool }) => !tool).flatMap(({ path, packages = [] }) =>
      packages
        .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
        .filter((name) => sources.has(PACKAGE_FILES[0] ?? '') && !known.has(name))
        .map((name) => `${path}: ${name}: is no dependency in ${PACKAGE_FILES.join(' or ')}`),
    );
  },
};

const noCycles: Rule = {
  name: 'no circular imports',
  check: (sources) => {
    const edges = new Map<string, string[]>();
    for (const reference of imports(sources)) {
      const from = reference.path.replace(SCRIPT, '');
      const to = resolved(reference)?.replace(SCRIPT, '') ?? null;
      if (to !== null) edges.set(from, [...(edges.get(from) ?? []), to]);
    }
    const findings: Finding[] = [];
    const done = new Set<string>();
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) {
        findings.push([...way.slice(way.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...way, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    return findings;
  },
};

const WEB = /^web\/(src|cli|pipeline)\/.*\.(ts|mjs)$/;

export const RULES: readonly Rule[] = [
  everyFileHasARoom,
  cppDirection,
  throughTheFace,
  coreIsPure,
  stbOnce,
  noComplexKernels,
  never(
    'no C++ exception is thrown on purpose',
    /^(core|wasm)\/.*\.(h|cpp)$/,
    /\bthrow\b/g,
    'errors are values: return a Status',
  ),
  never(
    'no build loosens floating-point arithmetic',
    /(^|\/)(CMakeLists\.txt|CMakePresets\.json|[^/]*\.cmake)$/,
    /-ffast-math|-Ofast|-funsafe-math-optimizations|-mrelaxed-simd/g,
    'native and WebAssembly would no longer give the same numbers',
  ),
  scriptDirection,
  servedPackages,
  noCycles,
  never(
    'app starts no worker and asks nothing of the browser',
    /^web\/src\/app\/.*\.ts$/,
    /\bnavigator\b|\bnew\s+\w*Worker\b|\b(?:document|window|localStorage|sessionStorage|caches)\s*[.[]|\bfetch\s*\(/g,
    'web/src/*.ts hands it in',
  ),
  never(
    'texts reach the page only as text',
    WEB,
    /\.(innerHTML|outerHTML)\b|\binsertAdjacentHTML\b|\bdocument\.write|\bunsafe(?:HTML|SVG|Static)\b/g,
    'use a template',
  ),
  never(
    'no text is run as a program',
    WEB,
    /\beval\s*\(|\bnew\s+Function\s*\(|\bset(?:Timeout|Interval)\s*\(\s*['"`]/g,
    'the content security policy forbids it',
  ),
  never(
    'no address outside the own origin',
    WEB,
    /['"`](?:https?:|wss?:)?\/\/(?!www\.w3\.org\/)[^'"`\s]+/g,
    'no request leaves the origin',
  ),
];
