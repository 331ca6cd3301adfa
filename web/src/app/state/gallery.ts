/** The gallery that comes with the page: its list is checked here, since it is a file like any other. */

import * as v from 'valibot';
import type { Outcome } from '../../rpc/outcome';
import type { View } from './share';

/** A text in English and in other languages, by their tags. */
const inLanguagesSchema = v.objectWithRest({ en: v.pipe(v.string(), v.minLength(1)) }, v.string());

const addressSchema = v.pipe(v.string(), v.regex(/^https?:\/\//));

/** Path of a picture, relative to the list. */
const fileSchema = v.pipe(v.string(), v.regex(/^[\w.-]+$/));

const objectSchema = v.object({
  id: v.string(),
  file: fileSchema,
  /** A small square of it, by which it is chosen. */
  thumbnail: fileSchema,
  /** The beginning of the SHA-256 of the picture (shortHash): a prepared answer names what it is about. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: inLanguagesSchema,
  /** The model reads the English one. */
  caption: inLanguagesSchema,
  /** What it is in truth: one of the model's classes, or another. */
  class: v.pipe(v.string(), v.minLength(1)),
  credit: v.string(),
  licence: v.string(),
  /** Where the licence can be read; null for what is under none. */
  licenceUrl: v.nullable(addressSchema),
  /** Where the picture was taken from: an address or a package; null where nobody has said. */
  source: v.nullable(v.string()),
});

const gallerySchema = v.object({ objects: v.array(objectSchema) });

export type InLanguages = Readonly<v.InferOutput<typeof inLanguagesSchema>>;
export type GalleryObject = Readonly<v.InferOutput<typeof objectSchema>>;

/** The objects of a gallery list, or what is wrong with it. */
export function parseGallery(json: unknown): Outcome<readonly GalleryObject[]> {
  const parsed = v.safeParse(gallerySchema, json);
  if (parsed.success) return { ok: true, value: parsed.output.objects };
  const issue = parsed.issues[0];
  const where = v.getDotPath(issue) ?? 'the list';
  return {
    ok: false,
    failure: { status: 'invalid_argument', detail: `gallery.json: ${where}: ${issue.message}` },
  };
}

/**
 * The object that a view shows, the first where it leaves that open; null: it has none, but words or an own photo;
 * undefined: there is no such object (any more).
 */
export function objectOf(
  { object, caption, own }: Pick<View, 'object' | 'caption' | 'own'>,
  gallery: readonly GalleryObject[],
): GalleryObject | null | undefined {
  if (object !== null) return gallery.find(({ id }) => id === object);
  return caption === null && !own ? gallery[0] : null;
}
