// Runs before the first paint, so that the page never flashes in the wrong colours.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'auto';
document.documentElement.dataset.wire = localStorage.getItem('wire') ?? 'closed';
