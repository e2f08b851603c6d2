/** Words of a line's menu. */
export const menu = {
  choose: 'Open a line',
  quote: 'Copy as quotation',
  edit: 'Edit',
  confirm: 'Confirm: still true',
  history: 'History',
  withdraw: 'Withdraw',
  contest: 'Contest',
  /** Leads to the line by itself, since a menu has room for five. */
  more: 'History, withdraw',
};
