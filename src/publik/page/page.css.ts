/** The style sheet of the first page. Text against ground is at least 7:1 in both colour schemes (WCAG 2.2, 1.4.6). */
export const PAGE_CSS = `:root {
  color-scheme: light dark;
  --ground: #f4f6f8; --sheet: #ffffff; --line: #d3dae1; --ink: #14202b; --soft: #3d4b59; --accent: #0b4a6f; --accent-ink: #ffffff; --gold: #b8860b; --well: #14532d; --well-ground: #e3f4e8;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #0e161d; --sheet: #16212b; --line: #33424f; --ink: #eef3f7; --soft: #c0ccd6; --accent: #9fd3f2; --accent-ink: #0b1c28; --gold: #e3b341; --well: #b4f0c6; --well-ground: #173423; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
.page { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem 2rem; }
header { display: flex; align-items: center; gap: 1rem; border-bottom: 3px solid var(--gold); padding-bottom: 1.25rem; }
header img { width: 3.5rem; height: 3.5rem; flex: none; }
h1 { margin: 0; font-size: 2rem; line-height: 1.15; letter-spacing: -0.01em; }
.lead { margin: 0.15rem 0 0; color: var(--soft); }
.state { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin: 1.75rem 0; }
.running { display: inline-flex; align-items: center; gap: 0.55rem; margin: 0; padding: 0.3rem 0.9rem; border-radius: 2rem; background: var(--well-ground); color: var(--well); font-weight: 600; }
.running::before { content: ""; width: 0.6rem; height: 0.6rem; border-radius: 50%; background: currentColor; }
.version { margin: 0; color: var(--soft); }
h2 { margin: 2.25rem 0 0.75rem; font-size: 1.2rem; }
.links { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.links a { display: block; height: 100%; padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--sheet); color: var(--ink); text-decoration: none; }
.links strong { display: block; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
.links span { display: block; margin-top: 0.25rem; font-size: 0.9375rem; line-height: 1.45; color: var(--soft); }
.links a:hover { border-color: var(--accent); }
.links a:hover strong { text-decoration-thickness: 2px; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.skip { position: absolute; left: -99rem; padding: 0.6rem 1rem; background: var(--accent); color: var(--accent-ink); }
.skip:focus { left: 1rem; top: 1rem; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.9375rem; color: var(--soft); }
@media print { body { background: none; } .links a { border-color: #000; } }
`;
