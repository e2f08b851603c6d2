/** What can be done with a line of the record. */
export const menu = {
  choose: 'Open a line',
  edit: 'Edit',
  confirm: 'Confirm: still true',
  history: 'History',
  withdraw: 'Withdraw',
  contest: 'Contest',
};
