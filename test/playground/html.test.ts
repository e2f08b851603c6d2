import { expect, test } from 'vitest';
import { html } from '../../src/playground/html.ts';

test('whatever stands in markup is escaped, unless it is markup itself', () => {
  const name = `<b onclick="x('y')">&`;
  expect(html`<p title="${name}">${name}${html`<i>${1}</i>`}${[html`<u></u>`, 'a>']}</p>`.markup).toBe(
    '<p title="&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;">&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;<i>1</i><u></u>a&gt;</p>',
  );
});

test('what is not there leaves nothing', () => {
  expect(html`<p>${false}${null}${undefined}${''}${0}</p>`.markup).toBe('<p>0</p>');
});

test('line breaks part attributes and words, and leave no trace between elements', () => {
  const markup = html`
    <p id="a"
      class="b">
      ${'one\ntwo'}
      <b>three
        four</b>
    </p>`.markup;
  expect(markup).toBe('<p id="a" class="b">one\ntwo<b>three four</b></p>');
});
