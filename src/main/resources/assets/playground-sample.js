// The sample discussion of the playground. The widget is the real one; whatever it would ask of the service is answered
// here, so that nothing that is tried leaves the browser, and nothing stays in it.

const written = Date.parse('2026-01-15T12:00:00Z'); // the present, as the samples have it
const send = window.fetch;
let sample;

/** From now on the discussion is in this language, or in English where nobody has written one in it. */
export async function speak(language) {
  const answer = await send(new URL(`playground-${language}.json`, import.meta.url));
  if (!answer.ok && language !== 'en') return speak('en');
  const since = Date.now() - written;
  sample = JSON.parse(await answer.text(), (key, value) =>
    value && key.endsWith('At') ? new Date(Date.parse(value) + since).toISOString() : value);
}

// All of the API, and not this discussion alone: a report or an edit names no site, and this page has nothing to ask.
window.fetch = async (address, options) => {
  const url = new URL(address, location.href);
  return url.pathname.startsWith('/api/') ? answer(url, options) : send(address, options);
};

function answer({ pathname, searchParams }, { method }) {
  const { notice, thread, own } = sample;
  if (method !== 'GET') return Response.json({ code: 'playground', detail: notice }, { status: 403 });
  if (!pathname.endsWith('/threads')) return Response.json(own);
  return Response.json({ ...thread, comments: ordered(thread.comments, searchParams.get('order')) });
}

function ordered(comments, order) {
  const branches = [];
  for (const comment of comments) {
    if (comment.parentId) branches.at(-1).push(comment);
    else branches.push([comment]);
  }
  if (order === 'newest') branches.reverse();
  if (order === 'discussed') branches.sort((a, b) => b.length - a.length);
  return branches.flat();
}

// Nobody else writes here.
window.EventSource = class extends EventTarget {
  close() {}
};

// Instead of the browser's, which remembers what its reader typed elsewhere on this site: it has the receipt of one
// reply that waits for a moderator, so that this is seen too, and forgets the rest.
const receipts = () => [{ id: sample.own.id, url: sample.thread.article.url, receipt: '', createdAt: new Date().toISOString() }];

Object.defineProperty(window, 'localStorage', {
  value: {
    getItem: key => key.startsWith('parley-receipts') ? JSON.stringify(receipts()) : null,
    setItem() {},
    removeItem() {},
  },
});
