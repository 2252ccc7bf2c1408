// Swagger UI fills every field of a form with its example; put to the API all at once they find nothing.
const withoutPrefilledForms = (schema) => {
  for (const parameter of Object.values(schema.components.parameters)) {
    if (parameter.in === "query") delete parameter.example;
  }
  return schema;
};

// No validator: it would send the schema to another host.
const element = document.getElementById("swagger-ui");
fetch(element.dataset.schema)
  .then((answer) => answer.json())
  .then((schema) =>
    SwaggerUIBundle({ spec: withoutPrefilledForms(schema), domNode: element, deepLinking: true, validatorUrl: null }),
  );
