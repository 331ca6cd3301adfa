/**
 * Every way for a script to send content, each with a look at how much that is. Forms cannot be submitted here
 * (form-action 'none'), and no address but the page's own can be reached at all (web/headers.mjs).
 */

export interface Send {
  /** Absolute, as a timeline has it. */
  readonly url: string;
  /** Null: it is a stream, which can be counted only by whoever reads it. */
  readonly bytes: number | null;
}

/** What it needs of a page's or worker's global scope. */
export interface SendingScope {
  fetch: typeof fetch;
  readonly location: { readonly href: string };
  readonly XMLHttpRequest?: { prototype: Pick<XMLHttpRequest, 'open' | 'send'> } | undefined;
  readonly WebSocket?: { prototype: Pick<WebSocket, 'send' | 'url'> } | undefined;
  readonly navigator?: object | undefined;
}

/** Bytes of what is handed over as content; 0: nothing is. */
export function bytesOf(content: unknown): number | null {
  if (content === null || content === undefined) return 0;
  if (typeof content === 'string') return new TextEncoder().encode(content).byteLength;
  if (content instanceof Blob) return content.size;
  if (content instanceof ArrayBuffer || ArrayBuffer.isView(content)) return content.byteLength;
  if (content instanceof URLSearchParams) return bytesOf(content.toString());
  if (content instanceof FormData) return bytesOfForm(content);
  return null;
}

/** Names and values alone: what stands between them depends on the browser. */
function bytesOfForm(form: FormData): number {
  let sum = 0;
  form.forEach((value, name) => {
    sum += (bytesOf(name) ?? 0) + (bytesOf(value) ?? 0);
  });
  return sum;
}

/** Calls `listener` whenever something with content is about to be sent from `scope`; nothing else changes. */
export function watchSends(scope: SendingScope, listener: (send: Send) => void): void {
  const tell = (url: string | URL, bytes: number | null): void => {
    if (bytes !== 0) listener({ url: new URL(url, scope.location.href).href, bytes });
  };
  watchFetch(scope, tell);
  watchOthers(scope, tell);
}

type Tell = (url: string | URL, bytes: number | null) => void;

function watchFetch(scope: SendingScope, tell: Tell): void {
  const plain = scope.fetch;
  scope.fetch = (input, init) => {
    if (init?.body) tell(addressOf(input), bytesOf(init.body));
    // A finished request has its content as a stream, if the browser shows it at all.
    else if (input instanceof Request && hasContent(input)) tell(input.url, null);
    return plain.call(scope, input, init);
  };
}

const hasContent = ({ method, body }: Request): boolean =>
  !['GET', 'HEAD'].includes(method) && body !== null;

const addressOf = (input: RequestInfo | URL): string | URL =>
  input instanceof Request ? input.url : input;

function watchOthers({ XMLHttpRequest, WebSocket, navigator }: SendingScope, tell: Tell): void {
  if (XMLHttpRequest) {
    const addresses = new WeakMap<object, string | URL>();
    around(XMLHttpRequest.prototype, 'open', (request, [, url]) =>
      addresses.set(request, url as string),
    );
    around(XMLHttpRequest.prototype, 'send', (request, [body]) =>
      tell(addresses.get(request) ?? '', bytesOf(body)),
    );
  }
  if (WebSocket) around(WebSocket.prototype, 'send', ({ url }, [data]) => tell(url, bytesOf(data)));
  const beacons = navigator && Object.getPrototypeOf(navigator);
  if (beacons && 'sendBeacon' in beacons) {
    around(beacons, 'sendBeacon', (_, [url, data]) => tell(url as string, bytesOf(data)));
  }
}

/** `look` is given each call of a method before it is made. */
function around<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  look: (self: Owner, values: readonly unknown[]) => void,
): void {
  const plain = owner[name] as (...values: unknown[]) => unknown;
  const watched = function (this: Owner, ...values: unknown[]): unknown {
    look(this, values);
    return plain.apply(this, values);
  };
  Object.defineProperty(owner, name, { value: watched, configurable: true, writable: true });
}
