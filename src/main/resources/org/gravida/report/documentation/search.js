/* Narrows the list of terms while one writes; without it the list is whole. */
(function () {
  'use strict';
  const list = document.getElementById('terms');
  const found = document.getElementById('found');
  const items = Array.from(list.children).map((item) => ({ item, text: item.textContent.toLowerCase() }));
  const label = document.createElement('label');
  const field = document.createElement('input');
  label.textContent = 'Find a term ';
  field.type = 'search';
  label.appendChild(field);
  found.before(label);
  function narrow() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { item, text } of items) {
      const shown = words.every((word) => text.includes(word));
      item.hidden = !shown;
      count += shown ? 1 : 0;
    }
    found.textContent = count + ' of ' + items.length + ' terms, by label.';
  }
  field.addEventListener('input', narrow);
  field.value = new URLSearchParams(location.search).get('q') || '';
  narrow();
})();
