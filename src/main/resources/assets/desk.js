// The desk by keys: one decides, the card folds away, the next has the focus, and the answer comes behind. Without it
// the form does the same by mouse and Tab; with keys switched off, too.

import {
  adopt, comesNext, count, desk, find, fold, form, goTo, here, idOf, isInSight, isOpen, lose, named, open, place, radio,
  reason, say, sentence, step, tell, unfold,
} from './desk-cards.js';
import { afterwards, isIdle, onStop, send, takeBack } from './desk-send.js';
import { fetchAhead, leave } from './desk-leases.js';
import { expect, live, review } from './desk-live.js';
import { cancelOpening, isOpening, isUnsaved, onWritten, rescue, write } from './desk-write.js';

const decisions = { approve: 'approved', reject: 'rejected', spam: 'spam', trash: 'trash', restore: 'pending' };
const overlay = document.getElementById('keys');
const undoButton = document.querySelector('[data-undo]');
const search = document.getElementById('search');
const strip = desk.querySelector('.strip');
const decided = []; // what was decided here and not undone, in order
let refused = ''; // the last act that could not be undone any more: the next try goes past it
let stopped = false;

// --- Deciding ---

async function decide(group, decision) {
  const sent = group.filter(card => isOpen(card) && radio(card, decision));
  if (stopped) return say('stopped');
  if (!sent.length) return say(group.every(isOpen) ? 'impossible' : 'gone');
  if (isUnsaved(sent)) return;
  const fields = { ...place(), script: 'yes' };
  for (const card of sent) {
    radio(card, decision).checked = true;
    for (const field of card.querySelectorAll('[name^="seen."], [name^="reason."], :checked')) fields[field.name] = field.value;
  }
  const task = { address: '/moderation/decisions', cards: sent, decision, act: '', fields: () => fields, done: answer => settle(task, answer) };
  strip.remove();
  fold(sent);
  say(decision, { name: named(sent) });
  decided.push(task);
  refused = '';
  undoButton.hidden = false;
  send(task);
  await refill();
}

async function refill() {
  const isAll = await fetchAhead();
  review(isAll);
  if (!here() && open().length) goTo(open()[0]);
  if (isAll) finish();
}

/** What was answered is decided with it, and leaves. */
function follow(task) {
  recount(task.cards, task.decision, 1);
  refill();
}

/** What was decided leaves; of the others, each comes back with what happened. */
function settle(task, { status, page }) {
  task.act = page?.getElementById('done')?.dataset.act ?? '';
  const back = new Map(adopt(page).map(card => [card.id, card]));
  const notes = new Map([...page?.querySelectorAll('[data-card]') ?? []].map(note => ['card-' + note.dataset.card, note.textContent]));
  const returned = task.cards.filter(card => status !== 200 && (back.has(card.id) || notes.has(card.id) || ![409, 422].includes(status)));
  if (returned.length) begin();
  for (const card of returned) {
    if (back.has(card.id)) comesNext(back.get(card.id), card);
    else if (notes.has(card.id)) lost(card, notes.get(card.id));
    else complain(card);
  }
  const gone = task.cards.filter(card => !returned.includes(card));
  for (const card of gone) card.remove();
  recount(gone, task.decision, 1);
  if (!gone.length) forget(task);
  const again = returned.filter(isOpen);
  if (again.length) say('cameBack', { name: named(again) });
  else if (returned.length) say('notDecided', { name: named(returned) });
}

/** Whatever is decided takes a card out of the reported ones, too. */
function recount(cards, decision, by) {
  for (const card of cards) {
    count(card.dataset.state, -by);
    count(decisions[decision], by);
    if (card.querySelector('.reports')) count('reported', -by);
  }
}

function lost(card, note) {
  lose(card, note);
  comesNext(card, card);
}

function complain(card) {
  const line = document.createElement('p');
  line.className = 'problem';
  line.textContent = sentence('refused');
  card.querySelector('header').after(line);
  comesNext(card, card);
}

function forget(task) {
  if (decided.includes(task)) decided.splice(decided.indexOf(task), 1);
}

/** Nothing is left to decide here: what comes after in a list that is read page by page, or a word that it is empty. */
function finish() {
  if (open().length || document.querySelector('.nothing')) return;
  const next = document.querySelector('[rel=next]');
  const stays = 'stays' in desk.dataset;
  if (stays ? next : !('ahead' in desk.dataset) && (desk.dataset.after || next)) {
    return afterwards(() => open().length || (stays ? location.assign(next.href) : location.reload()));
  }
  const note = document.createElement('p');
  Object.assign(note, { className: 'nothing', tabIndex: -1, textContent: sentence(stays || desk.dataset.q ? 'allDecided' : 'empty') });
  form.before(note);
  form.querySelector('.sweep').hidden = true;
  note.focus();
}

function begin() {
  document.querySelector('.nothing')?.remove();
  form.querySelector('.sweep').hidden = false;
}

// --- Undoing ---

function undo() {
  const unsent = takeBack();
  if (unsent) {
    forget(unsent);
    unfold(unsent.cards);
    for (const card of unsent.cards) radio(card, '').checked = true;
    goTo(unsent.cards[0]);
    return say('takenBack', { name: named(unsent.cards) });
  }
  const last = decided.pop();
  send({
    address: '/moderation/undos',
    // What was refused was never done: then there is nothing to undo, and what was before it stays.
    fields: () => last && !last.act ? null : { ...place(), script: 'yes', act: last?.act ?? '', before: refused },
    done: ({ status, page }) => {
      document.getElementById('done')?.remove();
      if (status !== 200 || !page) return notUndone(page?.getElementById('problems'));
      for (const gone of page.querySelectorAll('[data-card]')) find(gone.dataset.card)?.remove();
      const back = adopt(page);
      if (back.length && !form) return location.reload();
      if (last?.decision) recount(back, last.decision, -1);
      if (last?.kind === 'answer') ['approved', 'trash'].forEach((list, place) => count(list, place ? 1 : -1));
      // A change of words leaves its card where it is; whatever else is undone brings one back.
      expect(back.filter(card => !find(idOf(card))).length);
      comeToTheTop(back);
      tell(page.getElementById('done')?.textContent ?? '');
    },
  });
}

function notUndone(problems) {
  refused = problems?.dataset.act || refused;
  tell([...problems?.querySelectorAll('p, li') ?? []].map(part => part.textContent.trim()).join(' ') || sentence('notUndone'));
}

function comeToTheTop(back) {
  if (!back.length) return;
  for (const card of back) {
    const old = find(idOf(card));
    rescue(old, card);
    old?.remove();
  }
  begin();
  (form.querySelector('.card') ?? form.querySelector('.sweep')).before(...back);
  if (!isTyping(document.activeElement)) goTo(back[0]);
}
undoButton.addEventListener('click', undo);

// What was written is undone in its turn.
onWritten(task => {
  if (!task.act) return;
  decided.push(task);
  undoButton.hidden = false;
  if (task.kind === 'answer') count('approved', 1);
  if (task.decision) follow(task);
});

// --- Selecting ---

const selected = () => open().filter(card => 'selected' in card.dataset);

function select(card) {
  if ('selected' in card.dataset) delete card.dataset.selected;
  else card.dataset.selected = sentence('selected');
  say('selection', { count: selected().length });
}

// --- Rejecting with a reason: a strip at the card ---

let asked = []; // what the strip is about

function ask(group) {
  const possible = group.filter(card => isOpen(card) && radio(card, 'reject'));
  if (stopped || !possible.length) return decide(group, 'reject');
  asked = possible;
  const card = possible.includes(here()) ? here() : possible[0];
  card.querySelector('.verdict').append(strip);
  reason(card).setAttribute('aria-describedby', 'strip');
  reason(card).focus();
  strip.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function rejectAsked(why) {
  for (const card of asked) reason(card).value = why;
  decide(asked, 'reject');
}

strip.addEventListener('click', event => {
  const chosen = event.target.closest('[data-reason]');
  if (chosen) rejectAsked(chosen.dataset.reason);
});

/** A digit at the beginning is one of the site's reasons; further on it belongs to the moderator's own words. */
function listed(event) {
  if (event.target.value || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return undefined;
  return strip.querySelectorAll('[data-reason]')[event.key - 1];
}

form?.addEventListener('keydown', event => {
  const card = event.target.matches('.reason input') && event.target.closest('.card');
  if (!card || event.isComposing || event.keyCode === 229) return;
  const chosen = card.contains(strip) && !event.repeat && listed(event);
  if (chosen) {
    event.preventDefault();
    rejectAsked(chosen.dataset.reason);
  } else if (event.key === 'Enter') {
    // This card alone, not the page: the browser would press the page's button.
    event.preventDefault();
    const decision = card.querySelector('.choices :checked').value;
    if (event.repeat) return;
    if (card.contains(strip)) rejectAsked(event.target.value);
    else if (decision) decide([card], decision);
    else say('choose');
  }
});

form?.addEventListener('keydown', event => {
  const card = event.key === 'Escape' && strip.isConnected && event.target.closest('.card');
  if (!card || !card.contains(strip)) return;
  strip.remove();
  reason(card).value = reason(card).defaultValue;
  goTo(card);
});

let leaving = false;

/** What was decided by keys is taken first; then the browser sends the form, with what is left in it. */
form?.addEventListener('submit', event => {
  if (isIdle()) {
    leaving = true;
    return leave();
  }
  event.preventDefault();
  afterwards(() => form.requestSubmit(event.submitter));
});

// What was chosen before the session was over is sent by nobody but the form.
addEventListener('beforeunload', event => { if (stopped && !leaving) event.preventDefault(); });

// --- When the session is over: what was chosen stays in the form ---

onStop(tasks => {
  stopped = true;
  for (const task of tasks) task.stopped?.();
  const chosen = tasks.flatMap(task => task.cards ?? []);
  unfold(chosen);
  tell('');
  const box = document.createElement('div');
  Object.assign(box, { id: 'problems', className: 'problems', tabIndex: -1 });
  box.setAttribute('role', 'alert');
  const [title, note, way] = ['p', 'p', 'p'].map(name => document.createElement(name));
  const link = document.createElement('a');
  Object.assign(link, { href: '/moderation/sign-in', target: '_blank', rel: 'noopener', textContent: sentence('signIn') });
  title.textContent = sentence('stopped');
  note.textContent = sentence('stoppedNote');
  way.className = 'pages';
  way.append(link);
  box.append(title, note, way);
  document.getElementById('problems')?.remove();
  (form ?? document.querySelector('.nothing')).before(box);
  box.focus();
});

// --- Keys ---

const acts = {
  next: () => step(1),
  previous: () => step(-1),
  undo,
  select: () => here() && isOpen(here()) && select(here()),
  history: () => here() && window.open(here().querySelector('[data-history]').href, '_blank', 'noopener'),
  open: () => here() && window.open(here().querySelector('a[data-article]').href, '_blank', 'noopener'),
  edit: () => here() && write(here(), 'edit'),
  note: () => here() && write(here(), 'note'),
  answer: () => here() && write(here(), 'answer'),
  search: () => { search.focus(); search.select(); },
  keys: () => overlay.showModal(),
};

const byKey = new Map('on' in desk.dataset
  ? [['ArrowDown', 'next'], ['ArrowUp', 'previous'], ...[...overlay.querySelectorAll('kbd[data-act]')].map(key => [key.textContent, key.dataset.act])]
  : []);

const isTyping = element => element.isContentEditable
  || element.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=submit], [type=button])');

function isOurs(event) {
  return !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing && event.keyCode !== 229
    && !document.querySelector('dialog[open]') && !isTyping(event.target)
    // Arrows choose among radios.
    && !(event.key.startsWith('Arrow') && event.target.matches('[type=radio], summary'));
}

document.addEventListener('keydown', event => {
  if (isOpening()) {
    if (event.key === 'Escape') cancelOpening();
    return event.preventDefault();
  }
  const act = byKey.get(event.key) ?? byKey.get(event.key?.toLowerCase());
  if (!act || event.defaultPrevented || !isOurs(event)) return;
  event.preventDefault();
  const moves = act === 'next' || act === 'previous';
  if (event.repeat && !moves) return;
  // With the shift key a letter is another act; a mark is written with it on many keyboards.
  if (!(act in decisions)) return event.shiftKey && /\p{L}/u.test(event.key) ? undefined : acts[act]();
  if (event.shiftKey && !selected().length) return say('nothingSelected');
  if (event.shiftKey) return act === 'reject' ? ask(selected()) : decide(selected(), act);
  const card = here();
  if (!card) return;
  // Nobody decides on what they do not see.
  if (!isInSight(card)) return goTo(card);
  if (act === 'reject') ask([card]);
  else decide([card], act);
});

document.querySelector('[data-overlay]').addEventListener('click', () => overlay.showModal());

search.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.isComposing && here()) goTo(here());
});

if (open().length && !document.getElementById('problems') && !location.hash) goTo(open()[0]);
live(begin);
