const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * Strips Slack's markup for links and mentions from a message's text
 * (docs.slack.dev/messaging/formatting-message-text).
 */
export const plainWords = (text: string): string =>
  text
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu, (_whole, mark: string, target: string, label?: string) => {
      if (mark === '') return label || target.replace(/^mailto:/u, '');
      return label ? `${mark === '#' ? '#' : '@'}${label.replace(/^@/u, '')}` : `${mark === '#' ? '#' : '@'}${target}`;
    })
    .replace(/&(?:lt|gt|amp);/gu, (entity) => entities[entity] ?? entity);
