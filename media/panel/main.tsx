import { render } from 'preact';
import { report } from './connection';
import { Panel } from './panel';

window.addEventListener('error', ({ error }) => {
  report(error);
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  report(reason);
});

render(<Panel />, document.body);
