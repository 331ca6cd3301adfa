/**
 * What is settled before the first picture is painted; and, where the page's own script does not come, why, for
 * whoever installed it: this one is no module, so that hosts may send it as what they like. What it finds is said in names and numbers; the words stand in index.html.
 */

(() => {
  // What a link asks for, and what a kiosk shows, is not the picture that stands in the page.
  const asked = location.hash.length > 1 || new URLSearchParams(location.search).has('kiosk');
  document.documentElement.toggleAttribute('data-asked', asked);

  // For the first number that it writes a browser reads all it knows of numbers. Between the first picture and the
  // page's script it has the time.
  const writeNumber = () => new Intl.NumberFormat(navigator.language, { style: 'percent' }).format(0);
  requestAnimationFrame(() => setTimeout(writeNumber));

  const PATIENCE_MS = 8000;
  const SCRIPT_TYPE = /^(text|application)\/(x-)?(java|ecma)script\s*(;|$)/i;

  function say(file, fault) {
    const line = document.createElement('li');
    line.textContent = `${file}: ${fault}`;
    document.getElementById('not-started-because')?.append(line);
  }

  async function check(file) {
    try {
      const response = await fetch(file, { credentials: 'omit', cache: 'no-cache' });
      void response.body?.cancel();
      const type = response.headers.get('Content-Type') ?? '';
      if (!response.ok) say(file, `HTTP ${response.status}`);
      else if (!SCRIPT_TYPE.test(type)) say(file, `Content-Type “${type}” ≠ text/javascript`);
    } catch (error) {
      say(file, String(error));
    }
  }

  setTimeout(() => {
    if (!document.querySelector('.not-started')) return;
    const scripts = document.querySelectorAll('script[type=module], link[rel=modulepreload]');
    for (const script of scripts) check(script.getAttribute('src') ?? script.getAttribute('href'));
  }, PATIENCE_MS);
})();
