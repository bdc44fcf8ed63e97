/** The style sheet of the pages of verification. Text against its ground is at least 7:1 in both colour schemes (WCAG 2.2, 1.4.6). */
export const HALAMAN_CSS = `:root {
  color-scheme: light dark;
  --ground: #f4f6f8; --sheet: #ffffff; --line: #d3dae1; --ink: #14202b; --soft: #3d4b59; --accent: #0b4a6f; --accent-ink: #ffffff; --gold: #b8860b;
  --well: #14532d; --well-ground: #e3f4e8; --warn: #5c3a00; --warn-ground: #fdf1d8; --bad: #7a1212; --bad-ground: #fde8e8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0e161d; --sheet: #16212b; --line: #33424f; --ink: #eef3f7; --soft: #c0ccd6; --accent: #9fd3f2; --accent-ink: #0b1c28; --gold: #e3b341;
    --well: #b4f0c6; --well-ground: #173423; --warn: #f8dca0; --warn-ground: #3a2c10; --bad: #ffc9c9; --bad-ground: #401a1a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
.page { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 2rem; }
header { display: flex; align-items: center; gap: 0.85rem; border-bottom: 3px solid var(--gold); padding-bottom: 1rem; }
header img { width: 2.75rem; height: 2.75rem; flex: none; }
header p { margin: 0; line-height: 1.3; }
.brand { font-weight: 700; font-size: 1.15rem; }
.lead { color: var(--soft); font-size: 0.9375rem; }
h1 { margin: 0; font-size: 1.4rem; line-height: 1.25; letter-spacing: -0.01em; }
h2 { margin: 2rem 0 0.6rem; font-size: 1.15rem; }
.verdict { display: grid; grid-template-columns: auto 1fr; gap: 0.25rem 0.9rem; align-items: center; margin: 1.5rem 0; padding: 1.1rem; border: 1px solid currentColor; border-inline-start-width: 0.4rem; border-radius: 0.6rem; }
.verdict .mark { font-size: 1.9rem; line-height: 1; font-weight: 700; }
.verdict p { grid-column: 2; margin: 0; }
.well { background: var(--well-ground); color: var(--well); }
.warn { background: var(--warn-ground); color: var(--warn); }
.bad { background: var(--bad-ground); color: var(--bad); }
.sheet { margin: 0; padding: 0.35rem 1.1rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--sheet); }
.sheet div { padding: 0.65rem 0; border-bottom: 1px solid var(--line); }
.sheet div:last-child { border-bottom: 0; }
dt { color: var(--soft); font-size: 0.9375rem; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
dd small { display: block; font-weight: 400; color: var(--soft); }
.hash { font: 0.875rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; font-weight: 400; }
.signatures { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; }
.signatures > li { padding: 0.85rem 1.1rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--sheet); overflow-wrap: anywhere; }
.signatures strong { display: block; }
.signatures p { margin: 0.2rem 0 0; color: var(--soft); font-size: 0.9375rem; }
.signatures ul { margin: 0.4rem 0 0; padding-inline-start: 1.2rem; }
.tag { display: inline-block; margin: 0.35rem 0.35rem 0 0; padding: 0.1rem 0.65rem; border-radius: 1rem; font-size: 0.875rem; font-weight: 600; }
form { margin: 0; padding: 1.1rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--sheet); }
label { display: block; font-weight: 600; }
.hint { margin: 0.1rem 0 0.7rem; color: var(--soft); font-size: 0.9375rem; }
input { display: block; width: 100%; min-height: 3rem; padding: 0.6rem; border: 1px solid var(--soft); border-radius: 0.4rem; background: var(--sheet); color: var(--ink); font: inherit; }
input::file-selector-button { margin-inline-end: 0.8rem; padding: 0.25rem 0.8rem; border: 1px solid var(--soft); border-radius: 0.3rem; background: var(--ground); color: var(--ink); font: inherit; }
button { margin-top: 0.9rem; min-height: 3rem; padding: 0.5rem 1.4rem; border: 0; border-radius: 0.4rem; background: var(--accent); color: var(--accent-ink); font: inherit; font-weight: 600; cursor: pointer; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.skip { position: absolute; left: -99rem; padding: 0.6rem 1rem; background: var(--accent); color: var(--accent-ink); }
.skip:focus { left: 1rem; top: 1rem; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.9375rem; color: var(--soft); }
@media (min-width: 40rem) {
  .page { padding: 3rem 1.25rem 2rem; }
  h1 { font-size: 1.65rem; }
  .sheet div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
  dt { padding-top: 0.1rem; }
  button { width: auto; }
}
@media (max-width: 39.99rem) { button { width: 100%; } }
@media print { body { background: none; } form, .skip { display: none; } }
`;
