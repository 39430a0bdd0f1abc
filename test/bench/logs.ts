const head = `# How it went with them
company: Acme Robotics   # they build arms
role: "Backend Engineer"
outcome: pending
interest: 4
posting: https://jobs.example/1
salary: { min: 80000, max: 95000, currency: EUR, period: year }
applied: 2026-01-02
contacts:
  - name: Robin
    role: recruiter
rounds:
`;

function round(index: number): string {
  const day = String((index % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(index / 28) % 12) + 1).padStart(2, '0');
  return `  - type: technical
    date: ${String(2026 + Math.floor(index / 336))}-${month}-${day}T15:00+02:00
    duration_minutes: 60
    interviewers: [Sam, "O'Neil"]
    result: passed   # the next day
    questions:
      - text: Design a rate limiter
        competency: system_design
        rating: 2
        better: start from the limits, then the clock
      - Why us?
    notes: |
      went over time
      ask about storage
`;
}

/** A log of so many lines, as a person might keep it: rounds with questions, ratings, notes and comments. */
export function logOf(lines: number): string {
  const rounds = Array.from({ length: Math.ceil(lines / 14) }, (_, index) => round(index));
  const [...all] = (head + rounds.join('')).split('\n');
  return `${all.slice(0, lines).join('\n')}\n`;
}
