// The discussion of one page: as a whole, the tree of replies, the form, and what they use.

const reasons = ['spam', 'abuse', 'private-details', 'off-topic', 'illegal', 'other'];
const pauses = [2, 5, 12, 30, 0]; // seconds until it is sent again by itself, four times
const units = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];
const style = part('widget.css').then(answer => answer.text()).then(text => new CSSStyleSheet().replace(text));

export async function start(element, url, signal) {
  const site = element.getAttribute('site');
  const receipts = kept(`parley-receipts ${site}`, []);
  let order = element.getAttribute('order');
  let cursor, count, loaded;

  const thread = { site, url };
  const read = () => ask('GET', address('threads', { ...thread, limit: 100, ...order && { order }, ...cursor && { after: cursor } }));
  const tell = (name, detail) =>
    element.dispatchEvent(new CustomEvent(`parley:${name}`, { bubbles: true, composed: true, detail }));

  const [first, sheet, { t, relate, page }] = await Promise.all(
    [read().catch(problem => ({ problem })), style, words(element.closest('[lang]')?.lang ?? '')]);
  if (signal.aborted) return;
  const body = el('div', { className: 'parley', ...page });
  const notice = line('', 'quiet', { part: 'notice', role: 'status' });

  function enter(...content) {
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(...content);
  }

  if (first.problem) {
    const { code } = first.problem;
    console.warn(`Parley: no replies (${code}). Is there a site "${site}" that allows ${location.origin}?`);
    enter(...element.shadowRoot?.children ?? [el('slot')], line(t('failed'), 'quiet', { part: 'notice', ...page }));
    return tell('error', { code });
  }

  const { article } = first;
  const home = article.url;
  const level = Number(element.getAttribute('heading')) || 2;
  const rules = { nameRequired: true, emailRequired: true, maxDepth: 5, ...article.form, state: article.state, level };
  const form = formFor({ t, rules, draftKey: `parley-draft ${site} ${home}`, send, posted, refused: code => tell('error', { code }) });
  const tree = treeOf({ t, relate, url, rules, answer: form.answer, deleted });
  const heading = el(`h${level}`, { part: 'count' });
  const sort = el('select', { part: 'sort', onchange: reorder },
    ...['oldest', 'newest', 'discussed'].map(value => el('option', { value, textContent: t(value) })));
  const more = button(t('more'), async () => show(await readOn(fresh => fresh.length)));
  const news = el('div', { className: 'news', ariaLive: 'polite' });
  sort.value = order ?? article.order ?? 'oldest';

  function tally(n) {
    count = n;
    heading.textContent = t(n ? 'replies' : 'none', { n });
    announce(n);
  }

  function announce(n) {
    news.replaceChildren();
    if (n < count) tally(n);
    if (n > count) news.append(button(t('new', { n: n - count }), readNew));
  }

  // Gives the replies that are new here.
  function take({ article, comments, nextCursor }) {
    cursor = nextCursor;
    more.hidden = !cursor;
    loaded = new Date().toISOString();
    tally(article.commentCount);
    return comments.filter(tree.take);
  }

  async function readOn(enough) {
    const fresh = [];
    notice.textContent = '';
    try {
      for (let parts = 0; parts < 20 && cursor !== null && !enough(fresh); parts++) {
        const asked = order;
        const part = await read();
        if (asked !== order) break;
        fresh.push(...take(part));
      }
    } catch {
      notice.textContent = t('failed');
    }
    return fresh;
  }

  function show([comment]) {
    const item = tree.items.get(comment?.id);
    if (item) focus(item.body);
  }

  function again() {
    cursor = undefined;
    tree.placed.clear();
  }

  // A new reply may stand anywhere in the thread.
  async function readNew() {
    const since = loaded;
    const isNew = ({ createdAt }) => createdAt > since;
    again();
    const fresh = await readOn(fresh => fresh.some(isNew));
    await showAllOwn();
    show([...fresh.filter(isNew), ...fresh]);
  }

  async function reorder() {
    const parent = form.parent();
    order = sort.value;
    tree.items.clear();
    tree.list.replaceChildren();
    again();
    await readOn(fresh => fresh.length);
    await showAllOwn();
    form.move(tree.items.get(parent?.comment.id));
  }

  async function follow() {
    const [, id] = location.hash.split('#comment-');
    if (!id) return;
    await readOn(() => tree.items.has(id));
    const item = tree.items.get(id);
    body.querySelector('.marked')?.classList.remove('marked');
    item?.li.classList.add('marked');
    notice.textContent = item ? '' : t('gone');
    focus(item?.body ?? notice, 'start');
  }

  // --- The reader's own replies ---

  function send(body, key) {
    const title = element.getAttribute('title') ?? document.title;
    return ask('POST', address('threads/comments', { ...thread, title }), { body, key, receipt: receipts.read().at(-1)?.receipt });
  }

  async function posted({ author, url: website, parentId }, { id, status, receipt }) {
    const own = { id, url: home, receipt, parentId, createdAt: new Date().toISOString() };
    receipts.write([...receipts.read(), own].slice(-200));
    tell('posted', { id, status });
    await showOwn(own, { name: author, url: website });
    if (status === 'published') tally(count + 1);
    notice.textContent = t(status);
    show([{ id }]);
  }

  async function showOwn({ receipt, url, ...own }, author) {
    try {
      const reply = await ask('GET', address(`comments/${own.id}`, { lang: page.lang }), { receipt });
      const alone = reply.status !== 'published';
      tree.own({ ...reply, receipt }, (author || alone) && { ...own, author: author ?? { name: t('yours') } });
    } catch ({ code }) {
      if (code === 'not-found') forget(own.id);
    }
  }

  const showAllOwn = () => Promise.all(receipts.read().filter(own => own.url === home).slice(-20).map(own => showOwn(own)));
  const forget = id => receipts.write(receipts.read().filter(own => own.id !== id));

  function deleted({ id, status }) {
    forget(id);
    if (status === 'published') tally(count - 1);
  }

  take(first);
  form.restore(tree.items);
  body.append(el('div', { className: 'bar' }, heading, el('label', null, t('order'), ' ', sort)),
    notice, tree.list, more, news, article.state === 'closed' && !form.text() ? line(t('closed')) : form.home);
  enter(body);
  await showAllOwn();
  tell('ready', { count });
  follow();
  addEventListener('hashchange', follow, { signal });
  const relating = setInterval(() => body.querySelectorAll('time').forEach(relate), 60000);
  signal.addEventListener('abort', () => clearInterval(relating));
  listen(address('threads/events', thread), announce, signal);
}

let stream; // one a page, and none while the page has been hidden for long

function listen(address, announce, signal) {
  if (stream || signal.aborted) return;
  let waiting;
  function later(act, seconds) {
    clearTimeout(waiting);
    waiting = setTimeout(act, seconds * 1000);
  }
  function close() {
    clearTimeout(waiting);
    stream = stream?.close();
  }
  function open() {
    close();
    stream = new EventSource(address);
    stream.addEventListener('count', ({ data }) => announce(JSON.parse(data).count));
    // After an answer that is no stream it gives up.
    stream.onerror = () => stream.readyState === 2 && later(open, 60);
  }
  open();
  signal.addEventListener('abort', close);
  document.addEventListener('visibilitychange', () => document.hidden ? later(close, 300) : open(), { signal });
}

// --- The tree of replies ---

function treeOf({ t, relate, url, rules, answer, deleted }) {
  const list = el('ol', { className: 'thread', part: 'thread' });
  const items = new Map();
  const mine = new Map();
  const placed = new Map(); // by list, where a pass through the thread is

  // What is there stays: nobody who reads loses the line.
  function take(comment) {
    const into = listFor(comment);
    const known = items.get(comment.id);
    const { li } = known ?? create(comment);
    if (known && known.comment.html !== comment.html) draw(known, comment);
    if (!known) insert(li, into, placed.get(into));
    placed.set(into, li);
    return !known;
  }

  // Beyond the greatest depth a branch is flat.
  function listFor({ parentId }) {
    let parent = items.get(parentId);
    while (parent?.comment.depth >= rules.maxDepth) parent = items.get(parent.comment.parentId);
    if (!parent) return list;
    if (!parent.branch) parent.li.append(el('details', { open: true }, el('summary'), parent.branch = el('ol')));
    return parent.branch;
  }

  function insert(li, into, before) {
    if (before) before.after(li);
    else into.prepend(li);
    if (into !== list) into.previousSibling.textContent = t('answers', { n: into.childElementCount });
  }

  function create(comment) {
    const body = el('article');
    const item = { body, li: el('li', null, body) };
    items.set(comment.id, item);
    draw(item, comment);
    return item;
  }

  function draw(item, comment) {
    const { id, author, createdAt, editedAt, depth, removed } = comment;
    const own = mine.get(id);
    const alone = own && own.status !== 'published';
    const name = author.name || t('anonymous');
    const shown = el('bdi', { part: 'author', textContent: name });
    const time = el('time', { part: 'time', dateTime: createdAt });
    const text = el('div', { part: 'text', dir: 'auto' });
    const act = (key, done, ariaLabel = null) => button(t(key), event => done(item, event.target, own), { ariaLabel });
    relate(time);
    show(text, comment);
    const body = removed ? line(t('removed')) : el('article', { part: 'comment', className: alone ? 'held' : '' },
      el('header', null,
        el('i', { ariaHidden: 'true', style: `--hue: ${hue(name)}`, textContent: Array.from(name)[0].toUpperCase() }),
        author.url ? el('a', { href: author.url, rel: 'nofollow ugc' }, shown) : shown,
        author.staff && el('b', { textContent: t('staff') }),
        alone ? time : el('a', { href: `${url}#comment-${id}` }, time),
        editedAt && el('small', { textContent: t('edited') })),
      text,
      alone && line(`${t(own.status)} ${own.reasons.join(' ')}`, 'why', { part: 'notice' }),
      el('p', { className: 'acts' },
        !alone && rules.state !== 'closed' && depth < rules.maxDepth && act('reply', answer, t('reply-to', { name })),
        own?.editable && act('edit', edit),
        own?.appealable && act('appeal', appeal),
        own ? act('delete', takeBack) : act('report', report, t('report-of', { name }))));
    item.body.replaceWith(body);
    Object.assign(item, { comment, body, name });
  }

  // What became of the reader's own; one that is not public stands at the end of its branch.
  function own(reply, comment) {
    mine.set(reply.id, reply);
    const item = items.get(reply.id);
    const words = { html: reply.html, text: reply.comment };
    if (item) return draw(item, { ...item.comment, ...words });
    if (!comment) return;
    const into = listFor(comment);
    const depth = (items.get(comment.parentId)?.comment.depth ?? 0) + 1;
    insert(create({ ...comment, ...words, depth }).li, into, into.lastChild);
  }

  // Whatever is to be done with a reply is asked for under it.
  function open(item, opener, label, parts, send) {
    const close = () => { form.remove(); opener.focus(); };
    const problem = line('', 'problem', { role: 'alert' });
    const form = el('form', { part: 'form', ariaLabel: t(label) }, ...parts, problem,
      el('p', null, el('button', { part: 'button', textContent: t(label) }), ' ', button(t('cancel'), close, { className: 'plain' })));
    form.onsubmit = async event => {
      event.preventDefault();
      try {
        const result = await send(Object.fromEntries(new FormData(form)));
        form.replaceWith(...result ? [result] : []);
        focus(result ?? item.body);
      } catch ({ code, wait, errors, detail, title }) {
        problem.textContent = errors ? told(t, errors[0]) : t(code, { n: wait }) ?? detail ?? title;
      }
    };
    item.li.querySelector(':scope > form')?.remove();
    item.body.after(form);
    form.querySelector('textarea, input, button').focus();
  }

  const area = (key, value = '') =>
    el('label', null, t(key), el('textarea', { part: 'field', name: 'text', dir: 'auto', value }));
  const call = (method, { id, receipt }, path = '', body) => ask(method, address(`comments/${id}${path}`), { receipt, body });

  function edit(item, opener, reply) {
    open(item, opener, 'save', [area('comment', reply.comment)], async ({ text }) => {
      try {
        own(Object.assign(reply, await call('PATCH', reply, '', { comment: text, revision: reply.revision })));
      } catch (problem) {
        if (problem.current) own(Object.assign(reply, problem.current)); // saving again replaces these words
        throw problem;
      }
    });
  }

  function takeBack(item, opener, reply) {
    open(item, opener, 'delete-confirm', [line(t('delete-note'))], async () => {
      await call('DELETE', reply);
      mine.delete(reply.id);
      deleted(reply);
      draw(item, { ...item.comment, removed: true });
    });
  }

  function appeal(item, opener, reply) {
    open(item, opener, 'appeal', [line(t('appeal-note')), area('optional')], async body => {
      await call('POST', reply, '/appeals', body);
      own(Object.assign(reply, await call('GET', reply)));
    });
  }

  function report(item, opener) {
    const choices = reasons.map(value =>
      el('label', { className: 'check' }, el('input', { type: 'radio', name: 'reason', required: true, value }), t(value)));
    const parts = [
      el('fieldset', null, el('legend', { textContent: t('report-why') }), ...choices),
      el('label', null, t('optional'), el('input', { part: 'field', name: 'text' })),
      line(t('report-note')),
    ];
    open(item, opener, 'report-send', parts, async body => {
      await call('POST', item.comment, '/reports', body);
      return line(t('reported'), 'why', { part: 'notice' });
    });
  }

  return { list, items, placed, take, own };
}

const hue = name => name.split('').reduce((hash, letter) => (hash * 31 + letter.charCodeAt()) % 360, 0);

// --- The form: a draft, with the key that makes it one reply however often it is sent ---

function formFor({ t, rules, draftKey, send, posted, refused }) {
  const draft = kept(draftKey);
  const person = kept('parley-name');
  const controls = {};
  let parent, opener, key, busy;

  const star = () => el('span', { ariaHidden: 'true', textContent: ' *' });
  const field = (name, tag, properties, hint) => {
    const control = controls[name] = el(tag, { id: name, name, part: 'field', ...properties });
    control.setAttribute('aria-describedby', `${name}-problem ${name}-hint`);
    return el('div', { className: 'field' },
      el('label', { htmlFor: name }, t(name), control.required && star()),
      line('', 'problem', { id: `${name}-problem` }),
      control,
      hint && el('small', { id: `${name}-hint`, textContent: hint }));
  };
  const title = el(`h${rules.level}`);
  const cancel = button(t('cancel'), () => {
    const from = opener ?? controls.comment;
    answer();
    from.focus();
  }, { className: 'plain' });
  const problems = el('div', { className: 'problems', part: 'notice', hidden: true });
  const remember = el('input', { type: 'checkbox' });
  const submit = el('button', { part: 'button', textContent: t('post') });
  const output = el('output');
  const form = el('form', { noValidate: true, ariaLabel: t('leave') },
    el('p', { className: 'quiet' }, t('note'), star()),
    rules.state === 'premoderated' && line(t('premoderated')),
    field('comment', 'textarea', { required: true, dir: 'auto' }, t('markup')),
    field('author', 'input', { required: rules.nameRequired, autocomplete: 'name', dir: 'auto' }),
    field('email', 'input', { required: rules.emailRequired, type: 'email', autocomplete: 'email', dir: 'ltr' }),
    field('url', 'input', { type: 'url', autocomplete: 'url', dir: 'ltr' }),
    el('label', { className: 'check' }, remember, t('remember')),
    el('p', null, submit, ' ', output));
  const section = el('section', { part: 'form' }, title, cancel, problems, form);
  const home = el('div', null, section);

  const typed = () => Object.fromEntries(new FormData(form));

  function keep() {
    const words = { ...typed(), parentId: parent?.comment.id, key };
    draft.write(words.comment.trim() && words);
  }

  function restore(items) {
    const words = draft.read();
    const known = { ...person.read(), ...words };
    key = words?.key ?? uuid();
    remember.checked = person.read();
    for (const name in controls) controls[name].value = known[name] ?? '';
    move(items.get(known.parentId));
    if (words) output.value = t('restored');
  }

  function move(item, from) {
    [parent, opener] = [item, from];
    title.textContent = item ? t('reply-to', item) : t('leave');
    cancel.hidden = !item;
    if (item) item.body.after(section);
    else home.append(section);
  }

  function answer(item, from) {
    move(item, from);
    if (controls.comment.value) keep();
    controls.comment.focus();
  }

  function wait(is, text = '') {
    busy = is;
    output.value = text;
    submit.textContent = t('post');
    submit.ariaDisabled = is;
    for (const name in controls) controls[name].readOnly = is;
  }

  async function post() {
    if (busy) return;
    const reply = { ...typed(), parentId: parent?.comment.id };
    keep();
    wait(true, t('posting'));
    for (const pause of pauses) {
      try {
        const answer = await send(reply, key);
        person.write(remember.checked && { ...reply, comment: '' });
        key = uuid();
        controls.comment.value = '';
        tell([]);
        wait(false);
        move();
        keep();
        return posted(reply, answer);
      } catch (problem) {
        if (!pause || problem.code !== 'unreachable') return refuse(problem);
        output.value = t('kept');
        const seconds = Math.max(pause, problem.wait) + Math.random() * pause;
        await new Promise(resolve => setTimeout(resolve, seconds * 1000));
      }
    }
  }

  function refuse({ code, wait: n, errors, detail, title }) {
    // These words need a key of their own.
    if (code === 'submission-reused') key = uuid();
    keep();
    wait(false);
    if (code === 'unreachable') submit.textContent = t('again');
    tell(errors ?? [{ message: t(code, { n }) ?? detail ?? title }]);
    focus(problems);
    refused(code);
  }

  function tell(errors) {
    const lines = errors.map(error => [error.field, told(t, error)]);
    for (const name in controls) {
      const [, problem] = lines.find(([field]) => field === name) ?? [];
      controls[name].ariaInvalid = problem ? 'true' : null;
      section.querySelector(`#${name}-problem`).textContent = problem ?? '';
    }
    problems.hidden = !errors.length;
    problems.replaceChildren(line(t('not-sent'), 'problem'), ...lines.map(([, problem]) => line(problem, '')));
  }

  form.oninput = keep;
  form.onsubmit = event => { event.preventDefault(); post(); };
  form.onkeydown = event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  };
  return { home, restore, move, answer, parent: () => parent, text: () => controls.comment.value };
}

// crypto.randomUUID needs https.
const uuid = () => [8, 4, 4, 4, 12].map(digits).join('-');
const digits = n => Array.from(crypto.getRandomValues(new Uint8Array(n)), byte => (byte & 15).toString(16)).join('');

// --- What all of it uses ---

function el(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(Boolean));
  return element;
}

const button = (textContent, onclick, more) =>
  el('button', { type: 'button', part: 'button', textContent, onclick, ...more });

const line = (textContent, className = 'quiet', more) => el('p', { className, textContent, ...more });

let policy = { createHTML: html => html };
try { policy = trustedTypes.createPolicy('parley', policy); } catch { /* unknown, or forbidden by the page */ }

function show(element, { html, text }) {
  try {
    if (element.setHTML) element.setHTML(html);
    else element.innerHTML = policy.createHTML(html);
  } catch {
    element.textContent = text;
  }
}

function focus(element, block = 'nearest') {
  for (let branch = element.closest('details'); branch; branch = branch.parentNode.closest('details')) branch.open = true;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block });
}

// In the page's language, or else as the service says it.
const told = (t, { field, code, message }) => t(`${field}-${code}`) ?? message;

async function words(wanted) {
  const [tag] = wanted.toLowerCase().split('-');
  const lang = import.meta.url.split(/[?,]/).includes(tag) ? tag : 'en';
  const messages = await (await part(`widget-${lang}.json`)).json();
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  const ago = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  return {
    page: { lang, dir: messages.dir },

    // A name in another script must not turn the sentence around.
    t: (key, { n, name } = {}) => (messages[key]?.[plural.select(n)] ?? messages[key])
      ?.replace('{n}', number.format(n)).replace('{name}', () => `\u2068${name}\u2069`),

    relate(time) {
      const moment = new Date(time.dateTime);
      const seconds = (moment - Date.now()) / 1000;
      const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 60];
      time.title = moment.toLocaleString(lang, { dateStyle: 'full', timeStyle: 'short' });
      time.textContent = ago.format(Math.trunc(seconds / length), unit);
    },
  };
}

async function part(name) {
  const answer = await fetch(new URL(name, import.meta.url), { credentials: 'omit' });
  if (!answer.ok) throw new Error(name);
  return answer;
}

const address = (path, query = {}) => new URL(`/api/v1/${path}?${new URLSearchParams(query)}`, import.meta.url);

// Fails with the problem as the service says it.
async function ask(method, address, { body, receipt, key } = {}) {
  let answer, content, wait = 0;
  try {
    answer = await fetch(address, {
      method, body: body && JSON.stringify(body), credentials: 'omit', signal: AbortSignal.timeout(30000),
      headers: {
        ...body && { 'Content-Type': 'application/json' },
        ...receipt && { Authorization: `Receipt ${receipt}` },
        ...key && { 'Idempotency-Key': key },
      },
    });
    wait = Number(answer.headers.get('Retry-After'));
    content = answer.status === 204 || await answer.json();
    if (answer.status >= 500) throw content;
  } catch {
    throw { code: 'unreachable', wait };
  }
  if (answer.ok) return content;
  throw { wait: content.retryAfter ?? wait, ...content };
}

const kept = (key, otherwise) => ({
  read() {
    try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; }
  },
  write(value) {
    try {
      if (value) localStorage.setItem(key, JSON.stringify(value));
      else localStorage.removeItem(key);
    } catch { /* full or forbidden */ }
  },
});
