/** The JSON Schema of exhibit.json, made from the one schema (src/app/exhibit/schema.ts), with words for editors. */

import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { COLOURS, exhibitSchema } from '../../src/app/exhibit/schema';
import { CATEGORIES } from './categories';

/** What each entry means, by its path; what is the same for many stands once, by its name. */
const MEANINGS: Readonly<Record<string, string>> = {
  $schema: 'Where an editor finds this schema: "./exhibit.schema.json".',
  languages: 'The languages that are offered, in their order.',
  language: "The language of the start. Left out: the visitor's own, where it is offered.",
  levels: 'For whom the texts are offered.',
  level: 'For whom the page speaks at its start. Left out: adults, where they are offered.',
  depths: 'How deep visitors may look: "look" alone, with "play", with "study".',
  measurements: 'What "play" and "study" show.',
  lessons:
    'Names of the lessons that are offered, in their order; [] for none. Left out: all of them.',
  words: "Texts of the page in the museum's own words.",
  'words.title': 'The name of the exhibit, in place of "Qurio".',
  'words.tagline': 'The line beside the name.',
  'words.invitation': 'What a kiosk says to those who pass by.',
  categories: 'Names of categories that the page has no name for, by their keys.',
  theme: 'How the exhibit looks.',
  'theme.logo': "A picture in place of the page's mark.",
  'theme.light': 'Colours by day; what is left out is as usual.',
  'theme.dark': 'Colours by night; what is left out is as usual.',
  'theme.typefaces': 'Font files of the folder.',
  'theme.typefaces.headings': 'The typeface of headings and captions.',
  'theme.typefaces.text': 'The typeface of everything else.',
  timings: 'Seconds, on a kiosk (?kiosk).',
  'timings.idle': 'Without a touch until it asks whether somebody is still there.',
  'timings.ask': 'From the question until it forgets the visitor.',
  'timings.show':
    'For each object that it shows by itself; at each step of a recording it stays no longer.',
  selfTest: 'The test by which a kiosk finds out whether everything works (?selftest).',
  'selfTest.at':
    'When it is made every day, as soon as nobody is at the kiosk, as in "08:30". Left out: never.',
  'selfTest.camera': 'Whether the kiosk has a camera: one that is missing is a fault then.',
  guess: 'Of what visitors are asked to guess before they see the answer.',
  'guess.kiosk':
    'On a kiosk: "never", "objects" (of the exhibit) or "all" (photos of their own too).',
  'guess.elsewhere': 'The same on the page that is no kiosk.',
  attract:
    'What a kiosk shows by itself, in its order: ids of objects, and recordings of the page (.jsonl files of the folder), which it plays. Left out: the objects that are answered rightly and surely.',
  fileChooser:
    'On a kiosk: whether visitors may choose files; the dialog for it is a way out of the page.',
  address: 'The public address of the exhibit: QR codes and links of a kiosk lead there.',
  unseen: 'Whether the head has learned from none of these objects: the page then says so.',
  head: 'The trained head: "world", "court", or a .safetensors file of the folder.',
  objects: 'The objects, in the order in which they are shown.',
  'objects.id': 'A short name; links and files are named by it.',
  'objects.photo': 'The photo, a file of the folder. It is resized and turned upright by itself.',
  'objects.title': 'The title in every language that is offered.',
  'objects.caption': 'The caption in every language; the model reads the English one.',
  'objects.category': 'What the object really is.',
  'objects.credit': 'Whom the photo is from.',
  'objects.licence': 'The licence of the photo.',
  'objects.licenceUrl': 'Where the licence can be read.',
  'objects.source': 'Where the photo was taken from: an address or words.',
};

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/\.(en|zh|es|fr)$/, 'In this language.'],
  [new RegExp(`^theme\\.(light|dark)\\.(${COLOURS.join('|')})$`), 'A colour such as "#1c62bd".'],
];

/** For exhibit.schema.json. */
export function jsonSchema(): JsonSchema {
  const made = toJsonSchema(exhibitSchema, { typeMode: 'input', errorMode: 'ignore' });
  return described({ ...made, title: 'An exhibit of Qurio' }, []);
}

function described(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const { properties, items, additionalProperties: others } = schema;
  const meaning = meaningOf(path.join('.'));
  const result: JsonSchema = { ...schema, ...(meaning ? { description: meaning } : {}) };
  if (path.join('.') === 'objects.category')
    result.anyOf = [{ enum: [...CATEGORIES] }, { type: 'string' }];
  if (properties) {
    const entries = Object.entries(properties).map(([key, value]) => [
      key,
      typeof value === 'boolean' ? value : described(value, [...path, key]),
    ]);
    result.properties = Object.fromEntries(entries);
  }
  if (items && typeof items === 'object' && !Array.isArray(items))
    result.items = items.properties ? described(items, path) : items;
  if (others && typeof others === 'object')
    result.additionalProperties = described(others, [...path, '*']);
  return result;
}

/** What an editor says of the entry at `path`; undefined: nothing. */
export function meaningOf(path: string): string | undefined {
  return MEANINGS[path] ?? ALIKE.find(([pattern]) => pattern.test(path))?.[1];
}
