// What others do meanwhile: the numbers beside the lists' names follow, and what arrives waits behind a counter. The
// list itself stays as it is, whatever happens.

import { cards, counts, desk, goTo, here, open, place, sentence } from './desk-cards.js';
import { isIdle, sinceAnswer } from './desk-send.js';
import { fetchArrivals, passedOver } from './desk-leases.js';

const SETTLED = 1000; // ms after an answer until the service has told of what it answered
const AGAIN = 5000; // ms until the service is asked again that refused to tell; twice as long each time
const LONGEST_PAUSE = 300000;
const SELDOM = 60000; // ms between two arrivals that are read out

const address = '/moderation/events' + (place().site ? '?site=' + encodeURIComponent(place().site) : '');
const link = document.querySelector('.bench .arrivals');
const voice = document.querySelector('.bench [aria-live]');
let read = Number(desk.dataset.arrived); // had come into this list when it was read
let passed = Number(desk.dataset.passed); // nobody is deciding on them, and whoever sits here is not to
let latest; // how the lists stand, as far as is known
let source;
let timer;
let pause = AGAIN;
let said = -SELDOM;
let shown = 0;

/** What one has brought back oneself is on the page, and not new. */
export const expect = number => { read += number; };

function listen() {
  leave();
  if (document.hidden) return;
  source = new EventSource(address);
  source.addEventListener('lists', event => {
    latest = JSON.parse(event.data);
    pause = AGAIN;
    follow();
  });
  // Browsers come back by themselves from whatever cuts the stream, but not from a refusal.
  source.onerror = ({ target }) => {
    if (target !== source || target.readyState !== EventSource.CLOSED) return;
    timer = setTimeout(listen, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };
}

function leave() {
  clearTimeout(timer);
  source?.close();
}

/** What was fetched ahead is on the page, and not new; what was not there to be fetched is not for whoever sits here. */
export function review(isAll) {
  if (!latest) return;
  if (isAll && !open().length) passed = passedOver();
  follow();
}

let settling;

/** The service is right; but what it said before it took what was decided here is old. */
function follow() {
  clearTimeout(settling);
  const wait = isIdle() ? SETTLED - sinceAnswer() : SETTLED;
  if (wait > 0) {
    settling = setTimeout(follow, wait);
    return;
  }
  for (const [list, number] of Object.entries(latest.counts)) counts(list, number);
  const { status, q } = place();
  if (q) return;
  passed = Math.min(passed, latest.free);
  // Of those that came, some may have been fetched already, been decided, or be before a colleague.
  const isQueue = 'ahead' in desk.dataset;
  const absent = (latest.counts[status] ?? 0) - open().length;
  const elsewhere = isQueue ? Math.min(latest.free - passed, absent) : absent;
  const came = (latest.arrived[status] ?? 0) - read;
  // Who has nothing left is told of what colleagues gave back, too.
  show(Math.max(0, isQueue && !open().length ? elsewhere : Math.min(came, elsewhere)));
}

function show(number) {
  const isMore = number > shown;
  shown = number;
  if (!number && document.activeElement === link) (here() ?? document.querySelector('.lists [aria-current]')).focus({ preventScroll: true });
  link.textContent = number ? sentence('arrivals', { count: number.toLocaleString(document.documentElement.lang) }) : '';
  if (!isMore || performance.now() - said < SELDOM) return;
  said = performance.now();
  voice.textContent = link.textContent;
}

/** Where all that waits was on the page, what came stands at its end; else it is a page of its own. */
async function come(event, begin) {
  if (!('ahead' in desk.dataset) || !document.querySelector('form.queue') || document.querySelector('[rel=next]')) return;
  event.preventDefault();
  const before = new Set(cards());
  await fetchArrivals();
  const fresh = cards().filter(card => !before.has(card));
  // What others are first on is on nobody else's page.
  if (!fresh.length) return location.assign(link.href);
  begin();
  goTo(fresh[0]);
  follow();
}

/** @param begin what is to be done before cards come to a list that was at its end */
export function live(begin) {
  listen();
  link.addEventListener('click', event => come(event, begin));
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', event => { if (event.persisted) listen(); });
}
