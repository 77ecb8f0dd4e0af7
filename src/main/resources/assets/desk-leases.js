// Keeps what is on the screen for whoever looks at it, fetches more before it runs out, and gives it back at the end.

import { adopt, cards, desk, find, form, idOf, isOpen, lose, named, open, place, say } from './desk-cards.js';
import { post, unsent } from './desk-send.js';

const ADDRESS = '/moderation/leases';
const RENEWAL = 3 * 60 * 1000; // of the ten minutes that the server gives
const AWAY = 5 * 60 * 1000; // nobody has touched anything for so long: others may have the cards
const ENOUGH = 25;
const SETTLED = 500; // ms until the service has what another tab has given back
const tabs = new BroadcastChannel('parley-desk');

const queued = 'queued' in desk.dataset;
const ahead = 'ahead' in desk.dataset && form;
let touched = Date.now();
let kept = 0;
let taking = null;
let dry = false; // nothing was left when it was asked for last
let passed = 0; // nobody was deciding on them then, and whoever sits here is not to
let leaving = false;

const held = () => cards().filter(card => isOpen(card) || card.hidden).map(idOf);
const fields = (act, ids) => ({ ...place(), act, cards: ids.join(' ') });

export const passedOver = () => passed;

export async function keep() {
  if (!queued || !held().length) return;
  kept = Date.now();
  try {
    const { status, page } = await post(ADDRESS, fields('keep', held()));
    if (status === 200) loseAll(page);
  } catch { /* the network is away: a decision tells more */ }
}

/** What is on its way gets an answer of its own. */
function loseAll(page) {
  const busy = unsent();
  const lost = [...page?.querySelectorAll('[data-card]') ?? []]
    .map(note => [find(note.dataset.card), note.textContent])
    .filter(([card]) => card && isOpen(card) && !busy.includes(card));
  for (const [card, note] of lost) lose(card, note);
  if (lost.length) say('lost', { name: named(lost.map(([card]) => card)) });
}

/** More cards, before the last is decided. Resolves to whether it is known that there are no others. */
export function fetchAhead() {
  if (!ahead) return Promise.resolve(true);
  if (open().length >= ENOUGH || dry && open().length) return Promise.resolve(dry);
  taking ??= take().finally(() => { taking = null; });
  return taking;
}

/** What has come to the end of the list since it was read, however much of it is still open. */
export function fetchArrivals() {
  dry = false;
  taking ??= take().finally(() => { taking = null; });
  return taking;
}

async function take() {
  try {
    const { status, page } = await post(ADDRESS, fields('take', cards().map(idOf)));
    // What was undone meanwhile may stand on the page already.
    const fresh = status === 200 ? adopt(page).filter(card => !find(idOf(card))) : [];
    form.querySelector('.sweep').before(...fresh);
    dry = status === 200 && !fresh.length;
    passed = Number(page?.querySelector('[data-passed]')?.dataset.passed ?? 0);
  } catch {
    dry = false; // the network is away: the next decision asks again
  }
  return dry;
}

/** The browser sends the form itself, and takes its cards along. */
export const leave = () => { leaving = true; };

function giveBack() {
  const ids = held();
  if (!queued || leaving || !ids.length) return;
  navigator.sendBeacon(ADDRESS, new URLSearchParams(fields('give', ids)));
  tabs.postMessage('gave back');
}

function touch() {
  const wasAway = Date.now() - kept > RENEWAL + AWAY;
  touched = Date.now();
  if (wasAway) keep();
}

if (queued) {
  keep();
  setInterval(() => {
    dry = false;
    if (Date.now() - touched < AWAY) keep();
  }, RENEWAL);
  for (const event of ['keydown', 'pointerdown', 'wheel', 'touchstart']) addEventListener(event, touch, { passive: true });
  addEventListener('pagehide', giveBack);
  // Tabs of one person show the same cards: who leaves one still has the other.
  tabs.addEventListener('message', () => setTimeout(keep, SETTLED));
  addEventListener('pageshow', event => { if (event.persisted) keep(); });
}
