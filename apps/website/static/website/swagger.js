// No validator: it would send the schema to another host.
const element = document.getElementById("swagger-ui");
SwaggerUIBundle({ url: element.dataset.schema, domNode: element, deepLinking: true, validatorUrl: null });
