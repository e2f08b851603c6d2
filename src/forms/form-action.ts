/** The buttons of forms, by the names under which Slack sends them back. */
const buttons = ['back', 'afresh', 'publish-here', 'edit-instead'] as const;
type FormButton = (typeof buttons)[number];

/** Something pressed or chosen in a form. */
export type FormAction =
  /** From the preview to the form. */
  | { readonly kind: 'back' }
  /** What was kept of the form is put aside. */
  | { readonly kind: 'afresh' }
  /** What is previewed is published, and posted where it was asked for. */
  | { readonly kind: 'publish-here' }
  /** The entry that is on record already is edited. */
  | { readonly kind: 'edit-instead'; readonly entry: string }
  /** Another kind of entry was chosen. */
  | { readonly kind: 'choose-kind'; readonly chosen: string }
  /** An input on which others depend was filled in. */
  | { readonly kind: 'field'; readonly field: string; readonly value: string };

/** The `action_id` of a form's button. */
export const buttonId = (name: FormButton): string => `${name}:0`;

/** A press or a choice as Slack names it. */
export interface Pressed {
  readonly actionId: string;
  readonly value: string;
  readonly isButton: boolean;
}

/** Parses what was pressed or chosen; `null` when no form of ours has such a button. */
export const readFormAction = ({ actionId, value, isButton }: Pressed): FormAction | null => {
  if (!isButton) return actionId === 'kind' ? { kind: 'choose-kind', chosen: value } : fieldOf(actionId, value);
  const kind = buttons.find((name) => name === actionId.split(':', 1)[0]);
  if (kind === undefined) return null;
  return kind === 'edit-instead' ? { kind, entry: value } : { kind };
};

const fieldOf = (field: string, value: string): FormAction => ({ kind: 'field', field, value });
