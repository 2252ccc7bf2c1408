// Swagger UI fills every field of a form with its example; put to the API all at once they find nothing.
const withoutPrefilledForms = (schema) => {
  for (const parameter of Object.values(schema.components.parameters)) {
    if (parameter.in === "query") delete parameter.example;
  }
  return schema;
};

// What Swagger UI leaves out for those who hear the page: its part is no second main one, its choice of a server has a name,
// its lists are parts of the page, and what opens an operation is a button that holds no link.
const mend = () => {
  document.getElementById("operations")?.setAttribute("role", "group");
  document.getElementById("operations")?.setAttribute("aria-label", "Operations");
  document.getElementById("servers")?.setAttribute("aria-label", "Server");
  for (const each of document.querySelectorAll(".opblock-tag, .models h4")) each.setAttribute("aria-level", "2");
  for (const each of document.querySelectorAll("button a[href]")) each.removeAttribute("href");
};

// No validator: it would send the schema to another host.
const element = document.getElementById("swagger-ui");
new MutationObserver(mend).observe(element, { childList: true, subtree: true });
fetch(element.dataset.schema)
  .then((answer) => answer.json())
  .then((schema) =>
    SwaggerUIBundle({ spec: withoutPrefilledForms(schema), domNode: element, deepLinking: true, validatorUrl: null }),
  );
