import type { KnownBlock, ModalView } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

/** Makes a form with a field of every common kind. */
export const form = (title = ''): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  notify_on_close: true,
  title: plain('A small form'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: plain('Title'),
      hint: plain('A few words'),
      element: {
        type: 'plain_text_input',
        action_id: 'title',
        max_length: 60,
        ...(title !== '' && { initial_value: title }),
      },
    },
    {
      type: 'input',
      block_id: 'note',
      label: plain('Note'),
      optional: true,
      element: { type: 'plain_text_input', action_id: 'note', multiline: true },
    },
    {
      type: 'input',
      block_id: 'party',
      label: plain('Party'),
      optional: true,
      dispatch_action: true,
      element: { type: 'static_select', action_id: 'party', options: [option('Canada'), option('Mexico')] },
    },
    {
      type: 'input',
      block_id: 'level',
      label: plain('Level'),
      optional: true,
      element: { type: 'radio_buttons', action_id: 'level', options: [option('Document'), option('Background')] },
    },
    {
      type: 'input',
      block_id: 'issues',
      label: plain('Issues'),
      optional: true,
      element: { type: 'multi_static_select', action_id: 'issues', options: [option('Autos'), option('Dairy')] },
    },
    {
      type: 'input',
      block_id: 'day',
      label: plain('Day'),
      optional: true,
      element: { type: 'datepicker', action_id: 'day' },
    },
    {
      type: 'input',
      block_id: 'issue',
      label: plain('One issue'),
      optional: true,
      element: { type: 'external_select', action_id: 'fetched', min_query_length: 1 },
    },
    {
      type: 'input',
      block_id: 'where',
      label: plain('Where'),
      optional: true,
      element: { type: 'conversations_select', action_id: 'where', default_to_current_conversation: true },
    },
  ],
});

const certain = {
  title: plain('Sure?'),
  text: plain('It cannot be undone.'),
  confirm: plain('Yes'),
  deny: plain('No'),
};

/** A message with a menu, an overflow menu that asks first, and a day to pick. */
export const choices: KnownBlock[] = [
  {
    type: 'section',
    text: plain('Choose'),
    accessory: {
      type: 'overflow',
      action_id: 'choose-more',
      options: [option('Edit'), option('Withdraw')],
      confirm: certain,
    },
  },
  {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: 'choose-party',
        placeholder: plain('A party'),
        options: [option('Canada'), option('Mexico')],
      },
      { type: 'datepicker', action_id: 'choose-day', placeholder: plain('A day') },
    ],
  },
];

/** Makes the same form after a party was chosen: its title says which. */
export const formAbout = (party: string): ModalView => ({ ...form(), title: plain(`About ${party}`) });
