/** Words of a line's menu. */
export const menu = {
  choose: 'Open a line',
  edit: 'Edit',
  confirm: 'Confirm: still true',
  history: 'History',
  withdraw: 'Withdraw',
  contest: 'Contest',
};
