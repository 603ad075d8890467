// Where a link or a button leads, as it is shown in a dialog and as it is stored.

// As the server's Sanitiser has it.
const SAFE = /^(?:https:\/\/[^\s\\]+|mailto:[^\s\\]+|tel:\+?[0-9 ]+|\/(?![/\\])[^\s\\]*|#[\w-]+)$/i;
const PAGE = /^page:([0-9a-f-]{36})$/i;
const STORED_PAGE = /^\/(?:\{|%7B)localLink:([0-9a-f-]{36})(?:\}|%7D)$/i;

export const WRONG_ADDRESS = "Choose a page, or enter an address that starts with https://, mailto: or tel:";

export const toShown = (href) => href.replace(STORED_PAGE, "page:$1");

export const toStored = (address) =>
  address.replace(PAGE, "/{localLink:$1}").replace(/^www\./i, "https://www.").replace(/^http:\/\//i, "https://").replace(/^[^\s@:/]+@[^\s@:/]+$/, "mailto:$&");

export const isAddress = (typed) => SAFE.test(toStored(typed));
