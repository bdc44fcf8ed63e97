/** The product's mark: a seal with a tick. */
export const EMBLEM_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="Predikat">
<circle cx="32" cy="32" r="30" fill="#0b4a6f"/>
<circle cx="32" cy="32" r="24" fill="none" stroke="#e3b341" stroke-width="2.5" stroke-dasharray="2 3.5"/>
<path d="M20 33.5l8.5 8.5L45 24.5" fill="none" stroke="#ffffff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`;
