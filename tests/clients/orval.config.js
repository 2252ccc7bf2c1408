module.exports = {
  record: {
    input: "../../docs/openapi.yaml",
    output: { target: "generated/orval/record.ts", client: "fetch", baseUrl: process.env.RECORD_URL ?? "" },
  },
};
