// What a page includes: it counts replies, and brings the widget when a reader comes near.
const parts = new URL('/assets/PARTS/', import.meta.url);

function address(element) {
  const canonical = document.querySelector('link[rel=canonical]')?.href;
  const url = new URL(element.getAttribute('url') || canonical || location.href, document.baseURI);
  url.hash = '';
  return url.href;
}

const counts = [];

customElements.define('parley-count', class extends HTMLElement {
  connectedCallback() {
    if (counts.push(this) === 1) queueMicrotask(count);
  }
});

function count() {
  for (const [site, elements] of Map.groupBy(counts.splice(0), element => element.getAttribute('site')))
    while (elements.length) ask(site, elements.splice(0, 20));
}

async function ask(site, elements) {
  try {
    const query = new URLSearchParams([['site', site], ...elements.map(element => ['url', address(element)])]);
    const answer = await fetch(new URL(`/api/v1/threads/count?${query}`, parts), { credentials: 'omit' });
    const { counts } = await answer.json();
    elements.forEach((element, at) => { element.textContent = counts[at].count; });
  } catch { /* what the page has put into the elements stays */ }
}

const near = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) load(target);
}, { rootMargin: '600px' });

async function load(element) {
  near.unobserve(element);
  try {
    const { start } = await import(`${parts}widget.js?LANGUAGES`);
    await start(element, address(element), element.leaving.signal);
  } catch {
    element.append(' (The replies could not be loaded.)');
  }
}

customElements.define('parley-comments', class extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    location.hash.startsWith('#comment-') ? load(this) : near.observe(this);
  }

  disconnectedCallback() {
    near.unobserve(this);
    this.leaving.abort();
  }
});
