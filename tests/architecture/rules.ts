/**
 * The direction of dependence, and the habits that no compiler checks:
 *
 *   core -> wasm -> web/src/engine -> web/src/app -> web/src/views
 *                   web/src/encoders -> app          draw (pure) -> views
 *
 * Every rule looks at source texts alone, so that it can be tried on bad samples.
 */

import { posix } from 'node:path';

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
const TYPESCRIPT = /\.ts$/;

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

/** Module -> the folders its own includes may come from, besides itself. */
const CPP_MODULES: readonly (readonly [string, readonly string[]])[] = [
  ['core/quantum/', ['core/status.h']],
  ['core/image/', ['core/status.h']],
  ['core/text/', ['core/status.h']],
  ['core/model/', ['core/status.h', 'core/quantum/']],
  ['core/', []],
  ['wasm/', ['core/']],
  ['models/train/', ['core/']],
  ['tests/', ['core/', 'models/train/']],
];

const cppDirection: Rule = {
  name: 'C++ modules include only what lies below them',
  check: (sources) =>
    [...includes(sources)]
      .filter(({ path, target }) => {
        if (!target.startsWith('"')) return false;
        const [own, below] = CPP_MODULES.find(([folder]) => path.startsWith(folder)) ?? ['', []];
        const header = target.slice(1, -1);
        return ![own, ...below].some((folder) => folder !== '' && header.startsWith(folder));
      })
      .map((reference) =>
        finding(reference, 'is not below this module, or not written from the root'),
      ),
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
const COMPLEX_ALLOWED = /^core\/quantum\/(complex|gates|plain|state|observe|hermitian)\.(h|cpp)$/;

const noComplexKernels: Rule = {
  name: 'std::complex stays in the gate table, the reference kernels and the read-outs',
  check: (sources) =>
    [...search(sources, /^(core|wasm)\/.*\.(h|cpp)$/, /std::complex\b|#\s*include\s*<complex>/g)]
      .filter(({ path }) => !COMPLEX_ALLOWED.test(path))
      .map((reference) => finding(reference, 'its products are slow in WebAssembly: split it')),
};

/** Folder below web/src -> the folders it may import from, and the packages. */
const WEB_LAYERS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  engine: [[], ['comlink']],
  encoders: [['engine'], ['comlink', 'onnxruntime-web/wasm', 'onnxruntime-common']],
  app: [
    ['engine', 'encoders'],
    ['@fluent/bundle', '@preact/signals-core', 'comlink', 'valibot'],
  ],
  draw: [[], ['lit', 'qrcode-generator']],
  views: [
    ['app', 'draw', 'locales'],
    ['@fluent/bundle', '@preact/signals-core', 'lit'],
  ],
  locales: [['app'], ['@fluent/bundle']],
};

/** What any layer may import: the engine's types, the language they all speak, and the model's hashes. */
const SHARED = /^(web\/src\/engine\/(types|outcome)|models\/manifest\.json)$/;

const imports = (sources: Sources) =>
  search(sources, TYPESCRIPT, /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);

/** The file or folder an import means, below the root, without its ending; null for a package. */
function resolved({ path, target }: Reference): string | null {
  if (!target.startsWith('.')) return null;
  return posix.join(posix.dirname(path), target.replace(/\?.*$/, '')).replace(/\.(ts|js|mjs)$/, '');
}

function isAllowed(reference: Reference): boolean {
  const layer = /^web\/src\/([^/]+)\//.exec(reference.path)?.[1];
  const rule = layer === undefined ? undefined : WEB_LAYERS[layer];
  if (layer === undefined || rule === undefined) return true;
  const [below, packages] = rule;
  const file = resolved(reference);
  if (file === null) {
    return packages.some(
      (name) => reference.target === name || reference.target.startsWith(`${name}/`),
    );
  }
  if (SHARED.test(file)) return true;
  // The hand-written declarations of the Embind modules.
  if (layer === 'engine' && file.startsWith('wasm/')) return true;
  return [layer, ...below].some((folder) => file.startsWith(`web/src/${folder}/`));
}

const webDirection: Rule = {
  name: 'web/src imports only what lies below',
  check: (sources) =>
    [...imports(sources)]
      .filter((reference) => !isAllowed(reference))
      .map((reference) => finding(reference, 'this layer must not know it')),
};

const noCycles: Rule = {
  name: 'web/src has no circular imports',
  check: (sources) => {
    const edges = new Map<string, string[]>();
    for (const reference of imports(sources)) {
      const from = reference.path.replace(TYPESCRIPT, '');
      const to = resolved(reference);
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

const WEB = /^web\/(src|cli)\/.*\.ts$/;

export const RULES: readonly Rule[] = [
  cppDirection,
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
  webDirection,
  noCycles,
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
