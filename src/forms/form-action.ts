/** Button names of forms, as they stand in an `action_id`. */
const buttons = ['back', 'more', 'afresh', 'publish-here', 'edit-instead'] as const;
type FormButton = (typeof buttons)[number];

/** A press or a choice in a form, parsed. */
export type FormAction =
  /** Goes back from the preview to the form. */
  | { readonly kind: 'back' }
  /** Shows the inputs that were left out at first, with everything typed kept. */
  | { readonly kind: 'more' }
  /** Puts the form's draft aside and begins afresh. */
  | { readonly kind: 'afresh' }
  /** Publishes the previewed form, and posts it to the channel where it was asked for. */
  | { readonly kind: 'publish-here' }
  /** Edits the entry that is on record already, instead of adding a duplicate. */
  | { readonly kind: 'edit-instead'; readonly entry: string }
  /** Recasts the form as another kind of entry. */
  | { readonly kind: 'choose-kind'; readonly chosen: string }
  /** Fills in an input that other inputs depend on, such as the source. */
  | { readonly kind: 'field'; readonly field: string; readonly value: string };

/** Returns the `action_id` of a form's button. */
export const buttonId = (name: FormButton): string => `${name}:0`;

/** A press or a choice as Slack sends it. */
export interface Pressed {
  readonly actionId: string;
  readonly value: string;
  readonly isButton: boolean;
}

/** Parses a press or a choice; `null` when no form of this bot has such a button. */
export const readFormAction = ({ actionId, value, isButton }: Pressed): FormAction | null => {
  if (!isButton) return actionId === 'kind' ? { kind: 'choose-kind', chosen: value } : fieldOf(actionId, value);
  const kind = buttons.find((name) => name === actionId.split(':', 1)[0]);
  if (kind === undefined) return null;
  return kind === 'edit-instead' ? { kind, entry: value } : { kind };
};

/** An input's name is its `action_id` up to the first colon. */
const fieldOf = (actionId: string, value: string): FormAction => ({
  kind: 'field',
  field: actionId.split(':', 1)[0] ?? '',
  value,
});
