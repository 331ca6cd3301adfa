/**
 * The rooms of the checkout: what each holds, and which others it may know. The rules (rules.ts) hold
 * every file against this table, and the picture in CONTRIBUTING.md is drawn from it (picture.ts).
 */

export interface Room {
  /** Path below the root that its files begin with; the longest one that fits is a file's room. */
  readonly path: string;
  /** What it holds, for the picture. */
  readonly holds: string;
  /** Paths of other rooms, or of single files, that its files may include or import. */
  readonly knows: readonly string[];
  /** Packages that its files may import. */
  readonly packages?: readonly string[];
  /** The only file that other rooms may include. */
  readonly face?: string;
  /** A tool of the developers: not served, so that its packages may be development's. */
  readonly tool?: boolean;
}

const STATUS = 'core/status.h';
const QUANTUM = 'core/quantum/';
const FRONT = ['core/model/file/', 'core/model/front/'];
const MODEL = [...FRONT, 'core/model/head/', 'core/model/answer/', 'core/model/matrix.h'];
const LIBRARY = [STATUS, QUANTUM, ...MODEL, 'core/learn/'];

/** What every room of web/src speaks: results or failures, the shapes of data, a text's key and values. */
const LANGUAGE = ['web/src/rpc/outcome', 'web/src/engine/types', 'web/src/app/say/message'];
/** The depths, levels and languages there are. */
const READER = 'web/src/app/state/reader';
/** Names, sizes and hashes of the model files. */
const MANIFEST = 'models/manifest.json';
const BASE = 'web/src/base/';
const ENGINE = [BASE, 'web/src/rpc/', 'web/src/engine/'];
const PIPELINE = [...LANGUAGE, BASE, 'web/src/app/pipeline/'];
const STATE = [...PIPELINE, 'web/src/app/state/'];
const MEASURE = [...STATE, 'web/src/app/measure/'];
const SAY = [...MEASURE, 'web/src/app/lab/', 'web/src/app/say/'];
/** What the workbench and the circuit engine say to each other. */
const CIRCUITS = 'web/src/engine/circuit-values';
const BENCH = 'web/src/app/bench/';
const EXHIBIT = 'web/src/app/exhibit/';
const SELF_TEST = 'web/src/app/self-test/';
const RECORD = 'web/src/app/record/';
const LESSONS = 'web/src/app/lessons/';
const GLOSSARY = 'web/src/app/glossary/';
/** What a device keeps of the lessons: whoever forgets everything knows it. */
const PROGRESS = 'web/src/app/lessons/progress';
const VIEWS = [
  ...[...SAY, EXHIBIT, GLOSSARY, BENCH, CIRCUITS, PROGRESS],
  ...['web/src/draw/', 'web/src/locales/', 'web/src/views/kit/'],
];
const ROOMS_OF_VIEWS = ['look', 'play', 'bench', 'study', 'kiosk', 'export', 'record'].map(
  (room) => `web/src/views/${room}/`,
);
const VIEW_PACKAGES = ['@preact/signals-core', 'lit'];
/** The one way from the bundled pipeline to those who run it outside web. */
const BUNDLE = 'build/pipeline/';

/** The same of what makes exhibits. */
const EXHIBIT_BUNDLE = 'build/cli/';

const CPP_ROOMS: readonly Room[] = [
  { path: 'core/', holds: 'errors as values', knows: [] },
  {
    path: QUANTUM,
    holds: 'the simulator: gates, circuit, plan, state, read-out, gradients',
    knows: [STATUS],
    face: 'core/quantum/quantum.h',
  },
  { path: 'core/image/', holds: 'file bytes to upright sRGB to a tensor', knows: [STATUS] },
  { path: 'core/text/', holds: 'caption to ids and word spans', knows: [STATUS] },
  { path: 'core/model/', holds: 'matrices', knows: [] },
  {
    path: 'core/model/file/',
    holds: 'one file format for every trained model',
    knows: [STATUS, 'core/model/matrix.h'],
  },
  {
    path: 'core/model/front/',
    holds: 'regions and words to v and t: projections, attention, whitening',
    knows: [STATUS, 'core/model/matrix.h', 'core/model/file/'],
  },
  {
    path: 'core/model/head/',
    holds: 'v and t to amplitudes to the circuit to expectation values',
    knows: [STATUS, 'core/model/matrix.h', ...FRONT, QUANTUM],
  },
  {
    path: 'core/model/answer/',
    holds: 'words, likeness, novelty, the pool of all, "I don\'t know"',
    knows: [STATUS, 'core/model/matrix.h', 'core/text/', ...FRONT, 'core/model/head/', QUANTUM],
  },
  {
    path: 'core/learn/',
    holds: 'losses, backward passes, optimiser, trainer',
    knows: [STATUS, ...MODEL, QUANTUM],
  },
  {
    path: 'models/lab/',
    holds: 'heads that only the comparison needs',
    knows: LIBRARY,
  },
  {
    path: 'models/train/',
    holds: 'qurio-train: protocols, heads, cards',
    knows: [...LIBRARY, 'models/lab/', 'web/command-line'],
  },
  {
    path: 'wasm/',
    holds: 'the Embind tables and their conversions',
    knows: [STATUS, 'core/image/', 'core/text/', QUANTUM, ...MODEL],
  },
];

const WEB_ROOMS: readonly Room[] = [
  {
    path: BASE,
    holds: 'what any room may use: the memory of the last few, a pause, notes of requests',
    knows: [],
  },
  {
    path: 'web/src/rpc/',
    holds: 'calls of a worker: table, deadlines, results or failures',
    knows: [BASE, 'web/src/engine/types'],
  },
  {
    path: 'web/src/engine/',
    holds: 'the WebAssembly modules: in a worker, the table of its calls; on the page, circuits',
    knows: [BASE, 'web/src/rpc/', 'wasm/'],
  },
  {
    path: 'web/src/encoders/',
    holds: 'vision and language encoder in a worker',
    knows: [...ENGINE, MANIFEST],
    packages: ['onnxruntime-web/wasm'],
  },
  {
    path: 'web/src/offline/',
    holds: "the service worker: the page's own files, kept, checked, served without a network",
    knows: [BASE, 'web/src/encoders/sha256', 'web/src/encoders/hexadecimal'],
  },
  {
    path: 'web/src/app/pipeline/',
    holds: 'photo and caption to a recognition',
    knows: [...ENGINE, 'web/src/encoders/'],
    packages: ['valibot'],
  },
  {
    path: 'web/src/app/state/',
    holds: 'what the visitor has chosen; links; history',
    knows: [...PIPELINE, MANIFEST],
    packages: ['@preact/signals-core', 'valibot'],
  },
  {
    path: EXHIBIT,
    holds: 'what makes the page the exhibit of one museum: its schema',
    knows: [...LANGUAGE, 'web/src/engine/head-card', READER],
    packages: ['valibot'],
  },
  {
    path: 'web/src/app/measure/',
    holds: 'what is measured on the object that is shown',
    knows: [...STATE, 'web/src/engine/measurements', MANIFEST],
    packages: ['@preact/signals-core'],
  },
  {
    path: BENCH,
    holds: "the workbench: circuits of one's own, their links, what is done to them",
    knows: [...LANGUAGE, BASE, CIRCUITS],
    packages: ['@preact/signals-core'],
  },
  {
    path: 'web/src/app/lab/',
    holds: "the laboratory's results, read and checked",
    knows: MEASURE,
    packages: ['@preact/signals-core', 'valibot'],
  },
  {
    path: 'web/src/app/say/',
    holds: 'sentences, as keys and values',
    knows: [...MEASURE, 'web/src/app/lab/', CIRCUITS],
  },
  {
    path: GLOSSARY,
    holds: 'what symbols mean: terms and their formulas',
    knows: [],
  },
  {
    path: SELF_TEST,
    holds: 'whether everything works that an exhibit needs',
    knows: SAY,
  },
  {
    path: RECORD,
    holds: 'what a visitor did and saw, as lines of a file, and gone through again',
    knows: [...MEASURE, 'web/src/app/self-test/answers'],
    packages: ['@preact/signals-core', 'valibot'],
  },
  {
    path: LESSONS,
    holds: 'lessons: their schema, their player, what they measure',
    knows: [...SAY, CIRCUITS],
    packages: ['@preact/signals-core', 'valibot'],
  },
  {
    path: 'web/src/app/kiosk/',
    holds: 'idle time and what it does; the camera; guess first; what a kiosk tells its own server',
    knows: [...STATE, EXHIBIT, SELF_TEST],
    packages: ['@preact/signals-core'],
  },
  {
    path: 'web/src/app/',
    holds: 'the store that joins them',
    knows: [...SAY, EXHIBIT, SELF_TEST, 'web/src/app/kiosk/'],
    packages: ['@preact/signals-core'],
  },
  {
    path: 'web/src/draw/',
    holds: 'data to SVG, pure',
    knows: [...LANGUAGE, BASE],
    packages: ['lit', 'qrcode-generator'],
  },
  {
    path: 'web/src/locales/',
    holds: 'texts in four languages',
    knows: [...LANGUAGE, READER],
    packages: ['@fluent/bundle'],
  },
  {
    path: 'web/src/views/kit/',
    holds: 'what every view is made of',
    knows: [...VIEWS, 'web/src/styles/glossary'],
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/look/',
    holds: 'answer, caption, photo, choice',
    knows: VIEWS,
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/play/',
    holds: 'what if: words, regions, angles, shots, counterparts',
    knows: VIEWS,
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/bench/',
    holds: 'the workbench: a circuit, its stepper, and what a step changes',
    knows: [
      ...VIEWS,
      'web/src/styles/workbench',
      'web/src/styles/workbench-pictures',
      'web/src/styles/workbench-room',
      'web/src/styles/workbench-paper',
      'web/src/styles/building',
    ],
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/study/',
    holds: 'the way inside: the workbench, attention, results',
    knows: [...VIEWS, 'web/src/views/bench/'],
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/kiosk/',
    holds: 'the page on a kiosk',
    knows: [...VIEWS, RECORD, 'web/src/app/kiosk/'],
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/self-test/',
    holds: 'the self-test, seen from across the room',
    knows: [...VIEWS, SELF_TEST],
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/lesson/',
    holds: 'lessons on the screen and on paper',
    knows: [...VIEWS, LESSONS],
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/export/',
    holds: 'figures and cards to take away',
    knows: VIEWS,
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/record/',
    holds: 'recording, and replaying in the page',
    knows: [...VIEWS, RECORD, 'web/src/views/export/', 'web/src/styles/record'],
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/views/frame/',
    holds: 'the page around them: depths, dialogs, address',
    knows: [...VIEWS, ...ROOMS_OF_VIEWS],
    packages: VIEW_PACKAGES,
  },
  {
    path: 'web/src/',
    holds: 'what wires all of it',
    knows: [
      ...ENGINE,
      'web/src/encoders/',
      'web/src/offline/',
      'web/src/app/',
      ...VIEWS,
      ...ROOMS_OF_VIEWS,
      SELF_TEST,
      LESSONS,
      'web/src/app/kiosk/',
      'web/src/views/self-test/',
      'web/src/views/lesson/',
      'web/src/views/frame/',
      'web/src/styles/',
    ],
    packages: ['@preact/signals-core', 'valibot'],
  },
  {
    path: 'web/pipeline/',
    holds: 'photo and caption in Node, for the command line and the extractor',
    knows: [...ENGINE, 'web/src/encoders/', 'web/src/app/pipeline/', 'wasm/'],
    packages: ['csv-parse', 'onnxruntime-node'],
  },
  {
    path: 'web/cli/',
    holds: 'qurio classify, qurio tag, qurio replay, qurio exhibit',
    knows: [
      'web/pipeline/',
      ...ENGINE,
      'web/src/encoders/',
      'web/src/app/pipeline/',
      EXHIBIT,
      RECORD,
      BENCH,
      'web/src/app/state/gallery',
      'web/src/app/state/share',
      'web/src/app/state/variation',
      READER,
      'web/src/locales/en',
      LESSONS,
    ],
    packages: ['@iiif/parser', '@valibot/to-json-schema', 'jsonc-parser', 'sharp', 'valibot'],
  },
  {
    path: 'web/',
    holds: 'the build, the server',
    knows: ['models/manifest'],
    packages: ['sharp', 'sirv', 'vite'],
  },
  {
    path: 'web/kiosk/',
    holds: "a kiosk's own server, and the watchdog of its browser",
    knows: ['web/'],
  },
  {
    path: 'web/vitest.config.ts',
    holds: 'the test runner',
    knows: [],
    packages: ['vitest'],
    tool: true,
  },
  {
    path: 'web/pictures/',
    holds: "the README's pictures",
    knows: ['web/'],
    packages: ['playwright-core'],
    tool: true,
  },
];

/** What programs read their options with. */
const OPTIONS = 'web/command-line';

const MODEL_ROOMS: readonly Room[] = [
  {
    path: 'models/',
    holds: 'hashes of the model files; results',
    knows: ['models/results/', OPTIONS],
  },
  { path: 'models/results/', holds: 'tables and pages of results', knows: [] },
  {
    path: 'models/encoders/',
    holds: 'stored weights to ONNX encoders',
    knows: ['models/manifest', OPTIONS],
  },
  { path: 'models/taxonomy/', holds: 'which classes there are', knows: [] },
  {
    path: 'models/gallery/',
    holds: "our own exhibit's folder, the gallery",
    knows: ['models/taxonomy/', OPTIONS, EXHIBIT_BUNDLE],
    packages: ['sharp'],
  },
  { path: 'models/heads/', holds: 'trained heads', knows: ['models/manifest', OPTIONS] },
  { path: 'models/attention/', holds: 'what attention is worth', knows: [BUNDLE, OPTIONS] },
  {
    path: 'models/lexicon/',
    holds: 'words that speak for a class, and what they say',
    knows: [BUNDLE, OPTIONS, 'models/extract/corrections', 'models/taxonomy/'],
  },
  {
    path: 'models/extract/',
    holds: 'photos and captions to features',
    knows: [
      BUNDLE,
      'models/manifest',
      OPTIONS,
      'models/attention/',
      'models/gallery/left-out',
      'models/gallery/activity',
      'models/gallery/qt-resource',
      'models/taxonomy/',
    ],
  },
];

/** Tests may know everything; the rules leave their directions alone. */
export const TESTS = 'tests/';

/** Single files that many rooms may know; the picture leaves them out. */
export const COMMON: readonly string[] = [...LANGUAGE, STATUS, 'core/model/matrix.h'];

export const ROOMS: readonly Room[] = [...CPP_ROOMS, ...WEB_ROOMS, ...MODEL_ROOMS];

/** The room of a file; undefined when it stands in none. */
export function roomOf(path: string): Room | undefined {
  let best: Room | undefined;
  for (const room of ROOMS) {
    if (path.startsWith(room.path) && room.path.length > (best?.path.length ?? 0)) best = room;
  }
  return best;
}

/** Whether a file of `room` may include or import `target`, a path below the root. */
export function mayKnow(room: Room, target: string): boolean {
  const other = roomOf(target);
  if (other === room) return true;
  return room.knows.some((known) => {
    if (!known.endsWith('/')) return target === known || withoutEnding(target) === known;
    return other === undefined ? target.startsWith(known) : other.path === known;
  });
}

const withoutEnding = (path: string) => path.replace(/\.[^./]+$/, '');
