// The page on which the owner of a site tries the look of the widget. What can be set, and what it is by itself, stands
// in the page; here is what becomes of it.

import { speak } from './playground-sample.js';
import '/embed.js';

const form = document.getElementById('controls');
const stage = document.getElementById('stage');
const own = document.getElementById('own');
const texts = Object.fromEntries(['snippet', 'css', 'link'].map(id => [id, document.getElementById(id)]));
const properties = [...form.querySelectorAll('[data-property]')];
const attributes = [...form.querySelectorAll('[data-attribute]')];

/** What a link carries. Rules are not among it: a link is not to style this page as its sender likes. */
const carried = [...form.elements].filter(({ type }) => ['color', 'text', 'select-one'].includes(type));

const look = new CSSStyleSheet();
const outline = new CSSStyleSheet();
document.adoptedStyleSheets = [look, outline];

// --- Controls ---

const byItself = control => control.defaultValue ?? ''; // no select has one
const isSet = control => control.value !== byItself(control);

function reset(control) {
  control.value = byItself(control);
}

/** What may come from a link, by the type of its control; anything else is left out. */
const accepted = {
  'color': value => /^[0-9a-f]{6}$/i.test(value) && `#${value}`,
  'text': fonts,
  'select-one': (value, { options }) => [...options].some(option => option.value === value) && value,
};

function readLink() {
  const carries = new URLSearchParams(location.hash.slice(1));
  for (const control of carried) {
    reset(control);
    const value = accepted[control.type](carries.get(control.name) ?? '', control);
    if (value) control.value = value;
  }
}

function address() {
  const carries = carried.filter(isSet).map(({ name, value }) => [name, value.replace(/^#/, '')]);
  return location.origin + location.pathname + (carries.length ? `#${new URLSearchParams(carries)}` : '');
}

const probe = document.createElement('i').style;

/** The list of fonts as the browser has understood it, closed and quoted; nothing if it is none. */
function fonts(typed) {
  probe.fontFamily = '';
  // Behind a name, a word such as "inherit" is refused; functions would be taken unread.
  if (!typed.includes('(')) probe.fontFamily = `x, ${typed}`;
  return probe.fontFamily.slice('x, '.length);
}

function judgeFonts(control) {
  const isWrong = isSet(control) && !fonts(control.value);
  control.ariaInvalid = isWrong ? 'true' : null;
  say(document.getElementById(`${control.name}-problem`), isWrong ? 'This is no list of fonts, and is left out.' : '');
}

/** The same words again would be read out again. */
function say(line, words) {
  if (line.textContent !== words) line.textContent = words;
}

// --- The style ---

function valueOf(property) {
  const [light, dark = light] = property.querySelectorAll('input, select');
  if (!isSet(light) && !isSet(dark)) return '';
  if (light.type === 'text') return fonts(light.value);
  return light.value === dark.value ? light.value : `light-dark(${light.value}, ${dark.value})`;
}

/** The rules that keep to the widget. */
function ownRules() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(own.value);
  const rules = [...sheet.cssRules];
  const kept = rules.filter(isOfWidget);
  const left = rules.length - kept.length;
  say(document.getElementById('own-note'), [
    kept.length && `In the preview: ${counted(kept.length, 'rule')}.`,
    left && `Left out: ${counted(left, 'rule')}; every selector has to begin with parley-comments.`,
  ].filter(Boolean).join(' '));
  return kept.map(rule => rule.cssText);
}

const counted = (n, thing) => `${n} ${thing}${n === 1 ? '' : 's'}`;

function isOfWidget({ selectorText, cssRules = [] }) {
  if (selectorText) return /^parley-comments(?![-\w])[^,]*(, parley-comments(?![-\w])[^,]*)*$/.test(selectorText);
  return cssRules.length > 0 && [...cssRules].every(isOfWidget); // @media and the like
}

function style() {
  const lines = properties.map(property => [property.dataset.property, valueOf(property)])
    .filter(([, value]) => value).map(([name, value]) => `  ${name}: ${value};\n`);
  return [...lines.length ? [`parley-comments {\n${lines.join('')}}`] : [], ...ownRules()].join('\n');
}

// --- Contrast, by WCAG 2.2 ---

function luminance(colour) {
  const [red, green, blue] = colour.match(/\w\w/g).map(digits => {
    const part = parseInt(digits, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(...colours) {
  const [less, more] = colours.map(luminance).sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

function judgeColours() {
  const low = [];
  let all = 0;
  for (const row of document.querySelectorAll('[data-on]')) {
    const { text, on } = row.dataset;
    for (const [at, scheme] of ['light', 'dark'].entries()) {
      const ratio = contrast(...[text, on].map(name => form.elements[`${name}-${scheme}`].value));
      const isLow = ratio < 4.5;
      const cell = row.cells[at + 1];
      // Rounded down, so that nothing reads 4.5 that is less.
      cell.textContent = `${(Math.floor(ratio * 100) / 100).toFixed(2)}\u00a0:\u00a01${isLow ? ', too low' : ''}`;
      cell.className = isLow ? 'problem' : '';
      all++;
      if (isLow) low.push(`${text} on ${on} (${scheme})`);
    }
  }
  const verdict = document.getElementById('verdict');
  verdict.className = low.length ? 'notice' : 'quiet';
  say(verdict, low.length ? `Hard to read, below 4.5 : 1: ${low.join(', ')}.` : `All ${all} have at least 4.5 : 1, as text needs.`);
}

// --- The preview ---

let placed;
let placing = Promise.resolve();

const chosen = () => attributes.filter(isSet).map(({ name, value }) => [name, value]);

/** Only the theme counts at any time; for all else there has to be a new element. */
function preview() {
  const { theme, ...others } = Object.fromEntries(chosen());
  const wanted = JSON.stringify(others);
  if (wanted !== placed) placing = placing.then(place).catch(() => { stage.textContent = 'The preview could not be loaded.'; });
  else if (theme) stage.firstElementChild?.setAttribute('theme', theme);
  else stage.firstElementChild?.removeAttribute('theme');
  placed = wanted;
  stage.dataset.width = form.elements.width.value;
}

async function place() {
  await speak(form.elements.lang.value || 'en');
  const element = document.createElement('parley-comments');
  for (const [name, value] of [['site', 'playground'], ['url', location.href], ...chosen()]) element.setAttribute(name, value);
  // What stands below stays there until the new one is as high.
  stage.style.minBlockSize = `${stage.offsetHeight}px`;
  stage.replaceChildren(element);
}

/** Shows what a part reaches: dashes on white are seen on every colour. */
function point() {
  const { value } = form.elements.part;
  outline.replaceSync(value && `parley-comments::part(${value}) { outline: 3px dashed #b3007d; box-shadow: 0 0 0 3px #fff; }`);
  const reached = stage.firstElementChild?.shadowRoot?.querySelectorAll(`[part='${value}']`) ?? [];
  const first = [...reached].find(element => element.offsetHeight);
  if (first) stage.scrollTop += first.getBoundingClientRect().top - stage.getBoundingClientRect().top - 50;
}

// --- All of it ---

const [before, after] = texts.snippet.textContent.split(/(?<=site="KEY")/);

function show() {
  for (const input of form.querySelectorAll('[type=color]')) input.parentNode.lastElementChild.textContent = input.value;
  form.querySelectorAll('[type=text]').forEach(judgeFonts);
  const css = style();
  look.replaceSync(css);
  texts.css.textContent = css || '/* Nothing is set: the look is that of the widget itself. */';
  texts.snippet.textContent = before + chosen().map(([name, value]) => ` ${name}="${value}"`).join('') + after;
  texts.link.textContent = address();
  for (const output of document.querySelectorAll('output')) output.value = '';
  judgeColours();
  preview();
}

/** Not while a colour is dragged: browsers allow few changes of the address a minute. */
function keepInAddress() {
  history.replaceState(null, '', texts.link.textContent);
}

async function copy({ target }) {
  const text = texts[target.dataset.copies];
  const said = target.nextElementSibling;
  said.value = '';
  try {
    await navigator.clipboard.writeText(text.textContent);
    said.value = 'Copied.';
  } catch {
    getSelection().selectAllChildren(text);
    said.value = 'This browser does not let the page copy. The text is selected: copy it yourself.';
  }
}

addEventListener('input', ({ target }) => {
  if (target.form !== form) return;
  if (target.name === 'part') point();
  else show();
});
addEventListener('change', ({ target }) => target.form === form && keepInAddress());
form.addEventListener('click', ({ target }) => {
  if (!target.matches('.reset')) return;
  target.closest('[data-property]').querySelectorAll('input').forEach(reset);
  show();
  keepInAddress();
});
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', () => setTimeout(() => { show(); point(); keepInAddress(); }));
document.querySelectorAll('[data-copies]').forEach(button => button.addEventListener('click', copy));

addEventListener('hashchange', () => setTimeout(() => {
  // A link to a place on the page, also to a reply of the preview, leaves the look as it is.
  if (location.hash.includes('=')) readLink();
  show();
  keepInAddress();
}));

stage.addEventListener('parley:ready', () => { stage.style.minBlockSize = ''; });
stage.addEventListener('click', event => {
  const link = event.composedPath().find(({ localName }) => localName === 'a');
  if (link && link.origin !== location.origin) event.preventDefault(); // the samples' lead nowhere
});

for (const element of form.elements) element.disabled = false;
readLink();
show();
