/**
 * exhibit.json: everything that makes a page the exhibit of one museum. The one place for what may stand in
 * it: the types, what the page reads, what the command line checks and the JSON Schema for editors
 * (web/cli/exhibit/json-schema.ts, which also says what each entry means) follow from here.
 */

import * as v from 'valibot';
import { HEAD_NAME } from '../../engine/head-card';
import { DEPTHS, LANGUAGES, LEVELS } from '../state/reader';

/** Colours of web/src/styles/tokens.css that an exhibit may set, by the names they have there. */
export const COLOURS = [
  ...(['paper', 'surface', 'mat', 'ink', 'muted', 'line', 'edge-line', 'track'] as const),
  ...(['picture', 'words', 'words-bar', 'both', 'both-strong', 'both-soft'] as const),
  ...(['on-both', 'on-both-soft', 'rest', 'plus', 'minus', 'warn', 'warn-surface'] as const),
] as const;
export type Colour = (typeof COLOURS)[number];

/** What "play" and "study" show, in the order of the page. */
export const MEASUREMENTS = [
  ...(['effects', 'circuit', 'cut', 'angle', 'shots', 'counterparts'] as const),
  ...(['qubits', 'along', 'state', 'readout', 'attention', 'results'] as const),
] as const;
export type OfferedMeasurement = (typeof MEASUREMENTS)[number];

/** The fewest seconds of each time of a kiosk, and the most. */
export const TIME_LIMITS = { idle: [5, 3600], ask: [5, 600], show: [3, 600] } as const;
/** As usual. */
export const TIMES = { idle: 60, ask: 20, show: 12 } as const;

/**
 * Of what visitors are asked to guess before they see the answer: nothing, the exhibit's objects, or photos of
 * their own as well.
 */
export const GUESSES = ['never', 'objects', 'all'] as const;
export type Guesses = (typeof GUESSES)[number];

/** Texts of the page that an exhibit may say in its own words: their names here, and their keys in the page's texts. */
export const OWN_WORDS = {
  title: 'title',
  tagline: 'tagline',
  invitation: 'kiosk-invitation',
} as const;

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
/** A file of the exhibit's folder. */
const file = (endings: RegExp) =>
  v.pipe(v.string(), v.regex(/^(?!\/)(?!.*\\)(?!(?:.*\/)?\.\.(?:\/|$)).+$/), v.regex(endings));
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/));
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/));
const seconds = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

function entriesOf<const Names extends readonly string[], Schema extends v.GenericSchema>(
  names: Names,
  schema: Schema,
) {
  return Object.fromEntries(names.map((name) => [name, v.optional(schema)])) as {
    [Name in Names[number]]: v.OptionalSchema<Schema, undefined>;
  };
}

/** A text in some of the page's languages. */
const inLanguages = v.strictObject(entriesOf(LANGUAGES, text));
const distinct = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  v.pipe(
    v.array(v.picklist(names)),
    v.minLength(1),
    v.check((list) => new Set(list).size === list.length),
  );
const colours = v.strictObject(entriesOf(COLOURS, colour));
const fontFile = file(/\.(woff2|woff|ttf|otf)$/i);

/** Of a head file of one's own; `world` and `court` come with the page. */
export const HEADS = ['world', 'court'] as const;
const head = v.union([v.picklist(HEADS), file(/\.safetensors$/)]);

/** Names of objects: links and files are named by them. */
const objectId = v.pipe(v.string(), v.regex(/^[\w-]{0,62}[A-Za-z0-9]$/));
/** Files that the page's recorder has written (app/record); no object's id has a full stop. */
const RECORDING = /\.jsonl$/;
export const isRecording = (entry: string): boolean => RECORDING.test(entry);
const guesses = v.picklist(GUESSES);

const settings = {
  languages: v.optional(distinct(LANGUAGES), [...LANGUAGES]),
  language: v.optional(v.picklist(LANGUAGES)),
  levels: v.optional(distinct(LEVELS), [...LEVELS]),
  level: v.optional(v.picklist(LEVELS)),
  depths: v.optional(distinct(DEPTHS), [...DEPTHS]),
  measurements: v.optional(
    v.pipe(
      v.array(v.picklist(MEASUREMENTS)),
      v.check((list) => new Set(list).size === list.length),
    ),
    [...MEASUREMENTS],
  ),
  /** Names of lessons, in their order; left out: all of the page's. */
  lessons: v.optional(v.array(text)),
  words: v.optional(
    v.strictObject(entriesOf(Object.keys(OWN_WORDS) as (keyof typeof OWN_WORDS)[], inLanguages)),
    {},
  ),
  categories: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]*$/)), inLanguages),
    {},
  ),
  theme: v.optional(
    v.strictObject({
      logo: v.optional(file(/\.(svg|png|webp|jpe?g)$/i)),
      light: v.optional(colours, {}),
      dark: v.optional(colours, {}),
      typefaces: v.optional(
        v.strictObject({ headings: v.optional(fontFile), text: v.optional(fontFile) }),
        {},
      ),
    }),
    {},
  ),
  timings: v.optional(
    v.strictObject({
      idle: v.optional(seconds(TIME_LIMITS.idle), TIMES.idle),
      ask: v.optional(seconds(TIME_LIMITS.ask), TIMES.ask),
      show: v.optional(seconds(TIME_LIMITS.show), TIMES.show),
    }),
    {},
  ),
  selfTest: v.optional(
    v.strictObject({
      at: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
      camera: v.optional(v.boolean(), false),
    }),
    {},
  ),
  guess: v.optional(
    v.strictObject({
      kiosk: v.optional(guesses, 'objects'),
      elsewhere: v.optional(guesses, 'never'),
    }),
    {},
  ),
  /** What a kiosk shows by itself, objects' ids and recordings; none: the objects that are answered rightly and surely. */
  attract: v.optional(v.array(v.union([objectId, file(RECORDING)])), []),
  /** On a kiosk: whether files may be chosen, dropped and pasted. */
  fileChooser: v.optional(v.boolean(), false),
  address: v.optional(webAddress),
  unseen: v.optional(v.boolean(), false),
};

const objectSchema = v.strictObject({
  id: objectId,
  photo: file(/\.(jpe?g|png|webp|avif|gif|tiff?|svg)$/i),
  title: inLanguages,
  caption: inLanguages,
  category: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]*$/)),
  credit: text,
  licence: text,
  licenceUrl: v.optional(v.nullable(webAddress), null),
  source: v.optional(v.nullable(text), null),
});

/** The file that an operator writes. */
export const exhibitSchema = v.strictObject({
  $schema: v.optional(v.string()),
  ...settings,
  head: v.optional(head, 'world'),
  objects: v.pipe(v.array(objectSchema), v.minLength(1)),
});

/** What the page reads of it at its start: the objects have a list of their own (app/state/gallery.ts). */
export const builtSchema = v.object({
  ...settings,
  head: v.object({
    name: v.pipe(v.string(), v.regex(HEAD_NAME)),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
});

export type ExhibitFile = v.InferOutput<typeof exhibitSchema>;
/** As it is written, before what is left out has its usual value. */
export type WrittenExhibit = v.InferInput<typeof exhibitSchema>;
export type ExhibitObject = ExhibitFile['objects'][number];
export type Exhibit = v.InferOutput<typeof builtSchema>;
export type InLanguages = v.InferOutput<typeof inLanguages>;
