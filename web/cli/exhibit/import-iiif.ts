/** The objects of an IIIF Presentation manifest or collection, version 2 or 3 (iiif.io/api/presentation). */

import type { Language } from '../../src/app/state/reader';
import { fail, type Outcome } from '../../src/rpc/outcome';
import type { ImportCommand } from './arguments';
import { CATEGORIES } from './categories';
import { type Found, type FoundObject, inLanguages, nameFrom } from './found';
import { fetchJson } from './iiif-fetch';
import { fetchImage, type PaintedImage } from './iiif-image';
import { type LabelledTexts, presentation3, type Resource } from './iiif-resource';
import { anyText, licenceOf, rowsOf, textIn } from './iiif-texts';

/** A canvas, and what it belongs to. */
interface Shown {
  readonly manifest: Resource;
  readonly canvas: Resource;
  /** It is all that its manifest shows: the manifest's words are its own. */
  readonly alone: boolean;
}

const DEEPEST = 4;

/** A collection gives an object for each manifest, a manifest one for each canvas. Never rejects. */
export async function iiifObjects(command: ImportCommand): Promise<Outcome<Found>> {
  const { from, languages, most } = command;
  const top = await resourceAt(from);
  if (!top.ok) return top;
  const notes: string[] = [];
  const shown =
    top.value.type === 'Collection'
      ? await inCollection(top.value, most, notes, DEEPEST)
      : canvasesOf(top.value);
  const taken = new Set<string>();
  const objects: FoundObject[] = [];
  for (const each of shown.slice(0, most)) {
    objects.push(await objectOf(each, languages, taken, (note) => notes.push(note)));
  }
  if (shown.length > most)
    notes.push(`${shown.length - most} more are left out (--most N takes more)`);
  return { ok: true, value: { objects, notes } };
}

async function resourceAt(from: string): Promise<Outcome<Resource>> {
  const json = await fetchJson(from);
  return json.ok ? presentation3(json.value, from) : json;
}

/** The first canvas of each manifest, down to `depth` collections within collections. */
async function inCollection(
  { items }: Resource,
  most: number,
  notes: string[],
  depth: number,
): Promise<Shown[]> {
  const found: Shown[] = [];
  for (const { id, type } of items) {
    if (found.length >= most) {
      notes.push('further manifests are left out (--most N takes more)');
      break;
    }
    if (depth === 0) break;
    const resource = await resourceAt(id);
    if (!resource.ok) notes.push(`a ${type || 'part'} is left out: ${resource.failure.detail}`);
    else if (resource.value.type === 'Collection') {
      found.push(...(await inCollection(resource.value, most - found.length, notes, depth - 1)));
    } else {
      const [first] = canvasesOf(resource.value);
      if (first) found.push({ ...first, alone: true });
      else notes.push(`"${id}" is left out: it shows nothing`);
    }
  }
  return found;
}

const canvasesOf = (manifest: Resource): Shown[] =>
  manifest.items.map((canvas, _, all) => ({ manifest, canvas, alone: all.length === 1 }));

async function objectOf(
  { manifest, canvas, alone }: Shown,
  languages: readonly Language[],
  taken: Set<string>,
  say: (note: string) => void,
): Promise<FoundObject> {
  const owner = alone ? manifest : canvas;
  const label = owner.label ?? manifest.label;
  const rows = [...owner.metadata, ...(alone ? canvas.metadata : [])];
  const summary = owner.summary ?? (alone ? canvas.summary : null);
  const title = inLanguages(languages, (language, at) => textIn(label, language, at === 0));
  const caption = inLanguages(languages, (language, at) => {
    const said = textIn(summary, language, at === 0);
    const named = textIn(label, language, at === 0);
    if (said !== '') return said;
    return [
      named,
      ...rowsOf(rows, 'described').map(({ value }) => textIn(value, language, at === 0)),
    ]
      .filter(Boolean)
      .join(', ');
  });
  const id = nameFrom(anyText(label) || anyText(manifest.label), taken);
  const image = imageOf(canvas);
  const photo = image ? await fetchImage(image) : fail('invalid_argument', 'it shows no image');
  if (!photo.ok) say(`object "${id}" has no photo: ${photo.failure.detail}`);
  const rights = (owner.rights || manifest.rights).replace(/^http:/, 'https:');
  return {
    id,
    title,
    caption,
    category: categoryOf(rowsOf([...rows, ...manifest.metadata], 'category')),
    credit: creditOf(owner) || creditOf(manifest),
    licence: licenceOf(rights),
    licenceUrl: /^https:\/\//.test(rights) ? rights : null,
    source: manifest.id || null,
    photo: photo.ok ? photo.value : null,
  };
}

/** Who is to be named, or whose it is. */
const creditOf = ({ requiredStatement, provider }: Resource): string =>
  anyText(requiredStatement?.value) || anyText(provider[0]?.label);

/** One of the page's categories, where the museum says it in these words; '' otherwise. */
function categoryOf(rows: readonly LabelledTexts[]): string {
  const said = rows
    .flatMap(({ value }) => Object.values(value ?? {}).flat())
    .map((text) =>
      (text ?? '')
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    );
  return CATEGORIES.find((name) => said.some((text) => text === name || text === `${name}s`)) ?? '';
}

/** The image that a canvas is painted with: the first of a choice. */
function imageOf({ items: pages }: Resource): PaintedImage | null {
  for (const { items: annotations } of pages) {
    for (const { body } of annotations) {
      const image = firstImage(body);
      if (image) return image;
    }
  }
  return null;
}

function firstImage(body: unknown): PaintedImage | null {
  for (const each of Array.isArray(body) ? body : [body]) {
    if (typeof each !== 'object' || each === null) continue;
    if (each.type === 'Image' && typeof each.id === 'string') return each;
    const within = firstImage(each.items) ?? firstImage(each.source);
    if (within) return within;
  }
  return null;
}
