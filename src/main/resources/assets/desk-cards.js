// The cards on the page: which there are, which one has the focus, how they go and come back, and what is said.

export const desk = document.getElementById('desk');
export const form = document.querySelector('form.queue');
export const place = () => Object.fromEntries(['token', 'site', 'status', 'order', 'after', 'q'].map(name => [name, desk.dataset[name]]));

const bench = desk.querySelector('.bench');
const status = bench.querySelector('[role=status]');
const hint = desk.querySelector('.hint');
document.getElementById('content').append(bench);

// --- What is said: one line that is read out, and never in the way ---

// Names are isolated, so that one that runs from right to left does not turn the sentence around.
export function sentence(key, values = {}) {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, () => `\u2068${value}\u2069`), desk.dataset[key]);
}
export const tell = text => { status.textContent = text; };
export const say = (key, values) => tell(sentence(key, values));

// --- Which there are ---

export const cards = () => [...document.querySelectorAll('.queue .card')];
export const seen = () => cards().filter(card => !card.hidden);
export const isOpen = card => !card.hidden && !card.classList.contains('lost');
export const open = () => cards().filter(isOpen);
export const idOf = card => card.id.slice('card-'.length);
export const find = id => document.getElementById('card-' + id);
export const nameOf = card => card.querySelector('h2').textContent.trim();
export const named = group => group.length === 1 ? nameOf(group[0]) : sentence('replies', { count: group.length });
export const radio = (card, decision) => card.querySelector(`.choices [value="${decision}"]`);
export const reason = card => card.querySelector('.reason input');

// --- Which one has the focus ---

let current;

export const here = () => current?.isConnected && !current.hidden ? current : undefined;
// Below stands what sticks to the edge of the window; a card is seen where that does not cover it.
const floor = () => Math.min(...[form?.querySelector('.sweep'), bench].map(bar => bar?.getBoundingClientRect().top || innerHeight), innerHeight);

export function isInSight(card) {
  const box = card.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}

export function goTo(card) {
  card.focus({ preventScroll: true });
  const box = card.getBoundingClientRect();
  if (box.top < 0 || box.bottom > floor()) card.scrollIntoView({ block: 'start', behavior: 'instant' });
}

document.addEventListener('focusin', event => {
  const card = event.target.closest?.('.queue .card');
  if (!card || card === current) return;
  current?.classList.remove('current');
  current = card;
  card.classList.add('current');
  if (!('on' in desk.dataset)) return;
  // What cannot be written at this card is not offered.
  for (const key of hint.querySelectorAll('[data-act="edit"], [data-act="answer"], [data-act="note"]')) {
    key.parentElement.hidden = !card.querySelector(`[data-write="${key.dataset.act}"]`);
  }
  card.append(hint);
});

export function step(by) {
  const all = seen();
  const at = all.indexOf(here());
  const next = all[at < 0 ? 0 : at + by];
  if (next) goTo(next);
}

// --- How they go and come back ---

/** Readies cards for the script: to be focused, and each decision with its key. */
export function dress(fresh) {
  for (const card of fresh) {
    card.tabIndex = -1;
    if (!('on' in desk.dataset)) continue;
    for (const label of card.querySelectorAll('.choices label')) {
      const key = document.querySelector(`#keys kbd[data-act="${label.className}"]`)?.cloneNode(true);
      if (!key) continue;
      key.setAttribute('aria-hidden', 'true');
      label.append(key);
    }
  }
}

/** The cards of an answer, as part of this page. */
export function adopt(page) {
  const fresh = [...page?.querySelectorAll('.card') ?? []].map(card => document.adoptNode(card));
  dress(fresh);
  return fresh;
}

/** Out of sight, with the choice in the form, until the answer is there; the next one has the focus. */
export function fold(gone) {
  const all = open();
  const isHere = gone.includes(here()) || !here();
  const after = all.slice(all.indexOf(gone.at(-1)) + 1).find(card => !gone.includes(card));
  const next = after ?? all.findLast(card => !gone.includes(card));
  for (const card of gone) {
    card.hidden = true;
    delete card.dataset.selected;
  }
  if (isHere && next) goTo(next);
}

export function unfold(back) {
  for (const card of back) card.hidden = false;
}

/** A card that is decided anew comes next, not above: nothing moves under the cursor. */
export function comesNext(card, old) {
  if (card !== old) old?.remove();
  card.hidden = false;
  if (here() && here() !== card) here().after(card);
  else if (!card.isConnected) form.querySelector('.sweep').before(card);
  if (!here() || document.activeElement === document.body) goTo(card);
}

/** A card that is somebody else's, or nobody's, is a line with the reason; nothing of it is sent. */
export function lose(card, note) {
  card.hidden = false;
  card.classList.add('lost');
  delete card.dataset.selected;
  for (const field of card.querySelectorAll('input, button, fieldset')) field.disabled = true;
  card.querySelector(':scope > .problem')?.remove();
  const line = document.createElement('p');
  line.className = 'problem';
  line.textContent = note;
  card.querySelector('header').after(line);
  if (card === current && !card.contains(document.activeElement)) card.focus({ preventScroll: true });
}

/** The numbers beside the lists' names. */
function numbers(list) {
  return [...document.querySelectorAll('.lists a')]
    .filter(link => (new URL(link.href).searchParams.get('status') ?? 'pending') === list)
    .map(link => link.querySelector('b'));
}

export function counts(list, count) {
  for (const number of numbers(list)) number.textContent = Math.max(count, 0).toLocaleString(document.documentElement.lang);
}

/** They follow what was decided here. */
export function count(list, by) {
  for (const number of numbers(list)) counts(list, Number(number.textContent.replace(/\D/g, '')) + by);
}

dress(cards());
