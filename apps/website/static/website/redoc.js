// Redoc's menu shows a logo from another host: pictures from elsewhere are never asked for.
const picture = HTMLImageElement.prototype;
const { set } = Object.getOwnPropertyDescriptor(picture, "src");
const setAttribute = picture.setAttribute;
const ours = (address) => new URL(address, location.href).origin === location.origin;
Object.defineProperty(picture, "src", {
  set(address) { if (ours(address)) set.call(this, address); },
});
picture.setAttribute = function (name, value) {
  if (name !== "src" || ours(value)) setAttribute.call(this, name, value);
};
