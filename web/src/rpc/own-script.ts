/**
 * Addresses of our own scripts under `require-trusted-types-for 'script'; trusted-types app`: the only
 * place that makes the policy `app`, which may be made once in the page and once in every worker.
 */

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}

interface ScriptPolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy;
}

/** Only addresses of the own origin pass. */
function checked(url: string): string {
  const { origin, href } = new URL(url, globalThis.location.href);
  if (origin !== globalThis.location.origin) throw new TypeError(`not a script of ours: ${href}`);
  return href;
}

let policy: ScriptPolicy | null = null;

/** `url` in the form that `new Worker` takes: a TrustedScriptURL where the browser knows them. */
export function ownScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicyFactory };
  if (trustedTypes === undefined) return checked(url);
  policy ??= trustedTypes.createPolicy('app', { createScriptURL: checked });
  // The browser's own type for it is an object that `new Worker` accepts in place of a text.
  return policy.createScriptURL(url) as string;
}
