// What developers ask of the record, each in one request or two, with openapi-fetch and without a cast.
import createClient from "openapi-fetch";
import type { paths } from "./generated/schema";

declare const process: { argv: string[] };
const client = createClient<paths>({ baseUrl: process.argv[2] ?? "" });

function told(question: string, answer: string | number | undefined): void {
  if (answer === undefined || answer === "") throw new Error(`Not answered: ${question}`);
  console.log(`${question}: ${answer}`);
}

async function promisedMost(): Promise<void> {
  for (const by of ["organization,kind", "organization,topic"]) {
    const { data } = await client.GET("/api/v1/commitments/facets/", { params: { query: { by, top: 1 } } });
    const most = data?.groups[0];
    told(`most by ${by}`, `${most?.organization_name}, ${most?.kind ?? most?.topic_name}, ${most?.count}`);
  }
}

async function moneyOfDepartments(): Promise<void> {
  const query = { by: "organization", kind: "money" } as const;
  const { data } = await client.GET("/api/v1/figures/sums/", { params: { query } });
  for (const each of data?.groups ?? []) told(`money stated by ${each.organization_name}`, `${each.sum ?? each.greatest} ${each.unit}`);
  told("lines of money", data?.groups.length || undefined);
}

async function dueThisYear(): Promise<void> {
  const year = new Date().getFullYear();
  const query = { due_to__gte: `${year}-01-01`, due_to__lte: `${year}-12-31`, count: true } as const;
  const { data } = await client.GET("/api/v1/commitments/", { params: { query } });
  told(`due in ${year}`, data?.count ?? undefined);
}

async function inContext(): Promise<void> {
  const { data } = await client.GET("/api/v1/commitments/{id}/", {
    params: {
      path: { id: "jieyang-2025-10-30-c77" },
      query: { include: "question,answer,people,source" },
    },
  });
  if (!data) throw new Error("no commitment");
  const answer = data.included?.answers?.[data.answer];
  if (!answer) throw new Error("no answer");
  const start = data.start - answer.start;
  const passage = answer.text.slice(start, start + data.quote.length);
  if (passage !== data.quote) throw new Error("The passage is not where it is said to be.");
  told("question", data.included?.questions?.[data.question]?.text ?? undefined);
  told("speaker", data.included?.people?.[data.people[0]]?.name ?? undefined);
  told("source", data.included?.sources?.[data.source]?.publisher_name ?? undefined);
  told("passage", passage);
}

async function withoutCommitment(): Promise<void> {
  const { data } = await client.GET("/api/v1/answers/", { params: { query: { commitments: "none", count: true } } });
  told("answers without a commitment", data?.count ?? undefined);
}

async function inAnySpelling(): Promise<void> {
  const counts = [];
  for (const q of ["电商", "電商"]) {
    const { data } = await client.GET("/api/v1/commitments/", { params: { query: { q, count: true } } });
    counts.push(data?.count);
  }
  if (!counts[0] || counts[0] !== counts[1]) throw new Error("One spelling finds what another does not.");
  told("电商, 電商", counts[0]);
}

async function main(): Promise<void> {
  for (const ask of [promisedMost, moneyOfDepartments, dueThisYear, inContext, withoutCommitment, inAnySpelling]) await ask();
}

void main();
