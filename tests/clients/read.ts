// Reads the record with four generated clients; every property is used as the document types it, without a cast.
import createClient from "openapi-fetch";
import type { paths } from "./generated/schema";
import { commitmentsFile, commitmentsList, commitmentsRetrieve } from "./generated/orval/record";
import { client as heyClient } from "./generated/hey/client.gen";
import * as hey from "./generated/hey/sdk.gen";
import { ChangesApi, CommitmentsApi, Configuration, ResponseError, ProblemFromJSON } from "./generated/fetch";

declare const process: { argv: string[] };
const site = process.argv[2] ?? "";

function expect(found: unknown, what: string): void {
  if (!found) throw new Error(`Not as expected: ${what}`);
}

function cursorOf(next: string | null): string {
  return new URL(next ?? "").searchParams.get("cursor") ?? "";
}

async function openapiFetch(): Promise<void> {
  const client = createClient<paths>({ baseUrl: site });
  const query = { kind: "measure", page_size: 2 } as const;
  const { data } = await client.GET("/api/v1/commitments/", { params: { query } });
  if (!data) throw new Error("no page");
  const quote: string = data.results[0].quote;
  expect(quote, "quote");
  const cursor = cursorOf(data.next);
  const more = await client.GET("/api/v1/commitments/", { params: { query: { ...query, cursor } } });
  expect(more.data?.previous, "second page");
  const whole = await client.GET("/api/v1/commitments/", { params: { query: { ...query, include: "answer,question" } } });
  const [row, included] = [whole.data?.results[0], whole.data?.included];
  expect(row && included?.answers?.[row.answer]?.text && included.questions?.[row.question]?.text, "included");
  const one = await client.GET("/api/v1/commitments/{id}/", { params: { path: { id: data.results[0].id } } });
  expect(one.data?.html_url.includes(data.results[0].id), "detail");
  const csv = await client.GET("/api/v1/commitments.{format}", {
    params: { path: { format: "csv" }, query: { kind: "measure" } },
    parseAs: "text",
  });
  expect(csv.response.ok && String(csv.data).includes("id,hearing"), "file");
  const feed = await client.GET("/api/v1/commitments.{format}", { params: { path: { format: "feed.json" } } });
  expect(feed.response.ok, "feed");
  const chosen = await client.GET("/api/v1/commitments.{format}", {
    params: { path: { format: "json" }, query: { fields: "quote" } },
  });
  expect(chosen.response.ok, "chosen columns");
  const refused = await client.GET("/api/v1/commitments/", { params: { query: { cursor: "made-up" } } });
  expect(refused.error?.errors[0].parameter === "cursor", "problem");
  const changes = await client.GET("/api/v1/changes/", { params: { query: { page_size: 100 } } });
  for (const change of changes.data?.results ?? []) {
    if (change.record_type === "commitments") expect(change.after?.quote, "typed change");
  }
  const told = await client.GET("/api/v1/changes/{id}/", { params: { path: { id: changes.data?.results[0].id ?? "" } } });
  if (told.data?.record_type === "areas") expect(told.data.after?.code && told.data.licence, "typed change with its addresses");
  const corrected = await client.GET("/api/v1/corrections/", {});
  for (const each of corrected.data?.results ?? []) expect(each.why, "reason of a correction");
}

async function orval(): Promise<void> {
  const page = await commitmentsList({ kind: "measure", page_size: 2 });
  if (page.status !== 200) throw new Error("no page");
  const quote: string = page.data.results[0].quote;
  expect(quote, "quote");
  const more = await commitmentsList({ kind: "measure", page_size: 2, cursor: cursorOf(page.data.next) });
  expect(more.status === 200 && more.data.previous, "second page");
  const one = await commitmentsRetrieve(page.data.results[0].id);
  expect(one.status === 200 && one.data.quote === quote, "detail");
  const feed = await commitmentsFile("feed.json");
  expect(feed.status === 200, "feed");
  const refused = await commitmentsList({ cursor: "made-up" });
  expect(refused.status === 400 && refused.data.errors[0].parameter === "cursor", "problem");
}

async function heyApi(): Promise<void> {
  heyClient.setConfig({ baseUrl: site });
  const { data } = await hey.commitmentsList({ query: { kind: "measure", page_size: 2 } });
  if (!data) throw new Error("no page");
  const quote: string = data.results[0].quote;
  expect(quote, "quote");
  const cursor = cursorOf(data.next);
  const more = await hey.commitmentsList({ query: { kind: "measure", page_size: 2, cursor } });
  expect(more.data?.previous, "second page");
  const one = await hey.commitmentsRetrieve({ path: { id: data.results[0].id } });
  expect(one.data?.quote === quote, "detail");
  const csv = await hey.commitmentsFile({ path: { format: "csv" }, parseAs: "text" });
  expect(String(csv.data).includes("id,hearing"), "file");
  const refused = await hey.commitmentsList({ query: { cursor: "made-up" } });
  expect(refused.error?.errors[0].parameter === "cursor", "problem");
}

async function typescriptFetch(): Promise<void> {
  const configuration = new Configuration({ basePath: site });
  const api = new CommitmentsApi(configuration);
  const page = await api.commitmentsList({ kind: "measure", pageSize: 2 });
  const quote: string = page.results[0].quote;
  expect(quote, "quote");
  const more = await api.commitmentsList({ kind: "measure", pageSize: 2, cursor: cursorOf(page.next) });
  expect(more.previous, "second page");
  const one = await api.commitmentsRetrieve({ id: page.results[0].id });
  expect(one.quote === quote, "detail");
  const csv = await api.commitmentsFile({ format: "csv", kind: "measure" });
  expect((await csv.text()).includes("id,hearing"), "file");
  expect((await (await api.commitmentsFile({ format: "atom" })).text()).includes("<feed"), "feed");
  expect((await new ChangesApi(configuration).changesList({ pageSize: 5 })).results.length, "changes");
  try {
    await api.commitmentsList({ cursor: "made-up" });
    expect(false, "problem");
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    expect(ProblemFromJSON(await error.response.json()).errors[0].parameter === "cursor", "problem");
  }
}

async function main(): Promise<void> {
  for (const read of [openapiFetch, orval, heyApi, typescriptFetch]) {
    await read();
    console.log(`${read.name}: read`);
  }
}

void main();
