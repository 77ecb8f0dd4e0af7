// What is written at a card: the form of the page that does it without script, put into the card. Nothing that was typed
// is ever dropped unasked: whoever leaves finds it again, and what the service refuses stays.

import { adopt, cards, desk, fold, goTo, here, isOpen, place, reason, say, tell } from './desk-cards.js';
import { send } from './desk-send.js';

const PATIENCE = 10000; // ms for a box to open; no key acts in this time
const LATE = 400; // ms until somebody is told that it is not open yet
const left = new Map(); // boxes that were left with something in them, by card and kind
let opening; // the request for a box
let written = () => {};

/** Does this when something is saved. */
export const onWritten = what => { written = what; };
/** Somebody has asked for a box and begins to type: what they type are no keys. */
export const isOpening = () => Boolean(opening);
export const cancelOpening = () => opening.abort();

const kind = box => box.dataset.kind;
const words = box => box.querySelector('textarea');
const isDirty = box => words(box).value !== words(box).defaultValue;
const open = () => [...document.querySelectorAll('.card .write')];
const unsent = () => [...open(), ...left.values()].some(isDirty);

/** What somebody wrote at one of these cards is sent or discarded before anything is decided on it. */
export function isUnsaved(group) {
  const box = group.map(card => card.querySelector('.write')).find(found => found && isDirty(found)) ?? leftAt(group);
  if (!box) return false;
  words(box).focus();
  say('unsaved');
  return true;
}

/** A box that was left with something in it stands in its card again. */
function leftAt(group) {
  for (const card of group) {
    const key = [...left.keys()].find(name => name.startsWith(card.id) && isDirty(left.get(name)));
    if (!key) continue;
    const box = left.get(key);
    left.delete(key);
    card.querySelector('.write')?.remove();
    put(box, card);
    return box;
  }
  return undefined;
}

/** A card that is drawn anew has what somebody was writing at the old one. */
export function rescue(old, fresh) {
  const box = old?.querySelector('.write');
  if (box && isDirty(box)) fresh.querySelector('.verdict').before(box);
}

// XMLHttpRequest, because it alone hands over a parsed page where Trusted Types forbid to parse one from a string.
function read(request, address) {
  return new Promise((resolve, reject) => {
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.onload = () => resolve({ status: request.status, page: request.response });
    request.onerror = request.ontimeout = request.onabort = reject;
    request.send();
  });
}

export async function write(card, kind) {
  const link = card.querySelector(`[data-write="${kind}"]`);
  if (!link || !isOpen(card)) return say('impossible');
  if (opening) return undefined;
  const there = card.querySelector('.write');
  if (there && (there.dataset.kind === kind || isDirty(there))) return words(there).focus();
  const box = left.get(card.id + kind) ?? await boxOf(link.href, kind);
  if (!box) return undefined;
  if (!isOpen(card)) return say('gone');
  there?.remove();
  left.delete(card.id + kind);
  put(box, card);
}

/** Nothing where it could not be had, which is said. */
async function boxOf(address, kind) {
  opening = new XMLHttpRequest();
  let isLate = false;
  const clock = setTimeout(() => { isLate = true; say('opening'); }, LATE);
  try {
    const { status, page } = await read(opening, address + (address.includes('?') ? '&' : '?') + 'script=yes');
    const source = status === 200 && page?.querySelector('form.write');
    if (isLate) tell('');
    return source ? built(document.adoptNode(source), kind) : say('notOpened');
  } catch (failure) {
    return say(failure.type === 'abort' ? 'cancelled' : 'notOpened');
  } finally {
    clearTimeout(clock);
    opening = undefined;
  }
}

/** A form cannot stand in a form: its fields go with the box, and none of them with the decisions. */
function built(source, kind) {
  const box = document.createElement('div');
  box.className = source.className;
  box.dataset.kind = kind;
  box.dataset.action = source.getAttribute('action');
  for (const field of source.querySelectorAll('[type=hidden]')) {
    box.dataset[field.name] = field.value;
    field.remove();
  }
  box.append(...source.childNodes);
  for (const part of box.querySelectorAll('[id]')) part.id = `${kind}-${part.id}`;
  box.querySelector('label').htmlFor = words(box).id;
  words(box).setAttribute('aria-describedby', box.querySelector('small').id);
  words(box).removeAttribute('name');
  const button = box.querySelector('[type=submit]');
  button.type = 'button';
  button.addEventListener('click', () => save(box));
  box.querySelector('[data-cancel]').addEventListener('click', () => discard(box));
  return box;
}

function put(box, card) {
  card.querySelector('.verdict').before(box);
  words(box).focus();
  box.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function leave(box) {
  const card = box.closest('.card');
  if (isDirty(box)) left.set(card.id + box.dataset.kind, box);
  box.remove();
  goTo(card);
}

function discard(box) {
  const card = box.closest('.card');
  box.remove();
  goTo(card);
}

// --- Saving ---

function save(box) {
  if (words(box).readOnly) return;
  words(box).readOnly = true;
  const card = box.closest('.card');
  const { action, kind, ...hidden } = box.dataset;
  const fields = { ...place(), ...hidden, words: words(box).value, script: 'yes' };
  const task = {
    address: action,
    kind,
    act: '',
    fields: () => fields,
    done: answer => answered(task, box, card, answer),
    stopped: () => { words(box).readOnly = false; },
  };
  send(task);
}

function answered(task, box, card, { status, page }) {
  words(box).readOnly = false;
  const fresh = adopt(page)[0];
  if (status !== 200) return refuse(box, card, fresh, page?.getElementById('problems')?.textContent.trim() ?? '');
  task.act = page.getElementById('done')?.dataset.act ?? '';
  const wasHere = here() === card;
  box.remove();
  if (fresh) {
    replace(card, fresh);
    if (wasHere) goTo(fresh);
  } else {
    task.cards = [card];
    if (kind(box) === 'answer' && card.dataset.state === 'pending') task.decision = 'approve';
    fold([card]);
    card.remove();
  }
  tell(page.getElementById('done')?.textContent ?? '');
  written(task);
}

/** What was typed stays, at the card as it is now. */
function refuse(box, card, fresh, problem) {
  const isThere = card.contains(box);
  if (fresh) {
    replace(card, fresh);
    box.dataset.seen = fresh.querySelector('[name^="seen."]').value;
    if (isThere) put(box, fresh);
  }
  box.querySelector('.problem')?.remove();
  const line = document.createElement('p');
  line.className = 'problem';
  line.setAttribute('role', 'alert');
  line.textContent = problem || desk.dataset.notOpened;
  box.prepend(line);
  words(box).setAttribute('aria-invalid', 'true');
  if (isThere) words(box).focus();
}

/** The card as it is now, with what was chosen on it before. */
function replace(card, fresh) {
  reason(fresh).value = reason(card).value;
  const chosen = card.querySelector('.choices :checked')?.value;
  const same = [...fresh.querySelectorAll('.choices input')].find(option => option.value === chosen);
  if (same) same.checked = true;
  if ('selected' in card.dataset) fresh.dataset.selected = card.dataset.selected;
  card.replaceWith(fresh);
}

// --- By keys, and by mouse ---

document.addEventListener('keydown', event => {
  const box = event.target.closest?.('.card .write');
  if (!box || event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (!event.repeat) save(box);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    leave(box);
  }
});

document.addEventListener('click', event => {
  const link = event.target.closest?.('.card [data-write]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  write(link.closest('.card'), link.dataset.write);
});

addEventListener('beforeunload', event => { if (cards().length && unsent()) event.preventDefault(); });
