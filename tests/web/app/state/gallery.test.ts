import { describe, expect, it } from 'vitest';
import { parseGallery } from '../../../../web/src/app/state/gallery';
import { galleryObject } from '../../support/samples';

describe('a gallery list', () => {
  it('gives its objects', () => {
    const objects = [galleryObject('a'), galleryObject('b')];
    expect(parseGallery({ objects })).toEqual({ ok: true, value: objects });
  });

  it.each([
    ['no list', {}],
    ['text', 'objects'],
    ['a missing field', { objects: [{ ...galleryObject('a'), licence: undefined }] }],
    ['an object that nobody says what it is', { objects: [{ ...galleryObject('a'), class: '' }] }],
    ['a size that is none', { objects: [{ ...galleryObject('a'), width: 0 }] }],
    ['a path that leads away', { objects: [{ ...galleryObject('a'), file: '../secret.jpg' }] }],
    ['no English caption', { objects: [{ ...galleryObject('a'), caption: { zh: '杯' } }] }],
    ['a licence that runs', { objects: [{ ...galleryObject('a'), licenceUrl: 'javascript:x' }] }],
    ['an address', { objects: [{ ...galleryObject('a'), file: 'https://x.example/a.jpg' }] }],
  ])('refuses %s', (_, json) => {
    const parsed = parseGallery(json);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.failure.detail).toContain('gallery.json');
  });
});
