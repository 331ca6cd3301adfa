/** What the build has put into the page itself (web/start.mjs): no request stands before the first picture. */

import { type GalleryObject, parseGallery } from './app/state/gallery';

/** Of a file: its bytes, and those of it as it travels. */
export interface TravelSize {
  readonly content: number;
  readonly travels: number;
}

/** By the path below the folder of generated files. */
export type TravelSizes = Readonly<Record<string, TravelSize>>;

export interface Start {
  /** Content of exhibit.json, and what stands in the gallery's list of its first object; null: to be fetched. */
  readonly exhibit: unknown;
  readonly object: GalleryObject | null;
  /** The answer that was prepared for that object; null: there is none. */
  readonly answer: unknown;
  readonly sizes: TravelSizes;
}

const NOTHING: Start = { exhibit: null, object: null, answer: null, sizes: {} };

/** `block`: the text of the page's data block `start`; what cannot be read is fetched as if it were not there. */
export function readStart(block: string | null, isCompressed: boolean): Start {
  try {
    const { exhibit, object, answer, sizes } = JSON.parse(block ?? '') as StartBlock;
    const [first = null] = listed(object);
    return { exhibit, object: first, answer, sizes: sizesOf(sizes, isCompressed) };
  } catch {
    return NOTHING;
  }
}

/** As web/start.mjs writes it. `sizes`: by path, bytes and those of the compressed copy. */
interface StartBlock extends Omit<Start, 'object' | 'sizes'> {
  readonly object: unknown;
  readonly sizes: Readonly<Record<string, readonly [number, number]>>;
}

function listed(object: unknown): readonly GalleryObject[] {
  const list = parseGallery({ objects: [object] });
  return list.ok ? list.value : [];
}

function sizesOf(sizes: StartBlock['sizes'], isCompressed: boolean): TravelSizes {
  const size = ([content, compressed]: readonly [number, number]): TravelSize => ({
    content,
    travels: isCompressed ? compressed : content,
  });
  return Object.fromEntries(Object.entries(sizes).map(([path, both]) => [path, size(both)]));
}

/** Whether the host sends compressed copies: it did so with the script at this address. */
export function sendsCompressed(script: string): boolean {
  const [entry] = performance.getEntriesByName(script, 'resource') as PerformanceResourceTiming[];
  return entry !== undefined && entry.encodedBodySize < entry.decodedBodySize;
}
