// Sends what was decided: one after the other, in order, each until it is answered. Nothing is dropped in silence.

import { say } from './desk-cards.js';

const PATIENCE = 30000; // ms for one answer
const LATE = 2000; // ms until somebody is told that something is still under way
const LONGEST_PAUSE = 30000;

const waiting = [];
const rest = []; // what is done when nothing waits any more
let running = false;
let answered = -Infinity;
let late = false;
let wake = () => {};
let stop = () => {};

export const onStop = what => { stop = what; };
export const isIdle = () => !waiting.length;
export const sinceAnswer = () => performance.now() - answered;
export const unsent = () => waiting.flatMap(task => task.cards ?? []);

// XMLHttpRequest, because it alone hands over a parsed page where Trusted Types forbid to parse one from a string.
export function post(address, fields) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8');
    request.onload = () => resolve({ status: request.status, page: request.response });
    request.onerror = request.ontimeout = reject;
    request.send(new URLSearchParams(fields));
  });
}

/**
 * A task has an address, fields() that are asked for when its turn comes (null: it is not sent at all), done(answer),
 * and the cards that are decided by it, if there are any.
 */
export function send(task) {
  waiting.push(task);
  if (late) report();
  run();
}

/** The last task, if it was not sent yet: then it never will be. */
export function takeBack() {
  const last = waiting.at(-1);
  return last?.cards && !last.tried ? waiting.pop() : undefined;
}

const report = () => say('unsent', { count: waiting.length });
const hasFailed = status => status === 0 || status === 429 || status >= 500;

async function run() {
  if (running) return;
  running = true;
  const clock = setTimeout(() => { late = true; report(); }, LATE);
  let pause = 500;
  while (waiting.length) {
    const answer = await attempt(waiting[0]);
    answered = performance.now();
    if (!hasFailed(answer.status)) {
      if (answer.status === 401 || answer.status === 403) {
        stop(waiting.splice(0));
        break;
      }
      pause = 500;
      waiting.shift().done(answer);
      if (late) waiting.length ? report() : say('sent');
    } else {
      late = true;
      report();
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      await new Promise(resolve => { wake = resolve; setTimeout(resolve, pause); });
    }
  }
  clearTimeout(clock);
  late = running = false;
  if (isIdle()) rest.splice(0).forEach(what => what());
}

async function attempt(task) {
  const fields = task.fields();
  if (!fields) return { status: 200, page: null };
  task.tried = true;
  try {
    return await post(task.address, fields);
  } catch {
    return { status: 0, page: null };
  }
}

/** Does this when everything is sent. */
export function afterwards(what) {
  if (isIdle()) what();
  else rest.push(what);
}

addEventListener('online', () => wake());
addEventListener('beforeunload', event => { if (waiting.length) event.preventDefault(); });
