/** The ways in that belong to no part of the page: what is dropped on it or pasted. */

import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ReactiveController } from 'lit';
import type { Brought } from '../../app/state/brought';

export class WaysIn implements ReactiveController {
  readonly #dropping = signal(false);
  /** Something hovers over the page that could be dropped. */
  readonly dropping: ReadonlySignal<boolean> = this.#dropping;
  readonly #bring: (things: readonly Brought[]) => void;

  readonly #allowed: () => boolean;

  /** `allowed`: false: what is dropped goes nowhere; left to the browser, it would open in place of the page. */
  constructor(bring: (things: readonly Brought[]) => void, allowed: () => boolean) {
    this.#bring = (things) => allowed() && bring(things);
    this.#allowed = allowed;
  }

  hostConnected(): void {
    document.addEventListener('dragover', this.#onDrag);
    document.addEventListener('dragleave', this.#onLeave);
    document.addEventListener('drop', this.#onDrop);
    document.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    document.removeEventListener('dragover', this.#onDrag);
    document.removeEventListener('dragleave', this.#onLeave);
    document.removeEventListener('drop', this.#onDrop);
    document.removeEventListener('paste', this.#onPaste);
  }

  readonly #onDrag = (event: DragEvent): void => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.#dropping.value = this.#allowed();
  };

  readonly #onLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.#dropping.value = false;
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#dropping.value = false;
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.#bring(broughtBy(event.dataTransfer));
  };

  /** What is copied from a letter or a table comes as text and as a picture of it: whoever writes wants the text. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const { clipboardData, target } = event;
    if (!hasFiles(clipboardData)) return;
    if (isWritable(target) && clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    this.#bring(broughtBy(clipboardData));
  };
}

function hasFiles(data: DataTransfer | null): data is DataTransfer {
  return data?.types.includes('Files') ?? false;
}

function isWritable(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && !target.readOnly;
}

/** To be asked while the event lasts. */
function broughtBy({ items, files }: DataTransfer): readonly Brought[] {
  const things = [...items].flatMap((item): Brought[] => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) return [{ name: entry.name, file: null }];
    return file ? [{ name: file.name, file }] : [];
  });
  return things.length > 0 ? things : [...files].map((file) => ({ name: file.name, file }));
}
