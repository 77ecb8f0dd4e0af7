// Makes the article page nicer; without it everything works. Nothing leaves the browser but the form itself and, when
// somebody begins to type, a request for a stamp of the time. The draft, and the name on request, stay in local storage.

// Where the form is sent says whose discussion this is, also on a page that was answered to a form.
const discussion = new URL(document.querySelector('#respond form')?.action ?? location);
const article = discussion.pathname.replace(/\/comments$/, '');
const draftKey = 'parley-draft ' + article + discussion.search;
const nameKey = 'parley-name';
const named = ['author', 'email', 'url'];
const kept = ['comment', 'parent', 'submission', 'opened', ...named];

const store = {
  read(key) {
    try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; }
  },
  write(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: the page works without */ }
  },
  drop(key) {
    try { localStorage.removeItem(key); } catch { /* as above */ }
  },
};

const section = () => document.getElementById('respond');
const form = () => section()?.querySelector('form');
const sentence = key => section().dataset[key];
const say = text => { const output = form()?.querySelector('output'); if (output) output.value = text; };

function field(name) {
  const existing = form().elements.namedItem(name);
  if (existing) return existing;
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.name = name;
  form().append(hidden);
  return hidden;
}

// --- Times: the reader's own zone on hover, how long ago in the text ---

const units = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];
const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });

function relate() {
  for (const time of document.querySelectorAll('.thread time')) {
    const moment = new Date(time.dateTime);
    const seconds = (moment - Date.now()) / 1000;
    const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 60];
    time.title = moment.toLocaleString(document.documentElement.lang, { dateStyle: 'full', timeStyle: 'short' });
    time.textContent = ago.format(Math.trunc(seconds / length), unit);
  }
}

// --- Draft: survives reload, refusal and outage, with the key that makes its reply one reply ---

let saving;
let touched = false; // only a page in which somebody wrote may change the draft: another tab may hold more of it

function keep() {
  touched = true;
  clearTimeout(saving);
  saving = setTimeout(keepNow, 200);
}

function keepNow() {
  clearTimeout(saving);
  if (!form() || !touched) return;
  if (!field('comment').value.trim()) return store.drop(draftKey);
  if (!field('submission').value) field('submission').value = crypto.randomUUID?.() ?? uuid();
  store.write(draftKey, Object.fromEntries(kept.map(name => [name, field(name).value])));
}

// crypto.randomUUID is missing where the page came over plain http from another machine.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

function fill() {
  const draft = store.read(draftKey);
  const name = store.read(nameKey);
  for (const key of named) field(key).value ||= draft[key] ?? name[key] ?? '';
  if (named.some(key => name[key])) field('remember').checked = true;
  if (draft.comment && !field('comment').value) {
    for (const key of ['comment', 'submission', 'opened']) field(key).value = draft[key] ?? '';
    const parent = draft.parent && document.getElementById('comment-' + draft.parent);
    if (parent && !field('parent').value) moveTo(parent);
    say(sentence('restored'));
  } else if (draft.comment === field('comment').value) {
    for (const key of ['submission', 'opened']) field(key).value = draft[key] ?? '';
  }
}

async function stamp() {
  if (!form() || field('opened').value) return;
  field('opened').value = ' ';
  try {
    const answer = await fetch(article + '/stamp' + discussion.search);
    field('opened').value = answer.ok ? await answer.text() : '';
  } catch {
    field('opened').value = '';
  }
}

// --- Answering: the form moves under the reply ---

const title = () => section().querySelector('h2');
const home = document.createComment('the form\'s own place');

function moveTo(item) {
  const name = item.querySelector(':scope > article bdi').textContent;
  const [before, after] = sentence('replyTo').split('{name}');
  const isolated = document.createElement('bdi');
  isolated.textContent = name;
  if (!home.parentNode) section().before(home);
  item.querySelector(':scope > article').after(section());
  title().replaceChildren(before, isolated, after ?? '');
  section().querySelector('.cancel').hidden = false;
  field('parent').value = item.id.slice('comment-'.length);
}

function moveHome() {
  if (home.parentNode) home.replaceWith(section());
  title().textContent = title().dataset.title;
  section().querySelector('.cancel').hidden = true;
  field('parent').value = '';
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a');
  if (!link || !form() || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  // Who cancels goes on where they were: at the link that brought the form.
  const brought = link.matches('.cancel') && section().previousElementSibling.querySelector(':scope > .to');
  if (link.matches('.to')) moveTo(link.closest('li'));
  else if (link.matches('.cancel')) moveHome();
  else return;
  event.preventDefault();
  keep();
  (brought || field('comment')).focus();
});

// --- Sending: the page stays while the form is under way, so that an outage takes nothing away ---

function refuse(text) {
  say('');
  let box = document.getElementById('problems');
  if (!box) {
    box = document.createElement('div');
    Object.assign(box, { id: 'problems', className: 'problems', tabIndex: -1 });
    box.setAttribute('role', 'alert');
    form().before(box);
  }
  const line = document.createElement('p');
  line.textContent = text;
  box.replaceChildren(line);
  box.focus();
}

function busy(is) {
  form().querySelector('button').disabled = is;
  say(is ? sentence('posting') : '');
}

// XMLHttpRequest, because it alone hands over a parsed page where Trusted Types forbid to parse one from a string.
function post(body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', form().action);
    request.responseType = 'document';
    request.timeout = 30000;
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8');
    request.onload = () => resolve(request);
    request.onerror = request.ontimeout = reject;
    request.send(body);
  });
}

async function submit() {
  if (form().querySelector('button').disabled) return; // a key that is held down presses again and again
  if (new TextEncoder().encode(field('comment').value.trim()).length > Number(section().dataset.longest)) return refuse(sentence('tooLong'));
  touched = true;
  keepNow();
  busy(true);
  try {
    take(await post(new URLSearchParams(new FormData(form()))));
  } catch {
    busy(false);
    refuse(sentence('unreachable'));
  }
}

function take(answer) {
  // Where a reply stands was answered: it was taken, also where a browser without cookies may not see it yet.
  const landed = new URL(answer.responseURL);
  if (landed.searchParams.has('at')) return sent(landed);
  const refused = answer.response?.getElementById('respond');
  const adopted = refused?.querySelector('.problems, textarea[readonly]');
  busy(false);
  if (answer.status === 503 || !adopted) return refuse(sentence('unreachable'));
  const { submission, opened } = Object.fromEntries(new FormData(form()));
  section().replaceWith(document.adoptNode(refused));
  if (!form()) return;
  // The key belongs to words that were taken already: these words need one of their own.
  field('submission').value = refused.dataset.code === 'submission-reused' ? '' : submission;
  field('opened').value = opened;
  listen();
  document.getElementById('problems').focus();
}

function sent(page) {
  const id = page.searchParams.get('at');
  if (field('remember').checked) store.write(nameKey, Object.fromEntries(named.map(key => [key, field(key).value])));
  else store.drop(nameKey);
  // What was sent is no draft any more, also when leaving this page keeps what is in the form.
  for (const key of ['comment', 'submission', 'opened']) field(key).value = '';
  keepNow();
  page.hash = 'comment-' + id;
  location.assign(page);
}

function listen() {
  form().addEventListener('input', () => { stamp(); keep(); });
  form().addEventListener('submit', event => { event.preventDefault(); submit(); });
  form().addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form().requestSubmit();
  });
}

relate();
setInterval(relate, 60000);
addEventListener('pagehide', keepNow);
addEventListener('pageshow', event => { if (event.persisted && form()) fill(); });
if (form()) {
  fill();
  listen();
}
