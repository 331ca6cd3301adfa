/** What is dropped, pasted or chosen: one picture is taken, and whatever is not is said. */

/** What the page calls a photo that its own camera view has taken. */
export const CAMERA_PHOTO = 'camera.jpg';

/** A file, or a folder, that was brought to the page. */
export interface Brought {
  readonly name: string;
  /** Null: it is a folder, or cannot be had. */
  readonly file: File | null;
}

/** Why not all that was brought was taken. */
export type NotTaken =
  /** The page looks at one: `name` of `count`. */
  | { readonly kind: 'several'; readonly name: string; readonly count: number }
  | { readonly kind: 'folder' }
  | { readonly kind: 'nothing' };

export interface Taken {
  readonly file: File | null;
  readonly notTaken: NotTaken | null;
}

/** The first that looks like a picture; if none does, the first file. */
export function take(things: readonly Brought[]): Taken {
  const files = things.flatMap(({ file }) => (file ? [file] : []));
  const file = files.find(isPicture) ?? files[0] ?? null;
  if (file === null) return { file, notTaken: { kind: things.length > 0 ? 'folder' : 'nothing' } };
  const count = things.length;
  return { file, notTaken: count > 1 ? { kind: 'several', name: file.name, count } : null };
}

function isPicture({ type, name }: File): boolean {
  return type.startsWith('image/') || /\.(jpe?g|jfif|png|webp|avif|gif|bmp|hei[cf])$/i.test(name);
}
