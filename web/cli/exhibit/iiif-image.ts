/** The photo of a IIIF canvas, at a size that is worth fetching: by its image service, or as it lies there. */

import {
  canonicalServiceUrl,
  createImageServiceRequest,
  getId,
  getImageServices,
  imageServiceRequestToString,
  supportsCustomSizes,
} from '@iiif/parser/image-3';
import type { Outcome } from '../../src/rpc/outcome';
import { fetchBytes, fetchJson } from './iiif-fetch';
import { LONGER_SIDE } from './photos';

type ImageService = Parameters<typeof createImageServiceRequest>[0];

interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Twice what the page shows: it is made smaller once more. */
const WANTED_SIDE = 2 * LONGER_SIDE;

/** What a canvas is painted with; it may name an image service. */
export interface PaintedImage {
  readonly id: string;
}

/** Never rejects. */
export async function fetchImage(image: PaintedImage): Promise<Outcome<Buffer>> {
  const address = await servedAt(image).catch(() => null);
  const served = address === null ? null : await fetchBytes(address);
  if (served?.ok) return served;
  return fetchBytes(image.id);
}

/** Rejects where what the service says of itself is not what it should be. */
async function servedAt(image: PaintedImage): Promise<string | null> {
  const [service] = getImageServices(image as Parameters<typeof getImageServices>[0]);
  return service === undefined ? null : await serviceRequest(service);
}

/** The address of the photo; null: the service says nothing that could be asked for. */
async function serviceRequest(named: ImageService): Promise<string | null> {
  const id = getId(named);
  const asked = await fetchJson(canonicalServiceUrl(id));
  const told = asked.ok ? (asked.value as object) : {};
  const service = { ...named, ...told, id } as ImageService;
  const { width, height, sizes = [] } = service;
  if (!width || !height) return null;
  const custom = supportsCustomSizes(service);
  const size = custom ? within(width, height) : nearest(sizes, { width, height });
  if (size === null) return null;
  const v3 = /image\/3|ImageService3/.test(JSON.stringify([service['@context'], service.type]));
  const version = v3 ? 3 : 2;
  const request = createImageServiceRequest(service);
  return imageServiceRequestToString({
    ...request,
    type: 'image',
    region: { full: true },
    size: sizeParameter(size, { width, height }, version),
    rotation: { angle: 0 },
    quality: 'default',
    format: 'jpg',
    originalPath: '',
  });
}

function sizeParameter(size: ImageSize, whole: ImageSize, version: 2 | 3) {
  const usual = { upscaled: false, confined: false, version };
  if (size.width === whole.width) return { ...usual, max: true, serialiseAsFull: version === 2 };
  // The canonical form: "w," of version 2, "w,h" of version 3.
  const height = version === 3 ? { height: size.height } : {};
  return { ...usual, max: false, width: size.width, ...height };
}

function within(width: number, height: number): ImageSize {
  const scale = Math.min(1, WANTED_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The smallest of the sizes that are kept which is large enough, the largest otherwise. */
function nearest(sizes: readonly ImageSize[], whole: ImageSize): ImageSize | null {
  const rising = [...sizes].sort((a, b) => a.width - b.width);
  const enough = rising.find(({ width, height }) => Math.max(width, height) >= LONGER_SIDE);
  return enough ?? rising.at(-1) ?? whole;
}
